"""Whether a source is unnamed: مصدر أمني، مسؤول كبير، شهود عيان, but not وزير الدفاع."""

from ..rules.match import Range
from ..text.fold import fold
from .agreement import number_of
from .parsed import Parsed

_BODIES = ("organisation", "outlet", "seat")
_PEOPLE = ("role", "source", "group", "title", "kin")
_NISBA = ("ي", "يه", "يين", "يون")
ADJECTIVES = frozenset(
    fold(word)
    for word in (
        "كبير", "كبيرة", "رفيع", "بارز", "بارزة", "سابق", "سابقة", "مطلع", "مطلعة", "مقرب",
        "مقربة", "محلي", "ملثم", "آخر", "أخرى", "مختص", "مختصة", "موثوق", "موثوقة", "خاص",
        "خاصة", "معارض", "معارضة", "متقاعد", "مسلح", "مدني", "مشارك",
    )
)  # fmt: skip


_NO_COMPLEMENT = ("preposition", "b-initial", "l-initial", "nationality", "comma", "numeral")
_ONE = frozenset(("احدهم", "احداهن", "احدهما", "احداهما"))
_SOURCES = frozenset(("مصدر", "مصادر", "شاهد", "شاهدة", "شهود", "شهود عيان"))
_OFFICES = frozenset(("امين",))
KUNYAS = frozenset(("ام", "ابو", "ابي", "ابا"))


def is_anonymous(parsed: Parsed, speaker: Range, head: int) -> bool:
    """Whether a phrase means people without naming them; `head` is its noun after أحد، بعض.

    A role that its complement makes unique (وزير الدفاع) or an article (المتحدث باسم الوزارة) says
    who it is; a plural (المحققون) or a relative (نجل المتوفى) does not.
    """
    if parsed.analyses[speaker[0]].fold in _ONE or _is_source(parsed, head):
        return True
    if _is_kunya(parsed, head, speaker[1]):
        return False
    if not parsed.is_a(head, *_PEOPLE) or parsed.is_a(head, *_BODIES):
        return _is_of_several(parsed, speaker[0]) and parsed.has(head, "nationality")
    if _has_name(parsed, (head, speaker[1])):
        return False
    if (
        _is_of_several(parsed, speaker[0])
        or _is_kin(parsed, head)
        or number_of(parsed.analyses[head]) == "p"
    ):
        return True
    return not (parsed.has(head, "definite") or _construct(parsed, head, speaker[1]))


def _is_source(parsed: Parsed, head: int) -> bool:
    """A source nobody named: مصدر أمني, and المصدر too; but الجهات, الدائرة may be bodies."""
    if not parsed.is_a(head, "source"):
        return False
    if not parsed.has(head, "definite"):
        return True
    return any(reading.form.text in _SOURCES for reading in parsed.analyses[head].readings)


def _is_kunya(parsed: Parsed, head: int, end: int) -> bool:
    """أم ياسر, أبو الخير: a name, unlike أم الطفل."""
    return (
        parsed.analyses[head].fold in KUNYAS and head + 1 < end and parsed.has(head + 1, "unknown")
    )


def _is_of_several(parsed: Parsed, at: int) -> bool:
    """أحد المسؤولين, عدد من السكان; but («المحقق») has only marks before its noun."""
    return parsed.has(at, "quantifier", "preposition", "numeral")


def _is_kin(parsed: Parsed, head: int) -> bool:
    """A relative is another's; but أمين is an office before it is two mothers."""
    role = parsed.has(head, "role") and not parsed.has(head, "definite")
    return parsed.is_a(head, "kin") and not (role and parsed.analyses[head].fold in _OFFICES)


def _construct(parsed: Parsed, head: int, end: int) -> bool:
    """Whether the next noun makes the head definite: وزير الدفاع, but not مسؤول أمني."""
    at = head + 1
    if at >= end or parsed.has(at, "preposition", "b-initial", "l-initial", "comma"):
        return False
    if parsed.has(at, "definite"):
        return True  # أمير الشرقية: behind an indefinite word it is no adjective
    if parsed.has(at, *_NO_COMPLEMENT):
        return False
    analysis = parsed.analyses[at]
    adjective = analysis.fold.endswith(_NISBA) or analysis.fold in ADJECTIVES
    return "definite" in analysis.classes or not adjective


def _has_name(parsed: Parsed, speaker: Range) -> bool:
    """Whether a personal name follows the head: two words that no lexicon knows, or a title."""
    unknown = 0
    title = parsed.has(speaker[0], "title") and not parsed.has(speaker[0], "role")
    if title and parsed.has(speaker[0] + 1, "unknown"):
        return speaker[0] + 1 < speaker[1]  # سلطان الفهد; but مستشار تدريبي
    for at in range(speaker[0] + 1, speaker[1]):
        analysis = parsed.analyses[at]
        if parsed.has(at, "preposition", "b-initial", "l-initial") and not unknown:
            continue
        if "title" in analysis.classes:
            return True
        nisba = analysis.fold.endswith(_NISBA[1:])
        unknown = unknown + 1 if "unknown" in analysis.classes and not nisba else 0
        if unknown >= 2 and not parsed.has(at - 1, "definite"):
            return True
    return False
