"""The speaker as written near a cue: its extent, kind, agreement, and whether it is unnamed."""

from dataclasses import dataclass

from ..model import SpeakerKind
from ..rules.match import Range
from ..text.fold import fold
from .agreement import number_of, subject_genders
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
_PEOPLE = ("role", "source", "group", "title", "kin")
_PARTS = ("quantifier",)


@dataclass(frozen=True, slots=True)
class Named:
    """A noun phrase that speaks: where it stands, and what later words can agree with."""

    tokens: Range
    text: str
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
    text = parsed.text(speaker)
    analysis = parsed.analyses[head]
    return Named(
        tokens=speaker,
        text=text,
        words=key_words(text),
        core=key_words(parsed.text((speaker[0], _core_end(parsed, speaker)))),
        names=_names(parsed, speaker),
        head=_stem(fold(analysis.text)),
        kind=_kind(parsed, (head, speaker[1])),
        anonymous=_anonymous(parsed, speaker, head),
        definite="definite" in analysis.classes or "unknown" in analysis.classes,
        genders=subject_genders(analysis),
        number="p" if _coordinated(parsed, speaker) else number_of(analysis),
    )


_IDENTITY = frozenset(("نفسه", "نفسها", "نفسهم", "ذاته", "ذاتها", "ذاتهم", "عينه", "عينها"))
_SMALL = frozenset(("في", "من", "عن", "علي", "الي", "و", "باسم", "بن"))
HONORIFICS = frozenset(
    (
        "سيد", "سيده", "دكتور", "دكتوره", "د", "م", "ا", "مهندس", "معالي", "سعاده", "سمو",
        "جلاله", "فخامه", "دوله", "سياده", "فضيله", "سماحه",
    )
)  # fmt: skip


def key_words(text: str) -> frozenset[str]:
    """Return the folded words that tell speakers apart, without article and prepositions."""
    words = "".join(char if char.isalnum() else " " for char in fold(text)).split()
    stems = frozenset(_stem(word) for word in words if word not in _IDENTITY | _SMALL)
    return stems - HONORIFICS or stems


def _stem(word: str) -> str:
    for prefix in ("وال", "بال", "لل", "ال", "و", "ل", "ب"):
        if word.startswith(prefix) and len(word) - len(prefix) > 2:
            return word[len(prefix) :]
    return word


def is_repeated(text: str) -> bool:
    """Whether the words say that they point back: المصدر نفسه، المتحدث ذاته."""
    return not _IDENTITY.isdisjoint(fold(text).split())


def _head(parsed: Parsed, speaker: Range) -> int:
    """The noun that counts: after أحد، بعض، عدد من."""
    at = speaker[0]
    while at < speaker[1] - 1 and parsed.has(at, *_PARTS, "preposition"):
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
        if not word.endswith(("يه", "يون", "يين"))
    )


def _kind(parsed: Parsed, speaker: Range) -> SpeakerKind:
    for at in range(*speaker):
        for reading in parsed.analyses[at].readings:
            kind = _KINDS.get(reading.entry.word_class)
            if kind == "person" and reading.form.number == "p":
                return "group"
            if kind:
                return kind
    return "person"


def _coordinated(parsed: Parsed, speaker: Range) -> bool:
    """Two speakers in one phrase: الولايات المتحدة والعراق."""
    return any(
        parsed.has(at, "and")
        and parsed.has(at, "role", "title", "seat", "organisation", "outlet", "group", "source")
        for at in range(speaker[0] + 1, speaker[1])
    )


def _anonymous(parsed: Parsed, speaker: Range, head: int) -> bool:
    """An unnamed person or group: مصدر أمني، مسؤول كبير، شهود عيان، أحد السكان، المحققون."""
    if parsed.has(head, "source") and "definite" not in parsed.analyses[head].classes:
        return True
    if not parsed.has(head, *_PEOPLE) or parsed.has(head, "organisation", "outlet", "seat"):
        return parsed.has(speaker[0], *_PARTS) and parsed.has(head, "nationality")
    if _has_name(parsed, (head, speaker[1])):
        return False
    if head > speaker[0] or parsed.has(head, "kin") or number_of(parsed.analyses[head]) == "p":
        return True
    return "definite" not in parsed.analyses[head].classes and not _construct(
        parsed, head, speaker[1]
    )


def _construct(parsed: Parsed, head: int, end: int) -> bool:
    """Whether the next noun makes the head definite: وزير الدفاع, but not مسؤول أمني."""
    at = head + 1
    if at >= end or parsed.has(at, "preposition", "b-initial", "l-initial", "nationality", "comma"):
        return False
    analysis = parsed.analyses[at]
    nisba = analysis.fold.endswith(("ي", "يه", "يين", "يون"))
    return "definite" in analysis.classes or not (nisba or _ADJECTIVES & {analysis.fold})


_ADJECTIVES = frozenset(
    fold(word)
    for word in (
        "كبير", "كبيرة", "رفيع", "بارز", "بارزة", "سابق", "سابقة", "مطلع", "مطلعة", "مقرب",
        "مقربة", "محلي", "ملثم", "آخر", "أخرى", "مختص", "مختصة", "موثوق", "موثوقة", "خاص",
        "خاصة", "معارض", "معارضة", "متقاعد", "مسلح", "مدني", "مشارك",
    )
)  # fmt: skip


def _has_name(parsed: Parsed, speaker: Range) -> bool:
    """Whether a personal name follows the head: two words that no lexicon knows, or a title."""
    unknown = 0
    for at in range(speaker[0] + 1, speaker[1]):
        analysis = parsed.analyses[at]
        if parsed.has(at, "preposition", "b-initial", "l-initial") and not unknown:
            continue
        if "title" in analysis.classes:
            return True
        nisba = analysis.fold.endswith(("يه", "يون", "يين"))
        unknown = unknown + 1 if "unknown" in analysis.classes and not nisba else 0
        if unknown >= 2 and "definite" not in parsed.analyses[at - 1].classes:
            return True
    return False
