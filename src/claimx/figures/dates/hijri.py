"""The Islamic calendar of Umm al-Qura: values such as H1436-10-17, and their Gregorian days."""

from dataclasses import replace
from datetime import date

from .timex import Timex

_MONTH, _YEAR = 29.53, 354.37  # days, on average
_TABLE = range(1343, 1501)
_LONGEST_MONTH = 30
OUT_OF_TABLE = "hijri-out-of-table"
NO_SUCH_DAY = "no-such-day"
SHORT_MONTH = "hijri-month-of-29"


def gregorian_day(year: int, month: int, day: int) -> str | None:
    """Return the Gregorian day of a Hijri one; None outside the table or past the month's end."""
    from hijridate import Hijri  # only where a text has such dates

    try:
        return Hijri(year, month, day).to_gregorian().isoformat()
    except (OverflowError, ValueError):
        return None


def hijri_today(published: date) -> tuple[int, int, int] | None:
    """Return the Hijri date of the day of publication, None outside the table."""
    from hijridate import Gregorian

    try:
        return Gregorian.fromdate(published).to_hijri().datetuple()
    except (OverflowError, ValueError):
        return None


def hijri_place(year: int, month: int, day: int | None) -> float:
    """Return about how many days a day, or a month, lies after the calendar's beginning."""
    return year * _YEAR + month * _MONTH + (day or 0)


def with_gregorian(timex: Timex) -> Timex:
    """Return a Hijri day with the Gregorian one, or with a note on why it has none."""
    year, month, day = timex.fields()
    if year is None:
        return timex
    gregorian = gregorian_day(year, month, day)
    if gregorian:
        return replace(timex, gregorian=gregorian)
    if day > _LONGEST_MONTH:
        return replace(timex, value=None, notes=(*timex.notes, NO_SUCH_DAY))
    return replace(timex, notes=(*timex.notes, SHORT_MONTH if year in _TABLE else OUT_OF_TABLE))


def hijri_year_in(year: int, month: int, day: int) -> int | None:
    """Return the Hijri year whose day of this month falls in a Gregorian year: رمضان 2019."""
    near = int((year - 622) * 365.2425 / _YEAR)
    years = (number for number in range(near, near + 3)
             if (gregorian_day(number, month, day) or "").startswith(str(year)))  # fmt: skip
    return next(years, None)
