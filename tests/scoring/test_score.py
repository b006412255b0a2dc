import json
import subprocess
import sys
from copy import deepcopy
from pathlib import Path

import pytest

from claimx.errors import UsageError
from claimx.render.plain import plain
from claimx.result_files import Stored, stored
from claimx.scoring import report, score
from claimx.scoring.likeness import overlap, same_entity, same_speaker, same_value

from ..samples import RESULT

SHARED = Path(__file__).parents[3] / "shared"


def documents(*changes, id="port"):
    data = deepcopy(plain(RESULT))
    data["article"]["id"] = id
    for change in changes:
        change(data)
    return [Stored(data, f"{id}.yaml", id)]


def f1(measure, *changes):
    return score(documents(), documents(*changes)).f1(measure)


def claim(number, **fields):
    def change(data):
        for path, value in fields.items():
            part, name = path.split("_", 1) if "_" in path else (None, path)
            (data["claims"][number][part] if part else data["claims"][number])[name] = value

    return change


def drop(number):
    return lambda data: data["claims"].pop(number)


def test_the_same_is_perfect():
    found = score(documents(), documents())
    assert all(tally.f1 == 1 for tally in found.whole.tallies.values())
    assert all(share.value == 1 for share in found.whole.shares.values())
    assert found.whole.misses == []


def test_a_missed_claim_costs_recall():
    tally = score(documents(), documents(drop(1))).whole.tallies["claim"]
    assert (tally.precision, tally.recall) == (1, 0.5)


def test_a_claim_elsewhere_is_missed_and_invented():
    found = score(documents(), documents(claim(1, cue_span=[90, 95])))
    assert [miss.measure for miss in found.whole.misses] == ["claim missed", "claim invented"]


@pytest.mark.parametrize(
    ("span", "near", "exact"),
    [([56, 72], 1, 1), ([56, 70], 1, 0.5), ([56, 68], 0.5, 0.5)],
)
def test_contents_count_from_four_fifths_of_overlap(span, near, exact):
    assert f1("content", claim(1, content_span=span)) == near
    assert f1("content-exact", claim(1, content_span=span)) == exact


def test_whole_needs_speaker_and_content():
    assert f1("whole", claim(0, speaker_text="غيره")) == 0.5
    assert f1("speaker", claim(0, speaker_text="غيره")) == 0.5


@pytest.mark.parametrize(
    ("gold", "out", "same"),
    [
        ("المتحدث", "للمتحدث", True),
        ("مسؤول أمريكي", "مسؤول امريكى", True),
        ("وزير الخارجية سالم", "الوزير", False),
        (None, None, True),
        (None, "الوزير", False),
    ],
)
def test_written_speakers(gold, out, same):
    assert same_speaker(gold, out) is same


@pytest.mark.parametrize(
    ("gold", "out", "same"),
    [
        ("وزير الخارجية سالم الرويعي", "الرويعي", True),
        ("وزير الخارجية", "وزير الصحة", False),
        ("وزير", None, False),
        (None, None, True),
    ],
)
def test_entities(gold, out, same):
    assert same_entity(gold, out) is same


@pytest.mark.parametrize(
    ("gold", "out", "same"),
    [
        (2000, 2000.0, True),
        ([1, 2], [1, 2.0], True),
        ([1, 2], 1, False),
        ("P2Y", "P2Y", True),
        ("2014", 2014, True),
        (None, None, True),
        (None, "None", False),
        (0.1 + 0.2, 0.3, True),
    ],
)
def test_values(gold, out, same):
    assert same_value(gold, out) is same


def test_overlap():
    assert overlap([0, 10], [5, 15]) == pytest.approx(1 / 3)
    assert overlap([0, 5], [5, 9]) == 0


def test_optional_gold_is_neither_rewarded_nor_punished():
    gold = documents(lambda data: data["claims"][1].update(optional=True))
    for out in (documents(), documents(drop(1))):
        tally = score(gold, out).whole.tallies["claim"]
        assert (tally.hit, tally.gold, tally.out) == (1, 1, 1)


def test_a_money_figure_needs_its_unit():
    def money(unit):
        return lambda data: data["figures"][0].update(kind="money", value=5, unit=unit)

    assert score(documents(money("USD")), documents(money("EUR"))).f1("value") == 0.5
    assert score(documents(money("USD")), documents(money("USD"))).f1("value") == 1


def test_an_article_that_was_not_extracted_counts_as_empty():
    found = score(documents() + documents(id="b"), documents())
    assert found.whole.tallies["claim"].recall == 0.5


def test_groups_by_rule_style_and_folder():
    gold = documents(id="north/a") + documents(id="south/b")
    found = score(gold, documents(id="north/a") + documents(drop(0), id="south/b"))
    assert report.groups(found, "folder")["south"]["claim"].recall == 0.5
    assert report.groups(found, "rule")["verb-that"]["claim"].precision == 1
    assert report.groups(found, "style")["indirect"]["claim"].recall == 0.75
    assert list(report.groups(found, "article")) == ["north/a", "south/b"]


def test_reports_have_groups_and_misses():
    found = score(documents(), documents(drop(1), claim(0, speaker_text="غيره")))
    text = report.text(found, "rule", 1)
    assert "claim           1.000  0.500  0.667   1/2/1" in text
    assert "verb-subject-that" in text and "claim missed | port | gold [وأضاف]" in text
    data = report.plain(found, "rule", 1)
    assert data["claim"]["recall"] == 0.5 and len(data["misses"]) == 2


def test_no_gold_is_wrong_usage():
    with pytest.raises(UsageError):
        score([], documents())


@pytest.mark.skipif(not (SHARED / "score.py").exists(), reason="the other scorer is not here")
def test_numbers_are_those_of_the_other_scorer(tmp_path):
    gold = SHARED / "dev" / "gold"
    for number, path in enumerate(sorted(gold.glob("*.yaml"))):
        text = path.read_text(encoding="utf-8")  # as an extractor that errs now and then
        if number % 2:
            text = text.replace("مسؤول", "مسير").replace("anonymous: true", "anonymous: false")
        if number % 3:
            text = text.replace("kind: date", "kind: time").replace("    - 1", "    - 2")
        (tmp_path / path.name).write_text(text, encoding="utf-8")
    command = [sys.executable, SHARED / "score.py", gold, tmp_path, "--json"]
    theirs = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    found = report.plain(score(stored([str(gold)]), stored([str(tmp_path)])))
    for name, expected in theirs.items():
        if isinstance(expected, dict):
            assert {k: found[name][k] for k in expected} == expected, name
        else:
            assert found[name] == expected, name
