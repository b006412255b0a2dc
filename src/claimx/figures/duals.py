"""Nouns in the dual: two of what they name, where the form is no plural as well."""

from fractions import Fraction

from ..lexicon.index import Analysis, Reading
from .numbers import Number

CLASSES = ("dual", "maybe-dual", "definite-dual", "construct-dual")
_COUNTABLE = frozenset(
    """counted unit currency-word role group document organisation outlet source seat medium
    event""".split()
)
_PREPOSITIONS = ("ب", "ل", "ك")
_TWO = Fraction(2)


def is_dual(reading: Reading) -> bool:
    """Whether the reading is a countable noun in the dual, without a pronoun."""
    form = reading.form
    return (
        form.number == "d" and not form.bound and not _COUNTABLE.isdisjoint(reading.entry.classes)
    )


def dual_class(analysis: Analysis) -> str | None:
    """Return what kind of dual the word is, None when it is none.

    مقاتلين is a plural too (maybe-dual); عضوا is an accusative far more often than a dual.
    """
    reading = _reading(analysis)
    if reading is None or any(r.entry.word_class == "lookalike" for r in analysis.readings):
        return None
    full = analysis.fold.endswith("ن")
    if any(_is_other(other) for other in analysis.readings):
        return "maybe-dual" if full else None
    if not full:
        return "construct-dual"
    return "definite-dual" if _is_definite(reading) else "dual"


def dual_classes(analysis: Analysis) -> tuple[str, ...]:
    """The classes that make an item of the dual: without the mark of ب or ل (ليومين)."""
    name, reading = dual_class(analysis), _reading(analysis)
    return (name, *reading.form.classes) if name and reading else ()


def dual_number(analysis: Analysis, at: int) -> Number:
    """Return the two that the dual at token `at` says."""
    reading = _reading(analysis)
    proclitics = reading.proclitics if reading else ""
    bare = proclitics.lstrip("وف")
    return Number(
        at,
        at + 1,
        _TWO,
        form="dual",
        definite=reading is not None and _is_definite(reading),
        conjoined=bare != proclitics,
        governed=bare.startswith(_PREPOSITIONS),
        cut=len(proclitics.removesuffix("ال").removesuffix("لل")),
    )


def _reading(analysis: Analysis) -> Reading | None:
    return next((reading for reading in analysis.readings if is_dual(reading)), None)


def _is_other(reading: Reading) -> bool:
    form = reading.form
    return form.number in ("s", "p") or form.shape != ""


def _is_definite(reading: Reading) -> bool:
    return "ال" in reading.proclitics or "لل" in reading.proclitics
