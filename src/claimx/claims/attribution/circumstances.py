"""Where something was said and to whom, from the words between a cue and what was said."""

from ...annotated import Annotated
from ...rules.match import Range

_WHERE = frozenset(("في", "فى", "عبر", "خلال", "علي", "ضمن"))
_PLATFORMS = frozenset(
    (
        "تويتر", "فيسبوك", "انستغرام", "يوتيوب", "تلغرام", "صفحته", "صفحتها", "حسابه", "حسابها",
        "موقعه", "موقعها", "موقع", "شاشه", "الهواء",
    )
)  # fmt: skip
_STOPS = (
    "comma", "semicolon", "colon", "stop", "dash", "complementiser", "relative", "time",
    "preposition", "circumstance", "open-quote", "subordinator", "leadin", "cue-strong", "governed",
)  # fmt: skip
_NAMES = ("open-name", "in-name", "close-name")


def medium_in(parsed: Annotated, adjuncts: Range | None) -> Range | None:
    """Return the first medium in a stretch: في مؤتمر صحفي، عبر حسابه في تويتر."""
    for at in range(*(adjuncts or (0, 0))):
        if parsed.analyses[at].fold in _WHERE and at + 1 < adjuncts[1] and _is_medium(parsed, at):
            return at, _end(parsed, at + 2, adjuncts[1])
    return None


def addressee_in(parsed: Annotated, adjuncts: Range | None) -> Range | None:
    """Return the first addressee in a stretch: لوكالة الأنباء، للصحفيين، لـ«الشرق»."""
    for at in range(*(adjuncts or (0, 0))):
        if parsed.has(at, "l+outlet", "l+press") or (
            parsed.analyses[at].fold == "ل" and parsed.has(at + 1, "open-name", "outlet")
        ):
            return at, _end(parsed, at + 1, adjuncts[1])
    return None


def _is_medium(parsed: Annotated, at: int) -> bool:
    if parsed.analyses[at].fold == "علي":
        return parsed.analyses[at + 1].fold in _PLATFORMS
    return parsed.has(at + 1, "medium") or parsed.analyses[at + 1].fold in _PLATFORMS


def _end(parsed: Annotated, at: int, limit: int) -> int:
    while at < limit and (parsed.has(at, *_NAMES) or not _stops(parsed, at)):
        at += 1
    return at


def _stops(parsed: Annotated, at: int) -> bool:
    return parsed.has(at, *_STOPS, "l+outlet", "l+press") or parsed.analyses[at].fold in (
        "ل", "مع", "عن", "من",
    )  # fmt: skip
