"""Weeks, months, years and longer stretches: by their distance, by their place, by their name."""

import re
from dataclasses import replace
from datetime import timedelta

from .captures import Captures
from .days_and_months import Fields
from .gregorian import ROWS, numbered, place, unknown_weekday, valid
from .hijri import hijri_today
from .timex import Context, Timex, on
from .weekdays import beside

_THURSDAY = 4
_HIJRI_CENTURY = 14  # of the decades that are named: التسعينيات الهجرية began in 1390
_NAMED_CENTURY, _LAST_CENTURY = 20, 22  # التسعينيات are of the twentieth
_SEASONS = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}  # a month inside each
_PART = re.compile(r"\d{4}-(?:\d\d|[QH]\d|[A-Z]{2})")  # of a year
_LARGE_PART = re.compile(r"\d{4}-[QH]\d")
_ALIKE = {
    "day": re.compile(r"\d{4}-\d\d-\d\d"), "month": re.compile(r"\d{4}-\d\d"),
    "Q": re.compile(r"\d{4}-Q\d"), "H": re.compile(r"\d{4}-H\d"),
}  # fmt: skip
_PARTS = {"Q": ("quarter", 4), "H": ("half", 2)}


def shifted(fields: Fields, found: Captures, context: Context) -> Timex | None:
    """The unit that lies so many units from the text: الأسبوع المقبل، أمس، العام المالي الماضي.

    With `from: named` it counts from the year or month that the sentence named last.
    """
    unit = found.feature(fields["unit"], "unit") or str(fields["unit"])
    direction, now = found.number(fields["shift"]), context.published
    steps, weekday = direction or 0, found.number("weekday")
    if fields.get("from") == "named":
        return _from_named(unit, steps, context)
    if unit == "year" and found.has("date", "hijri-era"):
        today = now and hijri_today(now)
        return Timex(today and f"H{today[0] + steps:04d}", "year")
    if unit == "day" and weekday:  # أمس السبت: the weekday says which day is meant
        return (on(beside(weekday, now + timedelta(days=steps))) if now
                else Timex(unknown_weekday(weekday), "day"))  # fmt: skip
    if now is None:
        return Timex(None, ROWS[unit].grain)
    if unit == "moment" and context.clock:
        return Timex(context.clock.isoformat(timespec="seconds"))
    guess = None
    if unit == "weekend" and direction is None:  # the last one until the next is at hand
        guess = context.guess("direction")
        steps = 0 if context.ahead or now.isoweekday() >= _THURSDAY else -1
    return replace(numbered(unit, ROWS[unit].at(now) + steps), guess=guess)


def _from_named(unit: str, steps: int, context: Context) -> Timex | None:
    """العام نفسه، الشهر التالي; where none is named, the year before is that before the text.

    A year that an earlier sentence named is looked for only where the very same is meant.
    """
    named = [one for one in context.named if one.year and not one.hijri]
    if unit == "month":
        months = [one.fields(-1) for one in named if one.fields(-1)[1] and not one.weekly]
        return numbered(unit, place(*months[-1][:2], None) - 1 + steps) if months else None
    if not (named or steps):
        named = [one for one in context.earlier if one.year and not one.hijri]
    if named:
        start, end = named[-1].year, named[-1].fields(-1)[0]
    elif context.published and steps < 0:
        start = end = context.published.year
    else:
        return None
    if start == end:
        return numbered(unit, start + steps)
    return Timex(f"{start + steps}/{end + steps}") if end == start + 1 else None


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
    if year is None or last is None:
        return None
    _, month, day = last.fields()
    if day and not valid(year, month, day):
        return None
    return replace(last, value=f"{year:04d}{str(last.value)[4:]}", guess=None)


def century(fields: Fields, found: Captures, context: Context) -> Timex | None:
    """A century: القرن الحادي والعشرين، القرن الثالث قبل الميلاد."""
    number = _century_number(fields, found, context)
    if number is None:
        return Timex(None)
    if found.has("date", "before-christ"):
        return Timex(f"BC{number - 1:02d}", edtf=f"-{number - 1:02d}XX")
    return _of_era("century", number - 1, found) if number <= _LAST_CENTURY else None


def _century_number(fields: Fields, found: Captures, context: Context) -> int | None:
    """The number of a century; القرن الماضي is at a distance from that of the text."""
    number, now = found.number(fields["century"]), context.published
    if number is None or number > 0:
        return number
    return now and ROWS["century"].at(now) + 1 + number


def decade(fields: Fields, found: Captures, context: Context) -> Timex | None:
    """A decade by its name or its place: التسعينيات، العقد السابع من القرن العشرين."""
    within = _HIJRI_CENTURY if found.has("date", "hijri-era") else _NAMED_CENTURY
    if "century" in found:
        within = _century_number(fields, found, context)
    number = _from_end(found.number(fields["decade"]), 10)
    return number and (_of_era("decade", 10 * (within - 1) + number - 1, found) if within
                       else Timex(None))  # fmt: skip


def _from_end(number: int | None, last: int) -> int | None:
    """The place among so many; الأخير counts from their end."""
    number = number + last + 1 if number is not None and number < 0 else number
    return number if number is not None and 1 <= number <= last else None


def _of_era(unit: str, number: int, found: Captures) -> Timex:
    timex = numbered(unit, number)
    return Timex(f"H{timex.value}") if found.has("date", "hijri-era") else timex


def part_of_year(fields: Fields, found: Captures, context: Context) -> Timex | None:
    """A quarter or half: الربع الأول من 2015; without its year, that or the one before."""
    unit, parts = _PARTS[str(found.feature(fields["part"], "code"))]
    number, now = _from_end(found.number(fields["nth"]), parts), context.published
    year, steps = found.number("year"), found.number("of-year")
    if number is None or (year is None and now is None):
        return number and Timex(None)
    part = parts * (now.year + (steps or 0) if year is None else year) + number - 1
    if year is not None or steps is not None or found.has("date", "year-word"):
        return numbered(unit, part)
    if part > ROWS[unit].at(now) and not context.ahead:
        part -= parts
    return replace(numbered(unit, part), guess=context.guess("year"))


def season(fields: Fields, found: Captures, context: Context) -> Timex | None:
    """A season: صيف 2021، الشتاء الماضي."""
    code, year = str(found.feature(fields["season"], "code")), found.number("year")
    toward, steps, now = found.number("direction"), found.number("of-year"), context.published
    if year is None and now is None:
        return Timex(f"XXXX-{code}" if toward is None and steps is None else None)
    if year is None and steps is None:
        distance, toward = _SEASONS[code] - now.month, toward or 0
        steps = (toward > 0 and distance <= 1) - (toward < 0 and distance >= -1)
    return Timex(f"{now.year + steps if year is None else year}-{code}")
