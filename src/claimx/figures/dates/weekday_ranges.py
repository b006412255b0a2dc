"""Two weekdays that are the ends of a stretch ascend: من الأربعاء إلى الجمعة."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from .tense import tense
from .timex import Moment
from .units import Unit

_REACH = 8  # units between the ends: من الأربعاء على الساعة العاشرة صباحا إلى الجمعة
_WEEK = timedelta(weeks=1)


def ascend(units: Sequence[Unit]) -> None:
    """Move the later end of such a stretch to the week after, or the earlier one a week back.

    What happened from Friday to Monday ended before publication: there the start moves.
    """
    for start, end in _ends(units):
        first, last = units[start].found, units[end].found
        if (first.value or "") <= (last.value or ""):
            continue
        if tense(units, start) is False:
            units[start].found = _moved(first, -_WEEK)
        else:
            units[end].found = _moved(last, _WEEK)


def _ends(units: Sequence[Unit]) -> Iterator[tuple[int, int]]:
    """Places of the weekdays that open and close a stretch."""
    for end, unit in enumerate(units):
        if not _is_weekday(unit) or not end:
            continue
        joined = "and-joined" in unit.analysis.classes
        opening = "time-between" if joined else "time-from"
        if not joined and "time-to" not in units[end - 1].analysis.classes:
            continue
        for start in range(end - 1, max(0, end - _REACH), -1):
            if _is_weekday(units[start]):
                if opening in units[start - 1].analysis.classes:
                    yield start, end
                break


def _is_weekday(unit: Unit) -> bool:
    moment = unit.found
    return moment is not None and moment.weekly and bool(moment.value)


def _moved(moment: Moment, step: timedelta) -> Moment:
    if moment.year is None:
        return moment
    day = date(moment.year, moment.month or 1, moment.day or 1) + step
    return replace(moment, value=day.isoformat(), year=day.year, month=day.month, day=day.day)
