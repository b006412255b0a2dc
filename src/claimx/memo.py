"""Remembered answers: most of what an article asks, an earlier one has asked."""

from collections.abc import Callable
from typing import TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class Memory(dict[Key, Value]):
    """A function's answers by key, so that a known one is a plain look-up, `memory[key]`.

    An archive has more spellings than fit, so it forgets: when it is full, everything in it is old,
    and of what is old only what is asked for again is kept when it is full once more.
    """

    __slots__ = ("_function", "_limit", "_old")

    def __init__(self, function: Callable[[Key], Value], limit: int = 30_000) -> None:
        super().__init__()
        self._function = function
        self._limit = limit
        self._old: dict[Key, Value] = {}

    def __missing__(self, key: Key) -> Value:
        if len(self) >= self._limit:
            self._old = dict(self)
            self.clear()
        value = self._old.pop(key) if key in self._old else self._function(key)
        self[key] = value
        return value
