"""Days within a longer stretch, and feasts: أول يوم من الشهر، آخر خميس في أكتوبر، عيد الفطر."""

from datetime import date, timedelta

from .captures import Captures
from .days_and_months import Fields, gregorian_day, year_of
from .gregorian import unknown_weekday, week_value, weekday_after
from .hijri import gregorian_day as gregorian_value
from .hijri import hijri_year, hijri_year_in
from .timex import Context, Timex, on

_LAST_WEEK = 4


def counted(fields: Fields, whole: Timex, found: Captures, context: Context) -> Timex | None:
    """The first, third or last day, weekday or week of a stretch: آخر خميس في أكتوبر."""
    number, days = found.number(fields.get("nth", 1)), whole.days()
    if found.has(str(fields.get("nth")), "weak-part"):
        number = -1  # آخر يوم
    weekday = found.number(fields.get("weekday", "weekday"))
    if not days or number is None:
        return Timex(unknown_weekday(weekday) if weekday and "nth" not in fields else None, "day")
    if fields.get("unit") == "week":
        return _week(days, number)
    if weekday:
        if _is_date(fields, found, days, number, weekday):
            return None
        days = [day for day in days if day.isoweekday() == weekday]
    place = number if number < 0 else number - 1
    return on(days[place]) if -len(days) <= place < len(days) else None


def _week(days: list[date], number: int) -> Timex | None:
    """الأسبوع الثاني من يناير is that of its eighth day."""
    if number > _LAST_WEEK:
        return None
    return Timex(week_value(days[-1] if number < 0 else days[7 * (number - 1)]))


def _is_date(fields: Fields, found: Captures, days: list[date], number: int, weekday: int) -> bool:
    """الاثنين الثاني من مارس, where the second is a Monday."""
    fits = 0 < number <= len(days) and days[number - 1].isoweekday() == weekday
    ordinal = found.has(str(fields.get("nth")), "day-ordinal")
    return fits and ordinal and "weekday" in found.unit("date").entries


def holiday(fields: Fields, found: Captures, context: Context) -> Timex | None:
    """A feast with a date of its own: عيد الميلاد، عيد الفطر القادم."""
    written = str(found.feature(fields["holiday"], "on"))
    month, day, *nth = map(int, written.removeprefix("H").split("-"))
    toward, year = found.number("direction"), year_of(found, "year")
    if nth:
        return _nth_weekday(month, day, nth[0], year, toward, context)
    if not written.startswith("H"):
        return gregorian_day(year, month, day, found, context)
    year = hijri_year_in(year, month, day) if year else hijri_year(month, day, toward, context)
    value = gregorian_value(year, month, day) if year else None
    return on(date.fromisoformat(value)) if value else Timex(None)


def _nth_weekday(
    month: int, number: int, weekday: int, year: int | None, toward: int | None, context: Context
) -> Timex | None:
    """A feast that moves: عيد الشكر is the fourth Thursday of November."""
    now = context.published
    if now is None and year is None:
        return Timex(None)
    years = [year] if year else range(now.year - 1, now.year + 3)
    firsts = (weekday_after(date(one, month, 1), weekday, same=True) for one in years)
    days = [first + timedelta(weeks=number - 1) for first in firsts]
    if (toward or 0) < 0:
        days = [day for day in reversed(days) if day < now]
    elif not year:
        days = [day for day in days if day >= now]
    return on(days[0]) if days else None
