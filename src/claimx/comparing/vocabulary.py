"""The words of a text for comparing: keys that spellings share, and whether a word tells anything.

`والقتلى` and `القتلى` have one key; في and التي tell nothing that two texts could have in common.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from ..lexicon import compiled
from ..lexicon.entries import Entry
from ..lexicon.features import CLOSED, entry_pos
from ..lexicon.forms import forms
from ..memo import Memory
from ..text.bare_words import bare_word
from ..text.fold import fold
from ..text.tokens import tokenise

_NUMBER = re.compile("[0-9]+")


@dataclass(frozen=True, slots=True)
class Word:
    """A word and its place in the text; `negates` is true of لا, لم, ليس, which tell as well."""

    key: str
    tells: bool
    negates: bool
    start: int
    end: int

    @property
    def is_number(self) -> bool:
        return _NUMBER.match(self.key) is not None


class Vocabulary:
    """Which words are of the closed classes, as the built-in lexicon has them."""

    def __init__(self) -> None:
        entries = compiled.builtin().entries
        self._closed = _keys(entry for entry in entries if entry_pos(entry) in CLOSED)
        self._negations = _keys(entry for entry in entries if "negation" in entry.classes)
        self._known = Memory(self._look_up)

    def words(self, text: str) -> Iterator[Word]:
        """Yield the words of `text`, in order."""
        tokens = tokenise(text)
        for written, start, end in zip(tokens.texts, tokens.starts, tokens.ends, strict=True):
            key, tells, negates = self._known[written]
            if key:
                yield Word(key, tells, negates, start, end)

    def _look_up(self, written: str) -> tuple[str, bool, bool]:
        key = bare_word(fold(written))
        if number := _NUMBER.search(key):
            return number[0], True, False  # و15, 2016م
        if not any(char.isalnum() for char in key):
            return "", False, False
        negates = key in self._negations
        tells = key not in self._closed and len(key) > 1
        return key, tells or negates, negates


def _keys(entries: Iterable[Entry]) -> frozenset[str]:
    written = (form.text for entry in entries for form in forms(entry))
    return frozenset(bare_word(fold(text)) for text in written if " " not in text)


@cache
def vocabulary() -> Vocabulary:
    """Return the one vocabulary of a process."""
    return Vocabulary()
