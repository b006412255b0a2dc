"""An SQLite database for Datasette: articles, claims, figures and notes, linked to each other."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ..errors import UsageError
from . import Document, rows

_NUMBERS = {"cue_start", "cue_end", "speaker_start", "speaker_end", "content_start", "content_end",
            "start", "end", "at_least", "anonymous", "negated"}  # fmt: skip
_MAGIC = b"SQLite format 3\0"
_REALS = {"low", "high"}


def write(documents: Sequence[Document], path: str) -> None:
    """Write the database at `path`, in place of one that is there.

    Raises UsageError when it cannot be written, or another kind of file is there.
    """
    target = Path(path)
    beside = target.with_name(f".{target.name}.{os.getpid()}.new")
    try:
        _check_replaceable(target)
        target.parent.mkdir(parents=True, exist_ok=True)
        _fill(_open(beside), documents)
        os.replace(beside, target)
    except OSError as fault:
        raise UsageError(f"{path}: cannot be written: {fault.strerror}") from None
    finally:
        beside.unlink(missing_ok=True)


def _check_replaceable(target: Path) -> None:
    """An article named by mistake would be gone: only an older database gives way."""
    if target.is_file():
        with target.open("rb") as file:
            begin = file.read(len(_MAGIC))
        if begin not in (b"", _MAGIC):
            raise UsageError(f"{target}: is there and is no SQLite database; choose another name")


def _open(path: Path) -> Any:
    try:
        from sqlite_utils import Database
    except ImportError:
        raise UsageError("SQLite is written with sqlite-utils: pip install sqlite-utils") from None
    return Database(str(path))


def _fill(database: Any, documents: Sequence[Document]) -> None:
    """Claims are keyed by article and id: what is said twice in two articles has one id."""
    _table(database, "articles", rows.ARTICLE, rows.articles(documents), pk="id")
    _table(database, "claims", rows.CLAIM, rows.claims(documents), pk=("article", "id"))
    _table(database, "figures", rows.FIGURE, rows.figures(documents))
    _table(database, "notes", rows.NOTE, rows.notes(documents))
    for table in ("claims", "figures", "notes"):
        database[table].add_foreign_key("article", "articles", "id")
    database["claims"].enable_fts(["entity", "content"], tokenize="unicode61 remove_diacritics 2")
    database.close()


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
