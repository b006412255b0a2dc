"""What a text says does not depend on how its marks are written, nor on what cannot be seen."""

from itertools import cycle
from pathlib import Path

import pytest

from claimx.render.plain import plain
from claimx.text.document import document
from claimx.text.fold import INVISIBLE
from claimx.text.tokens import tokenise

ARTICLES = sorted((Path(__file__).parent.parent / "corpus").glob("*.txt"))
MARKS = ["\u200f", "\u200e", "\u061c", "\u202b", "\u202c", "\u2067", "\u2069", "\ufeff", "\u00ad"]
_UNSEEN = dict.fromkeys(map(ord, INVISIBLE))
SPELLINGS = [
    ('"', '"'), ('""', '""'), ("''", "''"), ("“", "”"), ("<<", ">>"), ("((", "))"), ("❝", "❞"),
    ('\\"', '\\"'), ('"', "''"), ("„", "“"), ("″", "″"),
]  # fmt: skip
FRAMES = [
    "قال المدير: {}لن نغلق المصنع{}، ثم غادر القاعة.",
    "وتابع الوزير سامي الحلو: {}لن نغلق المصنع{}.",
    "{}لن نغلق المصنع{}، قال الوزير سامي الحلو.",
    "وقال الوزير سامي الحلو إن {}المصنع باق{} وإن العمال لن يغادروا.",
    "وصف الوزير سامي الحلو القرار بأنه {}خطوة متسرعة{}.",
]


def said(engine, raw):
    """The claims of a text without ids and spans, and without what cannot be seen."""
    result = engine.extract(document(raw))
    for claim in result.claims:
        start, end = claim.content.span
        assert raw[start:end] == claim.content.text
    return [bare(plain(result)[part]) for part in ("claims", "figures")]


def bare(value):
    if isinstance(value, dict):
        skipped = {"id", "span", "carried_from", "within"}
        return {key: bare(item) for key, item in value.items() if key not in skipped}
    if isinstance(value, list):
        return [bare(item) for item in value]
    return " ".join(value.translate(_UNSEEN).split()) if isinstance(value, str) else value


@pytest.mark.parametrize("opening, closing", SPELLINGS)
@pytest.mark.parametrize("frame", FRAMES)
def test_every_style_of_quotation_marks_says_the_same(engine, frame, opening, closing):
    expected = said(engine, frame.format("«", "»"))
    found = said(engine, frame.format(opening, closing))
    assert found == respelt(expected, opening, closing) and expected[0]


def respelt(value, opening, closing):
    if isinstance(value, dict):
        return {key: respelt(item, opening, closing) for key, item in value.items()}
    if isinstance(value, list):
        return [respelt(item, opening, closing) for item in value]
    return value.replace("«", opening).replace("»", closing) if isinstance(value, str) else value


@pytest.mark.parametrize("side", ["before", "after", "as a word"])
@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_marks_that_cannot_be_seen_change_nothing(engine, path, side):
    raw = path.read_text(encoding="utf-8")
    article = document(raw)
    tokens = tokenise(raw, article.body)
    pieces, reached = [], 0
    for text, start, end, mark in zip(
        tokens.texts, tokens.starts, tokens.ends, cycle(MARKS), strict=False
    ):
        pieces.append(raw[reached:start])
        reached = end
        if any(char.isdecimal() for char in text) or text in ".,٫٬":
            pieces.append(text)  # inside a number they tell the order of its parts
        else:
            pieces.append({"before": mark + text, "after": text + mark}.get(side, text))
            if side == "as a word" and raw[end : end + 1] == " ":
                pieces.append(f" {mark}")
    marked = "".join([*pieces, raw[reached:]])
    assert said(engine, marked) == said(engine, raw)


DIFFERENTLY = {
    "soft hyphens": ("قال\u00ad الوزير إن الشر\u00adكة ربحت 50 مليون دولار.", 50_000_000),
    "recitation": (
        "قَالَ الوَزِيرُ إِنَّ الشَّرِكَةَ رَبِحَتْ خَمۡسِينَ مِلۡيُونَ دُولَارٍ.", 50_000_000
    ),
    "small alef": ("قال الوزير إن الشركة دربت ثَلَٰثَةَ عمال.", 3),
}  # fmt: skip


@pytest.mark.parametrize("raw, value", DIFFERENTLY.values(), ids=DIFFERENTLY)
def test_rare_marks_hide_no_word(engine, raw, value):
    (claim,) = engine.extract(document(raw)).claims
    assert claim.speaker.text.startswith("ال")
    assert [figure.value for figure in claim.figures] == [value]
