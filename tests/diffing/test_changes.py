from copy import deepcopy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimx.diffing import changes_between
from claimx.render.plain import plain
from claimx.result_files import Stored

from ..samples import RESULT


def document(id="port"):
    data = deepcopy(plain(RESULT))
    data["article"]["id"] = id
    return data


def stored(*documents):
    return [
        Stored(data, f"{data['article']['id']}.yaml", data["article"]["id"]) for data in documents
    ]


def changes(old, new):
    found = changes_between(stored(old), stored(new))
    return [(c.what, c.happened, sorted(c.fields)) for c in found.changes]


def moved(item, by):
    if isinstance(item, dict):
        return {
            key: [n + by for n in value] if key == "span" else moved(value, by)
            for key, value in item.items()
        }
    return [moved(part, by) for part in item] if isinstance(item, list) else item


@given(st.integers(1, 5000))
def test_moving_everything_changes_nothing(by):
    found = changes_between(stored(document()), stored(moved(document(), by)))
    assert found.changes == () and found.unchanged == 4


def test_an_inserted_paragraph_brings_only_its_own_claims():
    new = moved(document(), 100)
    extra = deepcopy(new["claims"][0])
    extra["content"]["text"], extra["speaker"]["entity"] = "إن الطريق سالك", "السائق"
    extra["figures"] = []
    new["claims"].insert(0, extra)
    assert changes(document(), new) == [("claim", "added", [])]


def test_a_claim_that_went():
    new = document()
    del new["claims"][1]
    assert changes(document(), new) == [("claim", "removed", [])]


def test_a_claim_that_changed_says_which_fields():
    new = document()
    new["claims"][0]["rule"] = "subject-verb-that"
    new["claims"][0]["content"]["text"] = "إن أكثر من ألفي عامل عادوا أمس"
    assert changes(document(), new) == [("claim", "changed", ["content.text", "rule"])]


def test_another_spelling_is_a_change_of_the_same_claim():
    new = document()
    new["claims"][0]["content"]["text"] = "ان اكثر من الفي عامل عادوا"
    assert changes(document(), new) == [("claim", "changed", ["content.text"])]


def test_another_claim_by_the_same_speaker_is_not_a_change():
    new = document()
    new["claims"][0]["content"]["text"] = "إن المخازن امتلأت بالحبوب"
    assert sorted(changes(document(), new)) == [("claim", "added", []), ("claim", "removed", [])]


def test_claims_that_changed_places_are_the_same_claims():
    new = document()
    new["claims"].reverse()
    assert changes(document(), new) == []


def test_a_claim_said_twice_is_two_claims():
    new = document()
    new["claims"].append(deepcopy(new["claims"][1]))
    assert changes(document(), new) == [("claim", "added", [])]


def test_a_figure_whose_value_changed():
    new = document()
    new["claims"][0]["figures"][0]["value"] = 3000
    assert changes(document(), new) == [("figure", "changed", ["value"])]


def test_a_figure_that_moved_out_of_its_claim_is_the_same_figure():
    new = document()
    new["figures"] += new["claims"][0].pop("figures")
    assert changes(document(), new) == []


def test_articles_are_matched_by_id():
    old = stored(document("a"), document("b"))
    new = stored(document("b"), document("c"))
    found = changes_between(old, new)
    assert {(c.article, c.happened) for c in found.changes} == {("a", "removed"), ("c", "added")}
    assert found.unchanged == 4


def test_two_single_documents_are_compared_whatever_their_ids():
    assert changes_between(stored(document("stdin")), stored(document("port"))).changes == ()


def test_nothing_to_something():
    found = changes_between([], stored(document()))
    assert [found.count(what, "added") for what in ("claim", "figure")] == [2, 2]


@pytest.mark.parametrize("field", ["id", "within", "figures"])
def test_ids_and_nesting_are_not_changes_of_their_own(field):
    new = document()
    new["claims"][1][field] = [] if field == "figures" else "ffffffff"
    assert changes(document(), new) == []
