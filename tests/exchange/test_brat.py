import re

import pytest

from claimx import exchange
from claimx.errors import InputError

from .articles import DOCUMENT, RAW, RESULT, written


@pytest.fixture
def brat(tmp_path):
    for name, text in written("brat", [DOCUMENT]).items():
        path = tmp_path / "brat" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text)
    return tmp_path / "brat"


def edited(brat, *changes):
    path = brat / "north/port.ann"
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")
    (result,) = exchange.read("brat", str(brat), {})
    return result


def test_a_round_trip_changes_nothing(brat):
    assert exchange.read("brat", str(brat), {}) == [RESULT]


def test_every_stretch_holds_its_text(brat):
    lines = (brat / "north/port.ann").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if line.startswith("T"):
            _, place, text = line.split("\t")
            pieces = [piece.split() for piece in place.split(" ", 1)[1].split(";")]
            assert " ".join(RAW[int(start) : int(end)] for start, end in pieces) == text


def test_the_configuration_names_every_label(brat):
    config = (brat / "annotation.conf").read_text(encoding="utf-8")
    lines = (brat / "north/port.ann").read_text(encoding="utf-8").splitlines()
    labels = {line.split("\t")[1].split(" ")[0] for line in lines if line[0] in "TA"}
    assert all(re.search(rf"^{label}\b", config, re.MULTILINE) for label in labels)


def test_a_moved_boundary_takes_the_text_with_it(brat):
    start, end = RESULT.claims[0].content.span
    result = edited(brat, (f"Content {start} {end}", f"Content {start} {end - 5}"))
    assert result.claims[0].content.text == "أن 12 سفينة"
    assert result.claims[0].id == "11111111"


def test_a_speaker_that_was_corrected_is_the_entity_too(brat):
    start, end = RESULT.claims[0].speaker.span
    result = edited(brat, (f"Speaker {start} {end}", f"Speaker {start + 2} {end}"))
    assert result.claims[0].speaker.entity == result.claims[0].speaker.text == "هيئة"


def test_attributes_win_over_notes(brat):
    result = edited(
        brat,
        ("Style E1 indirect", "Style E1 mixed"),
        ("Negated E3", "Style E3 indirect"),
        ("Anonymous E4", "Anonymous E2"),
    )
    assert [claim.style for claim in result.claims] == ["mixed", "direct", "indirect", "indirect"]
    assert result.claims[2].negated is None
    assert [claim.speaker.anonymous for claim in result.claims] == [False, True, None, False]


def test_a_claim_added_by_hand_is_completed(brat):
    at = RAW.index("زارته")
    cue, content = f"T90\tClaim {at} {at + 5}\tزارته", f"T91\tContent {at + 6} {at + 12}\t5 وفود"
    lines = f"{cue}\n{content}\nE90\tClaim:T90 Content:T91\n"
    path = brat / "north/port.ann"
    path.write_text(path.read_text(encoding="utf-8") + lines, encoding="utf-8")
    (result,) = exchange.read("brat", str(brat), {})
    claim = result.claims[-1]
    assert (claim.rule, claim.cue.lemma, claim.speaker.text) == ("by-hand", "زارته", None)
    assert [figure.text for figure in claim.figures] == ["5 وفود"]
    assert [figure.text for figure in result.figures] == ["2024"]


def test_a_claim_that_was_deleted_is_gone_and_its_figure_outside(brat):
    path = brat / "north/port.ann"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    gone = ("T1\t", "T2\t", "T3\t", "E1\t", "#1\t")
    kept = [line for line in lines if not line.startswith(gone) and " E1" not in line]
    path.write_text("".join(kept), encoding="utf-8")
    (result,) = exchange.read("brat", str(brat), {})
    assert [claim.id for claim in result.claims] == ["22222222", "33333333", "44444444"]
    assert [figure.text for figure in result.figures] == ["12 سفينة", "2024", "5 وفود"]


def test_without_the_file_beside_it_an_article_is_read_too(brat):
    (brat / "north/port.json").unlink()
    (result,) = exchange.read("brat", str(brat), {})
    assert result.article.id == "north/port" and len(result.article.sha256) == 64
    assert result.claims == RESULT.claims


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("T1\tClaim 0 5", "T1\tClaim 0 9999", r"port\.ann:1: '0 9999' is no range of the text"),
        ("Content:T3", "Content:T99", r"port\.ann:4: T99 is not in this file"),
        (" Content:T3", "", r"port\.ann:4: a claim needs its cue and a Content"),
        ('{"id":"11111111"', '{"id":11111111"', "the note is not JSON any more"),
        ("T1\tClaim", "T1\tClaims", r"ann:1: unknown label 'Claims'; did you mean 'Claim'\?"),
        ("E1\tClaim", "X1\tClaim", r"ann:4: a line here begins with T, E, A, M or #"),
        ("E1\tClaim", "#1\tClaim", "E1 is not in this file"),
        ("Style E1 indirect", "Style E1 loud", r"claims\[0\].style: 'loud' is not one of"),
    ],
)
def test_what_cannot_be_understood_is_named(brat, old, new, message):
    with pytest.raises(InputError, match=message):
        edited(brat, (old, new))


def test_a_claim_that_lost_its_event_is_named_rather_than_dropped(brat):
    path = brat / "north/port.ann"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith("E1\t") and " E1" not in line]
    path.write_text("".join(kept), encoding="utf-8")
    with pytest.raises(InputError, match="the claim at 0 has no event with a Content"):
        exchange.read("brat", str(brat), {})


@pytest.mark.parametrize("aside", ["{", "[]", '{"article": 5}'])
def test_a_damaged_file_beside_it_is_named(brat, aside):
    (brat / "north/port.json").write_text(aside, encoding="utf-8")
    with pytest.raises(InputError, match=r"port\.json: not"):
        exchange.read("brat", str(brat), {})


def test_a_remark_of_a_person_is_no_fault(brat):
    assert edited(brat, ("#1\t", "#99\tAnnotatorNotes E1\tأنا لست متأكدا\n#1\t")) == RESULT


def test_a_folder_without_annotations_is_a_fault(tmp_path):
    with pytest.raises(InputError, match=r"no \.ann files"):
        exchange.read("brat", str(tmp_path), {})
