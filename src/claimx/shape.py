"""Plain data against the types of the model, whatever is left out left aside.

Gold made by hand may say little; what it does say must be of the right kind to be compared.
"""

from collections.abc import Iterator
from dataclasses import is_dataclass
from functools import cache
from types import NoneType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from .model import Content, Cue, Figure, Result, Span

_PLACED = (Cue, Content, Figure)  # nothing can be compared without their text and span


def unlike(document: Any) -> Iterator[str]:
    """Yield what keeps a document of results from being compared, each with its path."""
    if not isinstance(document, dict) or not isinstance(document.get("claims", 0), list | NoneType):
        yield "this is no result: there is no list of claims"
        return
    for name in ("claims", "figures"):
        if document.get(name) is not None:
            yield from _unlike(_hints(Result)[name], document[name], name)


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _unlike(hint: Any, value: Any, path: str) -> Iterator[str]:
    if hint in _PLACED and not _is_placed(value):
        yield f"{path} needs text: and span: [start, end]"
    elif is_dataclass(hint):
        yield from _fields(hint, value, path)
    elif get_origin(hint) is tuple and hint != Span:
        yield from _items(get_args(hint)[0], value, path)
    elif not _fits(hint, value):
        yield f"{path} is of the wrong kind: {value!r}"


def _fields(kind: type, value: Any, path: str) -> Iterator[str]:
    if not isinstance(value, dict):
        yield f"{path} has no fields"
        return
    for name, hint in _hints(kind).items():
        if value.get(name) is not None or hint in _PLACED:
            yield from _unlike(hint, value.get(name), f"{path}.{name}")


def _items(hint: Any, value: Any, path: str) -> Iterator[str]:
    if not isinstance(value, list):
        yield f"{path} is no list"
        return
    for at, item in enumerate(value):
        yield from _unlike(hint, item, f"{path}[{at}]")


def _fits(hint: Any, value: Any) -> bool:
    """Whether a value is text, a number, a span or a list as the type says; text may be any."""
    if hint == Span:
        return _is_span(value)
    if get_origin(hint) is Literal:
        return isinstance(value, str)
    if get_origin(hint) is list:
        return isinstance(value, list) and all(_fits(get_args(hint)[0], one) for one in value)
    if get_args(hint):
        return any(_fits(option, value) for option in get_args(hint))
    return isinstance(value, hint)


def _is_placed(item: Any) -> bool:
    return (
        isinstance(item, dict) and isinstance(item.get("text"), str) and _is_span(item.get("span"))
    )


def _is_span(value: Any) -> bool:
    whole = isinstance(value, list) and [type(part) for part in value] == [int, int]
    return whole and 0 <= value[0] <= value[1]
