"""Quotation spans in every style of marks, nested, over paragraphs and unpaired."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimx.text.quotations import MARKS, find_quotations
from claimx.text.tokens import tokenise


def quoted(raw):
    """The text inside each pair, and the number of notes."""
    tokens = tokenise(raw)
    quotations, notes = find_quotations(tokens)
    texts = [
        raw[
            tokens.ends[one.open] : tokens.starts[one.close]
            if one.paired
            else tokens.ends[one.close]
        ]
        for one in quotations
    ]
    return texts, len(notes)


GLYPHS = [
    "«»", "“”", "”“", '""', "‘’", "''", "„“", "‹›", "‚‘", "„”", "❝❞", "❛❜", "〝〞", "″″", "“″",
    ('""', '""'), ("''", "''"), ("<<", ">>"), ('\\"', '\\"'), ('"', "''"),
]  # fmt: skip


@pytest.mark.parametrize("glyphs", GLYPHS)
@pytest.mark.parametrize("frame", ["قال: {} ثم سكت.", "قال {}.", "{}، قال الوزير.", "و{}", "({})"])
def test_glyphs(glyphs, frame):
    opening, closing = glyphs
    assert quoted(frame.format(f"{opening}لن نعود{closing}")) == (["لن نعود"], 0)


CASES = {
    "two in a line": ("«أ ب» و«ج د»", ["أ ب", "ج د"], 0),
    "two straight in a line": ('"أ ب" و"ج د"', ["أ ب", "ج د"], 0),
    "nested": ("«قرأت “ليل المرفأ” أمس»", ["قرأت “ليل المرفأ” أمس", "ليل المرفأ"], 0),
    "nested of one kind": ("«قرأت «ليل المرفأ» أمس»", ["قرأت «ليل المرفأ» أمس", "ليل المرفأ"], 0),
    "clitic before": ("لـ«نبأ» وبـ«نبأ»", ["نبأ", "نبأ"], 0),
    "spaces inside": ("قال « لن نعود » ثم سكت", [" لن نعود "], 0),
    "over paragraphs": ("قال: «لن نعود.\n\nأبدا».", ["لن نعود.\n\nأبدا"], 0),
    "marks at paragraph heads": ("«لن نعود.\n«أبدا».", ["لن نعود.\n«أبدا"], 0),
    "straight marks at paragraph heads": ('"لن نعود.\n"أبدا".', ['لن نعود.\n"أبدا'], 0),
    "a straight mark alone": ('"لن نعود\nووصل "النهر" أمس.', ["لن نعود", "النهر"], 1),
    "opening without its partner": ("قال: «لن نعود\nوسكت.", ["لن نعود"], 1),
    "closing without its partner": ("قال: لن نعود»\nوسكت.", [], 1),
    "inner without its partner": ("«أ “ب ج»", ["أ “ب ج", "ب ج"], 1),
    "apostrophe": ("قال O'Neill ذلك", [], 0),
    "mixed glyphs": ("قال: “لن نعود\".", ["لن نعود"], 0),
    "doubled, two in a line": ('""أ ب"" و""ج د""', ["أ ب", "ج د"], 0),
    "doubled, spaces inside": ("قال '' لن نعود '' ثم سكت", [" لن نعود "], 0),
    "doubled at one end": ('قال: "قرأت "ليل المرفأ"" أمس', ['قرأت "ليل المرفأ"', "ليل المرفأ"], 0),
    "doubled and empty": ('تنظيم "" ثم', [""], 0),
    "doubled brackets": ("قال: ((لن نعود))، ثم سكت.", ["لن نعود"], 0),
    "brackets in brackets": ("وصل (كما قال (سالم)) أمس", [], 0),
    "brackets that open alone": ("وصل ((كما قال سالم) أمس", [], 0),
    "an invisible mark before": ("قال: \u200f«لن نعود»\u200f، ثم", ["لن نعود"], 0),
    "invisible marks inside": ('\u202b"\u202aلن نعود\u202c"\u202c ثم', ["\u202aلن نعود\u202c"], 0),
    "inches": ("شاشة 32″ جديدة", [], 0),
    "none": ("قال الوزير ذلك.", [], 0),
    "empty": ("قال «» وسكت", [""], 0),
}  # fmt: skip


@pytest.mark.parametrize(("raw", "texts", "notes"), CASES.values(), ids=CASES)
def test_pairs(raw, texts, notes):
    assert quoted(raw) == (texts, notes)


@given(st.lists(st.sampled_from([*sorted(MARKS), "قال", "نعم", ".", "،", ":", " ", "\n"])))
def test_any_marks_give_pairs_that_nest(parts):
    tokens = tokenise("".join(parts))
    quotations, notes = find_quotations(tokens)
    assert quotations == sorted(quotations)
    for one in quotations:
        assert 0 <= one.open <= one.close < len(tokens)
        assert not one.paired or {tokens.texts[one.open], tokens.texts[one.close]} <= MARKS
    for one in quotations:
        for other in quotations:
            crosses = one.open < other.open <= one.close < other.close
            assert not (one.paired and other.paired and crosses)
    assert all(note.span for note in notes)
