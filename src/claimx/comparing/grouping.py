"""From pairs that are alike to groups of what is alike."""

from collections.abc import Callable, Iterable

_MOST = 2 / 3  # of the pairs across two groups that must be alike for them to be one

Group = list[int]
Pair = tuple[int, int]


class Groups:
    """Numbers in groups that are joined; one that nothing was joined to is a group of its own."""

    def __init__(self) -> None:
        self._group_of: dict[int, Group] = {}

    def of(self, number: int) -> Group:
        """Return the group of a number."""
        return self._group_of.get(number, [number])

    def join(self, one: int, other: int) -> None:
        """Make one group of two; the smaller is added, so that a long row of them takes no time."""
        small, large = sorted((self.of(one), self.of(other)), key=len)
        if small is not large:
            large += small
            self._group_of.update(dict.fromkeys(small, large))
            self._group_of.setdefault(large[0], large)

    def all(self) -> list[Group]:
        """Return the groups of two and more, sorted."""
        return sorted({id(group): sorted(group) for group in self._group_of.values()}.values())


def grouped(
    links: Iterable[tuple[float, int, int]],
    alike: Callable[[int, int], bool],
    apart: Callable[[int, int], bool] = lambda one, other: False,
) -> list[Group]:
    """Return groups of two and more, joined from the strongest link down, sorted.

    A chain of links (A as B, B as C) makes no group: two groups are joined when two thirds of the
    pairs across them are alike, and none has to be kept apart.
    """
    groups = Groups()
    for _, one, other in sorted(links, key=lambda link: (-link[0], link[1:])):
        left, right = groups.of(one), groups.of(other)
        pairs = [(min(a, b), max(a, b)) for a in left for b in right]
        if left is right or any(apart(*pair) for pair in pairs):
            continue
        if sum(alike(*pair) for pair in pairs) >= _MOST * len(pairs):
            groups.join(one, other)
    return groups.all()


def connected(links: Iterable[Pair]) -> list[Group]:
    """Return groups of two and more in which a chain of links leads from each to each, sorted."""
    groups = Groups()
    for one, other in sorted(links):
        groups.join(one, other)
    return groups.all()
