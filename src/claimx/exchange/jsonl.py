"""One line of JSON for each claim and each figure, `type` saying which."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ..render.jsonl import dump
from . import Document, rows


def files(documents: Sequence[Document], texts: Mapping[str, str]) -> dict[str, str]:
    """Return the lines, article by article, claims before figures."""
    return {"claims.jsonl": "".join(dump(line) for line in _lines(documents))}


def made(data: bytes) -> bool:
    """Whether a file begins as the lines do."""
    return data.startswith(b'{"type":')


def _lines(documents: Sequence[Document]) -> Iterator[dict[str, Any]]:
    for document in documents:
        for kind, table in (("claim", rows.claims), ("figure", rows.figures)):
            for row in table([document]):
                yield {"type": kind} | {k: v for k, v in row.items() if v is not None}
