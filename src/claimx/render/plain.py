"""A result as mappings, lists and scalars: what every output format is written from.

Keys stand in field order. A field that says nothing (None, no rule, no figures) is left out,
except those of `model.REQUIRED`, a speaker's text, and the lists of the whole result.
"""

from dataclasses import fields
from functools import cache
from math import isfinite
from typing import Any

from ..model import REQUIRED, Result, Speaker

_SILENT = (None, "", ())


def plain(result: Result) -> dict[str, Any]:
    """Return `result` as plain data, schema first."""
    return {"schema": result.schema} | record(result)


def record(value: Any) -> dict[str, Any]:
    """Return one dataclass of the model as a mapping, in field order."""
    return {
        name: _plain(item)
        for name, kept in plan(type(value))
        if (item := getattr(value, name)) not in _SILENT or kept
    }


@cache
def plan(kind: type) -> tuple[tuple[str, bool], ...]:
    """Return the field names of `kind` in output order, each with whether it is always written."""
    names = [field.name for field in fields(kind)]
    if kind is Result:
        names.insert(0, names.pop(names.index("schema")))
    return tuple((name, _always(kind, name)) for name in names)


def _always(kind: type, name: str) -> bool:
    if kind is Result:
        return True
    return name in REQUIRED or (kind is Speaker and name == "text")


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, (str, int)):
        return value
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, (tuple, list)):
        return [_plain(item) for item in value]
    return record(value)


def _number(value: float) -> int | float:
    """Whole numbers lose their `.0`: 2.3 million is 2300000 for every reader."""
    if not isfinite(value):
        raise ValueError(f"{value} is not a value that a figure can have")
    return int(value) if value.is_integer() else value
