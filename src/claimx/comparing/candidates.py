"""Which pairs are worth a closer look: those that share rare words, found without trying all pairs.

As in the prefix filter of similarity joins (Chaudhuri, Ganti, Kaushik, ICDE 2006): two texts that
are alike share some of the rarest words of the shorter one.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence

_ASKED = 8  # rarest words of a text that are looked up
_COMMON = 100  # texts with a word, from which on it says nothing


def candidates(
    texts: Sequence[Collection[str]], shared: int, nearest: int
) -> Iterator[tuple[int, int]]:
    """Yield pairs of numbers of texts that share so many rare words; sorted, each pair once.

    Each text is paired with the `nearest` that share the most.

    The time grows with the number of texts, not with its square: each looks up a bounded number of
    words, each of which stands in a bounded number of texts.
    """
    where: dict[str, list[int]] = defaultdict(list)
    for number, keys in enumerate(texts):
        for key in set(keys):
            where[key].append(number)
    found = set()
    for number, keys in enumerate(texts):
        for other in _nearest(number, keys, where, shared)[:nearest]:
            found.add((min(number, other), max(number, other)))
    yield from sorted(found)


def _nearest(
    number: int, keys: Collection[str], where: dict[str, list[int]], least: int
) -> list[int]:
    known = (key for key in set(keys) if 1 < len(where[key]) <= _COMMON)
    rarest = sorted(known, key=lambda key: (len(where[key]), key))[:_ASKED]
    shared = Counter(other for key in rarest for other in where[key] if other != number)
    enough = min(least, len(rarest))
    close = [(-count, other) for other, count in shared.items() if count >= enough]
    return [other for _, other in sorted(close)]
