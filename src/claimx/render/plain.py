"""A result as mappings, lists and scalars: what every output format is written from.

Keys stand in field order. An optional field that says nothing (None, no rule, no figures) is left
out, except those of `model.REQUIRED` and the lists of the whole result.
"""

from dataclasses import MISSING, Field, fields
from functools import cache
from math import isfinite
from typing import Any

from ..model import REQUIRED, UNWRITTEN, Result

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
    written = (field for field in fields(kind) if field.metadata != UNWRITTEN)
    found = {field.name: _always(kind, field) for field in written}
    if kind is Result:
        found = {"schema": found.pop("schema")} | found
    return tuple(found.items())


def _always(kind: type, field: Field) -> bool:
    return kind is Result or field.default is MISSING or field.name in REQUIRED


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
