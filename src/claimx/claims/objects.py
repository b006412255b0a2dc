"""Where a verb's object begins behind its subject: اتهم نواب معارضون وزير النقل بالتقصير."""

from ..lexicon.index import Reading
from ..rules.match import Range
from .agreement import is_plural, subject_genders
from .anonymity import ADJECTIVES
from .names import is_plain, is_possessed_name, is_surname
from .parsed import Parsed

_TAKING = ("to-person", "transitive")
_NOUNS = ("role", "group", "organisation", "outlet", "source", "kin")
_BODIES = ("organisation", "outlet", "seat", "group", "source")
_HEADS = (*_NOUNS, "title", "document", "quantifier", "demonstrative")  # others are names: قاسم
_THINGS = ("counted", "event", "nominal", "document", "masdar", "possessed")
_FACTS = ("nominal", "event", "change")
_PERSONS = ("role", "title", "kin")
_UNCLEAR = ("comma", "colon", "relative", "and", "dash", "quantifier", "pronoun")
_NISBA = ("ي", "يه", "ون", "ين")
_ADJECTIVES = ("عام", "عامه", "تابع", "تابعه", "مكلف", "مكلفه")
_FALSE_GENITIVE = ("المستوي", "الصله", "الشان")  # مسؤول رفيع المستوى


def takes_object(reading: Reading) -> bool:
    """Whether a cue has somebody or something as its object: طالب، اتهم، عزا."""
    return any(name in reading.classes for name in _TAKING)


def with_object(
    parsed: Parsed, reading: Reading | None, captures: dict[str, Range]
) -> dict[str, Range]:
    """Return what a rule captured with the object taken from the subject in front of it."""
    speaker, cue = captures.get("speaker"), captures["cue"]
    if speaker is None or speaker[0] < cue[1] or reading is None:
        return captures
    if not takes_object(reading):
        return captures
    first, end = captures.get("addressee", speaker)
    described = first > speaker[0] and _is_adjectival(parsed, first)
    behind = captures.get("adjuncts", (0, 0))
    if described and behind[0] == end:
        end = behind[1]  # المدير الفني للفريق الحكم
    at = object_start(parsed, speaker[0], end, "transitive" in reading.classes)
    if at is not None:
        return {**captures, "speaker": (speaker[0], at), "addressee": (at, end)}
    whole = end - first == 1 and parsed.has(first - 1, "definite")
    if not described or not whole:
        return captures
    rest = {name: tokens for name, tokens in captures.items() if name != "addressee"}
    return {**rest, "speaker": (speaker[0], captures["addressee"][1])}  # محافظ البنك المركزي


def is_own_people(parsed: Parsed, at: int, reading: Reading) -> bool:
    """Whether the noun behind a cue is the people of its subject: ودعت أعضاءها, وطالب موظفيه."""
    analysis = parsed.analyses[at]
    if not parsed.has(at, "suffixed") or not parsed.has(at, "people", "group"):
        return False
    stem = analysis.fold.removesuffix("ها").removesuffix("ه")
    owner = "f" if analysis.fold.endswith("ها") else "m"
    return stem.endswith(("ي", "ء")) or reading.form.gender == owner


def object_start(parsed: Parsed, start: int, end: int, things: bool = False) -> int | None:
    """Return the first word behind a subject that is complete and can only be the object.

    With `things`, it may be a thing: يعزو الخبير الجفاف إلى.
    """
    named = parsed.opened(start)
    opens, at = _opens(parsed, start) and parsed.has(start, *_HEADS), start + 1
    if named is not None:
        opens, at = False, named.close + 1
    while at < end and not parsed.has(at, *_UNCLEAR):
        if parsed.has(at, "open-name"):
            quotation = parsed.opened(at)
            if quotation is None:
                return None
            opens, at = False, quotation.close + 1
        elif parsed.has(at, "preposition"):
            opens, at = _opens(parsed, at + 1), at + 2
        elif _is_joined(parsed, at):
            opens, at = not parsed.has(at, "definite"), at + 1
        elif not opens and _is_object(parsed, start, at, things):
            return at
        else:
            opens, at = _opens(parsed, at), at + 1
    return None


def _is_joined(parsed: Parsed, at: int) -> bool:
    """للفريق, بالمدينة; but لجنة has no preposition."""
    if parsed.analyses[at].fold.startswith(("لل", "بال", "وال")):
        return True
    return parsed.has(at, "b-initial", "l-initial") and not parsed.has(at, *_NOUNS)


def _opens(parsed: Parsed, at: int) -> bool:
    """Whether a noun can wait for its genitive: وزير, not معارضون, عراقي, السلطات, a name."""
    fold = parsed.analyses[at].fold
    if parsed.has(at, "kin") and not fold.startswith("ال"):
        return not parsed.has(at, "suffixed")  # والدة الطفل
    if parsed.has(at, "definite", "seat", "suffixed", "adjective") or fold in ADJECTIVES:
        return False
    if parsed.has(at, "nationality") or fold.endswith("ون"):
        return False
    return not parsed.has(at, "unknown") and not _is_attribute(parsed, at)


def _is_attribute(parsed: Parsed, at: int) -> bool:
    """An indefinite plural behind another describes it: كتاب شباب, ملحنون شباب."""
    plural = parsed.has(at - 1, "people") or parsed.analyses[at - 1].fold.endswith("ون")
    return plural and parsed.has(at, "people") and not parsed.has(at - 1, "definite")


def _is_object(parsed: Parsed, start: int, at: int, things: bool) -> bool:
    if parsed.has(at, "title", "given-name") or is_surname(parsed, at):
        return False
    if at - 1 == start and parsed.has(start, "seat") and parsed.has(at, "seat"):
        return not parsed.has(start, "definite")  # طالبت فرنسا ألمانيا
    if parsed.has(at, "suffixed", "possessed") and not is_possessed_name(parsed, at):
        return True  # النقابة أعضاءها, الرابطة طرفي النزاع
    if not parsed.has(at, "definite"):
        return _is_construct(parsed, start, at, things)
    return _is_definite_object(parsed, start, at, things)


def _is_construct(parsed: Parsed, start: int, at: int, things: bool) -> bool:
    """وزير النقل behind نواب معارضون, whom it cannot name."""
    if things and parsed.has(at, *_FACTS) and parsed.has(at + 1, "definite"):
        return True  # عزا الباحث نادر كرم تراجع المبيعات إلى
    if not parsed.has(at, *_NOUNS) or _is_adjective(parsed, at):
        return False
    if not parsed.has(at + 1, "definite", "seat"):
        return False
    several = is_plural(parsed.analyses[start]) or parsed.analyses[start].fold.endswith("ون")
    if several or parsed.has(start, *_BODIES):
        return True
    person = subject_genders(parsed.analyses[start])
    other = subject_genders(parsed.analyses[at])
    return bool(person and other) and person.isdisjoint(other)


def _is_adjective(parsed: Parsed, at: int) -> bool:
    known = parsed.has(at, "adjective", "nationality") or parsed.analyses[at].fold in ADJECTIVES
    return known or _is_attribute(parsed, at)


def _is_definite_object(parsed: Parsed, start: int, at: int, things: bool) -> bool:
    before = parsed.has(at - 1, "definite", "suffixed", "l-initial", "b-initial")
    name = at - 1 == start and not parsed.has(start, *_HEADS)  # رفعت
    if (name or is_plain(parsed, at - 1)) and parsed.has(at, "unknown"):
        return False  # سامي العطار
    if not before and not parsed.has(at - 1, "unknown", "given-name", "close-name", "seat"):
        return parsed.analyses[at].fold not in _FALSE_GENITIVE  # سكان محليون الشرطة
    if _is_adjectival(parsed, at):
        return False
    if parsed.has(at, *_BODIES) or (parsed.has(at, "people") and not _agrees(parsed, start, at)):
        return True
    if parsed.has(at, *_PERSONS):
        assistant = at - 1 == start and parsed.has(start, *_PERSONS)  # المدير المساعد
        return not (assistant or _is_first(parsed, at - 1, at + 1))
    person = parsed.has(start, *_PERSONS, "unknown") and not things
    return parsed.has(at, *_THINGS) or (not person and _is_noun_shape(parsed, at))


def _is_first(parsed: Parsed, *places: int) -> bool:
    """Whether a first name stands at one of two places: سامي الحكم, الحكم سامي."""
    clitic = ("b-initial", "l-initial", "conjoined", "masdar")
    return any(is_plain(parsed, at) and not parsed.has(at, *clitic) for at in places)


def _agrees(parsed: Parsed, start: int, at: int) -> bool:
    """المواطنون المقيمون; but not الأطباء الأهالي, المدير العمال."""
    same = parsed.analyses[at].fold[-2:] == parsed.analyses[at - 1].fold[-2:]
    return same and is_plural(parsed.analyses[start])


def _is_adjectival(parsed: Parsed, at: int) -> bool:
    stem = parsed.analyses[at].fold[2:]
    if parsed.has(at, "adjective") or stem in ADJECTIVES or stem in _ADJECTIVES:
        return True
    if parsed.has(at, "people") or is_plural(parsed.analyses[at]):
        return False
    body = ("outlet", "organisation") if stem.endswith("يه") else ("outlet",)  # البلدية
    nisba = stem.endswith(("ي", "يه")) and not parsed.has(at, *body)
    return nisba or parsed.has(at, "nationality")


def _is_noun_shape(parsed: Parsed, at: int) -> bool:
    """Whether an unknown word has the shape of a noun rather than an adjective: التلوث، الجفاف."""
    stem = parsed.analyses[at].fold[2:]
    if not parsed.has(at, "unknown") or stem.endswith(_NISBA):
        return False
    return stem.startswith("ت") or (len(stem) == 4 and stem[2] in "او")
