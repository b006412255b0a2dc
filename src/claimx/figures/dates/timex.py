"""What the builders of date values share: the context of a date, its parts, and what comes out."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from ...model import FigureKind
from .gregorian import valid
from .units import Unit


@dataclass(frozen=True, slots=True)
class Context:
    """When the text was published, and whether what it tells is still to come.

    `clock` is the hour too, where it is known; `future` is None when the sentence does not say;
    `anchor` is the year, or the two that make one (2014/2015), named before in it, `month` the
    year and month.
    """

    published: date | None = None
    future: bool | None = None
    anchor: tuple[int, int] | None = None
    month: tuple[int, int] | None = None
    prefer_future: bool = False
    clock: datetime | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """A point or stretch of time as read; `value` is its ISO 8601 / TIMEX3 form."""

    value: str | None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    hijri: bool = False
    kind: FigureKind = "date"
    gregorian: str | None = None
    notes: tuple[str, ...] = ()
    found: str = "found-period"  # the class that rules over dates already found can ask for
    end_year: int | None = None  # of a stretch of years
    silent: bool = False  # a name that holds a date: taken, but no figure
    open: bool = False  # a month or day whose year was not written
    weekly: bool = False  # a weekday whose week was not written

    @property
    def month_of_year(self) -> tuple[int, int] | None:
        """Year and month, of a Gregorian date that names both."""
        named = self.year and self.month and not (self.hijri or self.weekly)
        return (self.year, self.month) if named else None


class Captures:
    """The units of a match by capture name."""

    def __init__(self, units: Sequence[Unit], ranges: Mapping[str, tuple[int, int]]) -> None:
        self._units = units
        self._ranges = ranges

    def __contains__(self, name: str) -> bool:
        return name in self._ranges

    def units(self, name: str) -> Sequence[Unit]:
        """The units that the capture spans."""
        start, end = self._ranges.get(name, (0, 0))
        return self._units[start:end]

    def unit(self, name: str) -> Unit | None:
        """The first unit of the capture."""
        units = self.units(name)
        return units[0] if units else None

    def moment(self, name: str) -> Moment | None:
        """The date or time that another rule has made of the capture's first unit."""
        unit = self.unit(name)
        return unit.found if unit else None

    def has(self, name: str, word_class: str) -> bool:
        """Whether a unit of the capture has the class."""
        return any(word_class in unit.analysis.classes for unit in self.units(name))

    def number(self, name: str) -> int | None:
        """The number of the capture: written in digits, or that of its word."""
        for unit in self.units(name):
            if unit.number is not None:
                return unit.number
            for entry in unit.entries.values():
                if "number" in entry.features:
                    return int(entry.features["number"])
        return None

    def feature(self, name: str, key: str) -> str | None:
        """A feature of the first word of the capture that has it."""
        for unit in self.units(name):
            for entry in unit.entries.values():
                if key in entry.features:
                    return entry.features[key]
        return None


Builder = Callable[[Captures, Context], Moment | None]


def nearest(
    years: Iterable[int],
    position: Callable[[int], float | None],
    now: float,
    direction: int | None,
    context: Context,
) -> int | None:
    """Return the year that puts a date where direction, tense and nearness want it.

    `position` gives the distance-preserving place of the date in a year, or None when that year
    lacks it (29 February).
    """
    places = [(year, place) for year in years if (place := position(year)) is not None]
    if direction == 0:
        places = sorted(places, key=lambda item: abs(item[1] - now))[:1]
    elif direction is not None:
        ordered = sorted(places, reverse=direction < 0, key=lambda item: item[1])
        side = [item for item in ordered if (item[1] - now) * direction > 0]
        places = side[abs(direction) - 1 :][:1]
    else:
        places = _by_tense(places, now, context)
    return places[0][0] if places else None


def _by_tense(places: list[tuple[int, float]], now: float, context: Context):
    if context.future is None and not context.prefer_future:
        return sorted(places, key=lambda item: (_distance(item[1] - now), item[1]))
    if context.future or (context.prefer_future and context.future is None):
        return [item for item in sorted(places, key=lambda p: p[1]) if item[1] >= now]
    return [item for item in sorted(places, key=lambda p: -p[1]) if item[1] <= now]


def _distance(ahead: float) -> float:
    """News tells more of what was than of what will be: what is ahead counts double."""
    return ahead * 2 if ahead > 0 else -ahead


def gregorian_position(month: int, day: int | None) -> Callable[[int], float | None]:
    """Return the place of a month (its number) or of a day (its ordinal) in a given year."""
    if day is None:
        return lambda year: year * 12 + month
    return lambda year: date(year, month, day).toordinal() if valid(year, month, day) else None


def gregorian_year(month: int, day: int | None, direction: int | None, context: Context):
    """Return the year of a Gregorian date written without one; None when nothing tells."""
    now = context.published
    if now is None:
        return None
    place = now.toordinal() if day else now.year * 12 + now.month
    span = range(now.year - 4, now.year + 5) if (month, day) == (2, 29) else range(
        now.year - 2, now.year + 3
    )  # fmt: skip
    return nearest(span, gregorian_position(month, day), place, direction, context)
