"""Changes for a terminal: labels in ASCII, each Arabic value alone on its line.

Values keep their logical order; whether they are shown from the right is the terminal's affair.
"""

from collections.abc import Iterator
from typing import Any

from ..changes import Change, Changes
from .said import one_line, said

_SIGNS = {"added": "+", "removed": "-", "changed": "~"}


def render(changes: Changes) -> str:
    """Return the changes, article by article; nothing when there are none."""
    return "".join(f"{line}\n" for line in _lines(changes))


def _lines(changes: Changes) -> Iterator[str]:
    article = None
    for change in changes.changes:
        if change.article != article:
            article = change.article
            yield f"== {one_line(article)}"
        yield f"{_SIGNS[change.happened]} {change.what} {change.happened}"
        yield from _changed(change) if change.happened == "changed" else _whole(change)


def _whole(change: Change) -> Iterator[str]:
    for name, value in said(change.what, change.item):
        yield from _value(name, value)


def _changed(change: Change) -> Iterator[str]:
    for name, value in said(change.what, change.item)[:2]:
        if name not in change.fields:
            yield from _value(name, value)
    for name, (old, new) in change.fields.items():
        yield from _value(f"{name} was", old)
        yield from _value(f"{name} now", new)


def _value(name: str, value: Any) -> Iterator[str]:
    text = one_line(value)
    if text.isascii():
        yield f"    {name}: {text}"
    else:
        yield f"    {name}"
        yield f"      {text}"
