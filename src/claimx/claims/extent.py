"""How far a written speaker goes: what rules took with it that is not its own is cut off."""

from ..rules.match import Range
from .names import LINKS, SONS, is_plain, may_name
from .parsed import Parsed

_TRAILING = ("comma", "dash", "semicolon", "colon", "preposition", "leadin", "particle")
_LEADING = ("comma", "dash", "semicolon", "leadin")
_PLACES = (
    "organisation", "seat", "outlet", "group", "role", "naming", "counted", "nationality", "source",
)  # fmt: skip
_NAMES = 5  # words of a name in commas
_AMOUNTS = ("اكثر", "اقل", "نحو", "حوالي", "قرابه", "زهاء")
_NO_NAME = (
    "function", "cue-verb", "counted", "nominal", "document", "time", "circumstance", "conjoined",
    "b-initial", "l-initial", "suffixed", "masdar", "event",
)  # fmt: skip
_REPORTS = ("document", "cue-noun")
_PEOPLE = ("role", "title", "kin", "group", "nationality", "source")


def trim(parsed: Parsed, speaker: Range) -> Range | None:
    """Return the noun phrase without what hangs at its ends or does not belong to it."""
    start, end = speaker
    while end > start and (
        parsed.has(end - 1, *_TRAILING) or (end - 1 > start and _is_son(parsed, end - 1))
    ):
        end -= 1
    while start < end and parsed.has(start, *_LEADING):
        start += 1
    start = _behind_addressee(parsed, start, end)
    for at in range(start + 1, end):
        if _is_behind(parsed, start, at):
            return start, at
    return (start, with_name(parsed, start, end)) if end > start else None


def with_name(parsed: Parsed, start: int, end: int) -> int:
    """Return the end behind a name in commas: المحلل السياسي، صالح الرافعي، في تصريح."""
    if not (parsed.has(end, "comma") and parsed.has(start, "role", "title")):
        return end
    last = end + 1
    while last <= end + _NAMES and _may_be_name(parsed, last):
        last += 1
    whole = last - end > 2 and parsed.has(last, "comma") and not parsed.has(end + 1, "definite")
    named = any(_is_named(parsed, at) for at in (end - 2, end - 1))
    return last if whole and not named else end


def _is_named(parsed: Parsed, at: int) -> bool:
    """Whether a name has begun already; not in باسم مقاولي الإقليم."""
    first = _is_first_name(parsed, at) and is_plain(parsed, at)
    return first and parsed.analyses[at - 1].fold != "باسم"


def _may_be_name(parsed: Parsed, at: int) -> bool:
    """Names like everyday words too: صالح الرافعي; بنزاكور has no ب before it."""
    if parsed.analyses[at].fold.startswith("بن") and parsed.has(at, "unknown"):
        return True
    return parsed.has(at, "word") and not parsed.has(at, *_NO_NAME)


def _is_son(parsed: Parsed, at: int) -> bool:
    """المهندس نايف بن, where a line ends inside the name."""
    return parsed.analyses[at].fold in SONS


def _behind_addressee(parsed: Parsed, start: int, end: int) -> int:
    """أفاد به «الأفق» طارق كرم: whom he told stands before his name."""
    if not parsed.has(start, "open-name"):
        return start
    quotation = parsed.opened(start)
    after = end if quotation is None else quotation.close + 1
    names = after + 1 < end and all(_is_first_name(parsed, at) for at in (after, after + 1))
    return after if names else start


def _is_first_name(parsed: Parsed, at: int) -> bool:
    return parsed.has(at, "unknown") and not parsed.has(at, "b-initial", "l-initial", "conjoined")


def _is_behind(parsed: Parsed, start: int, at: int) -> bool:
    """What does not belong to a speaker any more: قال كيم لعدم, دعا الأمير المولى, الخطة فستقوم."""
    fold = parsed.analyses[at].fold
    if parsed.has(at, "l+nominal"):
        return not parsed.has(at - 1, "definite", "role", "counted")  # صاحب محل لبيع الحبوب
    if fold == "المولي":
        named = parsed.has(at - 1, "unknown", "title", "nationality")
        return named and parsed.analyses[at - 1].fold not in LINKS
    if fold.startswith("ال") and fold.endswith("ين") and parsed.has(start, "organisation"):
        before = parsed.analyses[at - 1].fold  # دعت الكلية الراغبين, but الجامعتين السعوديتين
        return parsed.has(at - 1, "definite") and not before.endswith("ين")
    if fold.endswith("ي") and parsed.has(at, "people") and parsed.has(at - 1, "unknown"):
        # حث نادر لاعبي الفريق, but سلمى بدوي
        return not parsed.has(at, "definite") and parsed.has(at + 1, "definite")
    if fold.startswith(("فست", "فسي")):
        return parsed.has(at, "unknown")
    if parsed.has(at, "comma") and parsed.has(at + 1, "definite"):  # دعت اللجنة، الحكومة، إلى
        return parsed.has(start, "organisation") and parsed.has(at + 1, "organisation")
    return _is_aside(parsed, start, at)


def _is_aside(parsed: Parsed, start: int, at: int) -> bool:
    """What is told besides: كرم في المداولات, دراسة نشرت, الإحصائية (85), المواقع خبر اعتراف."""
    if parsed.has(at, "preposition"):
        return _is_source(parsed, start, at) or _is_occasion(parsed, start, at)
    if parsed.has(at, "open-bracket"):
        closing = at + 2 + (not parsed.has(at + 2, "close-bracket"))  # سلمى بدوي (41 عاما)
        office = parsed.has(closing + 1, "role", "title", "definite")
        return parsed.has(closing, "close-bracket") and parsed.has(at + 1, "number") and not office
    if parsed.has(at, "number") or _is_their_number(parsed, at):
        return parsed.has(at + 1, "counted", "suffixed", "modifier", "number")
    if _is_verb_of_many(parsed, start, at):
        return True
    if parsed.has(at, "quantifier") and parsed.has(at - 1, "definite"):
        return parsed.analyses[at].fold in ("كافه", "جميع", "كل")  # دعت الشركة كافة عملائها
    if parsed.has(at, "cue-verb"):
        return parsed.has(start, "document") and not parsed.has(start, "definite", "outlet")
    if not parsed.has(at, *_REPORTS) or parsed.has(at, "definite", "suffixed", *_PEOPLE):
        return False
    return parsed.has(start, "definite") and parsed.has(at - 1, "definite")


def _is_their_number(parsed: Parsed, at: int) -> bool:
    """الناجين وعددهم نحو مئة, أعضاء الهيئة البالغ عددهم مئة, فريق الإحصاء 1800 سيارة."""
    fold = parsed.analyses[at].fold
    return fold in ("وعددهم", "وعددها") or (
        fold in ("البالغ", "البالغه") and parsed.fold(at + 1) in ("عددهم", "عددها")
    )


def _is_verb_of_many(parsed: Parsed, start: int, at: int) -> bool:
    """بحسب المنظمة الدولية لقي أكثر من ألفين: behind a body no name stands before an amount."""
    body = parsed.is_a(start, "document", "organisation", "outlet")
    bare = parsed.has(at, "unknown", "circumstance") and not parsed.has(at, "definite")
    amount = parsed.has(at + 1, "number") or parsed.fold(at + 1) in _AMOUNTS
    bare = bare and not parsed.has(start, "role")
    return body and bare and amount and parsed.has(at - 1, "definite")


def _is_source(parsed: Parsed, start: int, at: int) -> bool:
    """علمت «الأفق» من مصادرها: whom the paper has it from."""
    quotation = parsed.closed(at - 1)
    return parsed.analyses[at].fold == "من" and quotation is not None and quotation.open == start


def _is_occasion(parsed: Parsed, start: int, at: int) -> bool:
    """Behind a personal name في leads to when or where he spoke, unless to his office's place."""
    if parsed.analyses[at].fold != "في" or parsed.has(at + 1, *_PLACES):
        return False
    return _ends_name(parsed, start, at - 1) and (
        parsed.has(at + 1, "month", "time", "event", "nominal", "masdar", "document", "medium")
        or parsed.fold(at + 1).endswith("ات")
    )


def _ends_name(parsed: Parsed, start: int, at: int) -> bool:
    """Whether a word ends a personal name: two words that no lexicon has."""
    return at - 1 > start and may_name(parsed, at, start) and may_name(parsed, at - 1, start)
