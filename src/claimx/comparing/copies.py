"""Articles that have their text in common: agency copy, or one article published twice.

Texts are compared by the checksums of some of their runs of eight words: those that begin with one
word of every four, an anchor (Manber, Finding similar files in a large file system, 1994).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

from ..text.bare_words import bare_words
from .grouping import Group, connected

_RUN = 8  # words
_EVERY = 4  # words, by checksum, of which one begins a run
_LEAST = 4  # runs that two articles must share
_SHARE = 0.5  # of the runs of the shorter text
_BOILERPLATE = 50  # articles from which on a run says nothing


@dataclass(frozen=True)
class Originals:
    """For articles that are copies, the first of their text; articles are numbers."""

    names: Sequence[str]
    first: Mapping[int, int]

    def of(self, article: int) -> str | None:
        """Return the name of the article that this one copies, None for the first and others."""
        first = self.first.get(article, article)
        return None if first == article else self.names[first]

    def count(self, articles: Iterable[int]) -> int:
        """Return how many texts there are among some articles, copies counted once."""
        return len({self.first.get(article, article) for article in articles})


def copies(texts: Sequence[str]) -> list[tuple[Group, float]]:
    """Return groups of numbers of texts that are copies, each with the least share in common."""
    runs = [_sample(text) for text in texts]
    alike = {}
    for pair, count in _shared(runs).items():
        share = count / min(len(runs[pair[0]]), len(runs[pair[1]]))
        if count >= _LEAST and share >= _SHARE:
            alike[pair] = share
    group_of = {number: group for group in connected(alike) for number in group}
    least: dict[int, float] = {}
    for (one, _), share in alike.items():
        first = group_of[one][0]
        least[first] = min(share, least.get(first, 1.0))
    return [(group_of[first], least[first]) for first in sorted(least)]


def _sample(text: str) -> frozenset[int]:
    words = bare_words(text)
    starts = (at for at in range(len(words) - _RUN + 1) if _begins(words[at]))
    return frozenset(crc32(" ".join(words[at : at + _RUN]).encode()) for at in starts)


@lru_cache(maxsize=100_000)
def _begins(word: str) -> bool:
    return crc32(word.encode()) % _EVERY == 0


def _shared(runs: Sequence[frozenset[int]]) -> Counter[tuple[int, int]]:
    where: dict[int, list[int]] = defaultdict(list)
    for number, sample in enumerate(runs):
        for run in sample:
            where[run].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for having in where.values():
        if 1 < len(having) <= _BOILERPLATE:
            shared.update((a, b) for at, a in enumerate(having) for b in having[at + 1 :])
    return shared
