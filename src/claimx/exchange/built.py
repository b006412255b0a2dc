"""Plain data to the types of a result, the inverse of `render.plain`."""

from dataclasses import is_dataclass
from functools import cache
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

from ..errors import InputError
from ..model import Result
from ..validation import faults


def built(document: Any, name: str) -> Result:
    """Return the Result of a document; raise InputError, naming `name`, when it is not valid."""
    for path, message in faults(document):
        raise InputError(f"{name}: {path}: {message}")
    return _built(Result, document)


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _built(hint: Any, value: Any) -> Any:
    if is_dataclass(hint):
        hints = _hints(hint)
        return hint(**{name: _built(hints[name], item) for name, item in value.items()})
    if get_origin(hint) is tuple and isinstance(value, list):
        parts = get_args(hint)
        return tuple(_built(parts[0], item) for item in value)
    for option in get_args(hint):
        if option is not NoneType and (is_dataclass(option) or get_origin(option) is tuple):
            return None if value is None else _built(option, value)
    return value
