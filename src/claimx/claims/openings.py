"""Where a clause begins behind what leads in: وفي السياق نفسه، ...; وكالات: ..."""

from .names import LINKS
from .parsed import Parsed
from .phrases import HEADS

_LEADS = (
    "leadin", "particle", "auxiliary", "time", "comma", "conjunction", "complementiser",
    "subordinator", "negation", "open-quote",
)  # fmt: skip
NO_VERB = (  # what stands before a noun and is no verb
    "definite", "preposition", "b-initial", "l-initial", "suffixed", "numeral", "quantifier",
    "conjunction", "negation", "comma", "dash",
)  # fmt: skip
_BYLINE = 5  # tokens at the head of an article that may be its agency


def opening(parsed: Parsed, first: int, limit: int) -> int:
    """Return the token behind what leads in: وفي السياق نفسه، ...; in عقب اللقاء هنأ the verb."""
    at = _skip(parsed, _behind_byline(parsed, first, limit), limit)
    if not parsed.has(at, "preposition", "occasion"):
        return at
    while at < limit and not parsed.has(at, "comma"):
        at += 1
        person = parsed.has(at + 1, "role", "title") and not parsed.has(at + 1, "quoted")
        person = person and parsed.analyses[at].fold not in LINKS  # آل الشيخ
        person = person and not parsed.has(at - 1, "preposition", "occasion")  # في مواجهة الوزير
        verb = not parsed.has(at, *NO_VERB, *HEADS, "open-quote", "open-name")
        if person and (verb or parsed.analyses[at].fold == "القي"):  # no article
            return at
    return _skip(parsed, at, limit)


def _behind_byline(parsed: Parsed, first: int, limit: int) -> int:
    """وكالات: أقام المزارع …, نادر الهادي- الأفق- الساحل: أقام المزارع …"""
    dashed = False
    for at in range(first, min(first + 2 * _BYLINE, limit)):
        dashed = dashed or parsed.has(at, "dash")
        if parsed.has(at, "colon") and (dashed or at < first + _BYLINE):
            return at + 1
    return first


def _skip(parsed: Parsed, at: int, limit: int) -> int:
    while at < limit and parsed.has(at, *_LEADS) and not parsed.has(at, "cue-verb"):
        at += 1
    return at
