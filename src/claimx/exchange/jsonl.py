"""One line of JSON for each claim and each figure, `type` saying which."""

from collections.abc import Iterator
from typing import Any, BinaryIO

from ..render.jsonl import dump
from . import Documents, File, Text, rows

_BEGINNING = b'{"type":'


def files(documents: Documents, text: Text) -> Iterator[File]:
    """Yield the lines, article by article, claims before figures."""
    yield "claims.jsonl", lambda: map(dump, _lines(documents))


def made(file: BinaryIO) -> bool:
    """Whether a file begins as the lines do."""
    return file.read(len(_BEGINNING)) == _BEGINNING


def _lines(documents: Documents) -> Iterator[dict[str, Any]]:
    for document in documents:
        for kind, table in (("claim", rows.claims), ("figure", rows.figures)):
            for row in table([document]):
                yield {"type": kind} | {k: v for k, v in row.items() if v is not None}
