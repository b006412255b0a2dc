"""Words of Arabic text for comparing: folded, without punctuation."""

from collections import Counter
from functools import lru_cache

from ..text.fold import fold


@lru_cache(maxsize=20_000)
def words(text: str) -> tuple[str, ...]:
    """Return the words of `text` as they are looked up: `«أكّد»،` and `اكد` are one."""
    folded = fold(text)
    return tuple("".join(char if char.isalnum() else " " for char in folded).split())


def common(one: str, other: str) -> float:
    """Return the share of words that two texts have in common, 0 to 1 (an F1 over words)."""
    a, b = words(one), words(other)
    if not a or not b:
        return float(a == b)
    return 2 * (Counter(a) & Counter(b)).total() / (len(a) + len(b))


def contained(one: str, other: str) -> float:
    """Return the share of the shorter text's words that the longer one has."""
    a, b = Counter(words(one)), Counter(words(other))
    shorter = min(a.total(), b.total())
    return (a & b).total() / shorter if shorter else 0.0
