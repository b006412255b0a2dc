"""Whether a sentence speaks of what is to come or what was: verbs and signs around a date."""

from collections.abc import Sequence

from ...lexicon.forms import FUTURE
from ...lexicon.index import Analysis
from .units import Unit

_TENSE_REACH = 20  # units before a date in which a verb can set its tense
_VERB_REACH = 4  # in which a present verb does: ينطلق السبت
_PAST_REACH = 3  # in which a past verb does, في between: أعلنت الحكومة في يوليو
_EXPECTING = frozenset(("predict", "promise", "threaten"))


def tense(units: Sequence[Unit], at: int) -> bool | None:
    """Return whether signs before a date, nearest first, speak of what is to come (سيصل، منذ)."""
    that = related = False
    for place in range(at - 1, max(0, at - _TENSE_REACH) - 1, -1):
        analysis = units[place].analysis
        classes = analysis.classes
        that = that or "complementiser" in classes
        related = related or "relative" in classes  # توقع أن تتكرر الغارة التي وقعت الخميس
        if that and not related and _expects(analysis):
            return True
        if "future-sign" in classes or "time-by" in classes or _is_future_verb(analysis):
            return None if _was(units, place) else True
        if "past-sign" in classes or "time-since" in classes:
            return False
        if _is_past_verb(classes):
            near = at - place <= _PAST_REACH and _follows(units, at, "time-in")
            return False if near else None
    return None


def is_planned(units: Sequence[Unit], at: int, end: int) -> bool | None:
    """Return whether a verb says that the day from `at` to `end` is to come: ينطلق السبت.

    A past verb says that it is not: التقى الثلاثاء، والجمعة قال. It is the nearest verb before, no
    أن between, or one right after.
    """
    for place in range(at - 1, max(0, at - _TENSE_REACH) - 1, -1):
        classes = units[place].analysis.classes
        if "complementiser" in classes:
            break
        if "VERB" in classes:
            near = at - place <= _VERB_REACH or _follows(units, place, "particle")  # قد يصل
            return False if _is_past_verb(classes) else (near and _is_plan(units, place)) or None
    after = any(_is_past_verb(unit.analysis.classes) for unit in units[end : end + 2])
    return False if after else None


def _is_past_verb(classes: frozenset[str]) -> bool:
    return "VERB" in classes and "Past" in classes


def _was(units: Sequence[Unit], at: int) -> bool:
    """كان من المقرر أن, كانت مقررة may tell of what has passed or is still to come."""
    return _follows(units, at, "past-sign") or _follows(units, at - 1, "past-sign")


def _follows(units: Sequence[Unit], at: int, *names: str) -> bool:
    return at > 0 and not units[at - 1].analysis.classes.isdisjoint(names)


def _is_plan(units: Sequence[Unit], at: int) -> bool:
    """Whether a present verb tells of a plan: ينطلق، قد يصل; not يقول, وهو يغادر, قبل أن يصل."""
    classes = units[at].analysis.classes
    if "Pres" not in classes or "cue-verb" in classes or _follows(units, at, "pronoun"):
        return False
    return not (_follows(units, at, "complementiser") and _follows(units, at - 1, "time-around"))


def _expects(analysis: Analysis) -> bool:
    """Whether what the word says with أن is to come: توقع أن تصل الشحنة الخميس."""
    return any(
        reading.entry.word_class == "cue" and reading.entry.features["act"] in _EXPECTING
        for reading in analysis.readings
    )


def _is_future_verb(analysis: Analysis) -> bool:
    """سيصل, وستبدأ."""
    reading = analysis.word and analysis.word.reading
    if reading is None or "Pres" not in analysis.classes:
        return False
    return reading.form.text.startswith(FUTURE)
