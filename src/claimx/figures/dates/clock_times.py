"""Clock times: الساعة السادسة والنصف مساء is T18:30."""

from dataclasses import replace

from .captures import Captures
from .days_and_months import Fields
from .timex import Timex

_NOON, _DAY_END = 12, 24
_FIRST_HOURS = {  # where a part of the day puts the dial: التاسعة ليلا is 21, الثالثة ليلا 3
    "dawn": 0, "small-hours": 0, "am": 0, "morning": 0, "midnight": 0, "noon": 10, "afternoon": 12,
    "evening": 12, "pm": 12, "night": 18,
}  # fmt: skip


def clock(fields: Fields, found: Captures) -> Timex | None:
    """A time of day, with minutes and part of the day where written."""
    name = str(fields["hour"])
    hour, minute = found.number(fields["hour"]), _minute(fields, found)
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
    if fields["hour"] != _DAY_END:  # but for the midnight that ends a day, which a rule names
        hour %= _DAY_END
    second = found.number(fields.get("second"))
    seconds = f":{second:02d}" if second is not None and second < 60 else ""
    return Timex(f"T{hour:02d}:{minute:02d}{seconds}", "time", kind="time")


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
    first = _FIRST_HOURS.get(period)
    if first is None or hour > _NOON:
        return hour
    return (first + (hour - first) % _NOON) % _DAY_END


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
    hours = (f"T{hour_of_day(int(one[1:3]), period):02d}{one[3:]}" for one in time.value.split("/"))
    value = "/".join(day.value + hour for hour in hours)
    return replace(day, value=value, grain="moment", kind="time",
                   notes=(*day.notes, *time.notes))  # fmt: skip
