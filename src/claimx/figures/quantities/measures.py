"""Measures, durations, ages and shares: an amount and its unit."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from fractions import Fraction

from ...lexicon.entries import Entry
from ...lexicon.index import Analysis
from ...model import Figure
from ..numbers.digits import Exact
from ..numbers.numbers import Number
from ..numbers.values import amount, duration, plain, share
from .match import Found, entry_of

_ONE = 1


def measure(found: Found) -> Figure | None:
    """Return the measure of a match, its unit in English (كيلومتر مربع: square kilometre)."""
    items = found.words("unit")
    entry = found.entry("unit", "measure-unit")
    number, name = found.number, found.rule.options.get("of") or (entry and entry.features["name"])
    if name is None or (number is not None and number.form != "dual" and _is_dual(items[:1])):
        return None  # 400 كمان are violins, not kilometres
    for more in _modifiers([*items[1:], *found.words("more")]):
        name = str(more.features["pattern"]).format(name)
    value = _ends_of(found, number) if "upto" in found else with_half(found, number)
    if "part" in found and "upto" not in found:  # تحت الصفر
        value = _negative(value)
    return found.figure("measure", value, unit=str(name))


def _negative(value: int | float | list | None) -> int | float | list | None:
    if isinstance(value, list):
        return [-end for end in reversed(value)]
    return None if value is None else -value


def _ends_of(found: Found, number: Number | None) -> list | None:
    """The ends of مترا أو مترين; a half belongs to the second, which may be one (متر ونصف)."""
    last = found.number_of("upto")
    high = _ONE if last is None else last.value
    if high is None:
        return None
    low = found.value_of("number", _ONE)
    return [plain(Fraction(low)), plain(Fraction(high + found.value_of("more", 0)))]


def _is_dual(unit: Sequence[Analysis]) -> bool:
    units = [r for one in unit for r in one.readings if "measure-unit" in r.entry.classes]
    return bool(units) and all(reading.form.number == "d" for reading in units)


def with_half(found: Found, number: Number | None) -> int | float | list | None:
    """The amount with the half that follows the unit: متر ونصف المتر."""
    more = found.value_of("more")
    if more is None:
        return _ONE if number is None else amount(number)
    whole = _ONE if number is None else number.value
    return None if whole is None else plain(whole + more)


def percent(found: Found) -> Figure | None:
    """Return the percentage of a match; fractions of a whole are percentages too."""
    number = found.number
    if "upto" in found:
        return _ratio(found)
    if number is None:
        return None
    whole = number.form == "share" or (number.form == "fraction" and "unit" not in found)
    value = share(number) if whole else amount(number, decimal=True)  # نصف في المئة is 0.5
    unit = found.entry("unit", "percent-unit")
    if unit is not None and "factor" in unit.features and isinstance(value, int | float):
        value = plain(Fraction(str(value)) / int(unit.features["factor"]))  # خمسة في الألف
    return found.figure("percent", value)


def _ratio(found: Found) -> Figure | None:
    """واحد من كل أربعة is 25 %."""
    part, whole = found.value_of("number", _ONE), found.value_of("upto")
    return found.figure("percent", share(Number(0, 0, Fraction(part, whole)))) if whole else None


def age(found: Found) -> Figure | None:
    """Return the age of a match in years."""
    number = found.number
    if decade := found.entry("number", "age-word"):  # ثلاثيني is a man of thirty to thirty-nine
        first = int(decade.features["value"])
        return found.figure("age", [first, first + 9])
    if number is None and not _is_one(found.words("unit")[0]):
        return None
    number = number or Number(0, 0, _ONE)  # عمره عام
    if number.value is None:
        return None
    if found.rule.options.get("of") == "decade":
        first = 10 * (number.value - 1)
        return found.figure("age", [plain(first), plain(first + 9)])
    unit = found.entry("unit", "time-unit")
    years = int(_iso(unit)[:-1]) if unit is not None else 1  # عقد is 10Y
    value = number.value * years + found.value_of("more", 0)  # ثلاث سنوات ونصف
    return found.figure("age", amount(replace(number, value=value)))


def length(found: Found) -> Figure | None:
    """Return the duration of a match as ISO 8601; a vague one (عشرات السنين) has no value."""
    items, number = found.words("unit") or found.words("number"), found.number
    entry = entry_of(items, "time-unit")
    if entry is None or (number is None and not _is_one(items[0])):
        return None
    if found.rule.options.get("noun") == "plural" and _is_one(items[0]):
        return None
    if number is not None and number.value is None:
        return found.figure("duration", None)
    low = found.value_of("number", _ONE)
    high, unit = number and number.high, entry
    if high is None and "upto" in found:  # each end with its own unit, or with the same
        high, unit = found.value_of("upto"), found.entry("part", "time-unit") or entry
        if high is None or (unit == entry and found.rule.options.get("of") == "unlike"):
            return None  # من 22 ساعة إلى 11 ساعة
    if high is None:
        return found.figure("duration", duration(list(_parts(found, low, entry))))
    ends = (duration([(end, _iso(one))]) for end, one in ((low, entry), (high, unit)))
    return found.figure("duration", "/".join(map(str, ends)))


def _iso(unit: Entry) -> str:
    return str(unit.features["iso"])


def _is_one(item: Analysis) -> bool:
    """Whether the word is a unit in the singular: عام, not أعوام."""
    return any("time-unit" in r.entry.classes and r.form.number == "s" for r in item.readings)


def _parts(found: Found, value: Exact, entry: Entry) -> Iterable[tuple[Exact, str]]:
    """The amounts of units that add up: عام ونصف; سنتان وثلاثة أشهر; أسبوعا ويومين."""
    yield value + found.value_of("more", 0), _iso(entry)
    count: Exact = _ONE
    for item in found.items("part"):
        smaller = entry_of([item.analysis], "time-unit")
        if smaller is not None:
            yield count, _iso(smaller)
            count = _ONE
        elif item.number is not None and item.number.value is not None:
            count = item.number.value


def _modifiers(items: Iterable[Analysis]) -> Iterable[Entry]:
    """Each unit-modifier once: a phrase (في الساعة) is a reading of each of its words."""
    entries: dict[Entry, None] = {}
    for item in items:
        named = [r for r in item.readings if "unit-modifier" in r.entry.classes]
        phrases = [r for r in named if " " in r.form.text]  # المكعب in في المتر المكعب is its part
        entries.update(dict.fromkeys(r.entry for r in phrases or named))
    yield from entries
