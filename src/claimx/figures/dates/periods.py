"""Weeks, months, years and longer stretches: by their distance, by their place, by their name."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from .captures import Captures
from .days_and_months import Fields
from .gregorian import (
    century_value,
    decade_value,
    month_value,
    shift_month,
    split_year,
    unknown_weekday,
    valid,
    week_value,
    year_of_season,
)
from .hijri import hijri_today, hijri_value
from .timex import Context, Timex, on
from .weekdays import beside

_THURSDAY = 4
_HIJRI_CENTURY = 14  # of the decades that are named: التسعينيات الهجرية began in 1390
_LAST_CENTURY = 22
_PART = re.compile(r"\d{4}-(?:\d\d|[QH]\d|[A-Z]{2})")  # of a year
_LARGE_PART = re.compile(r"\d{4}-[QH]\d")
_ALIKE = {
    "day": re.compile(r"\d{4}-\d\d-\d\d"), "month": re.compile(r"\d{4}-\d\d"),
    "Q": re.compile(r"\d{4}-Q\d"), "H": re.compile(r"\d{4}-H\d"),
}  # fmt: skip
_GRAINS = {"day": "day", "moment": "day", "month": "month", "year": "year"}


def shifted(fields: Fields, found: Captures, context: Context) -> Timex | None:
    """The unit that lies so many units from the text: الأسبوع المقبل، أمس، العام المالي الماضي.

    With `from: named` it counts from the year or month that the sentence named last.
    """
    unit = found.feature(fields["unit"], "unit") or str(fields["unit"])
    steps = found.number(fields["shift"])
    if fields.get("from") == "named":
        return _from_named(unit, steps or 0, context)
    if unit == "day" and (weekday := found.number("weekday")):
        return _day_beside(weekday, steps or 0, context)
    if unit == "year" and found.has("date", "hijri-era"):
        today = hijri_today(context.published)
        return Timex(today and hijri_value(today[0] + (steps or 0)), "year", hijri=True)
    if context.published is None:
        return Timex(None, _GRAINS.get(unit, "period"))
    if unit == "moment" and context.clock:
        return Timex(context.clock.isoformat(timespec="seconds"))
    if unit == "weekend":
        return _weekend(steps, context)
    return _SHIFTS.get(unit, _split_year)(context.published, steps or 0, unit)


def _from_named(unit: str, steps: int, context: Context) -> Timex | None:
    """العام نفسه، الشهر التالي; where none is named, the year before is that before the text.

    A year that an earlier sentence named is looked for only where the very same is meant.
    """
    named = context.named
    if unit == "month":
        month = next((one.month_of_year for one in reversed(named) if one.month_of_year), None)
        return None if month is None else _month(shift_month(*month, steps))
    named = named if steps else (*context.earlier, *named)
    last = next((one for one in reversed(named) if one.year and not one.hijri), None)
    start, end = (last.year, last.end_year or last.year) if last else (None, None)
    if last is None and context.published and steps < 0:
        start = end = context.published.year
    if start is None or end - start > 1:
        return None
    start, end = start + steps, end + steps
    return _year(start) if start == end else Timex(f"{start}/{end}", year=start, end_year=end)


def alike(fields: Fields, year: int | None, found: Captures, context: Context) -> Timex | None:
    """The day, month or part of a year that was named, in another year: الربع المقابل من 2017.

    It is the last of its sentence, else the first of the article, which tells what that is about;
    a day may be that of the text.
    """
    term = fields["like"]
    unit = found.feature(term, "code") or found.feature(term, "unit") or ""
    written = _ALIKE.get(unit, _PART)
    named = [one for one in reversed(context.named) if written.fullmatch(one.value or "")]
    written = _ALIKE.get(unit, _LARGE_PART)
    named += [one for one in context.earlier if written.fullmatch(one.value or "")]
    if unit == "day" and context.published:
        named.append(on(context.published))
    last = found.timex(str(term)) or next(iter(named), None)
    if year is None or last is None or (last.day and not valid(year, last.month, last.day)):
        return None
    return replace(last, value=f"{year:04d}{str(last.value)[4:]}", year=year, guess=None)


def _day_beside(weekday: int, steps: int, context: Context) -> Timex:
    """أمس السبت: the weekday says which day is meant."""
    if context.published is None:
        return Timex(unknown_weekday(weekday), "day")
    return on(beside(weekday, context.published + timedelta(days=steps)))


def _weekend(weeks: int | None, context: Context) -> Timex:
    """A weekend without a direction is the last one until the next is at hand."""
    guess = context.guess("direction") if weeks is None else None
    if weeks is None:
        weeks = 0 if context.ahead or context.published.isoweekday() >= _THURSDAY else -1
    week = week_value(context.published + timedelta(weeks=weeks))
    return Timex(f"{week}-WE", guess=guess)


def _month(number: tuple[int, int]) -> Timex:
    return Timex(month_value(*number), "month", *number)


def _year(number: int) -> Timex:
    return Timex(f"{number:04d}", "year", number)


def _quarter(now: date, steps: int, unit: str) -> Timex:
    year, month = shift_month(now.year, now.month, 3 * steps)
    return Timex(f"{year}-Q{(month + 2) // 3}", year=year)


def _split_year(now: date, steps: int, unit: str) -> Timex:
    """A budget or school year: العام المالي المنتهي."""
    start = split_year(now, unit) + steps
    return Timex(f"{start}/{start + 1}", year=start, end_year=start + 1)


_SHIFTS: dict[str, Callable[[date, int, str], Timex]] = {
    "day": lambda now, steps, unit: on(now + timedelta(days=steps)),
    "moment": lambda now, steps, unit: on(now),
    "week": lambda now, steps, unit: Timex(week_value(now + timedelta(weeks=steps))),
    "month": lambda now, steps, unit: _month(shift_month(now.year, now.month, steps)),
    "quarter": _quarter,
    "year": lambda now, steps, unit: _year(now.year + steps),
    "decade": lambda now, steps, unit: _decade(now.year // 10 + steps),
    "century": lambda now, steps, unit: _century(now.year // 100 + steps + 1),
}


def _decade(number: int) -> Timex:
    return Timex(f"{number:03d}", edtf=f"{number:03d}X")


def _century(number: int) -> Timex:
    return Timex(century_value(number), edtf=f"{number - 1:02d}XX")


def century(fields: Fields, found: Captures, context: Context) -> Timex | None:
    """A century: القرن الحادي والعشرين، القرن الثالث قبل الميلاد."""
    number = _century_number(found, fields, context)
    if number is None:
        return Timex(None)
    if found.has("date", "before-christ"):
        return Timex(f"BC{number - 1:02d}", edtf=f"-{number - 1:02d}XX")
    if number > _LAST_CENTURY:
        return None
    if found.has("date", "hijri-era"):
        return Timex("H" + century_value(number), hijri=True)
    return _century(number)


def _century_number(found: Captures, fields: Fields, context: Context) -> int | None:
    name = str(fields["century"])
    if not (found.has(name, "last-word") or found.has(name, "this-word")):
        return found.number(name)
    if context.published is None:
        return None
    return context.published.year // 100 + 1 + (found.number(name) or 0)


def decade(fields: Fields, found: Captures, context: Context) -> Timex | None:
    """A decade by its name or its place: التسعينيات، العقد السابع من القرن العشرين."""
    name = str(fields["decade"])
    number = 10 if found.has(name, "latest-word") else found.number(name)
    if number is None or not 1 <= number <= 90:
        return None
    tens = number if number > 10 else (number - 1) * 10
    if found.has("date", "hijri-era"):
        return Timex("H" + decade_value(tens, _HIJRI_CENTURY), hijri=True)
    within = _century_number(found, fields, context) if "century" in found else 20
    return _decade(int(decade_value(tens, within))) if within else Timex(None)


def part_of_year(fields: Fields, found: Captures, context: Context) -> Timex | None:
    """A quarter or half: الربع الأول من 2015; without its year, that or the one before."""
    code, number = found.feature(fields["part"], "code"), found.number(fields["nth"])
    parts = 4 if code == "Q" else 2
    if number is not None and number < 0:
        number += parts + 1  # الربع الأخير
    if number is None or not 1 <= number <= parts:
        return None
    year, now, guess = found.number("year"), context.published, None
    if year is None and now is None:
        return Timex(None)
    if year is None:
        year = now.year + (found.number("of-year") or 0)
        if "of-year" not in found and not found.has("date", "year-word"):
            ahead = number > -(-now.month * parts // 12)
            year -= ahead and not context.ahead
            guess = context.guess("year")
    return Timex(f"{year}-{code}{number}", year=year, guess=guess)


def season(fields: Fields, found: Captures, context: Context) -> Timex | None:
    """A season: صيف 2021، الشتاء الماضي."""
    code, year = found.feature(fields["season"], "code"), found.number("year")
    if year is None and context.published:
        steps = found.number("of-year")
        year = (year_of_season(context.published, code, found.number("direction"))
                if steps is None else context.published.year + steps)  # fmt: skip
    if year is None:
        told = "direction" in found or "of-year" in found
        return Timex(None if told else f"XXXX-{code}")
    return Timex(f"{year}-{code}", year=year)
