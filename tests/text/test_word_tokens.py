"""The built-in tokenizer gives camel-tools' tokens, whatever the text."""

import gzip
import json
import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from claimx.text.word_tokens import word_tokens

CORPUS = Path(__file__).parents[2] / "corpus"
ARCHIVE = Path(__file__).parents[3] / "shared" / "corpus"
PIECES = [
    *"قال ab12#*.,«»©®™ℹ⌚☀⚽❤👍👩💻🇸🇦🏴😀‼", "\ufe0f", "\u20e3", "\u200d", "\u200f", "\U0001f3fd",
    "\U000e0067", "\U000e007f", "❤\ufe0f", "1\ufe0f\u20e3", "👩\u200d💻", "🏴\U000e0067\U000e007f",
]  # fmt: skip
_NOT_LETTERS_ALONE = re.compile(r"(?<!\S)(?![ء-ي]+(?!\S))\S+")


@pytest.fixture(scope="module")
def camel():
    return pytest.importorskip("camel_tools.tokenizers.word").simple_word_tokenize


def same(camel, text):
    for word in text.split():
        assert word_tokens(word) == camel(word), word


def test_every_character_there_is(camel):
    """Beyond the third plane nothing is assigned but tags, variation selectors and private use."""
    for code in (*range(0x32400), *range(0xE0000, 0xE0200), 0xF0000, 0x10FFFF):
        char = chr(code)
        same(camel, f"{char} أ{char}ب{char}\ufe0f")


def test_every_emoji_there_is(camel):
    from emoji import EMOJI_DATA

    for emoji in EMOJI_DATA:
        for text in (emoji, f"قال{emoji}نعم", emoji * 2, f"{emoji}\u200d{emoji}", emoji[:-1]):
            same(camel, text)


@given(st.lists(st.sampled_from(PIECES)).map("".join) | st.text())
@example("#\u200d*")
@example("1\u200d2.5")
def test_any_text(camel, text):
    same(camel, text)


def test_the_articles_of_the_corpus(camel):
    for path in sorted(CORPUS.glob("*.txt")):
        same(camel, path.read_text(encoding="utf-8"))


@pytest.mark.skipif(not ARCHIVE.is_dir(), reason="the archive is not here")
def test_the_words_of_an_archive(camel):
    words = set()
    for path in sorted(ARCHIVE.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                text = " ".join(value for value in json.loads(line).values() if value)
                words.update(_NOT_LETTERS_ALONE.findall(text))
    assert words
    for word in words:
        same(camel, word)
