"""Attributions, contents and speakers put together as the claims of a result."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from ..annotated import Annotated
from ..model import Claim, Content, Cue, Span, Speaker, Style
from ..nesting import holders
from ..rules.match import Range
from ..text.fold import fold
from .attribution.circumstances import circumstance
from .attribution.find import Attribution
from .contents.extent import contents
from .contents.quotations import Styles
from .coreference.resolve import Referent, resolve


def claims_of(parsed: Annotated, found: Sequence[Attribution]) -> list[Claim]:
    """Return the claims that the attributions make, in text order."""
    kept = with_contents(parsed, found)
    mentions = resolve(parsed, kept)
    styles = Styles(parsed)
    claims: list[Claim] = []
    ids: dict[str, int] = {}
    for (attribution, content), mention in zip(kept, mentions, strict=True):
        style = styles.of(content, attribution.kind)
        claims.append(_claim(parsed, attribution, content, style, mention, claims, ids))
    return _nested(claims)


def with_contents(
    parsed: Annotated, found: Sequence[Attribution]
) -> list[tuple[Attribution, Range]]:
    """Return the attributions that make claims, in text order, with what was said."""
    ranges = contents(parsed, found)
    return _distinct([(a, r) for a, r in zip(found, ranges, strict=True) if r is not None])


def _distinct(kept: list[tuple[Attribution, Range]]) -> list[tuple[Attribution, Range]]:
    """Drop a cue that only seconds the one before it: وأضاف قائلا: … is one claim."""
    result: list[tuple[Attribution, Range]] = []
    for attribution, content in kept:
        earlier = result[-1] if result else None
        if earlier is not None and earlier[1] == content and _relayed(earlier[0], attribution):
            result.pop()
        seconds = (
            earlier is not None
            and earlier[1][0] == content[0]
            and _is_no_other(earlier[0], attribution)
            and attribution.kind not in ("before", "after")
        )
        if not seconds:
            result.append((attribution, content))
    return result


def _is_no_other(earlier: Attribution, later: Attribution) -> bool:
    """A later cue names no speaker, or the same: قالت المدربة، التي كانت تتحدث للطلاب: …"""
    first, last = later.captures.get("speaker", (0, 0))
    start, end = earlier.captures.get("speaker", (0, 0))
    return first == last or start <= first < last <= end


def _relayed(earlier: Attribution, later: Attribution) -> bool:
    """Whether the later cue is the one that attributes: جاء على لسان المحامي أن."""
    first, last = earlier.captures.get("adjuncts", (0, 0))
    introduces = "speaker" not in earlier.captures and "speaker" in later.captures
    return introduces and first <= later.cue[0] < last


def _claim(
    parsed: Annotated, attribution: Attribution, content: Range, style: Style, mention: Referent,
    earlier: Sequence[Claim], ids: dict[str, int],
) -> Claim:  # fmt: skip
    cue = _cue(parsed, attribution)
    speaker = _speaker(parsed, mention, earlier)
    text = parsed.text(content)
    return Claim(
        id=_identity(ids, cue.lemma, speaker.entity or "", text),
        rule=attribution.rule.id,
        cue=cue,
        speaker=speaker,
        style=style,
        content=Content(text, parsed.span(content)),
        medium=_where(parsed, attribution, "medium", "said-in"),
        addressee=_where(parsed, attribution, "addressee", "told"),
        via=_captured(parsed, attribution, "via"),
        negated=_negated(attribution),
    )


def _cue(parsed: Annotated, attribution: Attribution) -> Cue:
    text = parsed.text(attribution.cue)
    reading = attribution.reading
    if reading is None:
        return Cue(text, text, "quote", parsed.span(attribution.cue))
    feature = reading.entry.features
    lemma = str(feature.get("lemma", reading.entry.word))
    return Cue(text, lemma, str(feature.get("act", "state")), parsed.span(attribution.cue))


def _speaker(parsed: Annotated, mention: Referent, earlier: Sequence[Claim]) -> Speaker:
    if mention.entity is None:
        return Speaker(None)
    return Speaker(
        text=parsed.document.raw[slice(*mention.span)] if mention.span else None,
        span=mention.span,
        entity=mention.entity,
        kind=mention.kind,
        anonymous=True if mention.anonymous else None,
        resolved=mention.resolved,
        carried_from=None if mention.source is None else earlier[mention.source].id,
    )


def _negated(attribution: Attribution) -> bool | None:
    """True for لم يؤكد and رفض التعليق, where nothing is asserted; None otherwise."""
    return "refusal" in attribution.classes or "negation" in attribution.captures or None


def _where(parsed: Annotated, attribution: Attribution, name: str, mark: str) -> str | None:
    """What a rule captured, or else what stands between the cue and the content."""
    captures = attribution.captures
    tokens = captures.get(name) or circumstance(parsed, captures.get("adjuncts"), mark)
    return parsed.text(tokens) if tokens else None


def _captured(parsed: Annotated, attribution: Attribution, name: str) -> str | None:
    tokens = attribution.captures.get(name)
    return parsed.text(tokens) if tokens else None


def _identity(ids: dict[str, int], *parts: str) -> str:
    """An id from what the claim says; a claim that is said twice gets a number behind it."""
    said = "\x1f".join(map(fold, parts)).encode("utf-8", "surrogatepass")
    digest = hashlib.sha256(said).hexdigest()[:8]
    ids[digest] = ids.get(digest, 0) + 1
    return digest if ids[digest] == 1 else f"{digest}-{ids[digest]}"


def _nested(claims: Sequence[Claim]) -> list[Claim]:
    """Point each claim whose cue stands inside the content of another to the innermost such claim.

    Of two that hold each other's cues the one that begins first is the outer: أكد أن العمل بدأ وفق
    الوزارة. What is outer begins first, or ends last: so nothing can stand inside itself.
    """
    contents = [claim.content.span for claim in claims]
    result = []
    for claim, held in zip(
        claims, holders(contents, [one.cue.span for one in claims]), strict=True
    ):
        outer = [at for at in held if _extent(contents[at]) < _extent(claim.content.span)]
        holder = min(outer, key=lambda at: contents[at][1] - contents[at][0], default=None)
        result.append(claim if holder is None else replace(claim, within=claims[holder].id))
    return result


def _extent(span: Span) -> Span:
    """Sorts contents from the outside in."""
    return span[0], -span[1]
