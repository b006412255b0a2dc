"""Results against the schema, and against the texts that their spans count in."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from .schema import schema


@cache
def _validator() -> Any:
    from jsonschema import Draft202012Validator

    return Draft202012Validator(schema("result"))


def faults(document: Any, raw: str | None = None) -> Iterator[tuple[str, str]]:
    """Yield path and message of each fault of a document, in the order of the document.

    With the article's text `raw`, each span must hold the text that is written beside it.
    """
    found = sorted(_validator().iter_errors(document), key=lambda fault: _order(fault.path))
    for fault in found:
        yield _path(fault.path), _message(fault)
    if not found:
        yield from _knotted(document["claims"])
    if raw is not None and not found:
        yield from misplaced(document, raw)


def _order(path: Any) -> list[tuple[bool, Any]]:
    return [(isinstance(part, str), part) for part in path]


def _path(parts: Any) -> str:
    text = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in parts)
    return text.lstrip(".") or "document"


def _message(fault: Any) -> str:
    if fault.validator == "type" and hasattr(fault.instance, "isoformat"):
        return f"{fault.instance} is a date to YAML; put it in quotes"
    if fault.validator == "anyOf":
        return f"{fault.instance!r} is none of the forms that are allowed here"
    return fault.message if len(fault.message) < 300 else f"{fault.message[:300]}…"


def _knotted(claims: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    """What is wrong with `within`: claims inside each other form a tree."""
    around = {claim["id"]: claim.get("within") for claim in claims}
    for index, claim in enumerate(claims):
        chain, outer = [claim["id"]], claim.get("within")
        while outer in around and outer not in chain:
            chain.append(outer)
            outer = around[outer]
        if outer == claim["id"]:
            yield f"claims[{index}].within", f"inside itself: {' in '.join([*chain, outer])}"
        elif len(chain) == 1 and outer is not None:
            yield f"claims[{index}].within", f"no claim of this article has the id {outer!r}"


def misplaced(item: Any, raw: str, path: tuple[Any, ...] = ()) -> Iterator[tuple[str, str]]:
    """Yield path and message of each span that does not hold the text written beside it."""
    if isinstance(item, Mapping):
        if item.get("text") is not None and "span" in item:
            start, end = item["span"]
            if raw[start:end] != item["text"]:
                yield _path((*path, "span")), f"holds {raw[start:end]!r}, not {item['text']!r}"
        for key, value in item.items():
            yield from misplaced(value, raw, (*path, key))
    elif isinstance(item, list):
        for index, value in enumerate(item):
            yield from misplaced(value, raw, (*path, index))
