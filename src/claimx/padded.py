"""A list that cannot be read past its ends: what stands there is nothing, and nothing raises."""

from collections.abc import Iterable
from typing import Any, TypeVar

Item = TypeVar("Item")
_item = list.__getitem__


class Padded(list[Item]):
    """A list with `nothing` at every index before its first item and after its last.

    The neighbours of a word are asked for wherever it stands: لكنه لم يكشف may end a text. So a
    negative index is before the first item, not counted from the end; slices are as of any list.
    """

    __slots__ = ("_nothing",)

    def __init__(self, items: Iterable[Item], nothing: Item) -> None:
        super().__init__(items)
        self._nothing = nothing

    def __getitem__(self, at: Any) -> Any:
        if at.__class__ is slice or 0 <= at < len(self):
            return _item(self, at)
        return self._nothing
