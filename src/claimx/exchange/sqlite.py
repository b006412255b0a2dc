"""An SQLite database for Datasette: articles, claims, figures and notes, linked to each other."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from errno import EIO
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO

from ..errors import UsageError
from ..text.fold import fold
from . import Documents, File, Text, rows, typed

_APPLICATION = b"clmx"  # https://www.sqlite.org/fileformat.html#application_id, at byte 68
# What the header says of how often it was written, and by which SQLite: place and size in bytes.
_PASSING = ((24, 4), (92, 8))
_PIECE = 1 << 20  # bytes


def files(documents: Documents, text: Text) -> Iterator[File]:
    """Yield the database; raise UsageError when the library that makes it is not there."""
    try:
        from sqlite_utils import Database
    except ImportError:
        raise UsageError(
            "SQLite is written with sqlite-utils: pip install 'claimx[sqlite]'"
        ) from None
    yield "claims.db", partial(_pieces, Database, documents)


def made(file: BinaryIO) -> bool:
    """Whether a file is a database that claimx made; one of another program's stays."""
    head = file.read(72)
    return head.startswith(b"SQLite format 3\0") and head[68:] == _APPLICATION


def _pieces(database: Any, documents: Documents) -> Iterator[bytes]:
    """Make the database in a temporary file; raise OSError when there is no room for it."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "claims.db")
        try:
            with closing(database(path)) as base:
                _fill(base, documents)
        except sqlite3.OperationalError as fault:
            _raise_cause(path)
            raise OSError(EIO, str(fault)) from None
        with path.open("r+b") as file:
            for place, size in _PASSING:
                file.seek(place)
                file.write(bytes(size))
            file.seek(0)
            yield from iter(partial(file.read, _PIECE), b"")


def _raise_cause(path: Path) -> None:
    """SQLite does not say what kept it from writing: the system says it of another write."""
    with path.open("ab", buffering=0) as file:
        file.write(bytes(_PIECE))
        os.fsync(file.fileno())


def _fill(database: Any, documents: Documents) -> None:
    """Claims are keyed by article and id: what is said twice in two articles has one id."""
    database.execute("pragma journal_mode = off")  # nobody sees it before it is whole
    database.execute("pragma synchronous = off")
    database.execute(f"pragma application_id = {int.from_bytes(_APPLICATION)}")
    about = ("article", "articles", "id")
    stands = (("article", "claim"), "claims", ("article", "id"))
    _table(database, "articles", rows.ARTICLE, rows.articles(documents), pk="id")
    claims = (row | {"folded": _folded(row)} for row in rows.claims(documents))
    key = ("article", "id")
    _table(database, "claims", (*rows.CLAIM, "folded"), claims, pk=key, foreign_keys=[about])
    figures = typed.lines("figures", documents)
    _table(database, "figures", typed.FIGURE, figures, foreign_keys=[about, stands])
    _table(database, "notes", rows.NOTE, rows.notes(documents), foreign_keys=[about])
    words = ["entity", "content", "context", "folded"]
    database["claims"].enable_fts(words, tokenize="unicode61 remove_diacritics 2")
    database.create_view("figures_with_claims", _VIEW)


# One row a figure, as a person reads them; what is outside every claim has no entity and content.
_VIEW = """
select figures.kind, figures.text, figures.value, figures.number, figures.low, figures.high,
  figures.unit, figures.noun, figures."of", figures.modifier, claims.entity, claims.act,
  claims.content, claims.context, articles.outlet, articles.published, articles.title, articles.url,
  figures.article, figures.claim
from figures join articles on articles.id = figures.article
left join claims on claims.article = figures.article and claims.id = figures.claim
"""


def _folded(row: dict[str, Any]) -> str:
    """What is searched besides the words themselves: الامير finds الأمير."""
    return fold(" ".join(filter(None, (row["entity"], row["content"], row["context"]))))


def _table(database: Any, name: str, columns: Any, lines: Any, **keys: Any) -> None:
    database[name].create({column: typed.kind(column) for column in columns}, **keys)
    database[name].insert_all(lines, pk=keys.get("pk"))
