"""Whether a word after a number can be the noun that it counts (30 شاحنة, but not 30 وقال).

What is counted agrees with the last two digits: a plural after 3 to 10 (ثلاث سفن), after 11 to 99
the singular in the accusative (20 كتابا), after hundreds and thousands the singular (مئة كتاب).
"""

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
_VERB_STARTS = ("ي", "ت", "ن")
_FUTURE, _LONG = ("سي", "ست", "سن"), 5
_VERB_ENDS = ("وا", "ون", "ت")
_NO_VERB_ENDS = ("ه", "ا", "ات", "ين")
_SHORTEST, _TANWEEN = 3, "\u064b"
_TWO, _TEN, _HUNDRED = 2, 10, 100
_YEARS = range(1900, 2101)
_PLURALS = ("ات", "ون", "ين")
_PLURAL = re.compile("..ا.ي.")  # تماسيح; of five letters it may be a verb: تشارك
_ACCUSATIVE = re.compile("[فبلك].+[^ويت]ا")


def is_countable(analysis: Analysis, number: Number) -> bool:
    """Whether `analysis` can be the indefinite noun that `number`, right before it, counts."""
    classes = analysis.classes
    if "word" not in classes or len(analysis.fold) < _SHORTEST or "period-part" in classes:
        return False  # إلى 17.9 مطلع العام
    if number.shape is not None and number.value in _YEARS and _is_year(number, analysis):
        return False
    few = number.definite or (number.value is not None and number.value < _TWO)
    if any(r.entry.word_class in _NOUNS and not r.proclitics for r in analysis.readings):
        if few and "counted" not in classes:
            return False  # الشركات الـ 8 مستمرة; 1-0 سجله
        return classes.isdisjoint(("relative", "preposition", "complementiser"))
    if few or "unknown" not in classes or not classes.isdisjoint(_NEVER):
        return False
    return _agrees(analysis, number)


def _is_year(number: Number, analysis: Analysis) -> bool:
    """Whether a number that may be a year is one: في 2012 متهمين، سيارة 1988 رمادية.

    2015 سجنا may be prisons, في 2002 سجنا are none, for after two hundreds no singular is so.
    """
    accusative = analysis.fold.endswith("ا")
    if "unknown" in analysis.classes or (accusative and _last_digits(number) <= _TWO):
        return not accusative or _last_digits(number) <= _TWO
    return all(reading.form.number in ("p", "d") for reading in analysis.readings)


def _last_digits(number: Number) -> int:
    """What decides the form of the noun: 50 of 118,250, none of 12 ألفا."""
    return 0 if number.value is None or number.scaled else int(number.value) % _HUNDRED


def _agrees(analysis: Analysis, number: Number) -> bool:
    """Whether a word without an entry has the letters of a noun in the form that is counted."""
    fold, last = analysis.fold, _last_digits(number)
    accusative = fold.endswith(("ا", "ه")) or _TANWEEN in analysis.text  # عطاءً
    if not analysis.classes.isdisjoint(("definite", "conjoined", "b-initial", "l-initial")):
        return last > _TEN and _is_accusative(analysis)
    if number.value is None or _TWO < last <= _TEN:
        return not _is_verb(fold) or _PLURAL.fullmatch(fold) is not None
    singular = last == 0 and len(fold) > _SHORTEST and not fold.endswith(_PLURALS)
    return (accusative or singular) and not _is_verb(fold)


def _is_accusative(analysis: Analysis) -> bool:
    """فحصا، بحارا: no noun after ب or ل has this ending, and none joined by ف follows a number."""
    if not analysis.classes.isdisjoint(("definite", "suffixed")):
        return False
    return _ACCUSATIVE.fullmatch(analysis.fold) is not None


def _is_verb(fold: str) -> bool:
    """The shape of a verb: يقضون، تضم، أصيبوا، كانت; nouns in ة or tanween (تابوتا) have none."""
    if fold.startswith(_FUTURE) and len(fold) > _LONG:
        return True  # مئة مليون ستحولها
    if fold.endswith(_NO_VERB_ENDS) and not fold.endswith("وا"):
        return False
    return fold.startswith(_VERB_STARTS) or fold.endswith(_VERB_ENDS)
