"""Pairing the items of two lists one to one: first those that say the same, then the nearest."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from typing import Any

Item = dict[str, Any]
Pair = tuple[Item | None, Item | None]


def pair(
    old: Sequence[Item],
    new: Sequence[Item],
    key: Callable[[Item], Hashable],
    likeness: Callable[[Item, Item], float],
    least: float = 0.6,
) -> list[Pair]:
    """Return pairs in the order of `new`, what only `old` has after what stood before it.

    Items of one `key` are paired in order; of the rest, the most alike first, from `least` up.
    """
    partner = _same(old, new, key)
    _nearest(old, new, partner, likeness, least)
    return _ordered(old, new, partner)


def _same(
    old: Sequence[Item], new: Sequence[Item], key: Callable[[Item], Hashable]
) -> dict[int, int]:
    waiting = defaultdict(list)
    for index, item in enumerate(old):
        waiting[key(item)].append(index)
    partner = {}
    for index, item in enumerate(new):
        if waiting[key(item)]:
            partner[index] = waiting[key(item)].pop(0)
    return partner


def _nearest(
    old: Sequence[Item],
    new: Sequence[Item],
    partner: dict[int, int],
    likeness: Callable[[Item, Item], float],
    least: float,
) -> None:
    """Complete `partner`; ties go to the items that stand first."""
    taken = set(partner.values())
    free_old = [index for index in range(len(old)) if index not in taken]
    free_new = [index for index in range(len(new)) if index not in partner]
    links = [(likeness(old[i], new[j]), -j, -i) for j in free_new for i in free_old]
    for score, j, i in sorted(links, reverse=True):
        if score >= least and -j not in partner and -i not in taken:
            partner[-j] = -i
            taken.add(-i)


def _ordered(old: Sequence[Item], new: Sequence[Item], partner: dict[int, int]) -> list[Pair]:
    kept = {i: j for j, i in partner.items()}
    pairs: list[Pair] = []
    written = 0
    for i, item in enumerate(old):
        while i in kept and written <= kept[i]:
            pairs.append(_with_partner(old, new, partner, written))
            written += 1
        if i not in kept:
            pairs.append((item, None))
    pairs += [_with_partner(old, new, partner, j) for j in range(written, len(new))]
    return pairs


def _with_partner(
    old: Sequence[Item], new: Sequence[Item], partner: dict[int, int], j: int
) -> Pair:
    return (old[partner[j]] if j in partner else None), new[j]
