"""Who each speaker is in this article: written, an alias of a fuller form, or carried over."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ...annotated import Annotated
from ...model import Resolved, Span, SpeakerKind
from ...rules.match import Range
from ..attribution.find import Attribution
from ..mentions.index import Mentions
from ..mentions.mention import Mention, describe
from .aliases import Aliases
from .antecedents import Antecedent
from .dropped_subjects import DroppedSubjects
from .latter import is_latter
from .relative_clauses import antecedent, can_speak, takes_up

_TOLD = 5  # candidates that are worth telling


@dataclass(frozen=True, slots=True)
class Referent:
    """The resolved speaker of one claim; `source` is the index of the claim it was carried from.

    `candidates` are those whom a dropped subject can mean, the likeliest first.
    """

    written: Range | None
    span: Span | None
    entity: str | None
    kind: SpeakerKind | None = None
    anonymous: bool = False
    resolved: Resolved | None = None
    source: int | None = None
    candidates: tuple[Antecedent, ...] = ()


Kept = Sequence[tuple[Attribution, Range]]


def resolve(parsed: Annotated, kept: Kept) -> list[Referent]:
    """Return the speaker of each claim, in order."""
    written = [_written(parsed, attribution) for attribution, _ in kept]
    mentions = Mentions(parsed)
    fullest = Aliases(parsed, mentions, written)
    carrier = DroppedSubjects(parsed, mentions, kept, written)
    found: list[Referent] = []
    for at, named in enumerate(written):
        if named is not None:
            found.append(_alias(named, fullest.of(named, at)))
        else:
            ranked = carrier.ranked(at)
            meant = ranked[0] if ranked and ranked[0].is_likely else None
            named = meant and meant.named
            carried = _carried(parsed, meant, kept[at][0], fullest, at)
            found.append(replace(carried, candidates=tuple(ranked[:_TOLD])))
        carrier.add(at, named)
    return _with_entities(found)


def _written(parsed: Annotated, attribution: Attribution) -> Mention | None:
    tokens = attribution.captures.get("speaker")
    if tokens is None:
        return _before_relative(parsed, attribution)
    if parsed.has(tokens[0], "prayed-to") or _is_place(parsed, attribution, tokens):
        return None
    if parsed.has(tokens[0], "pronoun") or is_latter(parsed, tokens):
        return None
    if tokens[1] <= attribution.cue[0] and takes_up(parsed, attribution.cue[0] - 1):
        return None
    named = describe(parsed, tokens)
    is_body = named.kind == "person" and _is_body(parsed, attribution, tokens[0])
    return replace(named, kind="organisation") if is_body else named


def _before_relative(parsed: Annotated, attribution: Attribution) -> Mention | None:
    """خديجة، التي تتهم: the noun of the relative clause."""
    first = parsed.sentence_at(attribution.start)[0]
    found = antecedent(parsed, attribution.start - 1, first)
    return found if found is not None and can_speak(parsed, found) else None


def _is_body(parsed: Annotated, attribution: Attribution, at: int) -> bool:
    """قالت «لحن»: a name in marks with a feminine verb; but «سلمى الراوي» is a woman.

    Nor is مجموعة «لحن» a person.
    """
    reading = attribution.reading
    if parsed.has(at, "group") and not parsed.has(at, "role") and parsed.has(at + 1, "open-name"):
        return True
    if reading is None or reading.form.gender != "f" or not parsed.has(at, "open-name"):
        return False
    return parsed.has(at + 1, "unknown") and not parsed.has(at + 2, "definite")


def _is_place(parsed: Annotated, attribution: Attribution, tokens: Range) -> bool:
    """أصدر المدير بيانا جاء فيه, ألقى المدير كلمة أكد فيها: where it was said, not who said it."""
    cue = attribution.cue
    return tokens[1] <= cue[0] and parsed.has(cue[1], "wherein")


def _alias(named: Mention, fullest: Mention) -> Referent:
    resolved: Resolved = "written" if fullest.words == named.words else "alias"
    return Referent(
        named.tokens, named.span, fullest.text, fullest.kind, fullest.anonymous, resolved
    )


def _carried(
    parsed: Annotated, found: Antecedent | None, attribution: Attribution, fullest: Aliases, at: int
) -> Referent:
    """A dropped subject, or a pronoun in its place (وهي تقول, هذا الأخير)."""
    pronoun = attribution.captures.get("speaker")
    if pronoun and not parsed.has(pronoun[0], "pronoun") and not is_latter(parsed, pronoun):
        pronoun = None
    span = parsed.span(pronoun) if pronoun else None
    if found is None:
        return Referent(pronoun, span, None)
    named = fullest.of(found.named, at)
    return Referent(pronoun, span, named.text, named.kind, named.anonymous, "carried", found.claim)


def _with_entities(mentions: list[Referent]) -> list[Referent]:
    """Give carried speakers the entity of the claim that they come from.

    Who was named since then, and had spoken, comes from the claim where that was.
    """
    spoken: dict[str | None, int] = {}
    for at, mention in enumerate(mentions):
        if mention.resolved == "carried":
            source = spoken.get(mention.entity) if mention.source is None else mention.source
            origin = mention if source is None else mentions[source]
            mentions[at] = replace(
                mention, entity=origin.entity, kind=origin.kind, anonymous=origin.anonymous,
                source=source,
            )  # fmt: skip
        spoken[mentions[at].entity] = at
    return mentions
