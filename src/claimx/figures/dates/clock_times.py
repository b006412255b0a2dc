"""Values of clock times: الساعة السادسة والنصف مساء is T18:30."""

from .gregorian import WHOLE_DAY
from .timex import Captures, Context, Moment

_NOON = 12
_SMALL_HOURS = 5  # الثالثة ليلا is three in the morning, التاسعة ليلا nine in the evening
_LATE_MORNING = 10  # الحادية عشرة ظهرا


def clock(found: Captures, context: Context) -> Moment | None:
    """A time of day, with minutes and part of the day where written."""
    hour, minute = found.number("hour"), _minute(found)
    if found.has("hour", "midnight"):
        hour, minute = 0, 0
    elif found.has("hour", "midday") or found.has("hour", "noon-word"):
        hour, minute = _NOON, 0
    if hour is None or minute is None:
        return None
    if found.has("hour", "n-clock"):  # 1600 بتوقيت غرينتش
        hour, minute = divmod(hour, 100)
    if minute < 0:
        hour, minute = hour - 1, minute + 60
    hour = _on_dial(hour, found)
    if not (0 <= hour <= 24 and 0 <= minute < 60):
        return None
    value = f"T{hour % 24:02d}:{minute:02d}"
    second = found.number("second") if "second" in found else None
    if second is not None and second < 60:
        value += f":{second:02d}"
    return Moment(value, kind="time", found="found-time")


def _minute(found: Captures) -> int | None:
    if "minute" not in found:
        return 0
    minute = found.number("minute")
    return -minute if minute and "less" in found else minute


def _on_dial(hour: int, found: Captures) -> int:
    """The hour of 24 that a part of the day makes of an hour of 12."""
    period = found.feature("part", "period") or found.feature("part", "code")
    for code in ("am", "pm"):
        period = code if found.has("date", f"with-{code}") else period
    return hour_of_day(hour, period)


def hour_of_day(hour: int, period: str | None) -> int:
    """Return the hour of 24 for an hour of a twelve-hour dial in a part of the day."""
    if hour > _NOON or period is None:
        return hour
    if period in ("dawn", "small-hours", "am", "midnight"):
        return hour % _NOON
    if period == "night":
        return hour % _NOON if hour == _NOON or hour <= _SMALL_HOURS else hour + _NOON
    if period == "noon":
        return hour if hour >= _LATE_MORNING else hour + _NOON
    if period in ("afternoon", "evening", "pm"):
        return hour if hour == _NOON else hour + _NOON
    return hour


def on_day(found: Captures, context: Context) -> Moment | None:
    """A time of a day that was found: الساعة السادسة من مساء الأربعاء."""
    day, time = (found.moment(name) for name in ("day", "time"))
    if not day or not time or not day.value or not time.value or "/" in day.value:
        return None
    ends = (_later(end, found) for end in time.value.split("/"))
    value = "/".join(day.value + end for end in ends)
    return Moment(value, day.year, day.month, day.day, day.hijri, kind="time",
                  gregorian=day.gregorian, notes=(*day.notes, *time.notes))  # fmt: skip


def hour_on_day(found: Captures, context: Context) -> Moment | None:
    """An hour before a day whose part is named: الثامنة صباح غد."""
    unit, time = found.unit("day"), clock(found, context)
    day = found.moment("day")
    if not (unit and unit.period and time and time.value and day and day.value):
        return None
    if len(day.value) != WHOLE_DAY or day.kind == "time":
        return None
    hour = hour_of_day(int(time.value[1:3]), unit.period)
    value = f"{day.value}T{hour:02d}{time.value[3:]}"
    return Moment(value, day.year, day.month, day.day, kind="time")


def _later(value: str, found: Captures) -> str:
    """A time whose part of the day stands with the day: السادسة من مساء الأربعاء."""
    time, day = found.unit("time"), found.unit("day")
    period = found.feature("part", "period") or (day and day.period)
    if time is None or time.period or not period:
        return value
    return f"T{hour_of_day(int(value[1:3]), period):02d}{value[3:]}"


def written_moment(found: Captures, context: Context) -> Moment | None:
    """A date and time as machines write them: 2015-07-21T06:00."""
    parts = [found.number(name) for name in ("three", "two", "one", "minute")]
    if None in parts:
        return None
    year, month, day_hour, minute = parts
    day, hour = divmod(day_hour, 100)
    value = f"{year:04d}-{month:02d}-{day:02d}T{hour:02d}:{minute:02d}"
    return Moment(value, year, month, day, kind="time")
