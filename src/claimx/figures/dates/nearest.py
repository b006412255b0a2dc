"""Which year a date that is written without one belongs to."""

from collections.abc import Callable, Iterable
from datetime import date

from .gregorian import valid
from .timex import Context

Position = Callable[[int], float | None]


def nearest(
    years: Iterable[int], position: Position, now: float, direction: int | None, context: Context
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
    if context.ahead:
        return [item for item in sorted(places, key=lambda p: p[1]) if item[1] >= now]
    return [item for item in sorted(places, key=lambda p: -p[1]) if item[1] <= now]


def _distance(ahead: float) -> float:
    """News tells more of what was than of what will be: what is ahead counts double."""
    return ahead * 2 if ahead > 0 else -ahead


def gregorian_year(
    month: int, day: int | None, direction: int | None, context: Context, weekday: int | None = None
) -> int | None:
    """Return the year of a Gregorian date written without one; None when nothing tells.

    A weekday written with a day leaves only the years in which the day falls on it.
    """
    now = context.published
    if now is None:
        return None
    reach = 4 if (month, day) == (2, 29) else 2
    years = range(now.year - reach, now.year + reach + 1)
    if day is None:
        place = now.year * 12 + now.month
        return nearest(years, lambda year: year * 12 + month, place, direction, context)

    def position(year: int) -> int | None:
        if not valid(year, month, day):
            return None
        point = date(year, month, day)
        return point.toordinal() if weekday in (None, point.isoweekday()) else None

    return nearest(years, position, now.toordinal(), direction, context)
