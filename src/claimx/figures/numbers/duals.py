"""Nouns in the dual: two of what they name, where the form is no plural as well."""

from ...lexicon.index import Analysis, Reading
from ...lexicon.morphology.proclitics import has_article
from .number_words import clitics
from .numbers import Number

CLASSES = ("dual", "maybe-dual", "definite-dual")
_COUNTABLE = frozenset(
    """counted unit currency-word role group document organisation outlet source seat medium
    event""".split()
)
_UNITS = frozenset(("time-unit", "measure-unit", "currency-word"))
_TWO = 2
_TEH, _BOUND_TEH = "ة", "ت"


def is_dual(reading: Reading) -> bool:
    """Whether the reading is a countable noun in the dual, without a pronoun."""
    form = reading.form
    return (
        form.number == "d" and not form.bound and not _COUNTABLE.isdisjoint(reading.entry.classes)
    )


def dual_classes(analysis: Analysis) -> tuple[str, ...]:
    """Return the classes of a word that is a dual and can count, none where it is none.

    مقاتلين is a plural too (maybe-dual); عضوا is an accusative far more often than a dual, and
    عضوي stands before a noun of its own. الجانبان only points back, العامين is a length of time.
    The classes of the noun are there without the mark of ب or ل (ليومين).
    """
    reading = _reading(analysis)
    if reading is None or not analysis.fold.endswith("ن") or _describes(analysis):
        return ()
    if any(other.entry.word_class == "lookalike" for other in analysis.readings):
        return ()
    if has_article(reading.proclitics):
        return ("definite-dual", *reading.form.classes) if _is_time(reading) else ()
    others = (one for one in analysis.readings if one.form.number in ("s", "p") or one.form.shape)
    if not all(map(_is_cut, others)):
        return ("maybe-dual", *reading.form.classes)
    counts = _UNITS.isdisjoint(reading.entry.classes)
    return ("dual", *reading.form.classes, *("countable",) * counts)


def dual_number(analysis: Analysis) -> Number:
    """Return the two that a dual says."""
    reading = _reading(analysis)
    form = "maybe-dual" if "maybe-dual" in dual_classes(analysis) else "dual"
    return Number(0, 0, _TWO, form=form, **clitics(reading.proclitics if reading else ""))


def _reading(analysis: Analysis) -> Reading | None:
    duals = [reading for reading in analysis.readings if is_dual(reading)]
    lengths = (r for r in duals if has_article(r.proclitics) and _is_time(r))
    return next(lengths, duals[0] if duals else None)  # العقدين are contracts too


def _describes(analysis: Analysis) -> bool:
    """Whether the word is in its place an adjective: الأمن والنظام العامين are no two years."""
    return analysis.word is not None and analysis.word.tags[-1] == "ADJ.Def"


def _is_cut(reading: Reading) -> bool:
    """A verb of saying after ل is rarer than the dual: لترين are litres."""
    return reading.entry.word_class == "cue" and bool(reading.proclitics)


def _is_time(reading: Reading) -> bool:
    return "time-unit" in reading.entry.classes


def singular(analysis: Analysis) -> str:
    """Return the singular of a dual: قتيل of قتيلان, صحافية of صحافيتين."""
    form = next(reading.form for reading in analysis.readings if is_dual(reading))
    word, stem = form.entry.word, form.stem.text
    if form.gender != "f" or word.endswith(_TEH) or stem != word + _BOUND_TEH:
        return word
    return str(form.entry.features.get("feminine") or word + _TEH)
