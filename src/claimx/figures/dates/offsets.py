"""Days and hours at a distance, in short strings: بعد ثلاثة أيام، قبل ساعة ونصف، آخر أسبوعين."""

from datetime import date, datetime, timedelta
from fractions import Fraction

from .captures import Captures
from .gregorian import add_months
from .timex import Context, Timex, on

_MONTHS = {"month": 1, "year": 12, "decade": 120, "century": 1200}
_DAYS = {"day": 1, "week": 7}
_CLOCK = frozenset(("hour", "minute", "second"))
_MONTH = 30  # days: half a month is 15
_DAY = timedelta(days=1)
Amount = list[tuple[Fraction, str]]


def offset(amount: Amount, origin: Timex | None, context: Context) -> Timex | None:
    """The day or moment that lies an amount of time from the text, or from another day."""
    moment: date | None = context.published
    if origin is not None:
        if origin.hijri or origin.grain != "day" or origin.year is None:
            return None
        moment = date(*origin.fields())
    if moment is None:
        return Timex(None, "day")
    if not _CLOCK.isdisjoint(unit for _, unit in amount):
        if context.clock is None or origin is not None:
            return Timex(None)
        moment = context.clock
    for size, unit in amount:
        moment = _moved(moment, unit, size)
    return Timex(_written(moment)) if isinstance(moment, datetime) else on(moment)


def stretch(amount: Amount, context: Context) -> Timex | None:
    """The time that follows the text, or precedes it: الأيام الثلاثة القادمة، آخر أسبوعين."""
    (size, unit), *_ = amount
    now = context.clock if unit in _CLOCK else context.published
    if now is None or not size:
        return None
    first, last = sorted((now, _moved(now, unit, size)))
    if unit in _CLOCK:
        return Timex(f"{_written(first)}/{_written(last)}", kind="time")
    first, last = (first + _DAY, last) if size > 0 else (first, last - _DAY)
    return Timex(f"{first}/{last}")


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


def _moved(moment: date, unit: str, steps: Fraction) -> date:
    if unit in _MONTHS:
        months = steps * _MONTHS[unit]
        whole = int(months)
        return add_months(moment, whole) + int((months - whole) * _MONTH) * _DAY
    if unit in _CLOCK:
        return moment + timedelta(**{f"{unit}s": float(steps)})
    return moment + int(steps * _DAYS[unit]) * _DAY


def _written(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds" if moment.second else "minutes")
