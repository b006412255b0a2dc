"""One table of a comparison as CSV, a row for everything told."""

from ...exchange.csv import table as written
from ..model import Comparison
from . import Table
from .rows import COLUMNS, rows


def render(comparison: Comparison, tables: tuple[Table, ...]) -> str:
    """Return the one table that is named as CSV."""
    (table,) = tables
    return written(COLUMNS[table], rows(comparison, table))
