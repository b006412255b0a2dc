"""Values that only short strings ask for: offsets (بعد ثلاثة أيام), nth days, holidays, hours."""

import calendar
from datetime import date, datetime, timedelta

from .calendar import add_months, day_value, weekday_after, weekday_before, weekday_in_week
from .hijri import gregorian_day, hijri_year
from .moments import Builder, Captures, Context, Moment
from .months import direction_of, year_of
from .months import gregorian_day as gregorian_moment
from .periods import relative_period
from .times import clock

_MONTHS = {"month": 1, "year": 12, "decade": 120, "century": 1200}
_DAYS = {"day": 1, "week": 7}
_SECONDS = {"hour": 3600, "minute": 60, "second": 1}


def offset(found: Captures, context: Context) -> Moment | None:
    """A day so many units away: بعد ثلاثة أيام، قبل أسبوعين."""
    unit, count = found.feature("unit", "unit"), found.number("count")
    if count is None:
        count = found.number("unit") or 1
    steps = -count if "before" in found else count
    if context.published is None or unit is None:
        return Moment(None, found="found-day")
    if unit in _SECONDS:
        return _later(_length(found, unit, count) * (-1 if "before" in found else 1), context)
    return _on(_moved(context.published, unit, steps))


def _length(found: Captures, unit: str, count: int) -> timedelta:
    """Hours, minutes or seconds, with نصف ساعة and ساعة ونصف."""
    part = timedelta(minutes=found.number("half") or 0)
    whole = timedelta(seconds=count * _SECONDS[unit])
    return (
        part
        if found.has("half", "clock-fraction") and not found.has("half", "and-joined")
        else whole + part
    )


def _moved(day: date, unit: str, steps: int) -> date:
    if unit in _DAYS:
        return day + timedelta(days=steps * _DAYS[unit])
    return add_months(day, steps * _MONTHS[unit])


def _later(step: timedelta, context: Context) -> Moment:
    """Hours and minutes from the hour of the text, where that is known."""
    if context.clock is None:
        return Moment(None)
    return Moment((context.clock + step).isoformat(timespec="minutes"))


def _on(day: date) -> Moment:
    return Moment(day_value(day), day.year, day.month, day.day, found="found-day")


def span(found: Captures, context: Context) -> Moment | None:
    """The units that follow or precede: الأيام الثلاثة القادمة، آخر أسبوعين."""
    unit, count = found.feature("unit", "unit"), found.number("count")
    count = count or found.number("unit")
    now = context.published
    if now is None or unit not in {*_DAYS, *_MONTHS} or not count:
        return None
    ahead = "direction" in found and (direction_of(found) or 0) > 0
    first, last = sorted((now, _moved(now, unit, count if ahead else -count)))
    step = timedelta(days=1)
    first, last = (first + step, last) if ahead else (first, last - step)
    return Moment(f"{day_value(first)}/{day_value(last)}", first.year, end_year=last.year)


def now(found: Captures, context: Context) -> Moment | None:
    """The moment of the text itself: الآن."""
    if context.clock:
        return Moment(context.clock.isoformat(timespec="seconds"))
    return _on(context.published) if context.published else Moment(None)


def nth(found: Captures, context: Context) -> Moment | None:
    """The first, third or last day, or such a weekday, of a period: أول يوم من الشهر."""
    period = getattr(found.unit("whole"), "found", None)
    number = -1 if found.has("nth", "weak-part") else found.number("nth")
    if period is None or not period.value or period.hijri or number is None:
        return None
    days = _days_of(period)
    if "weekday" in found:
        days = [day for day in days if day.isoweekday() == found.number("weekday")]
    place = number if number < 0 else number - 1
    return _on(days[place]) if -len(days) <= place < len(days) else None


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


def this_unit(found: Captures, context: Context) -> Moment | None:
    """A period named without more is that of the text: الشهر، هذه السنة."""
    return relative_period(found.feature("unit", "unit"), 0, context)


def holiday(found: Captures, context: Context) -> Moment | None:
    """A feast with a date of its own: عيد الميلاد، عيد الفطر القادم."""
    on = str(found.feature("holiday", "on"))
    month, day = map(int, on.removeprefix("H").split("-"))
    if not on.startswith("H"):
        return gregorian_moment(year_of(found, context), month, day, found, context)
    year = hijri_year(month, day, direction_of(found), context)
    if "year" in found:
        year = (found.number("year") or 0) - 579 if (found.number("year") or 0) > 1500 else year
        years = (year, year + 1) if year else ()
        days = [gregorian_day(number, month, day) for number in years]
        fits = [value for value in days if value and value.startswith(str(found.number("year")))]
        return _on(date.fromisoformat(fits[0])) if fits else None
    value = gregorian_day(year, month, day) if year else None
    return _on(date.fromisoformat(value)) if value else Moment(None)


def hours(found: Captures, context: Context) -> Moment | None:
    """From one hour to another: من 9 إلى 11 صباحا."""
    end = clock(found, context)
    start = found.number("from")
    if end is None or not end.value or start is None or start > 24:
        return None
    last = int(end.value[1:3])
    if start < 12 <= last and last - 12 > start:
        start += 12  # من 3 إلى 5 مساء
    first = f"T{start % 24:02d}:{found.number('count') or 0:02d}"
    return Moment(f"{first}/{end.value}", kind="time", found="found-time")


def times_between(found: Captures, context: Context) -> Moment | None:
    """From one time that was found to another."""
    start, end = (getattr(found.unit(name), "found", None) for name in ("start", "end"))
    if not (start and end and start.value and end.value) or "/" in start.value + end.value:
        return None
    return Moment(f"{start.value}/{end.value}", kind="time", found="found-time")


def spoken_day(found: Captures, context: Context) -> Moment | None:
    """بكرة and امبارح."""
    if context.published is None:
        return Moment(None, found="found-day")
    return _on(context.published + timedelta(days=found.number("off") or 0))


def bare_weekday(found: Captures, context: Context) -> Moment | None:
    """A weekday without its article: اثنين القادم."""
    number, direction = found.number("weekday"), direction_of(found)
    if number is None or context.published is None:
        return None
    if direction is not None and direction < 0:
        return _on(weekday_before(context.published, number, same=False))
    return _on(weekday_after(context.published, number, same=False))


def bare_year(found: Captures, context: Context) -> Moment | None:
    """A number that can be a year."""
    number = found.number("year")
    return Moment(f"{number:04d}", number, found="found-year") if number else None


def week_and_day(found: Captures, context: Context) -> Moment | None:
    """A week and then its day: الأسبوع القادم يوم الاثنين."""
    number, weeks = found.number("weekday"), direction_of(found) or 0
    if context.published is None or number is None:
        return None
    return _on(weekday_in_week(context.published + timedelta(weeks=weeks), number))


VALUES: dict[str, Builder] = {
    "offset": offset,
    "span": span,
    "now": now,
    "nth": nth,
    "this-unit": this_unit,
    "holiday": holiday,
    "hours": hours,
    "times-between": times_between,
    "spoken-day": spoken_day,
    "bare-weekday": bare_weekday,
    "bare-year": bare_year,
    "week-and-day": week_and_day,
}
