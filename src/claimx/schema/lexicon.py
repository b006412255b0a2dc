"""The schema of a lexicon file: the keys that the loader allows, with the shape of each."""

from typing import Any

from ..lexicon import entries

_TEXT = {"type": "string", "minLength": 1}
_TEXTS = {"type": "array", "items": _TEXT}
_FLAG = {"type": "boolean"}
_SHAPES = {
    "act": {"enum": sorted(entries.ACTS)},
    "takes": {"type": "array", "items": {"enum": sorted(entries.TAKES)}},
    "variants": _TEXTS,
    "plurals": _TEXTS,
    "classes": _TEXTS,
    **dict.fromkeys(("sound", "proper", "human", "body", "defective", "pronouns"), _FLAG),
}


def schema() -> dict[str, Any]:
    """Return the JSON Schema of a lexicon file."""
    cue = _entry(entries.CUE_KEYS, ["lemma", "act", "takes"])
    # A file may declare keys of its own, so the keys of other entries are open.
    verb = _entry(entries.VERB_KEYS, ["lemma"])
    noun = _entry(entries.NOUN_KEYS, ["word"]) | {"additionalProperties": True}
    return {
        "title": "A claimx lexicon file",
        "type": "object",
        "properties": {
            "class": _TEXT | {"description": "The class that the entries give a token."},
            "about": _TEXT | {"description": "What words these are, with an example."},
            "keys": _TEXTS | {"description": "Keys that entries of this file may have besides."},
            "shared": {"type": "object", "description": "Keys and values that all entries have."},
            "entries": {"type": "array", "items": {"anyOf": [_TEXT, cue, verb, noun]}},
        },
        "required": ["class", "entries"],
        "additionalProperties": False,
    }


def _entry(keys: set[str], required: list[str]) -> dict[str, Any]:
    first = [*required, *sorted(keys - set(required))]
    return {
        "type": "object",
        "properties": {key: _SHAPES.get(key, {}) for key in first},
        "required": required,
        "additionalProperties": False,
    }
