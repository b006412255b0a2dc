"""A document as labelled regions of a text, and back: what annotation programs work on.

A region carries in `rest` what its program cannot show. Coming back, text is always taken from
the article, so a moved boundary changes the text with it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from ..model import SCHEMA
from ..text.fold import fold
from . import Document

FIGURES = ("count", "money", "percent", "measure", "duration", "age", "date", "time")
LABELS = ("Claim", "Speaker", "Content", *(kind.capitalize() for kind in FIGURES))
_LINKED = frozenset({"cue", "speaker", "content", "figures"})
_SHOWN = frozenset({"cue", "content", "figures", "text", "span", "kind"})  # by the region itself


@dataclass(slots=True)
class Region:
    """A stretch of text: `label` is Claim (the cue), Speaker, Content or a kind of figure.

    `speaker` and `content` link a Claim to its other regions; `rest` is all it says besides.
    """

    label: str
    start: int
    end: int
    rest: dict[str, Any] = field(default_factory=dict)
    speaker: "Region | None" = None
    content: "Region | None" = None

    def by_hand(self) -> dict[str, Any]:
        """Return what is said of the speaker of a claim that a person added."""
        return {"entity": True, "resolved": "written"} if self.speaker else {}


def noted(rest: Any) -> dict[str, Any]:
    """Return what a note says, as `Region.rest`; raise ValueError for what no export wrote."""
    if not isinstance(rest, dict) or not isinstance(rest.get("speaker", {}), dict):
        raise ValueError("not the fields of a claim or figure")
    return {key: value for key, value in rest.items() if key not in _SHOWN}


def regions(document: Document) -> Iterator[Region]:
    """Yield the claims, linked to their speakers and contents, then the figures."""
    figures = [(None, figure) for figure in document.get("figures") or []]
    for claim in document["claims"]:
        yield _claim(claim)
        figures += [(claim["id"], figure) for figure in claim.get("figures") or []]
    for claim_id, figure in sorted(figures, key=lambda pair: pair[1]["span"]):
        rest = {k: v for k, v in figure.items() if k not in ("text", "span", "kind")}
        home = {"claim": claim_id} if claim_id else {}
        yield Region(figure["kind"].capitalize(), *figure["span"], rest | home)


def _claim(claim: dict[str, Any]) -> Region:
    rest = {key: value for key, value in claim.items() if key not in _LINKED}
    rest |= {key: claim["cue"][key] for key in ("lemma", "act")}
    speaker = {k: v for k, v in claim["speaker"].items() if k not in ("text", "span")}
    if speaker.get("entity") == claim["speaker"]["text"] is not None:
        speaker["entity"] = True  # the same as what is written, also after a boundary has moved
    rest["speaker"] = speaker
    written = claim["speaker"].get("span")
    return Region(
        "Claim",
        *claim["cue"]["span"],
        rest,
        speaker=Region("Speaker", *written) if written else None,
        content=Region("Content", *claim["content"]["span"]),
    )


def document(raw: str, article: dict[str, Any], found: list[Region], notes: Any) -> Document:
    """Return the document that regions of the text `raw` describe, figures in their claims."""
    claims = [_claim_of(raw, region) for region in found if region.label == "Claim"]
    claims.sort(key=lambda claim: claim["cue"]["span"])
    outside = []
    for region in sorted(found, key=lambda region: (region.start, region.end)):
        if region.label.lower() in FIGURES:
            figure = _figure_of(raw, region)
            home = _innermost(claims, region)
            (outside if home is None else home.setdefault("figures", [])).append(figure)
    article = {"sha256": sha256(raw.encode()).hexdigest(), "published": None} | article
    return {
        "schema": SCHEMA,
        "article": article,
        "claims": claims,
        "figures": outside,
        "notes": notes or [],
    }


def _innermost(claims: list[dict[str, Any]], region: Region) -> dict[str, Any] | None:
    """Return the claim with the shortest content that contains the region.

    `قال س نقلا عن ص إن …` is two claims with one content: there the claim that had it keeps it.
    """
    around = [claim for claim in claims if _contains(claim["content"]["span"], region)]
    had = region.rest.get("claim")
    return min(around, key=lambda claim: (_length(claim), claim["id"] != had), default=None)


def _contains(span: list[int], region: Region) -> bool:
    return span[0] <= region.start and region.end <= span[1]


def _length(claim: dict[str, Any]) -> int:
    start, end = claim["content"]["span"]
    return end - start


def _claim_of(raw: str, region: Region) -> dict[str, Any]:
    """A claim that was added by hand has no `rest`: what is missing is filled in."""
    rest = dict(region.rest)
    cue = _part(raw, region)
    cue |= {"lemma": rest.pop("lemma", cue["text"]), "act": rest.pop("act", "state")}
    content = _part(raw, region.content or Region("Content", region.end, region.end))
    claim = {"rule": "by-hand", "style": "indirect"} | rest
    claim |= {"cue": cue, "speaker": _speaker_of(raw, region), "content": content}
    entity = claim["speaker"].get("entity") or ""
    return {"id": _identity(cue["lemma"], entity, content["text"])} | claim


def _speaker_of(raw: str, region: Region) -> dict[str, Any]:
    rest = dict(region.rest.get("speaker", region.by_hand()))
    speaker = _part(raw, region.speaker) if region.speaker else {"text": None}
    if rest.get("entity") is True:
        rest["entity"] = speaker["text"]
    return speaker | {key: value for key, value in rest.items() if value is not None}


def _figure_of(raw: str, region: Region) -> dict[str, Any]:
    rest = {key: value for key, value in region.rest.items() if key != "claim"}
    return _part(raw, region) | {"kind": region.label.lower(), "value": None} | rest


def _part(raw: str, region: Region) -> dict[str, Any]:
    return {"text": raw[region.start : region.end], "span": [region.start, region.end]}


def _identity(*parts: object) -> str:
    return sha256("\x1f".join(map(fold, map(str, parts))).encode()).hexdigest()[:8]
