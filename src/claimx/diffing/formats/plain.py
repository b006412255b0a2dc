"""Changes as mappings, lists and scalars."""

from typing import Any

from ..changes import Change, Changes


def plain(changes: Changes) -> dict[str, Any]:
    """Return the changes with a summary first."""
    return {"summary": summary(changes), "changes": [_change(item) for item in changes.changes]}


def summary(changes: Changes) -> dict[str, Any]:
    """Return how many claims and figures came, went, changed, and stayed."""
    counts = {
        f"{what}s": {kind: changes.count(what, kind) for kind in ("added", "removed", "changed")}
        for what in ("claim", "figure")
    }
    return counts | {"unchanged": changes.unchanged}


def sentence(changes: Changes) -> str:
    """Return the summary in words."""
    parts = []
    for what in ("claim", "figure"):
        came, went, changed = (
            changes.count(what, kind) for kind in ("added", "removed", "changed")
        )
        parts.append(f"{what}s: {came} came, {went} went, {changed} changed")
    return "; ".join(parts) + f"; {changes.unchanged} unchanged"


def _change(change: Change) -> dict[str, Any]:
    found: dict[str, Any] = {
        "article": change.article,
        "what": change.what,
        "happened": change.happened,
    }
    if change.happened == "changed":
        found["fields"] = {
            name: {"old": old, "new": new} for name, (old, new) in change.fields.items()
        }
    if change.old is not None:
        found["old"] = change.old
    if change.new is not None:
        found["new"] = change.new
    return found
