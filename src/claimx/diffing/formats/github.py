"""Changes as annotations of GitHub Actions, those that lost something first.

Only a few annotations of a kind are shown for a step, hence the order.
"""

import re
from pathlib import Path

from ...escape import github_message, github_property
from ..changes import Change, Changes
from ..match import Item
from .said import one_line, said

_ORDER = {"removed": 0, "changed": 1, "added": 2}
_LEVEL = {"removed": "warning", "changed": "warning", "added": "notice"}


def render(changes: Changes) -> str:
    """Return one annotation for each change."""
    ordered = sorted(changes.changes, key=lambda change: _ORDER[change.happened])
    return "".join(_annotation(change) for change in ordered)


def _annotation(change: Change) -> str:
    file, item = _stands(change)
    place = {"file": file, "line": _line(file, item)}
    place["title"] = f"{change.what} {change.happened} in {change.article}"
    properties = ",".join(f"{key}={github_property(str(v))}" for key, v in place.items() if v)
    return f"::{_LEVEL[change.happened]} {properties}::{github_message(_message(change))}\n"


def _message(change: Change) -> str:
    if change.happened == "changed":
        lines = [f"{n}: {one_line(a)} -> {one_line(b)}" for n, (a, b) in change.fields.items()]
    else:
        lines = [f"{name}: {one_line(value)}" for name, value in said(change.what, change.item)]
    return "\n".join(lines)


def _stands(change: Change) -> tuple[str | None, Item]:
    """The file of results that a reader has, and the item in it: new results may be a stream."""
    if change.new is not None and change.new_file not in (None, "-"):
        return change.new_file, change.new
    old = change.old_file if change.old_file != "-" else None
    return old, change.old or {}


def _line(file: str | None, item: Item) -> int | None:
    """The line of the file of results where the claim's id stands, if it can be found."""
    id = item.get("id")
    if not file or not id or not Path(file).is_file():
        return None
    entry = re.compile(rf"""[\s-]*"?id"?: ['"]?{re.escape(str(id))}['"]?,?""")
    lines = Path(file).read_text(encoding="utf-8", errors="replace").split("\n")
    return next((n for n, line in enumerate(lines, 1) if entry.fullmatch(line)), None)
