"""Measures, durations, ages and shares: an amount and its unit."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from ..lexicon.entries import Entry
from ..lexicon.index import Analysis
from ..model import Figure
from .amounts import Found
from .numbers import Number
from .values import amount, duration, share

_ONE = Fraction(1)


def measure(found: Found) -> Figure | None:
    """Return the measure of a match, its unit in English (كيلومتر مربع: square kilometre)."""
    items = found.items("unit")
    entry = _entry(items, "measure-unit")
    number = found.number
    if entry is None or number is None:
        return None
    name = str(entry.features["name"])
    for more in _entries(items[len(entry.word.split()) :], "unit-modifier"):
        name = str(more.features["pattern"]).format(name)
    return found.figure("measure", amount(number), unit=name)


def percent(found: Found) -> Figure | None:
    """Return the percentage of a match; fractions of a whole are percentages too."""
    number = found.number
    if number is None:
        return None
    if "upto" in found:
        return _ratio(found, number)
    value = share(number) if number.form == "fraction" else amount(number, decimal=True)
    return found.figure("percent", value)


def _ratio(found: Found, number: Number) -> Figure | None:
    """واحد من كل أربعة is 25 %."""
    whole = found.number_of("upto")
    if whole is None or not whole.value or number.value is None:
        return None
    part = share(Number(0, 0, number.value / whole.value))
    return found.figure("percent", part)


def age(found: Found) -> Figure | None:
    """Return the age of a match in years."""
    number = found.number
    if number is None or number.value is None:
        return None
    return found.figure("age", amount(number))


def length(found: Found) -> Figure | None:
    """Return the duration of a match as ISO 8601; a vague one (عشرات السنين) has no value."""
    entry = _entry(found.items("unit") or found.items("number"), "time-unit")
    if entry is None:
        return None
    number = found.number
    if number is not None and number.value is None:
        return found.figure("duration", None)
    if number is not None and number.high is not None:
        return found.figure("duration", _ends(number, entry))
    value = number.value if number is not None and number.value is not None else _ONE
    return found.figure("duration", duration(list(_parts(found, value, entry))))


def _ends(number: Number, entry: Entry) -> list | str | None:
    iso = str(entry.features["iso"])
    low, high = (duration([(end, iso)]) for end in (number.value, number.high) if end is not None)
    return f"{low}/{high}"


def _parts(found: Found, value: Fraction, entry: Entry) -> Iterable[tuple[Fraction, str]]:
    """The amounts of units that add up: عام ونصف; سنتان وثلاثة أشهر."""
    more = found.number_of("more")
    if more is not None and more.value is not None and "part" not in found:
        value += more.value
    yield value, str(entry.features["iso"])
    smaller = _entry(found.items("part"), "time-unit")
    if smaller is not None:
        count = more.value if more is not None and more.value is not None else _ONE
        yield count, str(smaller.features["iso"])


def _entry(items: Sequence[Analysis], name: str) -> Entry | None:
    """The entry of the class at the first item: the phrase with most words that fits."""
    found = [entry for entry in _entries(items[:1], name) if len(entry.word.split()) <= len(items)]
    return max(found, key=lambda entry: len(entry.word.split()), default=None)


def _entries(items: Iterable[Analysis], name: str) -> Iterable[Entry]:
    """Each entry of the class once: a phrase (في الساعة) is a reading of each of its words."""
    yield from dict.fromkeys(
        reading.entry for item in items for reading in item.readings if name in reading.entry.classes
    )
