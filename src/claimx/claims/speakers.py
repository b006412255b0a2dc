"""The speaker as written near a cue: its kind, and whether the source is unnamed."""

from ..lexicon.index import Analysis
from ..model import SpeakerKind
from ..rules.match import Range
from .parsed import Parsed

_KINDS: dict[str, SpeakerKind] = {
    "role": "person",
    "title": "person",
    "source": "person",
    "organisation": "organisation",
    "outlet": "organisation",
    "naming": "organisation",
    "seat": "office",
    "document": "document",
    "group": "group",
}
_TRAILING = ("comma", "dash", "semicolon", "colon", "preposition", "leadin")


def trim(parsed: Parsed, speaker: Range) -> Range | None:
    """Return the noun phrase without separators or prepositions left hanging at its ends."""
    start, end = speaker
    while end > start and parsed.has(end - 1, *_TRAILING):
        end -= 1
    while start < end and parsed.has(start, "comma", "dash", "semicolon", "leadin"):
        start += 1
    return (start, end) if end > start else None


def kind_of(parsed: Parsed, speaker: Range) -> SpeakerKind:
    """Return what sort of source a speaker is, from the first word that tells; else a person."""
    for at in range(*speaker):
        for reading in parsed.analyses[at].readings:
            kind = _KINDS.get(reading.entry.word_class)
            if kind == "person" and reading.form.number == "p":
                return "group"
            if kind:
                return kind
    return "person"


def is_anonymous(parsed: Parsed, speaker: Range) -> bool:
    """Whether the source is an unnamed person or group: مصدر أمني، مسؤول كبير، شهود عيان."""
    head = parsed.analyses[speaker[0]]
    return _unnamed_head(head) and not _has_name(parsed, speaker)


def _unnamed_head(head: Analysis) -> bool:
    if "source" in head.classes or "group" in head.classes:
        return True
    anonymous = any(reading.entry.features.get("anonymous") for reading in head.readings)
    return anonymous and "definite" not in head.classes


def _has_name(parsed: Parsed, speaker: Range) -> bool:
    """Whether a personal name follows the head: two unknown words in a row, or one after a title."""
    unknown = 0
    for at in range(speaker[0] + 1, speaker[1]):
        analysis = parsed.analyses[at]
        if "preposition" in analysis.classes or "comma" in analysis.classes:
            return False
        plain = "unknown" in analysis.classes and "definite" not in analysis.classes
        unknown = unknown + 1 if plain else 0
        if unknown >= 2:
            return True
    return False
