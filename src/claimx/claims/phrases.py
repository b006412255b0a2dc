"""How far a noun phrase goes in narration, where no rule has delimited it."""

from .agreement import is_plural
from .anonymity import ADJECTIVES
from .clitics import BODIES, completes, goes_on_behind, is_addressed, names_person
from .key_words import is_of_respect
from .names import (
    adds_name,
    is_family_name,
    is_of_god,
    is_plain,
    is_second_family,
    is_surname,
    is_whole,
    is_within_name,
    looks_present,
)
from .parsed import Parsed

HEADS = ("role", "title", "kin", "organisation", "outlet", "seat", "group", "source", "document")
STOPS = (
    "comma", "stop", "colon", "semicolon", "relative", "complementiser", "time", "open-quote",
    "dash", "circumstance", "occasion", "subordinator", "preposition", "negation", "cue-strong",
    "open-bracket", "auxiliary", "pronoun", "particle", "past-sign", "future-sign",
    "close-quote", "close-bracket", "symbol", "slash", "demonstrative",
    "number",
)  # fmt: skip
_THINGS = ("counted", "event", "nominal", "document", "masdar", "naming")
_NOUNS = (*HEADS, *_THINGS, "nationality")
_NOTICED = frozenset(("النظر", "الانتباه"))  # لفت العميد النظر إلى
_NAMES = 4  # words of a personal name, what بن and آل join to it aside


def phrase_end(parsed: Parsed, start: int, limit: int) -> int:
    """Return the end of a subject: before a stop, or before what must be the verb's object.

    `استقبل الوزير الوفد`: a second definite noun is the object, unless it is an adjective; so is
    what has a pronoun (هز المدرب رأسه) or is an indefinite accusative (فتحت الهيئة تحقيقا).
    """
    end, names = start + 1, int(parsed.has(start, "unknown"))
    if is_of_respect(parsed.analyses[start].text):
        return end
    if end + 1 < limit and parsed.has(start, "title") and parsed.has(end, "stop"):
        end += 1  # د. السديس
    while end < limit:
        named = names and end - 1 > start and is_plain(parsed, end - 1)
        if parsed.has(end, "open-name") and not named:
            end = _behind_name(parsed, end, limit)  # رئيس جمعية «أيادي الجبل»
            continue
        if is_addressed(parsed, end) or not _goes_on(parsed, start, end, names):
            break
        names += adds_name(parsed, end)
        end += 1
    return end


def with_apposition(parsed: Parsed, start: int, limit: int) -> int:
    """Return the end of a phrase with the titled name behind its comma: المدير، الشاعر هاشم."""
    end = phrase_end(parsed, start, limit)
    if end + 1 < limit and parsed.has(end, "comma") and parsed.has(end + 1, "title", "role"):
        return phrase_end(parsed, end + 1, limit)
    return end


def _behind_name(parsed: Parsed, at: int, limit: int) -> int:
    quotation = parsed.opened(at)
    return min(quotation.close + 1, limit) if quotation and quotation.close > at else at + 1


def _goes_on(parsed: Parsed, start: int, at: int, names: int) -> bool:
    if _is_general(parsed, at) or is_within_name(parsed, at) or _is_of_emir(parsed, at):
        return True
    if _is_press(parsed, at) or _is_midfield(parsed, at) or completes(parsed, at):
        return True
    if _is_verb(parsed, at) or parsed.analyses[at].fold in _NOTICED:
        return False
    if parsed.analyses[at].fold == "الحاجه" and parsed.has(at + 1, "preposition", "l-initial"):
        return False  # أكد المبعوث الحاجة إلى: no title
    if parsed.has(at, *STOPS) or (parsed.has(at, "title") and not names_person(parsed, start, at)):
        return False
    if parsed.has(at, "and") and parsed.has(at, "role", "organisation", "seat"):
        return True  # وزير الري ونظيره الجار
    if parsed.has(at, "suffixed", "possessed", "bound") and not _only_looks_bound(parsed, at):
        return False
    if parsed.has(start, *BODIES) and parsed.has(at, "role", "title") and not _is_nisba(parsed, at):
        return _is_within_body(parsed, start, at)
    if parsed.has(at, "cue-verb", "cue-noun") and not parsed.has(at, *_NOUNS):
        return False
    if parsed.has(at, "b-initial", "l-initial", "conjoined"):
        return goes_on_behind(parsed, start, at, names)
    if parsed.has(at, "definite"):
        if at - 1 == start and _is_country(parsed, start):
            return parsed.has(at, "seat", "nisba", "adjective")  # انتقدت إسرائيل الاتفاق
        return _definite(parsed, at, names)
    if at - 1 == start and _is_country(parsed, start):
        return parsed.has(at, "seat")  # فرنسا تلغي
    return _bare(parsed, at, names) if names_person(parsed, start, at) else False


def _only_looks_bound(parsed: Parsed, at: int) -> bool:
    """عبدالله, نادي الفتح: the ending is no pronoun."""
    return is_of_god(parsed, at) or parsed.has(at, "organisation")


def _is_nisba(parsed: Parsed, at: int) -> bool:
    """وزارة الخدمة المدنية, الجهات المختصة: here المدنية is no woman."""
    feminine = parsed.analyses[at].fold.endswith("ه")
    return parsed.has(at, "definite") and (feminine or parsed.has(at, "nisba"))


def _is_within_body(parsed: Parsed, start: int, at: int) -> bool:
    """هيئة كبار العلماء, المجلس الرئاسي; but المحكمة القاضي محمد are two."""
    if parsed.has(at - 1, "definite") and not parsed.has(start, "title"):
        return False
    return parsed.has(start, "title") or not parsed.has(start, "definite")


def _is_verb(parsed: Parsed, at: int) -> bool:
    """Whether an unknown word has the shape of a verb: المحافظون يسعون, المتهمان تراجعت."""
    fold = parsed.analyses[at].fold
    if not parsed.has(at, "unknown") or len(fold) < 4 or parsed.has(at, "quoted"):
        return False
    if fold.startswith("ي"):
        return looks_present(parsed, at)
    return fold.startswith("ت") and fold.endswith(("ون", "ت")) and len(fold) > 4


def _is_press(parsed: Parsed, at: int) -> bool:
    """بيان صحفي: here صحفي is no person."""
    plain = not parsed.has(at, "definite") and not parsed.has(at - 1, "definite")
    return plain and parsed.has(at - 1, "document") and parsed.analyses[at].fold.endswith("ي")


def _is_midfield(parsed: Parsed, at: int) -> bool:
    """لاعب وسط الفريق: here وسط is no preposition."""
    role = parsed.has(at - 1, "role") and not parsed.has(at - 1, "definite")
    return role and parsed.analyses[at].fold == "وسط"


def _is_of_emir(parsed: Parsed, at: int) -> bool:
    """The region behind أمير: الأمير هادي أمير منطقة الساحل."""
    before = parsed.analyses[at - 1].fold
    if before == "امير":
        return parsed.has(at, "naming", "seat")
    region = parsed.has(at - 1, "naming") and parsed.analyses[at - 2].fold == "امير"
    return region and parsed.has(at, "word")


def _is_general(parsed: Parsed, at: int) -> bool:
    """المدير العام: here العام is no year."""
    return parsed.analyses[at].fold in ("العام", "العامه") and parsed.has(at - 1, "role")


def _definite(parsed: Parsed, at: int, names: int) -> bool:
    """A definite word: behind an indefinite one its complement, else only an adjective or name."""
    if is_surname(parsed, at):
        return True
    if is_surname(parsed, at - 1):
        return False  # عد الشيخ المزيني الشباب ثروة
    if parsed.analyses[at].fold == "الدين" and is_plain(parsed, at - 1):
        return True  # صلاح الدين
    if parsed.has(at, "adjective") and parsed.has(at - 1, "definite"):
        return True  # المسجد الحرام
    if parsed.has(at - 1, "close-name"):  # نفت منظمة «منارة السهل» الخبر
        return not parsed.has(at, *_THINGS, *HEADS)
    if not (names or parsed.has(at - 1, "definite")):
        return True
    if parsed.has(at, *_THINGS) and not parsed.has(at, "nationality", "role", "title"):
        return False
    if parsed.has(at - 1, "role") and _are_people(parsed, at) and not _are_people(parsed, at - 1):
        return False  # التقى المدير العمال
    fold = parsed.analyses[at].fold
    if parsed.has(at, "title") and parsed.has(at - 1, "title"):
        return True  # خادم الحرمين الشريفين
    if names and is_family_name(parsed, at - 1) and not _is_apposition(parsed, at):
        return is_second_family(parsed, at)  # عد عبدالرحمن السديس الشباب ثروة
    if fold.endswith(("ات", "ين")) and not parsed.has(at - 1, "people"):
        return False
    if not names and parsed.has(at, "unknown"):
        return fold.endswith(("ي", "يه")) or fold[2:] in ADJECTIVES
    if names and _is_thing_behind(parsed, at):
        return False  # رفع الأمير نادر التهنئة
    return names < 2 or parsed.has(at, "unknown")


def _is_apposition(parsed: Parsed, at: int) -> bool:
    return parsed.has(at, "nisba", "role", "title") and not parsed.has(at, "people")


def _is_country(parsed: Parsed, at: int) -> bool:
    return parsed.has(at, "seat") and not parsed.has(at, "definite", "role", "organisation")


def _is_adjective(parsed: Parsed, at: int) -> bool:
    """Whether an indefinite word describes an indefinite one before it: مواطن أسترالي."""
    if parsed.has(at, "definite") or parsed.has(at - 1, "definite"):
        return False
    known = parsed.has(at, "nationality") or parsed.analyses[at].fold in ADJECTIVES
    return known and parsed.has(at - 1, *HEADS, "nationality", "counted")


def _is_thing_behind(parsed: Parsed, at: int) -> bool:
    """A definite word in ة behind a name, and its preposition: التهنئة للفارس, but الربيعة أن."""
    fold = parsed.analyses[at].fold
    if not parsed.has(at, "unknown") or not fold.endswith("ه") or fold.endswith("لله"):
        return False
    if parsed.analyses[at].text.endswith(("ية", "يه")):
        return False
    if parsed.has(at - 1, "naming", "role", "organisation", "l-initial"):
        return False
    return parsed.has(at + 1, "l-initial", "b-initial", "preposition")


def _are_people(parsed: Parsed, at: int) -> bool:
    return parsed.has(at, "role", "group") and is_plural(parsed.analyses[at])


def _is_field(parsed: Parsed, at: int) -> bool:
    """لكن ضابطا ميدانيا, both in the case that لكن asks for."""
    head = parsed.has(at - 1, "role", "source") and not parsed.has(at - 1, "definite")
    before, fold = parsed.analyses[at - 1].fold, parsed.analyses[at].fold
    return head and before.endswith("ا") and fold.endswith("يا")


def _bare(parsed: Parsed, at: int, names: int) -> bool:
    """An indefinite word behind a definite one or a name: only a further name."""
    text = parsed.analyses[at].text
    if parsed.has(at, "title") and parsed.has(at + 1, "title"):
        return True  # نائب الملك صاحب السمو الأمير
    if _is_field(parsed, at) or (parsed.has(at - 1, "title") and parsed.has(at, "unknown")):
        return True  # جارنا الحاج توفيق
    if names >= _NAMES or text.endswith(("ًا", "اً", "ةً")) or is_surname(parsed, at - 1):
        return False
    if is_whole(parsed, at - 1, names) and parsed.has(at, "unknown"):
        return False  # أهدى فهد آل هادي كتابا, عزيز بن إبراهيم السراء شرف
    if _is_adjective(parsed, at - 1):
        return _is_adjective(parsed, at)  # أقام مواطن أسترالي دعوى
    if not (names or parsed.has(at - 1, "definite")):
        return True
    if parsed.analyses[at].fold == "امير":
        return parsed.has(at + 1, "seat", "naming")  # الأمير هادي بن نادر أمير منطقة الساحل
    accusative = text.endswith("ا") and parsed.has(at, *_NOUNS)
    return not accusative and not parsed.has(at, *_THINGS)
