"""An SQLite database for Datasette: articles, claims, figures and notes, linked to each other."""

from collections.abc import Mapping, Sequence
from typing import Any

from ..errors import UsageError
from . import Document, rows

_NUMBERS = {"cue_start", "cue_end", "speaker_start", "speaker_end", "content_start", "content_end",
            "start", "end", "at_least", "anonymous", "negated"}  # fmt: skip
_APPLICATION = b"clmx"  # https://www.sqlite.org/fileformat.html#application_id, at byte 68
_REALS = {"low", "high"}


def files(documents: Sequence[Document], texts: Mapping[str, str]) -> dict[str, bytes]:
    """Return the database; raise UsageError when the library that makes it is not there."""
    try:
        from sqlite_utils import Database
    except ImportError:
        raise UsageError("SQLite is written with sqlite-utils: pip install sqlite-utils") from None
    database = Database(memory=True)
    database.execute(f"pragma application_id = {int.from_bytes(_APPLICATION)}")
    _fill(database, documents)
    return {"claims.db": database.conn.serialize()}


def made(data: bytes) -> bool:
    """Whether a file is a database that claimx made; one of another program's stays."""
    return data.startswith(b"SQLite format 3\0") and data[68:72] == _APPLICATION


def _fill(database: Any, documents: Sequence[Document]) -> None:
    """Claims are keyed by article and id: what is said twice in two articles has one id."""
    _table(database, "articles", rows.ARTICLE, rows.articles(documents), pk="id")
    _table(database, "claims", rows.CLAIM, rows.claims(documents), pk=("article", "id"))
    _table(database, "figures", rows.FIGURE, rows.figures(documents))
    _table(database, "notes", rows.NOTE, rows.notes(documents))
    for table in ("claims", "figures", "notes"):
        database[table].add_foreign_key("article", "articles", "id")
    database["claims"].enable_fts(["entity", "content"], tokenize="unicode61 remove_diacritics 2")


def _table(database: Any, name: str, columns: Any, lines: Any, pk: Any = None) -> None:
    kinds = {column: _kind(column) for column in columns}
    database[name].create(kinds, pk=pk)
    database[name].insert_all([_row(line) for line in lines], pk=pk)


def _row(line: dict[str, Any]) -> dict[str, Any]:
    """A value is kept as text, so that 2000 and P20Y stand in one column; low is its number."""
    value = line.get("value")
    if isinstance(value, (int, float)):
        return line | {"value": str(value), "low": value, "high": value}
    return line


def _kind(column: str) -> type:
    return int if column in _NUMBERS else float if column in _REALS else str
