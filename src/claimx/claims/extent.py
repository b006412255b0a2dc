"""How far a written speaker goes: what rules took with it that is not its own is cut off."""

from ..rules.match import Range
from .names import LINKS, SONS, may_name
from .parsed import Parsed

_TRAILING = ("comma", "dash", "semicolon", "colon", "preposition", "leadin", "particle")
_LEADING = ("comma", "dash", "semicolon", "leadin")
_PLACES = (
    "organisation", "seat", "outlet", "group", "role", "naming", "counted", "nationality", "source",
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
    return (start, end) if end > start else None


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
        return not parsed.has(at - 1, "definite", "role")
    if fold == "المولي":
        return parsed.has(at - 1, "unknown", "title") and parsed.analyses[at - 1].fold not in LINKS
    if fold.startswith("ال") and fold.endswith("ين") and parsed.has(start, "organisation"):
        before = parsed.analyses[at - 1].fold  # دعت الكلية الراغبين, but الجامعتين السعوديتين
        return parsed.has(at - 1, "definite") and not before.endswith("ين")
    if fold.endswith("ي") and parsed.has(at, "people") and parsed.has(at - 1, "unknown"):
        return not parsed.has(at, "definite")  # حث نادر لاعبي الفريق
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
        return parsed.has(at + 1, "number") and parsed.has(at + 2, "close-bracket")
    if parsed.has(at, "cue-verb"):
        return parsed.has(start, "document") and not parsed.has(start, "definite", "outlet")
    if not parsed.has(at, *_REPORTS) or parsed.has(at, "definite", "suffixed", *_PEOPLE):
        return False
    return parsed.has(start, "definite") and parsed.has(at - 1, "definite")


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
        or parsed.analyses[at + 1].fold.endswith("ات")
    )


def _ends_name(parsed: Parsed, start: int, at: int) -> bool:
    """Whether a word ends a personal name: two words that no lexicon has."""
    return at - 1 > start and may_name(parsed, at, start) and may_name(parsed, at - 1, start)
