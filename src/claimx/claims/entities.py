"""Who each speaker is in this article: written, an alias of a fuller form, or carried over."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..model import Resolved, Span, SpeakerKind
from ..rules.match import Range
from .attributions import Attribution
from .carried import Candidate, Carrier
from .fullest import fullest_name
from .key_words import HONORIFICS, is_repeated
from .parsed import Parsed
from .speakers import Named, describe, trim


@dataclass(frozen=True, slots=True)
class Mention:
    """The resolved speaker of one claim; `source` is the index of the claim it was carried from."""

    written: Range | None
    span: Span | None
    entity: str | None
    kind: SpeakerKind | None = None
    anonymous: bool = False
    resolved: Resolved | None = None
    source: int | None = None


Kept = Sequence[tuple[Attribution, Range]]


def resolve(parsed: Parsed, kept: Kept) -> list[Mention]:
    """Return the speaker of each claim, in order."""
    written = [_written(parsed, attribution) for attribution, _ in kept]
    groups = _groups(parsed, written)
    carrier = Carrier(parsed, kept)
    mentions: list[Mention] = []
    for at, named in enumerate(written):
        if named is None:
            mentions.append(_carried(parsed, carrier.candidate(at), kept[at][0]))
        else:
            mentions.append(_alias(named, groups[at]))
        speaker = written[at]
        carrier.add(at, speaker or carrier.last_used, mentions[-1].entity)
    return _with_entities(mentions)


def _written(parsed: Parsed, attribution: Attribution) -> Named | None:
    tokens = attribution.captures.get("speaker")
    tokens = trim(parsed, tokens) if tokens else None
    if tokens is None or parsed.has(tokens[0], "pronoun"):
        return None
    return describe(parsed, tokens)


def _alias(named: Named, fullest: Named) -> Mention:
    resolved: Resolved = "written" if fullest.words == named.words else "alias"
    return Mention(
        named.tokens, named.span, fullest.text, fullest.kind, fullest.anonymous, resolved
    )


def _carried(parsed: Parsed, found: Candidate | None, attribution: Attribution) -> Mention:
    """A dropped subject, or a pronoun in its place (وهي تقول)."""
    pronoun = attribution.captures.get("speaker")
    span = parsed.span(pronoun) if pronoun else None
    if found is None:
        return Mention(pronoun, span, None)
    named = found.named
    return Mention(pronoun, span, named.text, named.kind, named.anonymous, "carried", found.claim)


def _with_entities(mentions: list[Mention]) -> list[Mention]:
    """Give carried speakers the entity of the claim that they come from."""
    for at, mention in enumerate(mentions):
        if mention.source is not None:
            origin = mentions[mention.source]
            mentions[at] = replace(
                mention, entity=origin.entity, kind=origin.kind, anonymous=origin.anonymous
            )
    return mentions


def _groups(parsed: Parsed, written: Sequence[Named | None]) -> list[Named | None]:
    """The fullest form of each written speaker."""
    return [named and _fullest(parsed, at, named, written) for at, named in enumerate(written)]


def _fullest(parsed: Parsed, at: int, named: Named, written: Sequence[Named | None]) -> Named:
    """Follow a short form to the nearest fuller one, before it if there is one, else after."""
    seen = {named.text}
    current, place = named, at
    while True:
        step = _fuller(place, current, written, parsed)
        if step is None or written[step].text in seen:
            return fullest_name(parsed, current) or current
        current, place = written[step], step
        seen.add(current.text)


def _fuller(at: int, named: Named, written: Sequence[Named | None], parsed: Parsed) -> int | None:
    if not _points(named, parsed):
        return None
    order = [*range(at - 1, -1, -1), *range(at + 1, len(written))]
    fits = [other for other in order if written[other] and _same(named, written[other])]
    return fits[0] if fits else None


def _points(named: Named, parsed: Parsed) -> bool:
    """Whether a phrase can stand for a fuller one: definite, a name, نفسه, or in the headline."""
    first = parsed.sentences[0][1] if parsed.sentences else 0
    return (
        named.definite or is_repeated(named.text) or not named.anonymous or named.tokens[0] < first
    )


def _same(short: Named, full: Named) -> bool:
    """Whether the fuller phrase is about the same one: `روتيج` and `توماس روتيج من شبكة …`.

    Its own words must hold the head, not those of an office it belongs to: `مكتب كاميرون` is not
    كاميرون; a bare role must be contained whole, of a name the name is enough.
    """
    if short.kind != full.kind or not short.words & full.core:
        return False
    if is_repeated(short.text) and short.words <= full.words:
        return not is_repeated(full.text)
    if short.words < full.words:
        return short.head in full.core or short.head in HONORIFICS
    return bool(short.names) and short.names < full.names and short.kind == "person"
