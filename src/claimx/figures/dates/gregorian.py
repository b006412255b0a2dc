"""Arithmetic of the calendar, and how points in time are written (ISO 8601, TIMEX3)."""

import calendar
from datetime import date, timedelta

WHOLE_DAY = len("2015-08-05")
SEASONS = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}  # a month inside each
_LAST_CENTURY = 100
_FISCAL_START, _SCHOOL_START = 7, 9  # Egypt's budget year; school years of the region


def day_value(day: date) -> str:
    """Return a day as 2015-08-02."""
    return day.isoformat()


def month_value(year: int, month: int) -> str:
    """Return a month as 2015-08."""
    return f"{year:04d}-{month:02d}"


def week_value(day: date) -> str:
    """Return the ISO week of `day` as 2015-W31."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def unknown_weekday(number: int) -> str:
    """Return a weekday in an unknown week, Friday as XXXX-WXX-5."""
    return f"XXXX-WXX-{number}"


def shift_month(year: int, month: int, months: int) -> tuple[int, int]:
    """Return year and month that lie `months` later."""
    number = year * 12 + month - 1 + months
    return number // 12, number % 12 + 1


def add_months(day: date, months: int) -> date:
    """Return the day `months` later, the last of the month where that month is shorter."""
    year, month = shift_month(day.year, day.month, months)
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def valid(year: int, month: int, day: int) -> bool:
    """Whether the Gregorian calendar has this day."""
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]


def weekday_before(day: date, number: int, *, same: bool) -> date:
    """Return the last weekday `number` before `day`; `day` itself counts when `same`."""
    back = (day.isoweekday() - number) % 7
    return day - timedelta(days=back or (0 if same else 7))


def weekday_after(day: date, number: int, *, same: bool) -> date:
    """Return the next weekday `number` after `day`; `day` itself counts when `same`."""
    ahead = (number - day.isoweekday()) % 7
    return day + timedelta(days=ahead or (0 if same else 7))


def split_year(day: date, unit: str) -> int:
    """Return the year in which the fiscal or school year that contains `day` began."""
    start = _FISCAL_START if unit == "fiscal" else _SCHOOL_START
    return day.year if day.month >= start else day.year - 1


def year_of_season(day: date, code: str, direction: int | None) -> int:
    """Return the year of the season before (-1), around (0) or after (1) `day`."""
    distance = SEASONS[code] - day.month
    if direction is None or direction == 0:
        return day.year
    if direction > 0:
        return day.year + (distance <= 1)
    return day.year - (distance >= -1)


def century_value(number: int) -> str:
    """Return the century with this ordinal: the 21st as 20; ValueError for one after the 100th."""
    if number > _LAST_CENTURY:
        raise ValueError("after the year 9999")
    return f"{number - 1:02d}"


def decade_value(decade: int, century: int = 20) -> str:
    """Return a decade: 90 of the 20th century as 199."""
    return f"{century - 1:02d}{decade // 10}"
