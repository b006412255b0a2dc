"""Counts: how many of something, with the noun as written and the class it belongs to."""

from collections.abc import Sequence

from ...lexicon.index import Analysis
from ...lexicon.morphology.shapes import ends_as_plural
from ...model import Figure
from ..numbers.duals import CLASSES as DUALS
from ..numbers.duals import singular
from ..numbers.numbers import Number
from .match import Found
from .measures import with_half

_TWO, _TEN = 2, 10
_DUALS = ("dual", "maybe-dual")
_PEOPLE = frozenset(("role", "nationality", "title", "kin"))


def count(found: Found) -> Figure | None:
    """Return the count of a match; a dual has its singular for noun (قتيلان: قتيل)."""
    number = found.number
    if number is None:
        return None
    if found.rule.options.get("noun") == "plural" and not _is_plural(found.words("noun")):
        return None
    name = "noun" if "noun" in found else "counted"
    words = found.words(name)
    noun = found.text(name) if words else None
    if words and number.form in _DUALS and not words[0].classes.isdisjoint(DUALS):
        noun = singular(words[0])
    of = found.rule.options.get("of")
    of = class_of(words, number) if of is None else str(of)
    return found.figure("count", with_half(found, number), noun=noun, of=of)


def _fits(form: str, number: Number | None) -> bool:
    if number is None or number.value is None:
        return True
    return (form == "s") == (number.scaled or number.value > _TEN or number.value < _TWO)


def _is_plural(items: Sequence[Analysis]) -> bool:
    """Whether a noun is a plural; one that no lexicon has shows it by its ending (الممارسين)."""
    return any(
        reading.form.number in ("p", "d") for item in items for reading in item.readings
    ) or any(
        "unknown" in item.classes and ends_as_plural(item.fold)
        for item in items
    )


def class_of(nouns: Sequence[Analysis], number: Number | None) -> str | None:
    """Return the class that the entry of the noun gives it, of two nouns if it is one and the same.

    Above ten the noun is a singular: 60 كتاب are books, not writers.
    """
    classes = {_class_of(noun, number) for noun in nouns}
    return classes.pop() if len(classes) == 1 else None


def _class_of(noun: Analysis, number: Number | None) -> str | None:
    named = [r for r in noun.readings if r.entry.word_class == "counted"]
    if named:
        best = max(named, key=lambda r: (" " in r.form.text, _fits(r.form.number, number)))
        of = best.entry.features.get("of")
        return None if of is None else str(of)
    return None if noun.classes.isdisjoint(_PEOPLE) else "people"
