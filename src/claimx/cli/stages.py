"""What commands do with an article; other processes are sent these functions by name."""

from dataclasses import replace
from typing import Any

from ..model import Claim, Result, Span, Speaker
from ..render import renderer
from ..text.document import Document


def claims(extractor: Any, document: Document) -> Result:
    """Return all that the extractor finds."""
    return extractor.extract(document)


def written_claims(extractor: Any, document: Document) -> Result:
    """Return all that the extractor finds, without speakers carried over from other claims."""
    return written(extractor.extract(document))


def written(result: Result) -> Result:
    """Return a result without speakers carried over from other claims."""
    return replace(result, claims=tuple(_written(claim) for claim in result.claims))


def _written(claim: Claim) -> Claim:
    return replace(claim, speaker=Speaker(None)) if claim.speaker.resolved == "carried" else claim


def with_context(stage: Any, extractor: Any, document: Document) -> Result:
    """Return what `stage` makes, each claim with the sentences that it stands in."""
    from ..context import Sentences

    result = stage(extractor, document)
    around = Sentences(document.raw).around if result.claims else None
    claims = (replace(claim, context=around(_spans(claim))) for claim in result.claims)
    return replace(result, claims=tuple(claims))


def _spans(claim: Claim) -> list[Span]:
    return [part.span for part in (claim.cue, claim.speaker, claim.content) if part.span]


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


def as_data(result: Result, document: Document) -> dict[str, Any]:
    """Return a result as mappings, lists and scalars."""
    return result.to_dict()


def itself(result: Result, document: Document) -> tuple[Result, str]:
    """Return the result with the text that its spans count in."""
    return result, document.raw


RENDER = {"yaml": as_yaml, "json": as_json, "jsonl": as_jsonl}
