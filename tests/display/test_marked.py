"""Signs come between letters; letters stay, all of them and in their order."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimx.display.marked import SIGNS, Mark, marked, marks

from ..samples import CARRIED, CLAIM, RESULT


def shown(raw, *found, begin=0):
    return "".join(piece.text for piece in marked(raw, begin, found))


CASES = {
    "none": ("قال", [], "قال"),
    "beside each other": (
        "قال علي",
        [Mark("cue", (0, 3), "1"), Mark("speaker", (4, 7), "1")],
        "<1: قال> [1: علي]",
    ),
    "touching": ("قالعلي", [Mark("cue", (0, 3), "1"), Mark("speaker", (3, 6), "1")],
                 "<1: قال>[1: علي]"),
    "one in the other": (
        "إن 12 عاملا غادروا",
        [Mark("figure", (3, 11)), Mark("content", (0, 18), "1")],
        "{1: إن *12 عاملا* غادروا}",
    ),
    "equal stretches": ("قوله", [Mark("cue", (0, 4), "2"), Mark("content", (0, 4), "1")],
                        "{1: <2: قوله>}"),
    "ending together": ("أب جد", [Mark("content", (0, 5), "1"), Mark("content", (3, 5), "2")],
                        "{1: أب {2: جد}}"),
    "crossing": ("أ ب ج", [Mark("content", (0, 3), "1"), Mark("content", (2, 5), "2")],
                 "{1: أ {2: ب}1 ج}"),
    "crossing in another role": (
        "أ ب ج", [Mark("speaker", (0, 3), "1"), Mark("content", (2, 5), "2")], "[1: أ {2: ب] ج}"),
    "over two lines": ("«أ\r\nب»", [Mark("content", (0, 6), "1")], "{1: «أ\nب»}"),
    "empty, before the beginning, after the end": (
        "قال", [Mark("cue", (1, 1), "1"), Mark("cue", (2, 9), "2"), Mark("cue", (9, 10), "3")],
        "قال",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_signs(case):
    raw, found, expected = CASES[case]
    assert shown(raw, *found) == shown(raw, *reversed(found)) == expected


def test_front_matter_is_left_out():
    raw = "---\ntitle: قال\n---\nقال"
    found = [Mark("cue", (11, 14), "1"), Mark("cue", (19, 22), "2")]
    assert shown(raw, *found, begin=19) == "<2: قال>"


def test_the_innermost_mark_gives_the_role():
    found = [Mark("content", (0, 9), "1"), Mark("figure", (3, 5))]
    roles = [(piece.text, piece.role) for piece in marked("إن 12 عام.", 0, found)]
    assert ("12", "figure") in roles and (" عام", "content") in roles and (".", "") in roles


def test_a_stretch_of_two_claims_is_marked_once():
    twin = replace(CLAIM, id="2", cue=replace(CLAIM.cue, span=(90, 95)))
    found = marks(replace(RESULT, claims=(CLAIM, twin, CARRIED)))
    assert Mark("content", CLAIM.content.span, "1,2") in found
    assert Mark("cue", (0, 4), "1") in found and Mark("cue", (90, 95), "2") in found
    assert len([mark for mark in found if mark.role == "speaker"]) == 1
    assert {mark.span for mark in found if mark.role == "figure"} == {(30, 47), (80, 83)}


_MARKS = st.lists(
    st.builds(
        lambda role, start, length, number: Mark(
            role, (start, start + length), "" if role == "figure" else number
        ),
        st.sampled_from(list(SIGNS)), st.integers(0, 12), st.integers(0, 12),
        st.sampled_from("123"),
    ),
    max_size=8,
)  # fmt: skip


@settings(max_examples=400)
@given(st.text("قالوا «» \n\u064e\u200f😀", max_size=20), _MARKS)
def test_without_its_signs_the_text_is_as_it_was(raw, found):
    assert re.sub(r"[<\[{*](?:[1-3]: )?|[>\]}*][1-3]?", "", shown(raw, *found)) == raw


@given(st.text("قال ", min_size=1, max_size=20), _MARKS)
def test_what_is_opened_is_closed(raw, found):
    text = shown(raw, *found)
    for role, (before, after) in SIGNS.items():
        if role != "figure":
            assert text.count(before) == text.count(after)
