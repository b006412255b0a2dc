"""The parts of a claim or figure that tell a reader which one it is."""

import json
from typing import Any


def said(what: str, item: dict[str, Any]) -> list[tuple[str, Any]]:
    """Return name and value of the telling parts, those that say nothing left out."""
    if what == "figure":
        parts = [(name, item.get(name)) for name in ("text", "kind", "value", "unit", "noun")]
    else:
        speaker = item.get("speaker") or {}
        parts = [
            ("cue.text", (item.get("cue") or {}).get("text")),
            ("content.text", (item.get("content") or {}).get("text")),
            ("speaker", speaker.get("entity") or speaker.get("text")),
            ("rule", item.get("rule")),
        ]
    return [(name, value) for name, value in parts if value is not None]


def one_line(value: Any) -> str:
    """Return a value as one line: strings as they are, line breaks as ⏎, the rest as JSON."""
    if not isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    return " ⏎ ".join(part for part in value.splitlines() if part) if value else '""'
