"""How far a noun phrase goes in narration, where no rule has delimited it."""

from .agreement import is_plural
from .anonymity import ADJECTIVES
from .key_words import is_of_respect
from .names import LINKS, is_joined, is_of_god, is_possessed_name, is_surname
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
_BODY_BEHIND_B = ("b+organisation", "b+naming", "b+seat", "b+outlet")
_HEADS_BEHIND_CLITIC = (*_BODY_BEHIND_B, "l+organisation", "l+naming", "l+role")
_THING_BEHIND_B = ("b+counted", "b+event", "b+nominal", "b+document", "b+masdar", "b+group")
_NOTICED = frozenset(("النظر", "الانتباه"))  # لفت العميد النظر إلى
_NAMES = 4  # words of a personal name, what بن and آل join to it aside
_FUSED = ("وال", "فال", "بال", "كال", "لل")


def phrase_end(parsed: Parsed, start: int, limit: int) -> int:
    """Return the end of a subject: before a stop, or before what must be the verb's object.

    `استقبل الوزير الوفد`: a second definite noun is the object, unless it is an adjective; so is
    what has a pronoun (هز المدرب رأسه) or is an indefinite accusative (فتحت الهيئة تحقيقا).
    """
    end, names = start + 1, int(parsed.has(start, "unknown"))
    if is_of_respect(parsed.analyses[start].text):
        return end
    while end < limit:
        if parsed.has(end, "open-name"):
            end = _behind_name(parsed, end, limit)  # رئيس جمعية «أيادي الجبل»
            continue
        if not _goes_on(parsed, start, end, names):
            break
        names += _plain(parsed, end) and not is_joined(parsed, end)
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


def _plain(parsed: Parsed, at: int) -> bool:
    return parsed.has(at, "unknown") and not parsed.has(at, "definite")


def _goes_on(parsed: Parsed, start: int, at: int, names: int) -> bool:
    if _is_general(parsed, at) or _is_within_name(parsed, at):
        return True
    if _is_press(parsed, at) or _completes(parsed, at):
        return True
    if _is_verb(parsed, at) or parsed.analyses[at].fold in _NOTICED:
        return False
    if parsed.analyses[at].fold == "الحاجه" and parsed.has(at + 1, "preposition", "l-initial"):
        return False  # أكد المبعوث الحاجة إلى: no title
    if parsed.has(at, *STOPS) or (parsed.has(at, "title") and not _is_person(parsed, start, at)):
        return False
    if parsed.has(at, "and") and parsed.has(at, "role", "organisation", "seat"):
        return True  # وزير الري ونظيره الجار
    if parsed.has(at, "suffixed", "possessed", "bound") and not is_of_god(parsed, at):
        return False
    if parsed.has(at, "cue-verb", "cue-noun") and not parsed.has(at, *_NOUNS):
        return False
    if parsed.has(at, "b-initial", "l-initial", "conjoined"):
        return _behind_clitic(parsed, start, at, names)
    if parsed.has(at, "definite"):
        return _definite(parsed, at, names)
    return _bare(parsed, at, names) if _is_person(parsed, start, at) else False


def _is_within_name(parsed: Parsed, at: int) -> bool:
    """الأمير نادر بن هادي بن عبدالكريم آل مرعي; the name علي is not the preposition على."""
    word = parsed.has(at, "word")
    if word and parsed.analyses[at - 1].fold in LINKS:
        return True
    if is_possessed_name(parsed, at):
        return True
    if word and parsed.has(at - 1, "title") and _is_son(parsed, at + 1):
        return True  # الأمير فيصل بن سعود, whatever فيصل may be elsewhere
    return (
        parsed.analyses[at].text == "علي"
        and (_plain(parsed, at - 1) or parsed.has(at - 1, "title"))
        and parsed.has(at + 1, "unknown")
        and not parsed.has(at + 1, "masdar", "conjoined", "b-initial", "l-initial", "suffixed")
    )


def _is_son(parsed: Parsed, at: int) -> bool:
    return at < len(parsed.analyses) and parsed.analyses[at].fold in ("بن", "بنت")


def _is_person(parsed: Parsed, start: int, at: int) -> bool:
    """Whether a name may follow: الوزير هاني, but not الجامعة (before a verb or an object)."""
    return parsed.has(start, "role", "title", "kin", "unknown") or not parsed.has(
        at - 1, "definite"
    )


def _is_verb(parsed: Parsed, at: int) -> bool:
    """Whether an unknown word has the shape of a present: المدير يستقبل, المحافظون يسعون."""
    fold = parsed.analyses[at].fold
    plural = fold.startswith(("ي", "ت")) and fold.endswith("ون")
    return parsed.has(at, "unknown") and len(fold) > 4 and (plural or fold.startswith("يست"))


def _completes(parsed: Parsed, at: int) -> bool:
    """Whether a body or office behind a clitic goes on: لوزارة النقل, لوزير النقل."""
    head = parsed.has(at - 1, *_HEADS_BEHIND_CLITIC) and not parsed.has(at - 1, "definite")
    return head and parsed.has(at, "definite")


def _is_press(parsed: Parsed, at: int) -> bool:
    """بيان صحفي: here صحفي is no person."""
    plain = not parsed.has(at, "definite") and not parsed.has(at - 1, "definite")
    return plain and parsed.has(at - 1, "document") and parsed.analyses[at].fold.endswith("ي")


def _is_general(parsed: Parsed, at: int) -> bool:
    """المدير العام: here العام is no year."""
    return parsed.analyses[at].fold in ("العام", "العامه") and parsed.has(at - 1, "role")


def _behind_clitic(parsed: Parsed, start: int, at: int, names: int) -> bool:
    """المدير العام للميناء, الناطق باسم الشرطة; but not التقى الوزير بالأهالي.

    A word that only looks as if it had a preposition is a name: الوزير بشار.
    """
    fold = parsed.analyses[at].fold
    if fold == "باسم" or (fold.startswith("لل") and parsed.has(start, "role", "organisation")):
        return True
    if parsed.has(at, "and", "l+outlet") or len(fold) < 3:
        return False  # لوكالة: to whom he said it
    if parsed.has(at, *_BODY_BEHIND_B):
        return names == 0 and parsed.has(start, "role")
    if parsed.has(at, *_THING_BEHIND_B):
        return False
    if parsed.has(at, "unknown"):
        if fold.endswith("ه") and parsed.has(at, "b-initial"):
            return False  # بشدة, بقوة
        most = 1 if parsed.has(at, "b-initial") else 0  # إيفان بلينوف
        named = _is_person(parsed, start, at) and (names <= most or parsed.has(at, "conjoined"))
        return named and not fold.startswith(_FUSED)
    return parsed.has(at, "role", "title", "organisation", "seat")


def _definite(parsed: Parsed, at: int, names: int) -> bool:
    """A definite word: behind an indefinite one its complement, else only an adjective or name."""
    if is_surname(parsed, at):
        return True
    if is_surname(parsed, at - 1):
        return False  # عد الشيخ المزيني الشباب ثروة
    if not (names or parsed.has(at - 1, "definite")):
        return True
    if parsed.has(at, *_THINGS) and not parsed.has(at, "nationality", "role", "title"):
        return False
    if parsed.has(at - 1, "role") and _are_people(parsed, at) and not _are_people(parsed, at - 1):
        return False  # التقى المدير العمال
    fold = parsed.analyses[at].fold
    if parsed.has(at, "title") and parsed.has(at - 1, "title"):
        return True  # خادم الحرمين الشريفين
    if fold.endswith(("ات", "ين")) and not parsed.has(at - 1, "people"):
        return False
    if not names and parsed.has(at, "unknown"):
        return fold.endswith(("ي", "يه")) or fold[2:] in ADJECTIVES
    return names < 2 or (parsed.has(at, "unknown") and not fold.endswith("ه"))


def _is_adjective(parsed: Parsed, at: int) -> bool:
    """Whether an indefinite word describes an indefinite one before it: مواطن أسترالي."""
    if parsed.has(at, "definite") or parsed.has(at - 1, "definite"):
        return False
    known = parsed.has(at, "nationality") or parsed.analyses[at].fold in ADJECTIVES
    return known and parsed.has(at - 1, *HEADS, "nationality", "counted")


def _are_people(parsed: Parsed, at: int) -> bool:
    return parsed.has(at, "role", "group") and is_plural(parsed.analyses[at])


def _bare(parsed: Parsed, at: int, names: int) -> bool:
    """An indefinite word behind a definite one or a name: only a further name."""
    text = parsed.analyses[at].text
    if parsed.has(at, "title") and parsed.has(at + 1, "title"):
        return True  # نائب الملك صاحب السمو الأمير
    if names >= _NAMES or text.endswith(("ًا", "اً", "ةً")) or is_surname(parsed, at - 1):
        return False
    if _is_adjective(parsed, at - 1):
        return _is_adjective(parsed, at)  # أقام مواطن أسترالي دعوى
    if not (names or parsed.has(at - 1, "definite")):
        return True
    accusative = text.endswith("ا") and parsed.has(at, *_NOUNS)
    return not accusative and not parsed.has(at, *_THINGS)
