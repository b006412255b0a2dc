"""The fuller form of a bare name elsewhere in the article, outside any claim."""

from .parsed import Parsed
from .speakers import Named, describe

_LEFT = 6  # words of role and first names that may stand before a surname
_RIGHT_STOPS = (
    "comma", "stop", "colon", "relative", "preposition", "complementiser", "time", "open-quote",
    "open-bracket", "conjoined", "dash", "circumstance", "occasion", "subordinator",
)  # fmt: skip


def fullest_name(parsed: Parsed, named: Named) -> Named | None:
    """Return the first mention that puts a role, title or first name before a bare name.

    `فورد` finds `الممثل هاريسون فورد`. None when the phrase says more than a name already.
    """
    start, end = named.tokens
    if end - start > 2 or not all(parsed.has(at, "unknown") for at in range(start, end)):
        return None
    folds = [parsed.analyses[at].fold for at in range(start, end)]
    for at in range(len(parsed.analyses) - len(folds)):
        if at != start and all(
            parsed.analyses[at + offset].fold == word for offset, word in enumerate(folds)
        ):
            first = _left_edge(parsed, at)
            if first < at:
                return describe(parsed, (first, at + len(folds)))
    return None


def _left_edge(parsed: Parsed, at: int) -> int:
    """Where the names and the role before a name begin; never the sentence's first word, a verb."""
    opening = parsed.sentence_at(at)[0] + 1
    names = at
    while names > max(opening, at - 3) and _is_name(parsed, names - 1):
        names -= 1
    head = names
    for back in range(names - 1, max(opening, names - _LEFT) - 1, -1):
        if parsed.has(back, *_RIGHT_STOPS):
            break
        if parsed.has(back, "role", "title"):
            head = back
    return head if head < names else names


def _is_name(parsed: Parsed, at: int) -> bool:
    return parsed.has(at, "unknown") and not parsed.has(
        at, "definite", "conjoined", "suffixed", "masdar", "number"
    )
