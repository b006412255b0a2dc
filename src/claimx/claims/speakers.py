"""The speaker as written near a cue: its extent, kind, and what agrees with it."""

from dataclasses import dataclass

from ..model import Span, SpeakerKind
from ..rules.match import Range
from ..text.fold import fold
from .agreement import number_of, subject_genders
from .anonymity import is_anonymous
from .key_words import key_words, stem
from .parsed import Parsed

_KINDS: dict[str, SpeakerKind] = {
    "role": "person",
    "kin": "person",
    "title": "person",
    "source": "person",
    "organisation": "organisation",
    "outlet": "organisation",
    "naming": "organisation",
    "seat": "office",
    "document": "document",
    "group": "group",
}
_TRAILING = ("comma", "dash", "semicolon", "colon", "preposition", "leadin", "particle")
_NISBA_F = ("يه", "يون", "يين")


@dataclass(frozen=True, slots=True)
class Named:
    """A noun phrase that speaks: where it stands, and what later words can agree with."""

    tokens: Range
    text: str
    span: Span
    words: frozenset[str]
    core: frozenset[str]
    names: frozenset[str]
    head: str
    kind: SpeakerKind
    anonymous: bool
    definite: bool
    genders: frozenset[str]
    number: str | None


def trim(parsed: Parsed, speaker: Range) -> Range | None:
    """Return the noun phrase without separators or prepositions left hanging at its ends."""
    start, end = speaker
    while end > start and parsed.has(end - 1, *_TRAILING):
        end -= 1
    while start < end and parsed.has(start, "comma", "dash", "semicolon", "leadin"):
        start += 1
    return (start, end) if end > start else None


def describe(parsed: Parsed, speaker: Range) -> Named:
    """Return what the words of a speaker say about it."""
    head = _head(parsed, speaker)
    start, end = _span(parsed, speaker)
    text = parsed.document.raw[start:end]
    analysis = parsed.analyses[head]
    return Named(
        tokens=speaker,
        text=text,
        span=(start, end),
        words=key_words(text),
        core=key_words(parsed.text((speaker[0], _core_end(parsed, speaker)))),
        names=_names(parsed, speaker),
        head=stem(fold(analysis.text)),
        kind=_kind(parsed, (head, speaker[1])),
        anonymous=is_anonymous(parsed, speaker, head),
        definite=parsed.has(head, "definite", "unknown"),
        genders=subject_genders(analysis),
        number="p" if _coordinated(parsed, speaker) else number_of(analysis),
    )


def _span(parsed: Parsed, speaker: Range) -> Span:
    """The phrase without the ل that a source phrase puts before it: وفقا لشهود عيان."""
    start, end = parsed.span(speaker)
    if parsed.behind_l(speaker[0]):
        start += 2 if parsed.document.raw.startswith("لل", start) else 1
    return start, end


def _head(parsed: Parsed, speaker: Range) -> int:
    """The noun that counts: after أحد، بعض، عدد من."""
    at = speaker[0]
    while at < speaker[1] - 1 and parsed.has(at, "quantifier", "preposition"):
        at += 1
    return at


def _core_end(parsed: Parsed, speaker: Range) -> int:
    """Where the speaker's own words end and those of a phrase it depends on begin (في مكتب …)."""
    for at in range(speaker[0] + 1, speaker[1]):
        if parsed.has(at, "preposition") and not parsed.has(at + 1, "pronominal"):
            return at
    return speaker[1]


def _names(parsed: Parsed, speaker: Range) -> frozenset[str]:
    """The words of a personal name: those that no lexicon knows, adjectives aside."""
    return frozenset(
        word
        for at in range(speaker[0], _core_end(parsed, speaker))
        if parsed.has(at, "unknown") and not parsed.has(at, "number", "symbol")
        for word in key_words(parsed.analyses[at].text)
        if not word.endswith(_NISBA_F)
    )


def _kind(parsed: Parsed, speaker: Range) -> SpeakerKind:
    """The kind of the first word that tells; people in the plural are a group."""
    for at in range(*speaker):
        readings = parsed.analyses[at].readings
        kinds = {_KINDS[r.entry.word_class] for r in readings if r.entry.word_class in _KINDS}
        if "person" in kinds:
            return "group" if number_of(parsed.analyses[at]) == "p" else "person"
        if kinds:
            return min(kinds, key=list(_KINDS.values()).index)
    return "person"


def _coordinated(parsed: Parsed, speaker: Range) -> bool:
    """Two speakers in one phrase: الولايات المتحدة والعراق."""
    return any(
        parsed.has(at, "and")
        and parsed.has(at, "role", "title", "seat", "organisation", "outlet", "group", "source")
        for at in range(speaker[0] + 1, speaker[1])
    )
