"""Two tables as CSV that Excel opens with the Arabic intact: claims.csv and figures.csv.

A byte-order mark tells Excel that the file is UTF-8. Cells that it would take for formulas are
shielded.
"""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from .. import escape
from . import Document, rows


def files(documents: Sequence[Document], texts: Mapping[str, str]) -> dict[str, str]:
    """Return the two tables."""
    return {
        "claims.csv": table(rows.CLAIM, rows.claims(documents)),
        "figures.csv": table(rows.FIGURE, rows.figures(documents)),
    }


def made(data: bytes) -> bool:
    """Whether a file begins as one of the tables does."""
    return data.startswith(tuple(table(names, ()).encode() for names in (rows.CLAIM, rows.FIGURE)))


def table(columns: Sequence[str], lines: Iterable[dict[str, Any]]) -> str:
    """Return rows as CSV with a byte-order mark and a line of column names."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(columns)
    writer.writerows([_cell(line[column]) for column in columns] for line in lines)
    return "\ufeff" + out.getvalue()


def _cell(value: Any) -> Any:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return escape.cell(value) if isinstance(value, str) else value
