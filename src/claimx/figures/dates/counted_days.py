"""Days counted within a longer stretch: أول يوم من الشهر، الثلاثاء الثالث من سبتمبر."""

import calendar
from datetime import date, datetime, timedelta

from .days_and_months import direction_of, year_of
from .gregorian import day_value, week_value
from .timex import Captures, Context, Moment, gregorian_year


def nth(found: Captures, context: Context) -> Moment | None:
    """The first, third or last day, or such a weekday, of a period: أول يوم من الشهر."""
    period = found.moment("whole")
    number = -1 if _is_last(found) else found.number("nth")
    if period is None or not period.value or period.hijri or number is None:
        return None
    return _nth_day(found, _days_of(period), number)


def nth_of_month(found: Captures, context: Context) -> Moment | None:
    """A weekday of a named month: الثلاثاء الثالث من سبتمبر."""
    days = _days_of_month(found, context)
    number = -1 if _is_last(found) else found.number("nth")
    return _nth_day(found, days, number) if days and number is not None else None


def nth_week(found: Captures, context: Context) -> Moment | None:
    """A week of a month: الأسبوع الثاني من يناير is that of its eighth day."""
    days, number = _days_of_month(found, context), found.number("nth")
    if not days:
        return None if days is None else Moment(None)
    if _is_last(found):
        return Moment(week_value(days[-1]))
    return Moment(week_value(days[7 * (number - 1)])) if number and number <= 4 else None


def _days_of_month(found: Captures, context: Context) -> list[date] | None:
    """The days of the month that is named; none where no year can be told, None without a month."""
    month = found.number("month")
    if month is None:
        return None
    year = year_of(found, context) or gregorian_year(month, None, direction_of(found), context)
    return [] if year is None else _days_of(Moment("", year, month))


def _is_last(found: Captures) -> bool:
    return found.has("nth", "weak-part") or found.has("nth", "latest-word")


def _nth_day(found: Captures, days: list[date], number: int) -> Moment | None:
    if "weekday" in found:
        weekday = found.number("weekday")
        if _is_date(found, days, number, weekday):
            return None  # الاثنين الثاني من مارس, where the second is a Monday
        days = [day for day in days if day.isoweekday() == weekday]
    place = number if number < 0 else number - 1
    return on(days[place]) if -len(days) <= place < len(days) else None


def _is_date(found: Captures, days: list[date], number: int, weekday: int | None) -> bool:
    fits = 0 < number <= len(days) and days[number - 1].isoweekday() == weekday
    return fits and found.has("nth", "day-ordinal") and "weekday" in found.unit("date").entries


def _days_of(period: Moment) -> list[date]:
    """The days of a month, a year or a week."""
    value = period.value or ""
    if "-W" in value:
        first = datetime.strptime(value[:8] + "-1", "%G-W%V-%u").date()
        return [first + timedelta(days=step) for step in range(7)]
    if period.year is None:
        return []
    months = [period.month] if period.month else range(1, 13)
    return [date(period.year, month, day) for month in months
            for day in range(1, calendar.monthrange(period.year, month)[1] + 1)]  # fmt: skip


def on(day: date) -> Moment:
    """Return the moment of a day."""
    return Moment(day_value(day), day.year, day.month, day.day, found="found-day")
