"""Whether two claims say the same: their telling words, in order, equal or nearly so."""

from datetime import date
from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from ..text.bare_words import bare_words
from .model import Likeness
from .said import Said

_EQUAL = 4  # telling words from which on equal contents are one, and no phrase of every day
_ONE_SPEAKER = (4, 70, 80)  # a day apart: words in common; likeness of the whole, a part, percent
_ANY = (6, 80, 88)
_PERFORMED = frozenset(
    ("ask", "complain", "condemn", "demand", "praise", "promise", "reject", "threaten", "urge")
)  # by each speaker anew: two ministries that condemn one attack make two statements

Alike = tuple[Likeness, float]


def likeness(one: Said, other: Said, days: int) -> Alike | None:
    """Return how and how much two claims are alike, 0 to 100, or None.

    A content may hold the other and say more. Where each has a number that the other lacks, or one
    negates what the other states, they say different things, however alike. Nearly equal ones are
    told within `days`: spokesmen use the same words of every rocket and every storm.
    """
    own = same_speaker(one, other)
    if not own and _is_performed(one, other):
        return None
    if one.keys == other.keys:
        return ("equal", 100.0) if len(one.keys) >= _EQUAL else None
    if not within(one, other, days) or _other_numbers(one, other):
        return None
    least, whole, part = _ONE_SPEAKER if own and within(one, other, 1) else _ANY
    if LCSseq.similarity(one.keys, other.keys) < least:
        return None
    return _whole(one, other, whole) or _part(one, other, part)


def _is_performed(one: Said, other: Said) -> bool:
    acts = {one.claim.cue.act, other.claim.cue.act}
    return bool(acts & _PERFORMED and one.speaker and other.speaker)


def _whole(one: Said, other: Said, least: int) -> Alike | None:
    score = fuzz.ratio(one.keys, other.keys, score_cutoff=least)
    return ("near", score) if score and one.negations() == other.negations() else None


def _part(one: Said, other: Said, least: int) -> Alike | None:
    """Whether the shorter content is a stretch of the longer one."""
    found = fuzz.partial_ratio_alignment(one.keys, other.keys, score_cutoff=least)
    if found is None:
        return None
    negates = one.negations(found.src_start, found.src_end)
    if negates != other.negations(found.dest_start, found.dest_end):
        return None
    return "near", found.score


def _other_numbers(one: Said, other: Said) -> bool:
    """Whether numbers differ; one day's news may leave some out, another day's are of that day."""
    if one.place.published == other.place.published:
        return bool(one.numbers - other.numbers and other.numbers - one.numbers)
    return one.numbers != other.numbers and bool(one.numbers and other.numbers)


def within(one: Said, other: Said, days: int) -> bool:
    """Whether two claims were told within so many days; True where one has no day."""
    between = apart(one.place.published, other.place.published)
    return between is None or between <= days


def apart(one: str | None, other: str | None) -> int | None:
    """Return how many days are between two days of publication, None where one is not known."""
    first, second = _day(one), _day(other)
    return None if first is None or second is None else abs((first - second).days)


@lru_cache(maxsize=10_000)
def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None


def same_speaker(one: Said, other: Said) -> bool:
    """Whether two claims have one speaker, by words: الجبير is among those of عادل الجبير."""
    if not one.speaker or not other.speaker:
        return False
    return fuzz.token_set_ratio(_spelled(one.speaker), _spelled(other.speaker)) >= 80


@lru_cache(maxsize=50_000)
def _spelled(speaker: str) -> str:
    return " ".join(bare_words(speaker))
