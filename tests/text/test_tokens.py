"""Tokens are camel-tools' own, less what cannot be seen, each with its span in the raw text.

But for words and digits that are run together: those come apart. And a conjunction that stands
apart is joined to its word.
"""

import re
import subprocess
import sys

import pytest
from camel_tools.tokenizers.word import simple_word_tokenize
from hypothesis import given
from hypothesis import strategies as st

from claimx.text.doubled import doubled
from claimx.text.fold import INVISIBLE
from claimx.text.run_on import apart
from claimx.text.tokens import tokenise

ARABIC = st.text(
    st.sampled_from(
        "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإآؤئـ\u0651\u064e\u064b\u0670 \n\r\t\u00a0\u200f\u200d"
        "«»“”.،؟:%()-/A@#_'0123456789١٢"
    ),
    max_size=120,
)
ANY = st.text(max_size=60)


UNSEEN = "".join(INVISIBLE)
APART = re.compile(r"(?<!\S)و\s+(?=[ء-ي]\S)")


def seen(texts):
    """The tokens without characters that cannot be seen at their ends."""
    return [text.strip(UNSEEN) for text in texts if text.strip(UNSEEN)]


@given(st.one_of(ARABIC, ANY))
def test_tokens_are_those_of_camel_tools(raw):
    if not doubled(raw) and not APART.search(raw):
        words = [part for token in simple_word_tokenize(raw) for part in apart(token)]
        assert seen(tokenise(raw).texts) == seen(words)


@given(st.one_of(ARABIC, ANY), st.integers(0, 20))
def test_spans_slice_to_their_texts_in_order(raw, start):
    tokens = tokenise(raw, start)
    reached = start
    for text, first, end in zip(tokens.texts, tokens.starts, tokens.ends, strict=True):
        assert re.sub(r"\s", "\u2060", raw[first:end]) == text
        assert reached <= first < end
        reached = end


@given(st.lists(st.sampled_from(["و", "العدل", "الحريات", "«", "،", "20", "\u200f", "وقال"])))
def test_a_conjunction_is_of_the_word_after_it(words):
    raw = " ".join(words).replace("و و ", "و ، ")
    texts = [text.replace("\u2060", "") for text in tokenise(raw).texts]
    assert texts == tokenise(APART.sub("و", raw)).texts


@given(ARABIC)
def test_paragraphs_are_the_lines_that_are_not_blank(raw):
    tokens = tokenise(raw)
    lines = [line.split() for line in raw.splitlines() if seen(simple_word_tokenize(line))]
    found = ["".join(tokens.texts[slice(*paragraph)]) for paragraph in tokens.paragraphs]
    assert len(tokens.paragraphs) == len(lines)
    for text, words in zip(found, lines, strict=True):
        assert set(text) <= set("".join(words))


SPLITS = {
    "clitics stay": ("وقال الوزير", ["وقال", "الوزير"]),
    "diacritics stay": ("قَالَ الوزيرُ", ["قَالَ", "الوزيرُ"]),
    "marks are tokens": ("قال: «نعم».", ["قال", ":", "«", "نعم", "»", "."]),
    "numbers are split at the point": ("2.5", ["2", ".", "5"]),
    "two stops are two tokens": ("ثم..", ["ثم", ".", "."]),
    "a word after digits": ("40شخصا", ["40", "شخصا"]),
    "a word before digits": ("بنسبة11%", ["بنسبة", "11", "%"]),
    "a conjunction after digits": ("1995و", ["1995", "و"]),
    "clitics before digits": ("و15 وال48 بـ9", ["و15", "وال48", "بـ9"]),
    "a letter beside digits": ("1436هـ 20م 5ر2 ق50", ["1436هـ", "20م", "5ر2", "ق50"]),
    "a unit that ends in a digit": ("15كم2 750م2", ["15", "كم2", "750م2"]),
    "a unit alone that ends in a digit": ("15 كم2", ["15", "كم2"]),
    "Latin letters beside digits": ("A380 15km", ["A380", "15km"]),
    "a mark of two characters": ('قال: ""نعم"".', ["قال", ":", '""', "نعم", '""', "."]),
    "a mark of direction by itself": ("قال: \u200f «نعم»", ["قال", ":", "«", "نعم", "»"]),
    "marks of direction at the ends": ("\u202bقال\u200f:\u200e", ["قال", ":"]),
    "a mark of direction in a number": ("(90.\u200f0\u200f)", ["(", "90", ".", "\u200f0", ")"]),
    "a conjunction that stands apart": ("العدل و الحريات", ["العدل", "و\u2060الحريات"]),
    "a conjunction before digits": ("و 20", ["و", "20"]),
    "zero width inside": ("قا\u200cل", ["قا\u200cل"]),
    "nothing": (" \n\t", []),
}


@pytest.mark.parametrize(("raw", "texts"), SPLITS.values(), ids=SPLITS)
def test_splits(raw, texts):
    assert tokenise(raw).texts == texts


def test_glued_tells_whether_a_space_stands_between():
    tokens = tokenise("لـ«نبأ» .")
    assert [tokens.glued(index) for index in range(len(tokens))] == [
        False, *[True] * (len(tokens) - 2), False,
    ]  # fmt: skip


def test_what_cannot_be_seen_is_no_space():
    tokens = tokenise("قال\u200f: \u200f«نعم\u200f».")
    assert tokens.texts == ["قال", ":", "«", "نعم", "»", "."]
    assert [tokens.glued(index) for index in range(6)] == [False, True, False, True, True, True]


def test_start_skips_what_stands_before():
    tokens = tokenise("مقدمة\nقال الوزير", start=6)
    assert (tokens.texts, tokens.starts) == (["قال", "الوزير"], [6, 10])


def test_camel_tools_is_not_imported_before_it_is_needed():
    script = (
        "import sys, claimx.text.tokens as t; t.tokenise('قال: «نعم» (12.5%).');"
        "sys.exit('camel_tools' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
