"""The schema of a rule pack: the keys that the loader allows, with the shape of each."""

from typing import Any

from ..packs import FOR
from ..rules import load
from . import lexicon

_TEXT = {"type": "string", "minLength": 1}
_KEYS = {
    "pack": _TEXT | {"description": "The pack's name."},
    "for": {"enum": list(FOR), "description": "What the rules find [claims]."},
    "about": _TEXT | {"description": "What the pack is for."},
    "phrases": {
        "type": "object",
        "additionalProperties": _TEXT,
        "description": "Named patterns that rules and later phrases can use.",
    },
}
_RULE_KEYS = {
    "id": _TEXT | {"pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "description": "Names the construction."},
    "why": _TEXT | {"description": "Why the rule exists."},
    "steps": {"type": "array", "items": _TEXT, "minItems": 1, "description": "Patterns in order."},
    "examples": {"type": "array", "description": "Texts with exactly what the rule finds."},
    "counterexamples": {"type": "array", "description": "Texts that the rule must leave alone."},
}


def schema() -> dict[str, Any]:
    """Return the JSON Schema of a rule pack."""
    rule = {
        "type": "object",
        "properties": {key: _RULE_KEYS.get(key, {}) for key in sorted(_rule_keys(), key=_order)},
        "required": ["id", "why", "steps"],
        "additionalProperties": False,
    }
    words = {key: value for key, value in lexicon.schema().items() if key != "title"}
    keys = sorted(load.PACK_KEYS - {"rules", "words"})
    return {
        "title": "A claimx rule pack",
        "type": "object",
        "properties": {key: _KEYS.get(key, {}) for key in keys}
        | {
            "words": {
                "type": "array",
                "items": words,
                "description": "Words as in lexicon files, one item a class.",
            },
            "rules": {"type": "array", "items": rule},
        },
        "required": ["pack"],
        "additionalProperties": False,
    }


def _rule_keys() -> set[str]:
    from ..claims.attribution import find as attributions
    from ..figures import packs
    from ..figures.dates import find
    from ..phrases import chunks

    kinds = (chunks.KIND, attributions.KIND, find.KIND, packs.AMOUNTS)
    return load._RULE_KEYS.union(*(kind.options for kind in kinds))


def _order(key: str) -> tuple[int, str]:
    known = list(_RULE_KEYS)
    return (known.index(key) if key in known else len(known), key)
