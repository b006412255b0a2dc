"""The tables of results with a type for each column: of databases, Parquet and data frames."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date
from typing import Any

from . import Document, rows

_KINDS: dict[str, type] = {
    **dict.fromkeys(("cue_start", "cue_end", "speaker_start", "speaker_end"), int),
    **dict.fromkeys(("content_start", "content_end", "start", "end"), int),
    **dict.fromkeys(("number", "low", "high", "at_least"), float),
    **dict.fromkeys(("anonymous", "negated"), bool),
    "published": date,
}
FIGURE = tuple(
    column
    for name in rows.FIGURE
    for column in (("value", "number") if name == "value" else (name,))
)
TABLES = {
    "articles": (rows.ARTICLE, rows.articles),
    "claims": (rows.CLAIM, rows.claims),
    "figures": (FIGURE, lambda documents: map(figure, rows.figures(documents))),
    "notes": (rows.NOTE, rows.notes),
}


def kind(column: str) -> type:
    """Return the type of a column: str, int, float, bool or date."""
    return _KINDS.get(column, str)


def kinds(table: str) -> dict[str, type]:
    """Return the columns of a table in order, each with its type."""
    return {column: kind(column) for column in TABLES[table][0]}


def lines(table: str, documents: Iterable[Document]) -> Iterator[rows.Row]:
    """Yield the rows of a table, their values of the types of `kinds` or None."""
    for row in TABLES[table][1](documents):
        yield {column: _of_kind(kind(column), row[column]) for column in TABLES[table][0]}


def figure(row: rows.Row) -> rows.Row:
    """The value as text, so that 2000 and P20Y stand in one column, and beside it as a number."""
    value = row["value"]
    if not isinstance(value, int | float):
        return row | {"number": None}
    return row | {"value": str(value), "number": value, "low": value, "high": value}


def _of_kind(kind: type, value: Any) -> Any:
    """None for a day that no calendar has and for a number that no machine's type holds."""
    if value is None or kind in (str, bool):
        return value
    with suppress(ValueError, OverflowError):
        return date.fromisoformat(value) if kind is date else kind(value)
    return None
