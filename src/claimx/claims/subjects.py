"""The subject of a clause in narration: التقى الوزير الوفد، وقال; لكن المدير، الذي حضر، وأضاف."""

from collections.abc import Mapping

from ..rules.match import Range
from .agreement import is_oblique
from .parsed import Parsed
from .phrases import HEADS, phrase_end
from .speakers import Named, describe

_LEADS = (
    "leadin", "particle", "auxiliary", "time", "comma", "conjunction", "complementiser",
    "subordinator", "negation", "open-quote",
)  # fmt: skip
_VERBS = ("cue-verb", "circumstance")
_FIRM = ("role", "title", "organisation", "outlet", "seat")

Known = Mapping[str, frozenset[str]]  # names of speakers, with the genders that verbs show


def clause_subject(parsed: Parsed, first: int, limit: int, known: Known) -> Named | None:
    """Return the noun that opens a clause, or that follows the verb which opens it."""
    at = _opening(parsed, first, limit)
    start = at
    if not (parsed.has(at, "role", "title") or _is_known(parsed, at, known)):
        start = _behind_verb(parsed, at, known)
    if start is None or start >= limit or is_oblique(parsed.analyses[start]):
        return None
    return describe(parsed, (start, phrase_end(parsed, start, limit)))


def is_firm(parsed: Parsed, named: Named, known: Known) -> bool:
    """Whether a subject is someone who speaks: an office, a body, or a name that speaks elsewhere.

    The others (الطريق, بلد) only happen to stand first in a sentence.
    """
    start = named.tokens[0]
    if _is_known(parsed, start, known):
        return True
    return named.definite and parsed.has(start, *_FIRM) and not parsed.has(start, "ambiguous")


def _opening(parsed: Parsed, first: int, limit: int) -> int:
    """Skip what leads in: وفي السياق نفسه، ..."""
    at = _skip(parsed, first, limit)
    if not parsed.has(at, "preposition", "occasion"):
        return at
    while at < limit and not parsed.has(at, "comma"):
        at += 1
    return _skip(parsed, at, limit)


def _skip(parsed: Parsed, at: int, limit: int) -> int:
    while at < limit and parsed.has(at, *_LEADS) and not parsed.has(at, "cue-verb"):
        at += 1
    return at


def _behind_verb(parsed: Parsed, at: int, known: Known) -> int | None:
    after = at + 1
    if parsed.has(after, "role", "title") or _is_known(parsed, after, known):
        return after
    if parsed.has(at, *HEADS) and not parsed.has(at, *_VERBS):
        return at
    verb = parsed.has(at, *_VERBS) or (
        parsed.has(at, "unknown") and not parsed.has(at, "definite", "suffixed", "masdar")
    )
    if verb and parsed.has(after, *HEADS):
        return after
    return after if parsed.has(at, "cue-verb") and _is_name(parsed, after) else None


def _is_name(parsed: Parsed, at: int) -> bool:
    return parsed.has(at, "unknown") and not parsed.has(
        at, "b-initial", "l-initial", "suffixed", "masdar", "in-name", "quoted"
    )


def _is_known(parsed: Parsed, at: int, known: Known) -> bool:
    if not parsed.has(at, "unknown"):
        return False
    return parsed.word(at) in known if hasattr(parsed, "word") else _stem(parsed, at) in known


def _stem(parsed: Parsed, at: int) -> str:
    raise NotImplementedError
