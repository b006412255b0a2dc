"""An SQLite database for Datasette: articles, claims, figures and notes, linked to each other."""

from collections.abc import Mapping, Sequence
from typing import Any

from ..errors import UsageError
from ..text.fold import fold
from . import Document, rows, typed

_APPLICATION = b"clmx"  # https://www.sqlite.org/fileformat.html#application_id, at byte 68


def files(documents: Sequence[Document], texts: Mapping[str, str]) -> dict[str, bytes]:
    """Return the database; raise UsageError when the library that makes it is not there."""
    try:
        from sqlite_utils import Database
    except ImportError:
        raise UsageError(
            "SQLite is written with sqlite-utils: pip install 'claimx[sqlite]'"
        ) from None
    database = Database(memory=True)
    database.execute(f"pragma application_id = {int.from_bytes(_APPLICATION)}")
    _fill(database, documents)
    return {"claims.db": database.conn.serialize()}


def made(data: bytes) -> bool:
    """Whether a file is a database that claimx made; one of another program's stays."""
    return data.startswith(b"SQLite format 3\0") and data[68:72] == _APPLICATION


def _fill(database: Any, documents: Sequence[Document]) -> None:
    """Claims are keyed by article and id: what is said twice in two articles has one id."""
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
