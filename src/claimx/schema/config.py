"""The schema of [tool.claimx] in pyproject.toml."""

from dataclasses import fields
from typing import Any, get_type_hints

from ..config import Settings
from ..inputs.forms import FORMS
from ..render import FORMATS
from .types import of

_CHOICES = {"format": FORMATS, "input_format": FORMS}


def schema() -> dict[str, Any]:
    """Return the JSON Schema of the settings table; its keys are written with hyphens."""
    hints = get_type_hints(Settings)
    properties = {}
    for field in fields(Settings):
        properties[field.name.replace("_", "-")] = _property(field.name, hints[field.name])
    return {
        "title": "[tool.claimx] in pyproject.toml",
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
    }


def _property(name: str, hint: Any) -> dict[str, Any]:
    if name in _CHOICES:
        return {"enum": list(_CHOICES[name])}
    found = of(hint)
    if isinstance(found.get("type"), list):
        found["type"] = next(kind for kind in found["type"] if kind != "null")
    return found
