"""Changes as Markdown that fits a comment on a pull request."""

import re
from collections.abc import Iterator

from ..changes import Change, Changes
from .plain import sentence
from .said import one_line, said

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>()#+!|~@&-])")
_HAPPENED = {"added": "came", "removed": "went", "changed": "changed"}


def render(changes: Changes) -> str:
    """Return the changes under a heading for each article."""
    return "".join(f"{line}\n" for line in _lines(changes))


def _lines(changes: Changes) -> Iterator[str]:
    yield f"**claimx** {sentence(changes)}"
    article = None
    for change in changes.changes:
        if change.article != article:
            article = change.article
            yield from ("", f"### {escape(one_line(article))}")
        yield from _change(change)


def _change(change: Change) -> Iterator[str]:
    yield f"- {change.what} **{_HAPPENED[change.happened]}**"
    if change.happened != "changed":
        for name, value in said(change.what, change.item):
            yield f"  - {name}: {_value(value)}"
        return
    for name, value in said(change.what, change.item)[:2]:
        if name not in change.fields:
            yield f"  - {name}: {_value(value)}"
    for name, (old, new) in change.fields.items():
        yield f"  - {name}: {_value(old)} → {_value(new)}"


def _value(value: object) -> str:
    """Isolated, so that Arabic between labels and an arrow does not turn them round."""
    return f"<bdi>{escape(one_line(value))}</bdi>"


def escape(text: str) -> str:
    """Return `text` so that Markdown shows it as it is, names after @ without calling anyone."""
    return (
        _SPECIAL.sub(r"\\\1", text)
        .replace("\\@", "@\u200b")
        .replace("\\&", "&amp;")
        .replace("\\<", "&lt;")
    )
