"""Whether a word after a number is the noun that it counts (30 شاحنة, but not 30 وقال).

What is counted agrees with the last two digits: a plural after 3 to 10 (ثلاث سفن), after 11 to 99
the singular in the accusative (20 كتابا), after hundreds and thousands the singular (مئة كتاب).
"""

from ...lexicon.features import part_of_speech
from ...lexicon.forms import GENERAL, Form
from ...lexicon.index import Analysis
from ...lexicon.morphology.shapes import ends_as_plural
from ..numbers.numbers import Number

_OTHERS = frozenset(
    ("function", "time-unit", "measure-unit", "currency-word", "period-part", "day-part")
)
_NOMINAL = frozenset(("NOUN", "ADJ", "PROPN", "NUM"))
_WITH_MORE = (".Def", ".Poss")
_TWO, _TEN, _HUNDRED = 2, 10, 100
_YEARS = range(1900, 2101)
_SHORTEST, _AND = 3, "و"
_SINGULAR = ("ا", "ه")


def is_countable(analysis: Analysis, number: Number) -> bool:
    """Whether `analysis` can be the indefinite noun that `number`, right before it, counts.

    Units have rules of their own. A word that no entry has must only end as its number asks.
    """
    if "word" not in analysis.classes or len(analysis.fold) < _SHORTEST:
        return False  # 1436 هـ، 13 ت غ
    if "preposition" in analysis.classes:
        return False  # في 2013 بعد احتجاجات
    if "counted" not in analysis.classes and not _OTHERS.isdisjoint(analysis.classes):
        return False
    stands = analysis.word is None or _stands_alone(analysis.word.tags)
    if not analysis.words:
        return stands and _ends_alike(analysis, number)
    return any(
        (stands or "counted" in r.classes) and _agrees(r.form, number)
        for r in analysis.words
        if not r.proclitics
    )


def _stands_alone(tags: tuple[str, ...]) -> bool:
    """Whether a word is in its place a noun without article, pronoun, preposition or و."""
    noun = len(tags) == 1 and tags[0].partition(".")[0] in _NOMINAL
    return noun and not tags[0].endswith(_WITH_MORE)


def _agrees(form: Form, number: Number) -> bool:
    if form.bound or form.stem.derived == "elative" or form.stem.kind != "nominal":
        return False
    noun, known = part_of_speech(form) == "NOUN", form.entry.word_class not in GENERAL
    if not noun and part_of_speech(form) != "ADJ":
        return False
    if number.value is None or number.value.denominator != 1:  # 100.25 نقاط
        return form.number != "d" and (noun or number.value is None)  # 9.75 مرتدا
    last, accusative = _last_digits(number), form.ending.slot == "alef"
    if _TWO < last <= _TEN and (form.number == "p" or number.value < _HUNDRED):
        return form.number == "p"  # 410 مراجعا is not rare
    if form.number in ("d", "p"):
        return False
    if _may_be_year(number):  # في 2012 متهمين، سيارة 1988 رمادية; 2015 سجنا may be prisons
        return noun and (last > _TEN if accusative else known)
    return noun or last <= _TWO or accusative or form.text.endswith("ة")


def _ends_alike(analysis: Analysis, number: Number) -> bool:
    last, fold = _last_digits(number), analysis.fold
    if "definite" in analysis.classes or fold.startswith(_AND) or _may_be_year(number):
        return False
    if last > _TEN:
        return fold.endswith(_SINGULAR)
    if not analysis.classes.isdisjoint(("b-initial", "l-initial")):
        return False
    return number.value is None or last > _TWO or not ends_as_plural(fold)


def _may_be_year(number: Number) -> bool:
    return number.shape is not None and not number.scaled and number.value in _YEARS


def _last_digits(number: Number) -> int:
    """What decides the form of the noun: 50 of 118,250, none of 12 ألفا, 5 of 3 إلى 5."""
    value = number.value if number.high is None else number.high
    return 0 if value is None or value.denominator != 1 else abs(int(value)) % _HUNDRED
