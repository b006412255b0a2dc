"""An article as it is shown: what it is, its text with claims marked, and the claims."""

from collections.abc import Iterator

from ..model import Article, Result
from ..text.document import document
from .claims import claims
from .marked import SIGNS, marked, marks
from .pieces import Piece, flat

LEGEND = "  ".join(f"{before}{role}{after}" for role, (before, after) in SIGNS.items())


def article(result: Result, raw: str | None) -> Iterator[Piece]:
    """Yield a result; `raw` is the text that its spans count in, None where only claims are shown.

    Front matter is not shown.
    """
    yield from _head(result.article)
    if raw is not None:
        yield Piece(f"{LEGEND}\n\n", "label")
        yield from marked(raw, document(raw).body, marks(result))
        yield Piece("\n" if raw.endswith("\n") else "\n\n")
    yield from claims(result)
    if not result.claims:
        yield Piece("no claims\n", "head")
    for note in result.notes:
        yield Piece(f"note {note.code}: {flat(note.message)}\n", "label")
    yield Piece("\n")


def _head(about: Article) -> Iterator[Piece]:
    """A file name may be Arabic, so that nothing stands after it."""
    yield Piece(f"{about.published or 'undated'}  {flat(about.source)}\n", "head")
    for value in (about.title, about.outlet):
        if value:
            yield Piece(f"  {flat(value)}\n")
