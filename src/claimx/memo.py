"""Remembered answers: most of what an article asks, an earlier one has asked."""

from collections.abc import Callable
from typing import TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class Memory(dict[Key, Value]):
    """A function's answers by key, so that a known one is a plain look-up, `memory[key]`.

    It is emptied when it is full: an archive has more spellings than fit.
    """

    def __init__(self, function: Callable[[Key], Value], limit: int = 100_000) -> None:
        super().__init__()
        self._function = function
        self._limit = limit

    def __missing__(self, key: Key) -> Value:
        if len(self) >= self._limit:
            self.clear()
        value = self[key] = self._function(key)
        return value
