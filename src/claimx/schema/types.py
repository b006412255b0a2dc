"""Types to JSON Schema: dataclasses, literals, unions, tuples."""

from dataclasses import is_dataclass
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from ..model import Span
from ..render.plain import plan

_PLAIN = {str: "string", int: "integer", float: "number", bool: "boolean", NoneType: "null"}
_SPAN = {
    "type": "array",
    "items": {"type": "integer", "minimum": 0},
    "minItems": 2,
    "maxItems": 2,
    "description": "Half-open range of code points in the article's text as decoded.",
}


def record(kind: type, about: dict[str, str]) -> dict[str, Any]:
    """Return the schema of a dataclass; `about` describes its fields, as `Class.field`."""
    hints = get_type_hints(kind)
    properties, needed = {}, []
    for name, kept in plan(kind):
        described = about.get(f"{kind.__name__}.{name}")
        properties[name] = of(_said(hints[name], kept)) | (
            {"description": described} if described else {}
        )
        if kept:
            needed.append(name)
    return {
        "type": "object",
        "description": (kind.__doc__ or "").split("\n\n")[0],
        "properties": properties,
        "required": needed,
        "additionalProperties": False,
    }


def _said(hint: Any, kept: bool) -> Any:
    """An optional field is left out rather than null, unless it is always written."""
    if kept or get_origin(hint) not in (UnionType, Union):
        return hint
    rest = [part for part in get_args(hint) if part is not NoneType]
    return rest[0] if len(rest) == 1 else Union[tuple(rest)]  # noqa: UP007 - made at run time


def of(hint: Any) -> dict[str, Any]:
    """Return the schema of a type; dataclasses are referred to under `$defs`."""
    if hint == Span:
        return dict(_SPAN)
    if is_dataclass(hint):
        return {"$ref": f"#/$defs/{hint.__name__}"}
    origin, parts = get_origin(hint), get_args(hint)
    if origin is Literal:
        return {"enum": list(parts)}
    if origin in (UnionType, Union):
        return _any_of([of(part) for part in parts])
    if origin in (tuple, list):
        return {"type": "array", "items": of(parts[0])}
    return {"type": _PLAIN[hint]}


def _any_of(options: list[dict[str, Any]]) -> dict[str, Any]:
    """Plain types side by side are one list of types; `number` covers `integer`."""
    names = [option["type"] for option in options if set(option) == {"type"}]
    if "number" in names and "integer" in names:
        names.remove("integer")
    rest = [option for option in options if set(option) != {"type"}]
    plain = {"type": names if len(names) > 1 else names[0]} if names else None
    options = ([plain] if plain else []) + rest
    return options[0] if len(options) == 1 else {"anyOf": options}
