"""What stands around a name: the names beside it and the office in front of it."""

from ..rules.match import Range
from .names import LINKS, is_name, is_second_family, looks_present, name_start
from .parsed import Parsed
from .phrases import STOPS, phrase_end

_LEFT = 8  # words of role that may stand before a name
_NAMES = 3  # names on either side of the one that is looked for
_BEFORE_NAME = (
    "role", "title", "nationality", "definite", "cue-verb", "comma", "preposition", "conjunction",
    "auxiliary",
)  # fmt: skip
_OFFICE = ("role", "title", "nationality", "definite")  # then what follows is the whole name
_CLAUSE_START = (
    "comma", "stop", "colon", "conjunction", "complementiser", "subordinator", "leadin",
)  # fmt: skip
_CONSTRUCT = ("definite", "seat", "nationality", "title", "role", "organisation", "outlet")


def around(parsed: Parsed, start: int, end: int) -> Range:
    """Return a name with the names beside it and the office in front: الممثل هاريسون فورد."""
    first, last = parsed.sentence_at(start)
    if parsed.has(start - 1, *_OFFICE):
        while end < last and end - start <= _NAMES and _continues(parsed, end):
            end += 1
        if end < last and parsed.analyses[end - 1].fold in LINKS:
            end += 1  # بن هادي آل مرعي
    if end < last and parsed.has(end - 1, "definite") and is_second_family(parsed, end):
        end += 1
    opening = name_start(parsed, start, first)
    if parsed.has(opening - 1, "comma") and parsed.has(end, "comma"):
        office = role_before(parsed, opening - 1, first)
        if office < opening - 1:
            return office, end  # القيادي المنشق، ماجد سالم، كشف
    if opening < start and begins_clause(parsed, opening, first):
        opening += 1  # a verb: سافر ماجد
    if opening < start and not parsed.has(opening - 1, *_BEFORE_NAME):
        opening = start  # اجتماع ثلاثي ضم كيري
    office = role_before(parsed, opening, first)
    if office == opening and _has_office_behind(parsed, opening, end):
        end = phrase_end(parsed, end, last)
    return office, end


def _has_office_behind(parsed: Parsed, names: int, end: int) -> bool:
    """نفى هاني كرم رئيس الحكومة; but not استقبل هاني كرم رئيس الحكومة."""
    said = parsed.has(names - 1, "cue-verb", "auxiliary") and not parsed.has(names - 1, "to-person")
    return said and parsed.has(end, "role") and parsed.has(end + 1, "definite", "seat")


def appositive(parsed: Parsed, office: int, first: int) -> int:
    """Return the first word of a name that an office stands behind: هاني شكري وزير الخارجية."""
    opening = name_start(parsed, office, first)
    if opening < office and begins_clause(parsed, opening, first):
        opening += 1
    named = office - opening > 1 and parsed.has(opening - 1, *_BEFORE_NAME)
    return opening if named else office


def role_before(parsed: Parsed, names: int, first: int) -> int:
    """Return where the office before a name begins, through words that it can consist of."""
    head = names
    for back in range(names - 1, max(first, names - _LEFT) - 1, -1):
        if parsed.has(back, *STOPS) or not _in_office(parsed, back, names):
            break
        if parsed.has(back, "cue-verb") and begins_clause(parsed, back, first):
            break  # طالب المجلس: no student
        role = parsed.has(back, "role") and not parsed.has(back, "organisation", "adjective")
        if parsed.has(back, "title") or (role and _known(parsed, back, names)):
            head = back
    return head


def _in_office(parsed: Parsed, at: int, names: int) -> bool:
    """Definite words and the indefinite ones in construct with them: وزير خارجية قطر."""
    if parsed.has(at, "people"):
        return False  # وزراء خارجية الدول
    return parsed.has(at, *_CONSTRUCT) or (at + 1 < names and parsed.has(at + 1, *_CONSTRUCT))


def _known(parsed: Parsed, role: int, names: int) -> bool:
    """Whether a role stands in apposition to a name: الممثل، وزير الدفاع, but not نائب فرنسي."""
    return any(parsed.has(at, "definite", "seat") for at in range(role, names))


def begins_clause(parsed: Parsed, at: int, first: int) -> bool:
    """Whether a clause opens with a token."""
    if at == first:
        return True
    return parsed.has(at - 1, *_CLAUSE_START) and not parsed.has(at - 1, "auxiliary")


def _continues(parsed: Parsed, at: int) -> bool:
    """Whether a name goes on: behind a first name, not behind a surname with ال."""
    if parsed.has(at, "b-initial", "l-initial", "formula") or parsed.has(at - 1, "definite"):
        return False  # سلمان حفظه الله
    return is_name(parsed, at) and not looks_present(parsed, at)
