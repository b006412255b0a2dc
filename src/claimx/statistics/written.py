"""A table as plain data for programs, as rows for CSV, and as cells for people."""

from collections.abc import Iterator
from typing import Any

from .table import COUNTS, SHARES, Row, Table, part

NO_KEY = "-"  # where people read, and so does a share of nothing
_PLACES = 4  # of shares where programs read


def plain(table: Table) -> dict[str, Any]:
    """Return the table as mappings and numbers: what it is by, its rows, and the total as `all`."""
    rows = [{"key": row.key} | _numbers(table, row) for row in table.rows]
    return {
        "by": table.by,
        "unit": table.unit,
        "rows": rows,
        "all": _numbers(table, table.total),
    }


def records(table: Table) -> tuple[tuple[str, ...], list[dict[str, Any]]]:
    """Return the names of the columns, the key under what the table is by, and a record a row."""
    rows = [{table.by: row.key} | _numbers(table, row) for row in table.rows]
    return (table.by, *_numbers(table, table.total)), rows


def _numbers(table: Table, row: Row) -> dict[str, int | float]:
    """Each share stands after the count that it is of."""
    found: dict[str, int | float] = {"share": round(table.share(row), _PLACES)}
    for name in COUNTS:
        found[name] = getattr(row, name)
        if name in SHARES:
            found[f"{name}_share"] = round(part(row, name), _PLACES)
    return found


def head(table: Table) -> tuple[str, ...]:
    """Return the names over `cells`, what is counted first and what it is by last.

    A terminal that turns Arabic round turns what follows it as well: nothing follows a key.
    """
    others = [name for name in COUNTS if name not in (table.unit, *SHARES)]
    return (table.unit, "share", *others, *SHARES, table.by)


def cells(table: Table) -> Iterator[tuple[str, ...]]:
    """Yield the cells of each row, and of the total at the end; shares in percent."""
    names = head(table)[2:-1]
    for row in (*table.rows, table.total):
        key = "all" if row is table.total else row.key or NO_KEY
        size = str(getattr(row, table.unit)), f"{table.share(row):.1%}"
        yield (*size, *(_cell(row, name) for name in names), key)


def _cell(row: Row, name: str) -> str:
    """A count, and beside it the share that it is, in columns of their own."""
    count = getattr(row, name)
    share = f"{part(row, name):.1%}" if count else NO_KEY
    return f"{count} {share:>6}" if name in SHARES else str(count)
