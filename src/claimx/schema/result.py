"""The schema of a claimx/1 document."""

from typing import Any

from .. import model
from .fields import ABOUT
from .types import record

_RECORDS = (
    model.Article, model.Claim, model.Cue, model.Speaker, model.Content, model.Figure, model.Note,
)  # fmt: skip
_VALUE = [
    {"type": ["number", "string", "null"]},
    {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2},
]


def schema() -> dict[str, Any]:
    """Return the JSON Schema of a result."""
    top = record(model.Result, ABOUT)
    top["properties"]["schema"]["const"] = model.SCHEMA
    definitions = {kind.__name__: record(kind, ABOUT) for kind in _RECORDS}
    definitions["Article"]["properties"]["published"]["pattern"] = r"^\d{4}-\d{2}-\d{2}$"
    definitions["Figure"]["properties"]["value"]["anyOf"] = _VALUE
    return {"title": "A claimx/1 document"} | top | {"$defs": definitions}
