"""Values that only short strings ask for: offsets (بعد ثلاثة أيام), hours."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from fractions import Fraction

from .clock_times import clock, hour_of_day
from .counted_days import nth, nth_of_month, nth_week, on
from .days_and_months import PIVOT, direction_of
from .gregorian import (
    WHOLE_DAY,
    add_months,
    day_value,
    shift_month,
    weekday_after,
    weekday_before,
    weekday_in_week,
)
from .holidays import holiday
from .periods import relative_period
from .timex import Builder, Captures, Context, Moment

_MONTHS = {"month": 1, "year": 12, "decade": 120, "century": 1200}
_YEARS = range(1800, 2061)
_DAYS = {"day": 1, "week": 7}
_MONTH = 30  # days: half a month is 15
_SECONDS = {"hour": 3600, "minute": 60, "second": 1}


def offset(found: Captures, context: Context) -> Moment | None:
    """A day so many units away: بعد ثلاثة أيام، قبل أسبوعين."""
    unit, count = found.feature("unit", "unit"), found.number("count")
    if count is None:
        count = found.number("unit") or 1
    steps = -count if "before" in found else count
    if context.published is None or unit is None:
        return Moment(None, found="found-day")
    sign = -1 if "before" in found else 1
    size = Fraction(steps) if _counted(found) else Fraction(0)
    size += Fraction(found.number("half") or 0, 60) * (-sign if "less" in found else sign)
    more = found.number("more") if "more" in found else found.number("lesser") or 1
    lesser = found.feature("lesser", "unit")
    parts = [(size, unit), (Fraction(sign * (more or 0)), lesser or unit)][: 1 + bool(lesser)]
    clock = sum((_length(size, unit) for size, unit in parts if unit in _SECONDS), timedelta(0))
    day = context.published
    for size, unit in parts:
        day = day if unit in _SECONDS else _moved(day, unit, size)
    if any(unit in _SECONDS for _, unit in parts):
        return _later(clock, day, context)
    return on(day)


def offset_from(found: Captures, context: Context) -> Moment | None:
    """A day so many units from another one: بعد يومين من غد."""
    day = found.moment("day")
    if day is None or day.hijri or not day.value or len(day.value) != WHOLE_DAY:
        return None
    return offset(found, replace(context, published=date.fromisoformat(day.value), clock=None))


def _counted(found: Captures) -> bool:
    """Whether there is a whole unit: ساعة ونصف، ساعة إلا ربعا; نصف ساعة has none."""
    return "half" not in found or "less" in found or found.has("half", "and-joined")


def _length(size: Fraction, unit: str) -> timedelta:
    """Hours, minutes or seconds."""
    return timedelta(seconds=float(size * _SECONDS[unit]))


def _moved(day: date, unit: str, steps: Fraction | int) -> date:
    if unit in _DAYS:
        return day + timedelta(days=int(steps * _DAYS[unit]))
    months = steps * _MONTHS[unit]
    whole = int(months)
    return add_months(day, whole) + timedelta(days=int((months - whole) * _MONTH))


def _later(step: timedelta, day: date, context: Context) -> Moment:
    """Hours and minutes from the hour of the text, where that is known."""
    if context.clock is None:
        return Moment(None)
    return Moment(_written(datetime.combine(day, context.clock.timetz()) + step))


def span(found: Captures, context: Context) -> Moment | None:
    """The units that follow or precede: الأيام الثلاثة القادمة، آخر أسبوعين."""
    unit, count = found.feature("unit", "unit"), found.number("count")
    count = count or found.number("unit") or found.has("date", "weak-part")  # آخر أسبوع
    now = context.published
    if now is None or unit is None or not count:
        return None
    ahead = "direction" in found and (direction_of(found) or 0) > 0
    if unit in _SECONDS:
        return _hours_around(_length(Fraction(count), unit), ahead, context)
    first, last = sorted((now, _moved(now, unit, count if ahead else -count)))
    step = timedelta(days=1)
    first, last = (first + step, last) if ahead else (first, last - step)
    return Moment(f"{day_value(first)}/{day_value(last)}", first.year, end_year=last.year)


def _hours_around(length: timedelta, ahead: bool, context: Context) -> Moment | None:
    """The hours before or after that of the text, where it is known: آخر 24 ساعة."""
    if context.clock is None:
        return None
    ends = sorted((context.clock, context.clock + (length if ahead else -length)))
    moments = (_written(end) for end in ends)
    return Moment("/".join(moments), kind="time")


def _written(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds" if moment.second else "minutes")


def now(found: Captures, context: Context) -> Moment | None:
    """The moment of the text itself: الآن."""
    if context.clock:
        return Moment(context.clock.isoformat(timespec="seconds"))
    return on(context.published) if context.published else Moment(None)


def this_unit(found: Captures, context: Context) -> Moment | None:
    """A period named without more is that of the text: الشهر، هذه السنة."""
    return relative_period(found.feature("unit", "unit"), 0, context)


def quarter(found: Captures, context: Context) -> Moment | None:
    """A quarter by its distance: الربع الماضي."""
    if context.published is None:
        return Moment(None)
    now = context.published
    year, month = shift_month(now.year, now.month, 3 * (direction_of(found) or 0))
    return Moment(f"{year}-Q{(month + 2) // 3}", year)


def hours(found: Captures, context: Context) -> Moment | None:
    """From one hour to another: من 9 إلى 11 صباحا."""
    end = clock(found, context)
    start = found.number("from")
    if end is None or not end.value or start is None or start > 24:
        return None
    last = int(end.value[1:3])
    opening = found.feature("opening", "period") or found.feature("opening", "code")
    if opening:
        start = hour_of_day(start, opening)
    elif start < 12 <= last and last - 12 > start:
        start += 12  # من 3 إلى 5 مساء
    first = f"T{start % 24:02d}:{found.number('count') or 0:02d}"
    return Moment(f"{first}/{end.value}", kind="time", found="found-time")


def times_between(found: Captures, context: Context) -> Moment | None:
    """From one time that was found to another."""
    start, end = (found.moment(name) for name in ("start", "end"))
    if not (start and end and start.value and end.value) or "/" in start.value + end.value:
        return None
    return Moment(f"{start.value}/{end.value}", kind="time", found="found-time")


def spoken_day(found: Captures, context: Context) -> Moment | None:
    """بكرة and امبارح."""
    if context.published is None:
        return Moment(None, found="found-day")
    return on(context.published + timedelta(days=found.number("off") or 0))


def bare_weekday(found: Captures, context: Context) -> Moment | None:
    """A weekday without its article: اثنين القادم."""
    number, direction = found.number("weekday"), direction_of(found)
    if number is None or context.published is None:
        return None
    if direction is not None and direction < 0:
        return on(weekday_before(context.published, number, same=False))
    return on(weekday_after(context.published, number, same=False))


def last_weekday(found: Captures, context: Context) -> Moment | None:
    """The weekday that has passed: آخر أحد."""
    number = found.number("weekday")
    if number is None or context.published is None:
        return None
    return on(weekday_before(context.published, number, same=False))


def bare_year(found: Captures, context: Context) -> Moment | None:
    """A number that can be a year."""
    number = found.number("year")
    if number is not None and number < 100:
        number += 2000 if number < PIVOT else 1900
    can_be = number is not None and number in _YEARS
    return Moment(f"{number:04d}", number, found="found-year") if can_be else None


def week_and_day(found: Captures, context: Context) -> Moment | None:
    """A week and then its day: الأسبوع القادم يوم الاثنين."""
    number, weeks = found.number("weekday"), direction_of(found) or 0
    if context.published is None or number is None:
        return None
    return on(weekday_in_week(context.published + timedelta(weeks=weeks), number))


VALUES: dict[str, Builder] = {
    "offset": offset,
    "span": span,
    "now": now,
    "nth": nth,
    "nth-week": nth_week,
    "nth-of-month": nth_of_month,
    "this-unit": this_unit,
    "holiday": holiday,
    "hours": hours,
    "times-between": times_between,
    "spoken-day": spoken_day,
    "bare-weekday": bare_weekday,
    "last-weekday": last_weekday,
    "offset-from": offset_from,
    "bare-year": bare_year,
    "quarter": quarter,
    "week-and-day": week_and_day,
}
