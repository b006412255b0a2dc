"""JSON Schemas of what claimx reads and writes, made from the types and the loaders' own tables."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

NAMES = ("result", "pack", "lexicon", "config")  # each is the name of a module here
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema(name: str) -> dict[str, Any]:
    """Return the JSON Schema called `name`, one of NAMES."""
    made: Callable[[], dict[str, Any]] = import_module(f".{name}", __name__).schema
    return {"$schema": DIALECT, "$id": f"urn:claimx:{name}:1"} | made()
