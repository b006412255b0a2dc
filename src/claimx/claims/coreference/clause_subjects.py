"""The subject of a clause in narration: التقى الوزير الوفد، وقال; لكن المدير، الذي حضر، وأضاف."""

from ...annotated import Annotated
from ..mentions.agreement import is_oblique
from ..mentions.mention import Mention, describe
from ..mentions.noun_phrases import phrase_end
from ..mentions.stems import stem_of

_ABLE = tuple(
    f"{phrase}-{name}"
    for phrase in ("full", "np")  # of مئات العمال the head is the second word
    for name in (
        "Human", "Body", "person", "office", "role", "title", "source", "organisation", "outlet",
        "group", "seat", "name",
    )
)  # fmt: skip
_REPORTS = frozenset(
    (
        "تقرير", "تقارير", "بيان", "بيانات", "دراسه", "دراسات", "استطلاع", "استطلاعات", "وثيقه",
        "وثايق", "احصاييه", "احصاييات", "بحث", "مسح", "كتاب", "كتب",
    )
)  # fmt: skip
_TELLS = ("يفيد", "تفيد", "مفاده", "مفادها")
_NEAR_MESSAGE = 20  # tokens
_GOVERNING = ("ADP", "preposition", "occasion", "time", "month")


def clause_subject(parsed: Annotated, first: int, limit: int) -> Mention | None:
    """Return the first noun phrase of a clause that can speak and that no preposition governs."""
    start = next((at for at in range(first, limit) if _may_be_subject(parsed, at, first)), None)
    if start is None:
        return None
    return describe(parsed, (start, phrase_end(parsed, start, limit)))


def _may_be_subject(parsed: Annotated, at: int, first: int) -> bool:
    """Not in the case of objects (الداعيتين), in marks, or a day of a month."""
    if not parsed.has(at, "full") or not (parsed.has(at, *_ABLE) or _are_people(parsed, at)):
        return False
    if at > first and parsed.has(at, "Prep-l", "l+role") and parsed.has(at - 1, "medium"):
        return True  # وفي كلمة لوزير النقل: whose speech it is
    if parsed.has(at, "Prep", "quoted", "time", "latin"):
        return False
    governed = at > first and parsed.has(at - 1, *_GOVERNING)
    return not governed and not is_oblique(parsed.analyses[at])


def _are_people(parsed: Annotated, at: int) -> bool:
    """المكرمون: an adjective that is a noun here, in the plural of people."""
    return parsed.has(at, "ADJ") and parsed.has(at, "Plur") and parsed.has(at, "Masc")


def is_of_message(parsed: Annotated, cue: int) -> bool:
    """ورد بلاغ من الحرس يفيد بأن: what a message says, and the message is nobody."""
    if parsed.analyses[cue].fold not in _TELLS:
        return False
    first = max(parsed.sentence_at(cue)[0], cue - _NEAR_MESSAGE)
    return any(_is_message(parsed, at) for at in range(first, cue))


def _is_message(parsed: Annotated, at: int) -> bool:
    """Whether a word is a document, but none that speaks for itself (تقرير، بيان)."""
    paper = parsed.has(at, "document") and not parsed.has(at, "role", "outlet", "organisation")
    return paper and stem_of(parsed.analyses[at]) not in _REPORTS
