"""Values of years and longer stretches, and of parts of a year."""

from dataclasses import replace
from datetime import timedelta

from .days_and_months import direction_of
from .gregorian import (
    WHOLE_DAY,
    century_value,
    decade_value,
    month_value,
    shift_month,
    split_year,
    week_value,
    weekday_in_week,
)
from .hijri import hijri_moment, hijri_today, hijri_value
from .timex import Captures, Context, Moment

_THURSDAY = 4
_HIJRI_CENTURY = 14  # of the decades that are named: التسعينيات الهجرية began in 1390
_RECENT_HIJRI = range(1380, 1461)  # 1960 to 2039; عام 1492 is of the other calendar
_LONGEST = 120  # years: a longer pair of numbers is no span of years


def year(found: Captures, context: Context) -> Moment | None:
    """A year: عام 2014، 1415هـ."""
    number = found.number("year")
    if number is None:
        return None
    if "before-christ" in found:
        return Moment(f"BC{number:04d}", found="found-year")
    if _hijri(found, number):
        return hijri_moment(number, None, None, None, context)
    return Moment(f"{number:04d}", number, found="found-year")


def _hijri(found: Captures, number: int) -> bool:
    """Whether a year is of the Islamic calendar: marked so, or of our own time there (عام 1415)."""
    if found.has("date", "hijri-era") or found.has("date", "with-hijri"):
        return True
    marked = found.has("date", "gregorian-era") or found.has("date", "with-gregorian")
    return number in _RECENT_HIJRI and not marked


def years(found: Captures, context: Context) -> Moment | None:
    """Two years as one stretch: بين عامي 2014 و2016، 2014-2015."""
    start, end = found.number("year"), found.number("end")
    if start is None or end is None:
        return None
    if end < 100:
        end += start // 100 * 100
    if start == end + 1 and not found.has("date", "time-to"):  # 1437/1436, swapped by its marks
        start, end = end, start
    named = found.has("date", "years-dual") or found.has("date", "year-word")
    if not start < end or (end > start + _LONGEST and not named):
        return None
    if _hijri(found, start):
        return Moment(f"{hijri_value(start)}/{hijri_value(end)}", start, hijri=True)
    return Moment(f"{start}/{end}", start, end_year=end)


def period(found: Captures, context: Context) -> Moment | None:
    """A week, month, year, decade or century by its distance from now: الأسبوع المقبل."""
    unit = found.feature("unit", "unit")
    direction = direction_of(found) or 0
    if "fiscal" in found:
        return _split(found.feature("fiscal", "unit"), direction, context)
    if found.has("date", "hijri-era"):
        today = hijri_today(context.published)
        return Moment(today and hijri_value(today[0] + direction), hijri=True, found="found-year")
    return relative_period(unit, direction, context)


def relative_period(unit: str | None, direction: int, context: Context) -> Moment:
    """Return the period that lies `direction` units from publication."""
    now = context.published
    if now is None:
        return Moment(None, found=f"found-{unit}" if unit in ("month", "year") else "found-period")
    if unit == "day":
        day = now + timedelta(days=direction)
        return Moment(day.isoformat(), day.year, day.month, day.day, found="found-day")
    if unit == "week":
        return Moment(week_value(now + timedelta(weeks=direction)))
    if unit == "month":
        shifted = shift_month(now.year, now.month, direction)
        return Moment(month_value(*shifted), *shifted, found="found-month")
    if unit == "decade":
        return Moment(f"{now.year // 10 + direction:03d}")
    if unit == "century":
        return Moment(f"{now.year // 100 + direction:02d}")
    number = now.year + direction
    return Moment(f"{number:04d}", number, found="found-year")


def _split(unit: str | None, direction: int, context: Context) -> Moment:
    if context.published is None:
        return Moment(None)
    start = split_year(context.published, unit or "fiscal") + direction
    return Moment(f"{start}/{start + 1}", start, end_year=start + 1)


def other_year(found: Captures, context: Context) -> Moment | None:
    """A year counted from one named before in the sentence: العام السابق، في العام نفسه.

    Where none is, the year before is that before publication.
    """
    anchor, steps = context.anchor, found.number("direction") or 0
    if anchor is None and context.published and steps < 0:
        anchor = (context.published.year,) * 2
    if anchor is None:
        return None
    start, end = (year + steps for year in anchor)
    if start == end:
        return Moment(f"{start:04d}", start, found="found-year")
    return Moment(f"{start}/{end}", start, end_year=end)


def weekend(found: Captures, context: Context) -> Moment | None:
    """The end of a week: نهاية الأسبوع المقبل."""
    if context.published is None:
        return Moment(None)
    weeks = direction_of(found)
    if weeks is None:  # the weekend behind us until the next is at hand
        near = context.future or context.prefer_future
        weeks = 0 if near or context.published.isoweekday() >= _THURSDAY else -1
    return Moment(week_value(context.published + timedelta(weeks=weeks)) + "-WE")


def week_day(found: Captures, context: Context) -> Moment | None:
    """A weekday of a week that is named: الثلاثاء من الأسبوع المقبل."""
    number = found.number("weekday")
    if context.published is None or number is None:
        return Moment(f"XXXX-WXX-{number}", found="found-day")
    week = context.published + timedelta(weeks=direction_of(found) or 0)
    return Moment(weekday_in_week(week, number).isoformat(), found="found-day")


def decade(found: Captures, context: Context) -> Moment | None:
    """A decade: التسعينيات، ستينات القرن العشرين."""
    number = found.number("decade")
    if number is not None and found.has("date", "hijri-era"):
        return Moment("H" + decade_value(number, _HIJRI_CENTURY), hijri=True)
    century = 20
    if "century" in found:
        century = _century_number(found, context) or 0
    if number is None or not century:
        return Moment(None)
    return Moment(decade_value(number, century))


def numbered_decade(found: Captures, context: Context) -> Moment | None:
    """A decade by its place in a century: العقد السابع من القرن العشرين."""
    number = 10 if found.has("decade", "latest-word") else found.number("decade")
    century = _century_number(found, context)
    if number is None or not 1 <= number <= 10:
        return None
    return Moment(decade_value((number - 1) * 10, century) if century else None)


def _century_number(found: Captures, context: Context) -> int | None:
    if found.has("century", "last-word") or found.has("century", "this-word"):
        if context.published is None:
            return None
        return context.published.year // 100 + 1 + (found.number("century") or 0)
    return found.number("century")


def century(found: Captures, context: Context) -> Moment | None:
    """A century: القرن الحادي والعشرين."""
    number = _century_number(found, context)
    if "before-christ" in found and number:
        return Moment(f"BC{number - 1:02d}")
    if number is None or number > 22:
        return Moment(None) if number is None else None
    prefix = "H" if found.has("date", "hijri-era") else ""
    return Moment(prefix + century_value(number))


def centuries(found: Captures, context: Context) -> Moment | None:
    """Two centuries: القرنين السابع والثامن."""
    first, last = found.number("century"), found.number("end")
    if first is None or last is None or not first < last:
        return None
    prefix = "H" if found.has("date", "hijri-era") else ""
    return Moment("/".join(prefix + century_value(number) for number in (first, last)))


def interval(found: Captures, context: Context) -> Moment | None:
    """From one date that was found to another: من 3 مايو إلى 5 يونيو 2015."""
    start, end = (found.moment(name) for name in ("start", "end"))
    if not start or not end or not start.value or not end.value:
        return None
    first = _with_year(start, end)
    if first is None or "/" in first + end.value or first > end.value:
        return None
    return Moment(f"{first}/{end.value}", start.year, end_year=end.year, kind=end.kind)


def _with_year(start: Moment, end: Moment) -> str | None:
    """The start's value, its year that of the end when only the end has one."""
    if not (start.open and not end.open and end.year and start.month and not start.hijri):
        return start.value
    year = end.year - (start.month > (end.month or 12))
    value = month_value(year, start.month)
    return value + f"-{start.day:02d}" if start.day else value


def day_to_date(found: Captures, context: Context) -> Moment | None:
    """A day and a whole date: من 1 إلى 30/11/1436هـ؛ 13 و14 أغسطس when they are neighbours."""
    end = found.moment("end")
    start = found.number("from")
    joined = found.has("date", "time-to") or found.has("date", "dash")
    if not end or not end.value or "/" in end.value or not end.day or start is None:
        return None
    beside = joined or found.has("date", "time-between") or start == end.day - 1
    if not start < end.day or not beside or not (joined or found.has("end", "and-joined")):
        return None
    return Moment(f"{end.value[:-2]}{start:02d}/{end.value}", end.year, hijri=end.hijri)


def day_and_day(found: Captures, context: Context) -> Moment | None:
    """The first of two days of one month: يومي 14 و17 أغسطس."""
    end, number = found.moment("end"), found.number("from")
    if not (end and end.value and end.day and number) or len(end.value) < WHOLE_DAY:
        return None
    if not number < end.day or "/" in end.value:
        return None
    return replace(end, value=f"{end.value[:-2]}{number:02d}", day=number, gregorian=None)
