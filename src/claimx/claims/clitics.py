"""Words that open with ب, ل or و behind a noun: what it goes on with, or what the verb takes."""

from .agreement import is_plural
from .names import is_surname
from .parsed import Parsed

BODIES = ("organisation", "outlet", "seat")
_BODY_BEHIND_B = ("b+organisation", "b+naming", "b+seat", "b+outlet")
_HEADS_BEHIND_CLITIC = (*_BODY_BEHIND_B, "l+organisation", "l+naming", "l+role")
_THING_BEHIND_B = ("b+counted", "b+event", "b+nominal", "b+document", "b+masdar", "b+group")
_OF_OFFICES = frozenset(("العام", "العامه", "التنفيذي", "التنفيذيه", "الرسمي", "الاقليمي"))
_RIGHTS = "لحقوق"
_FUSED = ("وال", "فال", "بال", "كال", "لل")


def is_addressed(parsed: Parsed, at: int) -> bool:
    """مصادر لـ«الأفق»: to whom they spoke; but المدير العام لـ«الأفق»."""
    if parsed.analyses[at].fold != "ل" or not parsed.has(at + 1, "open-name", "open-quote"):
        return False
    office = parsed.has(at - 1, "role") and not parsed.has(
        at - 1, "source", "nationality", "people"
    )
    return not office and parsed.analyses[at - 1].fold not in _OF_OFFICES


def goes_on_behind(parsed: Parsed, start: int, at: int, names: int) -> bool:
    """المدير العام للميناء, الناطق باسم الشرطة; but not التقى الوزير بالأهالي.

    A word that only looks as if it had a preposition is a name: الوزير بشار.
    """
    fold = parsed.analyses[at].fold
    if fold in ("باسم", _RIGHTS) or (
        fold.startswith("لل") and parsed.has(start, "role", "organisation")
    ):
        return True
    if parsed.has(at, "and", "l+outlet") or len(fold) < 3:
        return False  # لوكالة: to whom he said it
    if parsed.has(at, *_BODY_BEHIND_B):  # مدير بالوزارة; but رحب المهندس الصباغ بالوفد
        return names == 0 and parsed.has(start, "role") and not is_surname(parsed, at - 1)
    if parsed.has(at, *_THING_BEHIND_B):
        return False
    if parsed.has(at, "unknown"):
        if fold.endswith("ه") and parsed.has(at, "b-initial"):
            return False  # بشدة, بقوة
        if parsed.has(at - 1, "definite") and _is_with(parsed, start, at):
            return False  # قام الفريق بمساعدة، العلماء بعمل
        if fold.startswith("بال") and parsed.has(at + 1, "title"):
            return names == 0  # مدير الفرع بالساحل الأستاذ هاني
        most = 1 if parsed.has(at, "b-initial") else 0  # إيفان بلينوف
        named = names_person(parsed, start, at) and (names <= most or parsed.has(at, "conjoined"))
        return named and not fold.startswith(_FUSED)
    return parsed.has(at, "role", "title", "organisation", "seat")


def _is_with(parsed: Parsed, start: int, at: int) -> bool:
    """Whether ب is the preposition: before a noun of the lexicon, or where nobody is named."""
    if not parsed.has(at, "b-initial"):
        return False
    return is_plural(parsed.analyses[start]) or any(
        name.startswith("b+") for name in parsed.analyses[at].classes
    )


def completes(parsed: Parsed, at: int) -> bool:
    """Whether a body or office behind a clitic goes on: لوزارة النقل, لوزير النقل."""
    if parsed.analyses[at - 1].fold == _RIGHTS:
        return parsed.has(at, "definite")  # مرصد السهل لحقوق الإنسان
    head = parsed.has(at - 1, *_HEADS_BEHIND_CLITIC) and not parsed.has(at - 1, "definite")
    return head and parsed.has(at, "definite")


def names_person(parsed: Parsed, start: int, at: int) -> bool:
    """Whether a name may follow: الوزير هاني, but not الجامعة (before a verb or an object)."""
    if parsed.has(start, *BODIES) and not parsed.has(start, "title"):
        return not parsed.has(at - 1, "definite")  # المنظمة is a body before it is a woman
    return parsed.has(start, "role", "title", "kin", "unknown") or not parsed.has(
        at - 1, "definite"
    )
