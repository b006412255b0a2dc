"""When two spans, speakers or values count as the same."""

from collections import Counter
from typing import Any

from ..text.bare_words import bare_words


def word_f1(one: str | None, other: str | None) -> float:
    """Return the F1 of the words of two texts."""
    a, b = bare_words(one or ""), bare_words(other or "")
    if not a or not b:
        return float(a == b)
    return 2 * (Counter(a) & Counter(b)).total() / (len(a) + len(b))


def same_speaker(gold: str | None, out: str | None) -> bool:
    """Whether two written speakers share most words, or both are not there."""
    if not gold or not out:
        return not gold and not out
    return word_f1(gold, out) >= 0.8


def same_entity(gold: str | None, out: str | None) -> bool:
    """Whether two names are of one: the words of one are among the other's, or most are shared."""
    if not gold or not out:
        return not gold and not out
    a, b = set(bare_words(gold)), set(bare_words(out))
    return bool(a and b) and (a <= b or b <= a or word_f1(gold, out) >= 0.6)


def overlap(one: Any, other: Any) -> float:
    """Return the intersection over the union of two spans."""
    shared = max(0, min(one[1], other[1]) - max(one[0], other[0]))
    return shared / (one[1] - one[0] + other[1] - other[0] - shared) if shared else 0.0


def same_value(gold: Any, out: Any) -> bool:
    """Whether two values are equal: numbers as numbers, pairs part by part, the rest as text."""
    if isinstance(gold, list) and isinstance(out, list):
        return len(gold) == len(out) and all(map(same_value, gold, out))
    try:
        return abs(float(gold) - float(out)) <= 1e-9 * max(1.0, abs(float(gold)))
    except (TypeError, ValueError, OverflowError):
        return gold == out if None in (gold, out) else str(gold) == str(out)


def same_figure(gold: Any, out: Any) -> bool:
    """Whether two figures say the same: kind, value and, where it matters, unit."""
    if gold.get("kind") != out.get("kind") or not same_value(gold.get("value"), out.get("value")):
        return False
    return gold.get("kind") not in ("money", "measure") or gold.get("unit") == out.get("unit")
