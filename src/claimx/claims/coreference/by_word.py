"""Things by their words, so that those with certain words are found without asking all."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Generic, TypeVar

Thing = TypeVar("Thing")


class ByWord(Generic[Thing]):
    """Things in an order, each with its words."""

    def __init__(self, things: Iterable[tuple[Thing, Iterable[str]]]) -> None:
        self._with: dict[str, list[Thing]] = defaultdict(list)
        self._all: list[Thing] = []
        for thing, words in things:
            self._all.append(thing)
            for word in words:
                self._with[word].append(thing)

    def having(self, words: Collection[str]) -> Sequence[Thing]:
        """Return those that have the rarest of some words, in order: all that have all are there.

        Without words that is everything.
        """
        return min((self._with.get(word, ()) for word in words), key=len, default=self._all)
