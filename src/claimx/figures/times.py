"""Values of clock times: الساعة السادسة والنصف مساء is T18:30."""

from .moments import Captures, Context, Moment

_NOON = 12


def clock(found: Captures, context: Context) -> Moment | None:
    """A time of day, with minutes and part of the day where written."""
    hour, minute = found.number("hour"), _minute(found)
    if found.has("hour", "midnight"):
        hour, minute = 0, 0
    elif found.has("hour", "midday"):
        hour, minute = _NOON, 0
    if hour is None or minute is None:
        return None
    if hour >= 100:  # 1600 بتوقيت غرينتش
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
    if found.has("date", "with-pm"):
        period = "pm"
    if hour > _NOON or period is None:
        return hour
    if period in ("dawn", "small-hours") or (period == "morning" and found.has("part", "dawn")):
        return hour % _NOON
    if period == "night":
        return hour % _NOON if hour == _NOON or hour <= 5 else hour + _NOON
    if period == "noon":
        return hour if hour >= 10 else hour + _NOON
    if period in ("afternoon", "evening", "pm"):
        return hour if hour == _NOON else hour + _NOON
    return 0 if hour == _NOON and period == "am" else hour


def on_day(found: Captures, context: Context) -> Moment | None:
    """A time of a day that was found: الساعة السادسة من مساء الأربعاء."""
    day, time = (getattr(found.unit(name), "found", None) for name in ("day", "time"))
    if not day or not time or not day.value or not time.value or "/" in day.value:
        return None
    value = _later(time.value, found)
    return Moment(f"{day.value}{value}", day.year, day.month, day.day, day.hijri, kind="time",
                  gregorian=day.gregorian, notes=(*day.notes, *time.notes))  # fmt: skip


def _later(value: str, found: Captures) -> str:
    """A time after which the part of the day follows: السادسة من مساء الأربعاء."""
    hour = int(value[1:3])
    if "part" in found and hour <= _NOON:
        return f"T{_on_dial(hour, found):02d}{value[3:]}"
    return value


def written_moment(found: Captures, context: Context) -> Moment | None:
    """A date and time as machines write them: 2015-07-21T06:00."""
    parts = [found.number(name) for name in ("three", "two", "one", "minute")]
    if None in parts:
        return None
    year, month, day_hour, minute = parts
    day, hour = divmod(day_hour, 100)
    value = f"{year:04d}-{month:02d}-{day:02d}T{hour:02d}:{minute:02d}"
    return Moment(value, year, month, day, kind="time")
