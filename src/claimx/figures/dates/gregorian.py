"""The Gregorian calendar: days, weeks, months and longer units, each a row counted by numbers.

How they are written is ISO 8601, and TIMEX3 where that has no form (2015-Q3, 2015-W32-WE, 199).
"""

import calendar
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from .timex import Grain, Timex

_FISCAL_START, _SCHOOL_START = 7, 9  # Egypt's budget year; school years of the region


class Row(NamedTuple):
    """Units that follow each other: the number of the one a day lies in, and how one is written.

    `grain` is what rules over dates already found call one, `unknown` what EDTF adds to its value.
    """

    at: Callable[[date], int]
    write: Callable[[int], str]
    grain: Grain = "period"
    unknown: str = ""


def _parts(count: int, sign: str, grain: Grain = "period") -> Row:
    """So many to a year: months, quarters, halves."""

    def write(number: int) -> str:
        return f"{number // count:04d}-" + sign.format(number % count + 1)

    return Row(lambda day: day.year * count + (day.month - 1) * count // 12, write, grain)


def _years(digits: int, grain: Grain = "period") -> Row:
    """Years, or as many of them as share their first digits: 199 are the nineties."""

    def write(number: int) -> str:
        if number >= 10**digits:
            raise OverflowError("after the year 9999")
        return f"{number:0{digits}d}"

    rest = 4 - digits
    return Row(lambda day: day.year // 10**rest, write, grain, "X" * rest)


def _split_years(start: int) -> Row:
    """Budget or school years, by the month that they begin in: 2014/2015."""
    return Row(lambda day: day.year - (day.month < start), lambda number: f"{number}/{number + 1}")


def _weeks(sign: str) -> Row:
    """Weeks from Monday on, as ISO 8601 counts them."""

    def write(number: int) -> str:
        year, week, _ = date.fromordinal(7 * number + 1).isocalendar()
        return f"{year:04d}-W{week:02d}{sign}"

    return Row(lambda day: (day.toordinal() - 1) // 7, write)


_DAYS = Row(date.toordinal, lambda number: date.fromordinal(number).isoformat(), "day")
ROWS = {
    "day": _DAYS, "moment": _DAYS, "week": _weeks(""), "weekend": _weeks("-WE"),
    "month": _parts(12, "{:02d}", "month"), "quarter": _parts(4, "Q{}"), "half": _parts(2, "H{}"),
    "year": _years(4, "year"), "decade": _years(3), "century": _years(2),
    "fiscal": _split_years(_FISCAL_START), "school": _split_years(_SCHOOL_START),
}  # fmt: skip


def numbered(unit: str, number: int) -> Timex:
    """Return the unit with this number in its row; ValueError or OverflowError past 9999."""
    row = ROWS[unit]
    value = row.write(number)
    return Timex(value, row.grain, edtf=value + row.unknown if row.unknown else None)


def date_value(year: int | None, month: int, day: int | None = None) -> str:
    """Return 2015-08 or 2015-08-05, with XXXX for a year that is not known."""
    written = "XXXX" if year is None else f"{year:04d}"
    return f"{written}-{month:02d}" + (f"-{day:02d}" if day else "")


def unknown_weekday(number: int) -> str:
    """Return a weekday in an unknown week, Friday as XXXX-WXX-5."""
    return f"XXXX-WXX-{number}"


def place(year: int, month: int, day: int | None) -> int | None:
    """Return where a day, or a month, lies among its like; None where the year lacks the day."""
    if day is None:
        return 12 * year + month
    return date(year, month, day).toordinal() if valid(year, month, day) else None


def add_months(day: date, months: int) -> date:
    """Return the day `months` later, the last of the month where that month is shorter."""
    year, month = divmod(12 * day.year + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return day.replace(year=year, month=month + 1, day=min(day.day, last))


def valid(year: int, month: int, day: int) -> bool:
    """Whether the Gregorian calendar has this day."""
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]


def days(whole: Timex) -> list[date]:
    """The days of a Gregorian year, month or week, in order; none of anything else."""
    value = whole.value or ""
    if "-W" in value and "X" not in value:
        first = date.fromisoformat(f"{value[:8]}-1")
        return [first + timedelta(days=step) for step in range(7)]
    year, month, _ = whole.fields()
    if year is None or whole.hijri:
        return []
    months = [month] if month else range(1, 13)
    return [date(year, month, day) for month in months
            for day in range(1, calendar.monthrange(year, month)[1] + 1)]  # fmt: skip


def weekday_before(day: date, number: int, *, same: bool) -> date:
    """Return the last weekday `number` before `day`; `day` itself counts when `same`."""
    back = (day.isoweekday() - number) % 7
    return day - timedelta(days=back or (0 if same else 7))


def weekday_after(day: date, number: int, *, same: bool) -> date:
    """Return the next weekday `number` after `day`; `day` itself counts when `same`."""
    ahead = (number - day.isoweekday()) % 7
    return day + timedelta(days=ahead or (0 if same else 7))
