"""Words without a reading, by how often they stand in articles: what the lexicon lacks."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from ..text.fold import fold
from .analysed import Word


class Place(NamedTuple):
    """Where a word without a reading stands, and the line around it."""

    text: str
    line: str
    named: bool
    """Whether the words around it make it a name there."""


@dataclass
class Unknown:
    """A word without a reading: its spelling, article and line, and how often it stands."""

    text: str
    id: str
    line: str
    count: int = 0


@dataclass
class Tally:
    """Unknown words of any number of articles, told apart by their folded spelling.

    One that is a name wherever it stands is left out: mostly it is one.
    """

    _found: dict[str, Unknown] = field(default_factory=dict)
    _words: dict[str, Unknown] = field(default_factory=dict)

    def add(self, places: Iterable[Place], id: str) -> None:
        """Count the unknown words of an article."""
        for place in places:
            key = fold(place.text)
            one = self._found.setdefault(key, Unknown(place.text, id, place.line))
            one.count += 1
            if not place.named and key not in self._words:
                one.text, one.id, one.line = place.text, id, place.line
                self._words[key] = one

    def ranked(self) -> list[Unknown]:
        """Return the words, the most frequent first, the rest by the alphabet."""
        return sorted(self._words.values(), key=lambda one: (-one.count, one.text))


def unknown(found: Iterable[Word], raw: str) -> Iterator[Place]:
    """Yield the words without a reading; `raw` is the text that their spans count in."""
    for word in found:
        if word.pos is None:
            start, end = word.span
            last = raw.find("\n", end)
            line = raw[raw.rfind("\n", 0, start) + 1 : None if last < 0 else last]
            yield Place(word.text, line.strip(), word.named)


def as_text(one: Unknown) -> str:
    """Return a word with its count and its line as text."""
    return f"{one.count}\n  {one.text}\n    {one.line}\n"
