"""Names in commas after an office: المحلل السياسي، صالح الرافعي، في تصريح."""

from .names import is_plain
from .parsed import Parsed

_NAMES = 5  # words of a name in commas
_NO_NAME = (
    "function", "cue-verb", "counted", "nominal", "document", "time", "circumstance", "conjoined",
    "b-initial", "l-initial", "suffixed", "masdar", "event",
)  # fmt: skip


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


def _is_first_name(parsed: Parsed, at: int) -> bool:
    return parsed.has(at, "unknown") and not parsed.has(at, "b-initial", "l-initial", "conjoined")
