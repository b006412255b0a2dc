"""Whether a source is unnamed: مصدر أمني، مسؤول كبير، شهود عيان, but not وزير الدفاع."""

from ...annotated import Annotated
from ...rules.match import Range
from .agreement import number_of
from .noun_phrases import in_name

_BODIES = ("organisation", "outlet", "seat")
_PEOPLE = ("role", "source", "group", "title", "kin")
_PAPERS = ("document", "medium")
_OWNERS = ("l-initial", "seat", "definite", "PROPN", "open-name", "open-quote")
_SEVERAL = ("quantifier", "preposition", "numeral", "np-quantified")


def is_anonymous(parsed: Annotated, speaker: Range, head: int) -> bool:
    """Whether a phrase means a source without naming it; `head` is its noun after أحد، بعض.

    A role that its complement makes unique (وزير الدفاع) or an article (المتحدث باسم الوزارة) says
    who it is; a plural (المحققون) or a relative (نجل المتوفى) does not.
    """
    if parsed.has(speaker[0], "one") or _is_source(parsed, head):
        return True
    if _is_kunya(parsed, head) or _has_name(parsed, (head, speaker[1])):
        return False
    if parsed.is_a(head, *_PAPERS):
        return parsed.has(head, "Plur") and _is_anybodys(parsed, (head, speaker[1]))
    named = head == speaker[0] and parsed.has(head, "naming")  # مجموعة «لحن», not عدد من السكان
    if parsed.has(speaker[0], *_SEVERAL) and not named:
        return True
    if parsed.is_a(head, *_BODIES):
        return _is_anybodys(parsed, (head, speaker[1]))
    person = parsed.is_a(head, *_PEOPLE) or (
        parsed.has(head, "Human") and not parsed.has(head, "Body")
    )
    if number_of(parsed.analyses[head]) == "p":
        return True
    return _is_kin(parsed, head) or (
        person and not parsed.has(head, "definite", "np-definite")  # مسؤول أمني, not وزير الدفاع
    )


def _is_source(parsed: Annotated, head: int) -> bool:
    """A source nobody named: مصدر أمني; but الجهات, دائرة الصحة may be bodies."""
    if any(one.entry.features.get("anonymous") for one in parsed.analyses[head].readings):
        return True
    return parsed.is_a(head, "source") and not parsed.has(head, "definite", "np-definite")


def _is_anybodys(parsed: Annotated, phrase: Range) -> bool:
    """تقارير, منظمة محلية: without a name or owner, unlike تقرير للوزارة, شركة «نخيل»."""
    head, end = phrase
    known = any(parsed.has(at, *_OWNERS) for at in range(head + 1, end))
    return parsed.has(head, "np-indefinite") and not known


def _has_name(parsed: Annotated, speaker: Range) -> bool:
    """Whether a name or a title follows the head: المدير سامي كرم; not متحدث باسم الشيخ."""
    for at in range(speaker[0] + 1, speaker[1]):
        if parsed.has(at - 1, "b+naming") and parsed.has(at, "role"):
            return False
        if in_name(parsed, at) or (parsed.has(at, "title") and not parsed.has(at, "ADJ")):
            return True
    return False


def _is_kunya(parsed: Annotated, head: int) -> bool:
    """أم ياسر, أبو الخير: a name, unlike أم الطفل."""
    return parsed.has(head, "kunya") and parsed.has(head + 1, "unknown")


def _is_kin(parsed: Annotated, head: int) -> bool:
    """A relative is another's; but أمين is an office before it is two mothers."""
    kin = (one for one in parsed.analyses[head].readings if one.entry.word_class == "kin")
    mothers = all(one.form.number == "d" for one in kin) and not parsed.has(head, "definite")
    return parsed.is_a(head, "kin") and not mothers
