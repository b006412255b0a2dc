"""Days and hours at a distance, in short strings: بعد ثلاثة أيام، قبل ساعة ونصف، آخر أسبوعين."""

from datetime import date, datetime, timedelta
from fractions import Fraction

from .captures import Captures
from .gregorian import WHOLE_DAY, add_months, day_value
from .timex import Context, Timex, on

_MONTHS = {"month": 1, "year": 12, "decade": 120, "century": 1200}
_DAYS = {"day": 1, "week": 7}
_MONTH = 30  # days: half a month is 15
_SECONDS = {"hour": 3600, "minute": 60, "second": 1}
Amount = list[tuple[Fraction, str]]


def offset(amount: Amount, origin: Timex | None, context: Context) -> Timex | None:
    """The day or moment that lies an amount of time from the text, or from another day."""
    day, clock = context.published, context.clock
    if origin is not None:
        if origin.hijri or len(origin.value or "") != WHOLE_DAY:
            return None
        day, clock = date.fromisoformat(str(origin.value)), None
    if day is None:
        return Timex(None, "day")
    for size, unit in amount:
        day = day if unit in _SECONDS else _moved(day, unit, size)
    if not any(unit in _SECONDS for _, unit in amount):
        return on(day)
    if clock is None:
        return Timex(None)
    step = sum((_length(size, unit) for size, unit in amount if unit in _SECONDS), timedelta(0))
    return Timex(_written(datetime.combine(day, clock.timetz()) + step))


def stretch(amount: Amount, context: Context) -> Timex | None:
    """The time that follows the text, or precedes it: الأيام الثلاثة القادمة، آخر أسبوعين."""
    (size, unit), *_ = amount
    if context.published is None or not size:
        return None
    if unit in _SECONDS:
        if context.clock is None:
            return None
        ends = sorted((context.clock, context.clock + _length(size, unit)))
        return Timex("/".join(map(_written, ends)), kind="time")
    first, last = sorted((context.published, _moved(context.published, unit, size)))
    step = timedelta(days=1)
    first, last = (first + step, last) if size > 0 else (first, last - step)
    return Timex(f"{day_value(first)}/{day_value(last)}", year=first.year, end_year=last.year)


def amount(found: Captures) -> Amount | None:
    """Return what is counted, and a smaller unit beside it; before the text it is negative.

    ثلاثة أيام, شهر ونصف, ساعة إلا ربعا, عام وشهرين; نصف ساعة has no whole unit.
    """
    unit = found.feature("unit", "unit")
    if unit is None:
        return None
    sign = -1 if "before" in found or (found.number("direction") or 0) < 0 else 1
    sign = -1 if found.has("date", "weak-part") else sign  # آخر أسبوع
    whole = "half" not in found or "less" in found or found.has("half", "and-joined")
    count = found.number(["count", "unit", 1]) or 1
    half = Fraction(found.number("half") or 0, 60) * (-1 if "less" in found else 1)
    parts = [(sign * (whole * count + half), unit)]
    if lesser := found.feature("lesser", "unit"):
        parts.append((Fraction(sign * (found.number(["more", "lesser", 1]) or 1)), lesser))
    return parts


def _length(size: Fraction, unit: str) -> timedelta:
    """Hours, minutes or seconds."""
    return timedelta(seconds=float(size * _SECONDS[unit]))


def _moved(day: date, unit: str, steps: Fraction | int) -> date:
    if unit in _DAYS:
        return day + timedelta(days=int(steps * _DAYS[unit]))
    months = steps * _MONTHS[unit]
    whole = int(months)
    return add_months(day, whole) + timedelta(days=int((months - whole) * _MONTH))


def _written(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds" if moment.second else "minutes")
