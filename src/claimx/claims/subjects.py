"""The subject of a clause in narration: التقى الوزير الوفد، وقال; لكن المدير، الذي حضر، وأضاف."""

from collections.abc import Mapping

from ..rules.match import Range
from .agreement import is_oblique, subject_genders
from .extent import with_name
from .key_words import is_of_respect, stem_of
from .messages import is_message
from .names import is_joined, is_name, looks_present
from .openings import NO_VERB, opening
from .parsed import Parsed
from .phrases import HEADS, phrase_end
from .speakers import Named, describe

_VERBS = ("cue-verb", "circumstance")
_THAT = ("ذلك", "بذلك")
_HONOURS = frozenset(("السمو", "السعاده", "المعالي", "الفضيله", "الجلاله", "الفخامه"))
_SHORTEST = 3  # letters of a name
_HOST = 5  # tokens at the head of a clause in which its host may stand
_FIRM = ("role", "title", "organisation", "outlet", "seat")

Known = Mapping[str, frozenset[str]]  # names of speakers, with the genders that verbs show


def clause_subject(parsed: Parsed, first: int, limit: int, known: Known) -> Named | None:
    """Return the noun that opens a clause, or that follows the verb which opens it."""
    start = _host(parsed, first, limit)
    if start is None:
        start = _start(parsed, opening(parsed, first, limit), known)
    if start is None or start >= limit or not _may_speak(parsed, start):
        start = _known_subject(parsed, first, limit, known)
    if start is None:
        name = _headline_name(parsed, first, limit)
        return name and describe(parsed, name)
    end = with_name(parsed, start, _end(parsed, start, limit, known))
    return describe(parsed, (start, end))


def _headline_name(parsed: Parsed, first: int, limit: int) -> Range | None:
    """The name that opens the headline before a present: نادر الهادي يتحفظ ويؤكد."""
    if first != parsed.sentences[0][0] or not (is_name(parsed, first) or _is_omar(parsed, first)):
        return None
    end = first + 1
    while end < limit and (is_name(parsed, end) or is_joined(parsed, end) or _ends(parsed, end)):
        if looks_present(parsed, end):
            break
        end += 1
    return (first, end) if end - first > 1 and end < limit and looks_present(parsed, end) else None


def _is_omar(parsed: Parsed, at: int) -> bool:
    """عمر الهادي يلتقي: a name that is an everyday word, by the family name and verb behind."""
    plain = parsed.has(at, "word") and not parsed.has(
        at, "definite", "cue-verb", "function", *HEADS
    )
    behind = at + 2 < len(parsed.analyses) and looks_present(parsed, at + 2)
    return plain and behind and _ends(parsed, at + 1)


def _ends(parsed: Parsed, at: int) -> bool:
    return parsed.has(at, "unknown") and parsed.has(at, "definite")


def _host(parsed: Parsed, first: int, limit: int) -> int | None:
    """Whose speech or statement it is: وفي كلمة لمعالي الوزير … قال."""
    for at in range(first, min(first + _HOST, limit - 1)):
        if parsed.has(at, "medium") and parsed.has(at + 1, "l+role", "l+title"):
            return at + 1
    return None


def _end(parsed: Parsed, start: int, limit: int, known: Known) -> int:
    """Of a speaker's name only what is known of it: تجنب العطار دعوة."""
    if parsed.has(start, "quantifier") and not parsed.has(start, "numeral", "role"):
        return phrase_end(parsed, min(_counted(parsed, start), limit - 1), limit)
    if not _is_known(parsed, start, known):
        return phrase_end(parsed, start, limit)
    end = start + 1
    while end < limit and _is_known(parsed, end, known):
        end += 1
    return end


def _may_speak(parsed: Parsed, at: int) -> bool:
    """Not in the case of objects (الداعيتين), a thing of somebody's (حديثها), a mere message."""
    people = parsed.has(at, "group") and parsed.has(at + 1, "definite")  # أهالي الجبل
    if parsed.has(at, "possessed") and not people and not parsed.has(at, "role", "kin"):
        return False
    if is_message(parsed, at):
        return False  # بلاغ، دعوى، تصريح
    return not is_oblique(parsed.analyses[at])


def _known_subject(parsed: Parsed, first: int, limit: int, known: Known) -> int | None:
    """The first speaker's name that a verb stands before: ومع ذلك، بات العطار عالقا."""
    for at in range(first + 1, limit):
        if (
            _is_known(parsed, at, known)
            and not parsed.has(at - 1, *NO_VERB, *HEADS, "unknown")
            and not parsed.has(at, "quoted")
        ):
            return at
    return None


def is_firm(parsed: Parsed, named: Named, known: Known) -> bool:
    """Whether a subject is someone who speaks: an office, a body, or a name that speaks elsewhere.

    The others (الطريق, بلد) only happen to stand first in a sentence.
    """
    start = named.tokens[0]
    if _is_known(parsed, start, known) or is_of_respect(named.text):
        return True
    if (
        start == parsed.sentences[0][0]
        and named.names
        and _headline_name(parsed, start, named.tokens[1] + 1)
    ):
        return True  # the headline's name
    if _are_many(parsed, start):
        return True
    if parsed.has(start - 1, "cue-strong") and (parsed.has(start, *HEADS) or len(named.names) > 1):
        return True
    if not parsed.has(start, *_FIRM) or parsed.has(start, "ambiguous"):
        return False
    if parsed.has(named.tokens[1], "number"):
        return False  # بيروت 5 مايو
    if parsed.has(start, "document") and not parsed.has(start, "role"):
        return False
    return named.definite or bool(named.names) or _is_defined(parsed, named)


def _is_defined(parsed: Parsed, named: Named) -> bool:
    """Whether a noun is in construct with a definite one: رئيس اللجنة, مدير عام فرع الوزارة."""
    for at in range(named.tokens[0] + 1, named.tokens[1]):
        if parsed.has(at, "preposition", "b-initial", "l-initial", "number"):
            return False
        if parsed.has(at, "definite", "seat"):
            return True
    return False


def _start(parsed: Parsed, at: int, known: Known) -> int | None:
    if at + 1 >= len(parsed.analyses):
        return None
    if _is_office(parsed, at) or _is_known(parsed, at, known):
        return at
    after = at + 1
    if _is_office(parsed, after) or _is_known(parsed, after, known):
        return after if _is_subject(parsed, at, after) else None
    if not parsed.has(at, "definite") and _are_many(parsed, after):
        return after  # حشد الهلاليون جهودهم
    watched = parsed.has(at, "source") and not parsed.has(at, "definite")
    if parsed.has(at, *HEADS) and not parsed.has(at, *_VERBS) and not watched:
        return at
    if not parsed.has(at, "definite", "suffixed"):
        if parsed.has(after, *HEADS) and not _is_subject(parsed, at, after):
            return None
        if parsed.has(after, *HEADS):
            written = parsed.analyses[after].text.endswith(("ا", "اً", "ًا"))
            return None if written and parsed.has(after, "document") else after  # كتب مقالا
        if parsed.has(after, "numeral") and parsed.has(after + 1, "people"):
            return after  # خرج مئات المتظاهرين
        if parsed.has(after, "quantifier") and parsed.has(_counted(parsed, after), *HEADS):
            return after  # استنكر عدد من الأعيان
    if parsed.has(at, "cue-verb") and parsed.analyses[after].fold in _THAT:
        after += 1  # صرح بذلك الأستاذ هاني
        if parsed.has(after, *HEADS):
            return after
    return after if parsed.has(at, "cue-verb") and _is_name(parsed, after) else None


def _are_many(parsed: Parsed, at: int) -> bool:
    """A plural in the case of subjects: المكرمون."""
    return parsed.has(at, "definite") and parsed.analyses[at].fold.endswith("ون")


def _is_office(parsed: Parsed, at: int) -> bool:
    """An office or title; of صاحب السمو not the second word, which names nobody.

    شاهد الحضور فيلما: before a definite noun شاهد is the verb.
    """
    if parsed.has(at, "source") and parsed.has(at + 1, "definite"):
        return parsed.has(at, "definite")
    return parsed.has(at, "role", "title") and parsed.analyses[at].fold not in _HONOURS


def _is_subject(parsed: Parsed, verb: int, noun: int) -> bool:
    """Whether a verb before a noun can have it as subject: not ودعت موكب, يزور المديرة."""
    fold, genders = parsed.analyses[verb].fold, subject_genders(parsed.analyses[noun])
    if len(genders) != 1 or not parsed.has(verb, "unknown", "cue-verb", "circumstance"):
        return True
    if fold.endswith("ت") and len(fold) > 3:
        return "f" in genders
    return "m" in genders or not looks_present(parsed, verb)


def _counted(parsed: Parsed, quantifier: int) -> int:
    """The noun behind عدد من, بعض."""
    return quantifier + 1 + parsed.has(quantifier + 1, "preposition")


def _is_name(parsed: Parsed, at: int) -> bool:
    if at >= len(parsed.analyses) or len(parsed.analyses[at].fold) < _SHORTEST:
        return False  # لـ«الأفق»
    return parsed.has(at, "unknown") and not parsed.has(
        at, "b-initial", "l-initial", "suffixed", "masdar", "in-name", "quoted"
    )


def _is_known(parsed: Parsed, at: int, known: Known) -> bool:
    if len(parsed.analyses[at].fold) < _SHORTEST:
        return False  # و س ش
    return parsed.has(at, "unknown") and stem_of(parsed.analyses[at]) in known
