"""Where the words of an article stand, so that no question walks the whole article again."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable
from functools import cached_property
from typing import Generic, TypeVar

from ...annotated import Annotated
from ..mentions.stems import stem_of

Found = TypeVar("Found")


class Occurrences:
    """Where each folded word of an article stands."""

    def __init__(self, parsed: Annotated) -> None:
        self._parsed = parsed
        self._stems: dict[str, list[int]] = {}

    def of_fold(self, folded: str) -> list[int]:
        """Where a word stands, spelled so."""
        return self._folds.get(folded, [])

    def of_stem(self, stem: str) -> list[int]:
        """Where a word stands, with or without proclitics."""
        if stem not in self._stems:
            self._stems[stem] = sorted(
                at
                for folded, places in self._folds.items()
                if stem in folded
                for at in places
                if stem_of(self._parsed.analyses[at]) == stem
            )
        return self._stems[stem]

    @cached_property
    def _folds(self) -> dict[str, list[int]]:
        folds: dict[str, list[int]] = defaultdict(list)
        for at, analysis in enumerate(self._parsed.analyses):
            folds[analysis.fold].append(at)
        return folds


class Trail(Generic[Found]):
    """What is found at some places, in text order; each place is looked at once, when needed."""

    def __init__(self, places: list[int]) -> None:
        self._places = places
        self._seen = 0
        self._hits: list[int] = []
        self._found: list[Found] = []

    def last_before(self, limit: int, find: Callable[[int], Found | None]) -> Found | None:
        """Return what `find`, the same each time, finds nearest before a token."""
        while self._seen < len(self._places) and self._places[self._seen] < limit:
            place = self._places[self._seen]
            self._seen += 1
            found = find(place)
            if found is not None:
                self._hits.append(place)
                self._found.append(found)
        at = bisect_left(self._hits, limit)
        return self._found[at - 1] if at else None
