"""What commands do with an article; other processes are sent these functions by name."""

from dataclasses import replace
from typing import Any

from ..model import Claim, Result, Speaker
from ..render import renderer
from ..text.document import Document


def claims(extractor: Any, document: Document) -> Result:
    """Return all that the extractor finds."""
    return extractor.extract(document)


def written_claims(extractor: Any, document: Document) -> Result:
    """Return all that the extractor finds, without speakers carried over from other claims."""
    result = extractor.extract(document)
    return replace(result, claims=tuple(_written(claim) for claim in result.claims))


def _written(claim: Claim) -> Claim:
    return replace(claim, speaker=Speaker(None)) if claim.speaker.resolved == "carried" else claim


def figures(extractor: Any, document: Document) -> Result:
    """Return the figures alone, as a result without claims."""
    return Result(
        document.article(), figures=tuple(extractor.figures(document)), notes=document.notes
    )


def as_yaml(result: Result, document: Document) -> str:
    """Return the YAML document of a result."""
    return renderer("yaml")(result)


def as_json(result: Result, document: Document) -> str:
    """Return the JSON object of a result."""
    return renderer("json")(result)


def as_jsonl(result: Result, document: Document) -> str:
    """Return the JSON line of a result."""
    return renderer("jsonl")(result)


def itself(result: Result, document: Document) -> tuple[Result, str]:
    """Return the result with the text that its spans count in."""
    return result, document.raw


RENDER = {"yaml": as_yaml, "json": as_json, "jsonl": as_jsonl}
