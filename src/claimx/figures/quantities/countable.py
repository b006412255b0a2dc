"""Whether a word after a number can be the noun that it counts (30 شاحنة, but not 30 وقال)."""

import re

from ...lexicon.index import Analysis
from ..numbers.numbers import Number

_NEVER = frozenset(
    """function time occasion circumstance month hijri-month weekday modifier preposition relative
    pronoun demonstrative negation auxiliary particle subordinator complementiser conjunction
    cue-verb cue-participle currency-word measure-unit time-unit numeral unit-modifier hijri-era
    gregorian-era day-part day-part-adverb calendar-word number""".split()
)
_NOUNS = frozenset(
    "counted role group nationality organisation outlet document source medium event seat "
    "nominal naming title press".split()
)
_VERB_STARTS = ("ي", "ت", "ن", "سي", "ست")
_FUTURE, _LONG = ("سي", "ست", "سن"), 5
_VERB_ENDS = ("وا", "ون", "ت")
_SHORTEST, _TANWEEN = 3, "\u064b"
_FEW, _TEN, _TWO, _HUNDRED = 2, 10, 2, 100
_ACCUSATIVE = re.compile("[فبلك].+[^ويت]ا")
_YEARS = range(1900, 2101)


def is_countable(analysis: Analysis, number: Number) -> bool:
    """Whether `analysis` can be the indefinite noun that `number`, right before it, counts."""
    if number.shape is not None and number.value in _YEARS and _is_year(number, analysis):
        return False
    if "counted" in analysis.classes:
        return _is_noun(analysis)
    if number.definite or (number.value is not None and number.value < _FEW):
        return False  # الشركات الـ 8 مستمرة; 1-0 سجله
    if "unknown" in analysis.classes and not _takes_plural(number):
        marked = analysis.fold.endswith(("ا", "ه")) or _TANWEEN in analysis.text  # عطاءً
        return marked and _is_noun(analysis)
    return _is_noun(analysis)


def _is_year(number: Number, analysis: Analysis) -> bool:
    """Whether a number that may be a year is one: في 2012 متهمين، سيارة 1988 رمادية.

    2015 سجنا may be prisons, في 2002 سجنا are none, for two in a hundred take no singular so.
    """
    last = number.value % _HUNDRED if number.value else 0
    if last <= _TWO and analysis.fold.endswith("ا"):
        return True
    if "unknown" in analysis.classes:
        return not analysis.fold.endswith("ا")
    return all(reading.form.number in ("p", "d") for reading in analysis.readings)


def _takes_plural(number: Number) -> bool:
    return number.value is None or (number.value <= _TEN and not number.scaled)


def _is_noun(analysis: Analysis) -> bool:
    classes = analysis.classes
    if "word" not in classes or len(analysis.fold) < _SHORTEST or "period-part" in classes:
        return False  # إلى 17.9 مطلع العام
    if any(r.entry.word_class in _NOUNS and not r.proclitics for r in analysis.readings):
        return classes.isdisjoint(("relative", "preposition", "complementiser"))
    if not classes.isdisjoint(_NEVER) or "unknown" not in classes:
        return False
    if not classes.isdisjoint(("definite", "conjoined", "b-initial", "l-initial")):
        return _is_accusative(analysis)
    return not _is_verb(analysis.fold)


def _is_accusative(analysis: Analysis) -> bool:
    """فحصا، بحارا: no noun after ب or ل has this ending, and none joined by ف follows a number."""
    if not analysis.classes.isdisjoint(("definite", "suffixed")):
        return False
    return _ACCUSATIVE.fullmatch(analysis.fold) is not None


def _is_verb(fold: str) -> bool:
    """The shape of a verb: يقضون، تضم، أصيبوا، كانت; nouns in ة or tanween (تابوتا) have none."""
    if fold.startswith(_FUTURE) and len(fold) > _LONG:
        return True  # مئة مليون ستحولها
    if fold.endswith(("ه", "ات", "ين")) or (fold.endswith("ا") and not fold.endswith("وا")):
        return False
    return fold.startswith(_VERB_STARTS) or fold.endswith(_VERB_ENDS)
