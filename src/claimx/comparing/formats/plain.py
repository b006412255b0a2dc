"""A comparison as mappings, lists and scalars."""

from typing import Any

from ...render.plain import record
from ..model import Comparison
from . import Table


def plain(comparison: Comparison, tables: tuple[Table, ...]) -> dict[str, Any]:
    """Return the named tables, after how many articles were compared."""
    found = record(comparison)
    return {"articles": found["articles"]} | {name: found[name] for name in tables}
