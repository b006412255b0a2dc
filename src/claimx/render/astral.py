"""Characters beyond U+FFFF (emoji) written as themselves: libyaml would escape them.

Private-use characters that the data does not have stand in for them while libyaml writes, since it
takes those for printable; both are quoted the same way.
"""

import re
from collections.abc import Callable
from typing import Any

ESCAPED = re.compile(r"\\U[0-9A-F]{8}")
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_PRIVATE = range(0xE000, 0xF900)


def kept(value: Any, emit: Callable[[Any], str]) -> str:
    """Return `emit(value)` with the characters beyond U+FFFF in `value` unescaped."""
    text = _strings(value)
    astral = sorted(set(_ASTRAL.findall(text)))
    free = [chr(code) for code in _PRIVATE if chr(code) not in text]
    if len(astral) > len(free):
        return emit(value)
    stand_in = {ord(char): private for char, private in zip(astral, free, strict=False)}
    back = {ord(private): chr(char) for char, private in stand_in.items()}
    return emit(_translated(value, stand_in)).translate(back)


def _strings(value: Any) -> str:
    if isinstance(value, dict):
        return "".join(key + _strings(item) for key, item in value.items())
    if isinstance(value, list):
        return "".join(map(_strings, value))
    return value if isinstance(value, str) else ""


def _translated(value: Any, table: dict[int, str]) -> Any:
    if isinstance(value, dict):
        return {key.translate(table): _translated(item, table) for key, item in value.items()}
    if isinstance(value, list):
        return [_translated(item, table) for item in value]
    return value.translate(table) if isinstance(value, str) else value
