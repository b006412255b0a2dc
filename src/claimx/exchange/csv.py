"""Two tables as CSV that Excel opens with the Arabic intact: claims.csv and figures.csv.

A byte-order mark tells Excel that the file is UTF-8. Cells that it would take for formulas are
shielded.
"""

import csv
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, BinaryIO

from .. import escape
from . import Documents, File, Text, rows


def files(documents: Documents, text: Text) -> Iterator[File]:
    """Yield the two tables."""
    yield "claims.csv", lambda: _lines(rows.CLAIM, rows.claims(documents))
    yield "figures.csv", lambda: _lines(rows.FIGURE, rows.figures(documents))


def made(file: BinaryIO) -> bool:
    """Whether a file begins as one of the tables does."""
    heads = tuple(table(names, ()).encode() for names in (rows.CLAIM, rows.FIGURE))
    return file.read(max(map(len, heads))).startswith(heads)


def table(columns: Sequence[str], lines: Iterable[dict[str, Any]]) -> str:
    """Return rows as CSV with a byte-order mark and a line of column names."""
    return "".join(_lines(columns, lines))


def _lines(columns: Sequence[str], lines: Iterable[dict[str, Any]]) -> Iterator[str]:
    write = csv.writer(_Echo()).writerow
    yield "\ufeff"
    yield write(columns)
    for line in lines:
        yield write([_cell(line[column]) for column in columns])


class _Echo:
    """A file whose `write` gives back what it is given, as then the writer of rows does."""

    def write(self, text: str) -> str:
        return text


def _cell(value: Any) -> Any:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return escape.cell(value) if isinstance(value, str) else value
