"""Values of feasts: days with a name and a date of their own, in either calendar."""

from datetime import date, timedelta

from .counted_days import on
from .days_and_months import direction_of, year_of
from .days_and_months import gregorian_day as gregorian_moment
from .gregorian import weekday_after
from .hijri import gregorian_day, hijri_year, hijri_year_in
from .timex import Captures, Context, Moment


def holiday(found: Captures, context: Context) -> Moment | None:
    """A feast with a date of its own: عيد الميلاد، عيد الفطر القادم."""
    written = str(found.feature("holiday", "on"))
    month, day, *nth = map(int, written.removeprefix("H").split("-"))
    if nth:
        return _nth_weekday(month, day, nth[0], found, context)
    if not written.startswith("H"):
        return gregorian_moment(year_of(found, context), month, day, found, context)
    year = hijri_year(month, day, direction_of(found), context)
    if "year" in found:
        year = hijri_year_in(found.number("year") or 0, month, day)
    value = gregorian_day(year, month, day) if year else None
    return on(date.fromisoformat(value)) if value else Moment(None)


def _nth_weekday(
    month: int, number: int, weekday: int, found: Captures, context: Context
) -> Moment | None:
    """A feast that moves: عيد الشكر is the fourth Thursday of November."""
    if context.published is None:
        return Moment(None)
    this = context.published.year
    written = found.number("year") if "year" in found else None
    steps = direction_of(found) or 0
    days = [_nth_of(year, month, number, weekday) for year in ([written] if written else
            range(this - 1, this + 3))]  # fmt: skip
    if steps < 0:
        days = [day for day in days if day < context.published][::-1]
    elif not written:
        days = [day for day in days if day >= context.published]
    return on(days[0]) if days else None


def _nth_of(year: int, month: int, number: int, weekday: int) -> date:
    first = weekday_after(date(year, month, 1), weekday, same=True)
    return first + timedelta(weeks=number - 1)
