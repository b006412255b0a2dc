"""The time algebra: what a rule says that its date is worth, as an expression beside its pattern.

    {year: year, month: month, day: day}    composed of fields, each a capture, a number, or the
                                            first of a list of them that the match has
    {shift: direction, unit: week}          the unit that lies so many units from the text
    {offset: unit}, {stretch: unit}         the day at a distance, the days up to there
    {nth: nth, in: whole}                   counted within a stretch
    {like: unit, in: whole}                 what was named before, in another year
    {from: start, to: end}                  from one to the other
    {on: day, at: time}                     a time of a day
    day                                     the date another rule has found under that capture
    nothing                                 a name that holds a date

`in`, `from`, `to`, `on` and `at` hold expressions. A year, the distance of a year (`of-year`), a
direction, a weekday and the calendar's sign count wherever a pattern captures them.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from ...rules.load import Rule
from ...strict_yaml import did_you_mean
from .captures import Captures
from .clock_times import clock, on_day, on_same_half, part_of_day
from .counted_days import counted, holiday
from .days_and_months import Fields, composed_date, day_in_month, is_hijri
from .offsets import amount, offset, stretch
from .periods import alike, century, decade, part_of_year, season, shifted
from .timex import Context, Timex
from .weekdays import ascending, weekday

Expression = str | dict[str, Any]
NOTHING, NAMED = "nothing", "named"
_INNER = ("in", "from", "to", "on", "at")
_COMPOSED: dict[str, Callable[[Fields, Captures, Context], Timex | None]] = {
    "holiday": holiday, "season": season, "part": part_of_year, "decade": decade,
    "century": century, "day": composed_date, "month": composed_date, "weekday": weekday,
    "year": composed_date,
}  # fmt: skip
_FIELDS = frozenset((*_COMPOSED, *_INNER, "hour", "minute", "second", "shift", "unit", "offset",
                     "stretch", "nth", "like", "also", "apart", "toward"))  # fmt: skip
OUTSIDE = "outside-calendar"
_BEYOND = re.compile(r"(^|/)(0000|-|\d{5})")  # a year of a value
_YEAR = re.compile(r"(?<!\d)(?:\d{4}|XXXX)")
_LONGEST = 120  # years: a longer pair of numbers is no span of years


def checked(rule: Rule, key: str) -> Expression:
    """Return the expression of a rule; raises PackError for a field or a capture it cannot have."""
    expression = rule.options.get(key)
    if expression is None:
        raise rule.place.error(f"rule {rule.id!r}: missing key {key!r}, what its date is worth")
    known = rule.captures
    for field, term in _terms(expression):
        if field and field not in _FIELDS:
            raise rule.place.error(f"rule {rule.id!r}: {key!r} has no {field!r}"
                                   f"{did_you_mean(field, _FIELDS)}")  # fmt: skip
        if isinstance(term, str) and field != "unit" and term not in (*known, NOTHING, NAMED):
            raise rule.place.error(f"rule {rule.id!r}: {key!r} names {term!r}, which no step "
                                   f"captures{did_you_mean(term, known)}")  # fmt: skip
    return expression


def is_counted_on(expression: Expression) -> bool:
    """Whether the value counts from a date that the sentence named before."""
    return any(term == NAMED or field == "like" for field, term in _terms(expression))


def _terms(expression: Expression, field: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(expression, dict):
        for name, inner in expression.items():
            if isinstance(inner, dict):
                yield name, None
            yield from _terms(inner, name)
    elif isinstance(expression, list):
        yield from ((field, term) for term in expression)
    else:
        yield field, expression


def in_calendar(expression: Expression, found: Captures, context: Context) -> Timex | None:
    """Return what `evaluate` does, but null and noted where that is outside the years 1 to 9999.

    Neither `datetime` nor ISO 8601 goes further, and feeds that know no day of publication write
    0001-01-01 or 9999-12-31: the day before or after it (أمس، غدا) is none.
    """
    try:
        timex = evaluate(expression, found, context)
    except (OverflowError, ValueError):  # as `date` and `timedelta` say it
        return Timex(None, notes=(OUTSIDE,))
    if timex is None or not _BEYOND.search(timex.value or ""):
        return timex
    return Timex(None, notes=(OUTSIDE,), silent=timex.silent)


def evaluate(expression: Expression, found: Captures, context: Context) -> Timex | None:
    """Return what an expression is worth on a match, None where it is no date after all."""
    match expression:
        case str():
            return _found(expression, found)
        case {"shift": _}:
            return shifted(expression, found, context)
        case {"offset": _}:
            origin = evaluate(expression["from"], found, context) if "from" in expression else None
            size = amount(found)
            return size and offset(size, origin, context)
        case {"stretch": unit}:
            told = found.number(["count", unit]) or found.has("date", "weak-part")
            size = amount(found) if told else None
            return size and stretch(size, context)
        case {"from": first, "to": last}:
            return _between(first, last, expression.get("apart"), found, context)
        case {"on": day, "at": time}:
            return _at(day, time, found, context)
        case {"in": whole}:
            return _within(expression, evaluate(whole, found, context), found, context)
        case {"hour": _}:
            return clock(expression, found)
    name = next(field for field in _COMPOSED if field in expression)
    return _COMPOSED[name](expression, found, context)


def _found(name: str, found: Captures) -> Timex | None:
    """The date that another rule has found; a number that none has is a year: من 2017."""
    if name == NOTHING:
        return Timex(None, silent=True)
    number = found.number(name)
    return found.timex(name) or (number and Timex(f"{number:04d}", "year"))


def _within(fields: Fields, whole: Timex | None, found: Captures, context: Context) -> Timex | None:
    """الخامس من الشهر المقبل، آخر خميس في أكتوبر، الثلاثاء من الأسبوع المقبل."""
    if whole is None:
        return None
    if "like" in fields:
        return alike(fields, whole.year, found, context)
    if "month" in fields:
        return whole.year and composed_date({**fields, "year": whole.year}, found, context)
    if "day" in fields:
        day = found.number(fields["day"])
        return None if day is None else day_in_month(day, whole, found, context)
    timex = None if whole.hijri else counted(fields, whole, found)
    return timex and replace(timex, guess=whole.guess)


def _at(day: Expression, time: Expression, found: Captures, context: Context) -> Timex | None:
    """An hour of 12 needs the part of the day that is written with the day: الثامنة صباح غد."""
    whole, hour = evaluate(day, found, context), evaluate(time, found, context)
    if whole is None or hour is None:
        return None
    if not isinstance(day, str):
        return on_day(whole, hour, None)
    unit, period = found.unit(day), found.feature("part", "period")
    period = period or (unit.period if unit else None)
    if isinstance(time, str):
        told = found.unit(time)
        return on_day(whole, hour, None if told is None or told.period else period)
    if isinstance(time["hour"], int):
        return on_day(whole, hour, None)
    return on_day(whole, hour, period) if period and not part_of_day(time, found) else None


def _between(
    first: Expression, last: Expression, apart: int | None, found: Captures, context: Context
) -> Timex | None:
    """من 3 إلى 5 مايو، بين مارس ومايو 2014، من التاسعة إلى الحادية عشرة صباحا."""
    if isinstance(first, dict) and set(first) == {"year"}:
        return _years(found.number(first["year"]), found.number(last["year"]), found)
    start, end = evaluate(first, found, context), evaluate(last, found, context)
    if not (start and end and start.value and end.value) or "/" in start.value + end.value:
        return None
    start, end = ascending(start, end, context)
    if end.grain == "time":
        if isinstance(first, dict) and part_of_day(first, found) is None:
            start = on_same_half(start, end)
        return Timex(f"{start.value}/{end.value}", "time", kind="time")
    if start.open:
        start = _of_year(start, end)
    if "every" in found and start.open and end.open:  # من حزيران إلى تشرين الثاني، سنويا
        start, end = (replace(one, value=_YEAR.sub("XXXX", str(one.value)), guess=None)
                      for one in (start, end))  # fmt: skip
    first, last = start.fields(), end.fields()
    if not str(start.value) < str(end.value) or (apart and (first[2] or 0) + apart != last[2]):
        return None
    edtf = f"{start.edtf}/{end.edtf}" if start.edtf and end.edtf else None
    return Timex(f"{start.value}/{end.value}", kind=end.kind, edtf=edtf, guess=end.guess,
                 notes=end.notes)  # fmt: skip


def _of_year(start: Timex, end: Timex) -> Timex:
    """The start, its year that of the end where none is written with it."""
    (_, month, _), (year, last, _) = start.fields(), end.fields()
    if not (month and year):
        return start
    return replace(start, value=_YEAR.sub(f"{year - (month > (last or 12)):04d}", str(start.value)))


def _years(start: int | None, end: int | None, found: Captures) -> Timex | None:
    """بين عامي 2014 و2016، 2014/15، and 1437/1436 that its marks have swapped."""
    if start is None or end is None:
        return None
    if end < 100:
        end += start // 100 * 100
    if start == end + 1 and not found.has("date", "time-to"):
        start, end = end, start
    named = found.has("date", "years-dual") or found.has("date", "year-word")
    if not start < end or (end > start + _LONGEST and not named):
        return None
    era = "H" * is_hijri({}, found, start)
    return Timex(f"{era}{start:04d}/{era}{end:04d}")
