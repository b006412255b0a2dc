"""Whether a sentence speaks of what is to come: verbs and signs before a date."""

import re
from collections.abc import Sequence

from ...lexicon.index import Analysis
from .units import Unit

_FUTURE_PREFIXES = ("سي", "ست", "سن")
_TENSE_REACH = 12  # units before a date in which a verb can set its tense
_VERB_REACH = 3
_SAYING_REACH = 10  # أعلن المكتب الإعلامي لرئيس الوزراء، الخميس
# Of verbs in ت only stems that no perfect has (تنطلق، تجتمع): تحدث is both.
# تمتعوا is a perfect, and what one considers (يعتبر) is not yet to come.
_PRESENT = re.compile("(?![يت]عتبر)(ي(?!ور|مني|هود|ونان|اب)...|(?!.*وا$)(تن[^ا]..|ت[^ا]ت[^ي].))")
_SHORT_PRESENT = re.compile("[يت]..$")  # تصل after أن
_AN = frozenset(("ان", "بان"))
_EXPECTING = frozenset(("predict", "promise", "threaten"))
_PERHAPS, _BEING = frozenset(("قد", "وقد", "فقد")), "يكون"  # قد يصادق الجمعة
_BEGINNING = frozenset(("يبدا", "تبدا", "ينتهي", "تنتهي"))
_VERBS = frozenset(("unknown", "circumstance"))
_PAST_PARTICLES = frozenset(("لم", "ولم", "فلم", "وهو", "وهي"))


def tense(units: Sequence[Unit], at: int) -> bool | None:
    """Return whether the words before a date, nearest first, speak of what is to come."""
    that = related = False
    after = ""
    for place in range(at - 1, max(0, at - _TENSE_REACH) - 1, -1):
        unit = units[place]
        classes = unit.analysis.classes
        that = that or unit.analysis.fold in _AN
        related = related or "relative" in classes  # توقع أن تتكرر الغارة التي وقعت الخميس
        if that and not related and _expects(unit.analysis):
            return True
        if "future-sign" in classes or "time-by" in classes or _is_future_verb(unit.analysis):
            return not _was(units, place)
        if unit.analysis.fold in _PERHAPS and after.startswith("ي") and after != _BEING:
            return True
        if "past-sign" in classes or "time-since" in classes:
            return False
        after = unit.analysis.fold
    return True if _is_planned(units, at) else None


def is_reported(units: Sequence[Unit], at: int, end: int) -> bool:
    """Whether something was said on the date from `at` to `end`: أعلن المكتب الخميس، والجمعة قال.

    Between the verb and the date no أن may open what is said.
    """
    for unit in reversed(units[max(0, at - _SAYING_REACH) : at]):
        if "complementiser" in unit.analysis.classes:
            break
        if "cue-past" in unit.analysis.classes:
            return True
    return any("cue-past" in unit.analysis.classes for unit in units[end : end + 2])


def _was(units: Sequence[Unit], at: int) -> bool:
    """كان من المقرر أن, كانت مقررة tell of the past."""
    before = units[max(0, at - 2) : at]
    return any("past-sign" in unit.analysis.classes for unit in before)


def _is_planned(units: Sequence[Unit], at: int) -> bool:
    """Whether a present verb stands right before: ينطلق السبت. After لم it tells of the past."""
    for place in range(at - 1, max(0, at - _VERB_REACH) - 1, -1):
        analysis = units[place].analysis
        verb = analysis.fold.removeprefix("و")
        begins = verb in _BEGINNING
        if _VERBS.isdisjoint(analysis.classes) and not begins:
            continue
        before = units[place - 1].analysis.fold if place else ""
        short = before in _AN and _SHORT_PRESENT.match(verb)
        if begins or short or _PRESENT.match(verb):
            return before not in _PAST_PARTICLES and not _is_before_that(units, place - 1)
    return False


def _is_before_that(units: Sequence[Unit], at: int) -> bool:
    """قبل أن يصل الخميس tells of the past."""
    return (
        at > 0
        and units[at].analysis.fold in _AN
        and ("time-around" in units[at - 1].analysis.classes)
    )


def _expects(analysis: Analysis) -> bool:
    """Whether what the word says with أن is to come: توقع أن تصل الشحنة الخميس."""
    return any(
        reading.entry.word_class == "cue" and reading.entry.features["act"] in _EXPECTING
        for reading in analysis.readings
    )


def _is_future_verb(analysis: Analysis) -> bool:
    """سيصل, وستبدأ: س before a present verb. Nouns such as سيارة are mostly known words."""
    stem = analysis.fold.removeprefix("و")
    return len(stem) > 4 and stem.startswith(_FUTURE_PREFIXES) and "unknown" in analysis.classes
