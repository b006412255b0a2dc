"""The fuller form of a bare name elsewhere in the article, outside any claim."""

from .parsed import Parsed
from .speakers import Named, describe

_LEFT = 6  # words of role that may stand before a name
_NAMES = 3  # names on either side of the one that is looked for
_STOPS = (
    "comma", "stop", "colon", "relative", "preposition", "complementiser", "time", "open-quote",
    "open-bracket", "dash", "circumstance", "occasion", "subordinator", "cue-strong",
)  # fmt: skip
_CLAUSE_START = (
    "comma",
    "stop",
    "colon",
    "conjunction",
    "complementiser",
    "subordinator",
    "leadin",
)


def fullest_name(parsed: Parsed, named: Named) -> Named | None:
    """Return the mention that says most around a bare name; of two alike the first.

    `فورد` finds `الممثل هاريسون فورد`. None when the phrase says more than a name already.
    """
    start, end = named.tokens
    if end - start > 2 or not all(parsed.has(at, "unknown") for at in range(start, end)):
        return None
    folds = [parsed.analyses[at].fold for at in range(start, end)]
    best: tuple[int, int] | None = None
    for at in _occurrences(parsed, folds):
        found = _around(parsed, at, at + len(folds))
        if found[1] - found[0] > (best[1] - best[0] if best else end - start):
            best = found
    return describe(parsed, best) if best else None


def _occurrences(parsed: Parsed, folds: list[str]):
    analyses = parsed.analyses
    for at in range(len(analyses) - len(folds) + 1):
        if all(analyses[at + offset].fold == word for offset, word in enumerate(folds)):
            yield at


def _around(parsed: Parsed, start: int, end: int) -> tuple[int, int]:
    """Names before and after, and the role or title in front: الممثل هاريسون فورد."""
    first, last = parsed.sentence_at(start)
    while end < last and end - start <= _NAMES and _is_name(parsed, end):
        end += 1
    opening = start
    while opening > max(first, start - _NAMES) and _is_name(parsed, opening - 1):
        opening -= 1
    if opening < start and _begins_clause(parsed, opening, first):
        opening += 1  # a verb: سافر ماجد
    return _role_before(parsed, opening, first), end


def _role_before(parsed: Parsed, names: int, first: int) -> int:
    head = names
    for back in range(names - 1, max(first, names - _LEFT) - 1, -1):
        if parsed.has(back, *_STOPS):
            break
        if parsed.has(back, "title") or (parsed.has(back, "role") and _known(parsed, back, names)):
            head = back
    return head


def _known(parsed: Parsed, role: int, names: int) -> bool:
    """Whether a role stands in apposition to a name: الممثل، وزير الدفاع, but not نائب فرنسي."""
    return any(parsed.has(at, "definite", "seat") for at in range(role, names))


def _begins_clause(parsed: Parsed, at: int, first: int) -> bool:
    return at == first or parsed.has(at - 1, *_CLAUSE_START)


def _is_name(parsed: Parsed, at: int) -> bool:
    return parsed.has(at, "unknown") and not parsed.has(
        at, "definite", "conjoined", "suffixed", "masdar", "number", "symbol"
    )
