"""Whether a source is unnamed: مصدر أمني، مسؤول كبير، شهود عيان, but not وزير الدفاع."""

from ...annotated import Annotated
from ...rules.match import Range
from .agreement import number_of
from .noun_phrases import in_name

_BODIES = ("organisation", "outlet", "seat")
_PEOPLE = ("role", "source", "group", "title", "kin")
_ONE = frozenset(("احدهم", "احداهن", "احدهما", "احداهما"))
_SOURCES = frozenset(("مصدر", "مصادر", "شاهد", "شاهدة", "شهود", "شهود عيان"))
_OFFICES = frozenset(("امين",))
KUNYAS = frozenset(("ام", "ابو", "ابي", "ابا"))


def is_anonymous(parsed: Annotated, speaker: Range, head: int) -> bool:
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
    return not parsed.has(head, "definite", "np-definite")  # وزير الدفاع, but not مسؤول أمني


def _is_source(parsed: Annotated, head: int) -> bool:
    """A source nobody named: مصدر أمني, and المصدر too; but الجهات, الدائرة may be bodies."""
    if not parsed.is_a(head, "source"):
        return False
    if not parsed.has(head, "definite"):
        return True
    return any(reading.form.text in _SOURCES for reading in parsed.analyses[head].readings)


def _is_kunya(parsed: Annotated, head: int, end: int) -> bool:
    """أم ياسر, أبو الخير: a name, unlike أم الطفل."""
    return (
        parsed.analyses[head].fold in KUNYAS and head + 1 < end and parsed.has(head + 1, "unknown")
    )


def _is_of_several(parsed: Annotated, at: int) -> bool:
    """أحد المسؤولين, عدد من السكان; but («المحقق») has only marks before its noun."""
    return parsed.has(at, "quantifier", "preposition", "numeral")


def _is_kin(parsed: Annotated, head: int) -> bool:
    """A relative is another's; but أمين is an office before it is two mothers."""
    role = parsed.has(head, "role") and not parsed.has(head, "definite")
    return parsed.is_a(head, "kin") and not (role and parsed.analyses[head].fold in _OFFICES)


def _has_name(parsed: Annotated, speaker: Range) -> bool:
    """Whether a personal name or a title follows the head: المدير سامي كرم."""
    return any(
        in_name(parsed, at) or parsed.has(at, "title") for at in range(speaker[0] + 1, speaker[1])
    )
