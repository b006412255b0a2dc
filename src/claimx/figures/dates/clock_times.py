"""Clock times: الساعة السادسة والنصف مساء is T18:30."""

from dataclasses import replace

from .captures import Captures
from .days_and_months import Fields
from .timex import Timex

_NOON = 12
_SMALL_HOURS = 5  # الثالثة ليلا is three in the morning, التاسعة ليلا nine in the evening
_LATE_MORNING = 10  # الحادية عشرة ظهرا
_DAY_END = 24  # of an hour that a rule itself names: the midnight that ends a day


def clock(fields: Fields, found: Captures) -> Timex | None:
    """A time of day, with minutes and part of the day where written."""
    name = str(fields["hour"])
    hour, minute = found.number(fields["hour"]), _minute(fields, found)
    if found.has(name, "midnight"):
        hour, minute = 0, 0
    elif found.has(name, "midday") or found.has(name, "noon-word"):
        hour, minute = _NOON, 0
    if hour is None or minute is None:
        return None
    if found.has(name, "n-clock"):  # 1600 بتوقيت غرينتش
        hour, minute = divmod(hour, 100)
    elif found.has(name, "iso-moment"):
        hour %= 100
    if minute < 0:
        hour, minute = hour - 1, minute + 60
    hour = hour_of_day(hour, part_of_day(fields, found))
    if not (0 <= hour <= _DAY_END and 0 <= minute < 60):
        return None
    value = f"T{hour if fields['hour'] == _DAY_END else hour % _DAY_END:02d}:{minute:02d}"
    second = found.number(fields.get("second"))
    if second is not None and second < 60:
        value += f":{second:02d}"
    return Timex(value, "time", kind="time")


def _minute(fields: Fields, found: Captures) -> int | None:
    name = fields.get("minute")
    if name is None or name not in found:
        return 0
    minute = found.number(name)
    return -minute if minute and "less" in found else minute


def part_of_day(fields: Fields, found: Captures) -> str | None:
    """The part of the day that is written with an hour: مساء, ص, 9م."""
    for code in ("am", "pm"):
        if found.has(str(fields["hour"]), f"with-{code}"):
            return code
    part = fields.get("part", "part")
    return found.feature(part, "period") or found.feature(part, "code")


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


def in_part_of_day(value: str, period: str | None) -> str:
    """Return a time whose part of the day is written elsewhere: السادسة من مساء الأربعاء."""
    return f"T{hour_of_day(int(value[1:3]), period):02d}{value[3:]}"


def on_same_half(start: Timex, end: Timex) -> Timex:
    """Return the start of two hours that share a part of the day: من 3 إلى 5 مساء."""
    first, last = int(str(start.value)[1:3]), int(str(end.value)[1:3])
    afternoon = first < _NOON <= last and last - _NOON > first
    value = f"T{first + _NOON:02d}{str(start.value)[3:]}" if afternoon else start.value
    return replace(start, value=value)


def on_day(day: Timex, time: Timex, period: str | None) -> Timex | None:
    """Return a time of a day: الساعة السادسة من مساء الأربعاء."""
    if not day.value or not time.value or "/" in day.value or day.kind == "time":
        return None
    value = "/".join(day.value + in_part_of_day(end, period) for end in time.value.split("/"))
    return replace(day, value=value, grain="moment", kind="time",
                   notes=(*day.notes, *time.notes))  # fmt: skip
