"""Claims and figures as flat rows, the same columns for every table format."""

from collections.abc import Iterable, Iterator
from typing import Any

from . import Document

Row = dict[str, Any]

CLAIM = (
    "article", "published", "outlet", "title", "id", "rule", "act", "lemma", "cue", "cue_start",
    "cue_end", "speaker", "speaker_start", "speaker_end", "entity", "speaker_kind", "anonymous",
    "resolved", "carried_from", "style", "content", "content_start", "content_end", "within",
    "medium", "addressee", "via", "negated", "context",
)  # fmt: skip
FIGURE = (
    "article", "published", "outlet", "claim", "text", "start", "end", "kind", "value", "low",
    "high", "at_least", "unit", "noun", "of", "modifier", "gregorian", "rule",
)  # fmt: skip
ARTICLE = (
    "id", "source", "sha256", "title", "published", "outlet", "url", "author", "section", "credit",
)  # fmt: skip
NOTE = ("article", "code", "message", "start", "end")


def articles(documents: Iterable[Document]) -> Iterator[Row]:
    """Yield a row for each article."""
    for document in documents:
        yield {name: document["article"].get(name) for name in ARTICLE}


def claims(documents: Iterable[Document]) -> Iterator[Row]:
    """Yield a row for each claim."""
    for document in documents:
        for claim in document["claims"]:
            yield _in_order(CLAIM, _about(document) | _claim(claim))


def figures(documents: Iterable[Document]) -> Iterator[Row]:
    """Yield a row for each figure, `claim` being the id of the claim that it stands in."""
    for document in documents:
        for claim, figure in _figures(document):
            low_high = _span(figure.get("value"), "low", "high")
            row = figure | _about(document) | {"claim": claim} | low_high
            row |= _span(figure["span"], "start", "end")
            if low_high:
                row["value"] = None
            yield _in_order(FIGURE, row)


def notes(documents: Iterable[Document]) -> Iterator[Row]:
    """Yield a row for each note."""
    for document in documents:
        for note in document.get("notes") or []:
            row = note | _about(document) | _span(note.get("span"), "start", "end")
            yield _in_order(NOTE, row)


def _about(document: Document) -> Row:
    article = document["article"]
    return {"article": article["id"]} | {
        name: article.get(name) for name in ("published", "outlet", "title")
    }


def _claim(claim: Row) -> Row:
    cue, speaker, content = claim["cue"], claim["speaker"], claim["content"]
    row = speaker | cue | claim
    row |= {"cue": cue["text"], "speaker": speaker["text"], "content": content["text"]}
    row["speaker_kind"] = speaker.get("kind")
    for name, part in (("cue", cue), ("speaker", speaker), ("content", content)):
        row |= _span(part.get("span"), f"{name}_start", f"{name}_end")
    return row


def _figures(document: Document) -> Iterator[tuple[str | None, Row]]:
    """Yield all figures in text order, each with the id of its claim."""
    found = [(None, figure) for figure in document.get("figures") or []]
    for claim in document["claims"]:
        found += [(claim["id"], figure) for figure in claim.get("figures") or []]
    yield from sorted(found, key=lambda pair: pair[1]["span"])


def _span(span: Any, start: str, end: str) -> Row:
    return {start: span[0], end: span[1]} if isinstance(span, list) else {}


def _in_order(columns: tuple[str, ...], row: Row) -> Row:
    return {column: row.get(column) for column in columns}
