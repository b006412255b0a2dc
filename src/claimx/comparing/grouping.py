"""From pairs that are alike to groups of what is alike."""

from collections.abc import Callable, Iterable

_MOST = 2 / 3  # of the pairs across two groups that must be alike for them to be one

Group = list[int]


def grouped(
    links: Iterable[tuple[float, int, int]],
    alike: Callable[[int, int], bool],
    apart: Callable[[int, int], bool] = lambda one, other: False,
) -> list[Group]:
    """Return groups of two and more, joined from the strongest link down, sorted.

    A chain of links (A as B, B as C) makes no group: two groups are joined when two thirds of the
    pairs across them are alike, and none has to be kept apart.
    """
    group_of: dict[int, Group] = {}
    for _, one, other in sorted(links, key=lambda link: (-link[0], link[1:])):
        left, right = group_of.get(one, [one]), group_of.get(other, [other])
        pairs = [(min(a, b), max(a, b)) for a in left for b in right]
        if left is right or any(apart(*pair) for pair in pairs):
            continue
        if sum(alike(*pair) for pair in pairs) >= _MOST * len(pairs):
            _join(group_of, left, right)
    return _sorted(group_of)


def connected(links: Iterable[tuple[int, int]]) -> list[Group]:
    """Return groups of two and more in which a chain of links leads from each to each, sorted."""
    group_of: dict[int, Group] = {}
    for one, other in sorted(links):
        left, right = group_of.get(one, [one]), group_of.get(other, [other])
        if left is not right:
            _join(group_of, left, right)
    return _sorted(group_of)


def _join(group_of: dict[int, Group], left: Group, right: Group) -> None:
    joined = left + right
    group_of.update(dict.fromkeys(joined, joined))


def _sorted(group_of: dict[int, Group]) -> list[Group]:
    return sorted({id(group): sorted(group) for group in group_of.values()}.values())
