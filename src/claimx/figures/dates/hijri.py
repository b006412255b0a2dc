"""The Islamic calendar of Umm al-Qura: values such as H1436-10-17, and their Gregorian days."""

from datetime import date

from .nearest import nearest
from .timex import Context, Timex

_MONTH, _YEAR = 29.53, 354.37  # days, on average
_TABLE = (1343, 1500)
_LONGEST_MONTH = 30
OUT_OF_TABLE = "hijri-out-of-table"
NO_SUCH_DAY = "no-such-day"
SHORT_MONTH = "hijri-month-of-29"


def hijri_value(year: int, month: int | None = None, day: int | None = None) -> str:
    """Return H1436, H1436-10 or H1436-10-17."""
    parts = [f"H{year:04d}"] + [f"{number:02d}" for number in (month, day) if number]
    return "-".join(parts)


def gregorian_day(year: int, month: int, day: int) -> str | None:
    """Return the Gregorian day of a Hijri one; None outside the table or past the month's end."""
    from hijridate import Hijri  # only where a text has such dates

    try:
        return Hijri(year, month, day).to_gregorian().isoformat()
    except (OverflowError, ValueError):
        return None


def hijri_today(published: date | None) -> tuple[int, int, int] | None:
    """Return the Hijri date of the day of publication, None outside the table."""
    if published is None:
        return None
    from hijridate import Gregorian

    try:
        return Gregorian.fromdate(published).to_hijri().datetuple()
    except (OverflowError, ValueError):
        return None


def hijri_timex(
    year: int | None, month: int | None, day: int | None, direction: int | None, context: Context
) -> Timex:
    """Return the timex of a Hijri date; a year that is not written is the nearest that fits."""
    guess = None
    if year is None and month:
        year = hijri_year(month, day, direction, context)
        guess = context.guess("year") if direction is None else None
    grain = "day" if day else "month" if month else "year"
    if year is None:
        value = f"HXXXX-{month:02d}" + (f"-{day:02d}" if day else "")
        return Timex(value, grain, None, month, day, True)
    gregorian = gregorian_day(year, month, day) if month and day else None
    notes = () if gregorian or not day else (_fault(year, day),)
    value = None if notes == (NO_SUCH_DAY,) else hijri_value(year, month, day)
    return Timex(value, grain, year, month, day, True, gregorian=gregorian, guess=guess,
                 notes=notes)  # fmt: skip


def hijri_year(month: int, day: int | None, direction: int | None, context: Context) -> int | None:
    """Return the Hijri year of a date written without one."""
    today = hijri_today(context.published)
    if today is None:
        return None
    now = today[0] * _YEAR + today[1] * _MONTH + (today[2] if day else 0)
    return nearest(
        range(today[0] - 2, today[0] + 3),
        lambda year: year * _YEAR + month * _MONTH + (day or 0),
        now,
        direction,
        context,
    )


def hijri_year_in(year: int, month: int, day: int) -> int | None:
    """Return the Hijri year whose day of this month falls in a Gregorian year: رمضان 2019."""
    near = int((year - 622) * 365.2425 / _YEAR)
    return next(
        (
            number
            for number in range(near, near + 3)
            if (gregorian_day(number, month, day) or "").startswith(str(year))
        ),
        None,
    )


def _fault(year: int, day: int) -> str:
    if day > _LONGEST_MONTH:
        return NO_SUCH_DAY
    return SHORT_MONTH if _TABLE[0] <= year <= _TABLE[1] else OUT_OF_TABLE
