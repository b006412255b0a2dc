"""Weekdays: الجمعة، الأحد المقبل، من الأربعاء إلى الجمعة."""

from dataclasses import replace
from datetime import date, timedelta

from .captures import Captures
from .days_and_months import Fields
from .gregorian import unknown_weekday, weekday_after, weekday_before
from .timex import Context, Timex, on

_WEEK = timedelta(weeks=1)
_WHOLE_DAY = len("2015-08-05")


def weekday(fields: Fields, found: Captures, context: Context) -> Timex | None:
    """A weekday: without a direction the last one, unless the sentence tells of what is to come.

    Where nothing tells, it is tomorrow rather than six days ago: papers write الماضي for that.
    """
    number, now = found.number(fields["weekday"]), context.published
    if number is None or now is None:
        return number and Timex(unknown_weekday(number), "day")
    direction = found.number(fields.get("toward", "direction"))
    if direction is None:
        guess = context.guess("direction")
        tomorrow = guess is not None and now.isoweekday() % 7 + 1 == number
        day = (weekday_after(now, number, same=not context.prefer_future)
               if context.day_ahead or tomorrow
               else weekday_before(now, number, same=True))  # fmt: skip
        return replace(on(day), weekly=True, guess=guess)
    if direction < 0:
        return on(weekday_before(now, number, same=False) + (direction + 1) * _WEEK)
    weeks = max(direction - 1, 0) * _WEEK
    return on(weekday_after(now, number, same=direction == 0) + weeks)


def beside(number: int, day: date) -> date:
    """Return the weekday nearest to a day: an article of Friday may be dated Saturday."""
    before, after = weekday_before(day, number, same=True), weekday_after(day, number, same=True)
    return before if day - before <= after - day else after


def ascending(start: Timex, end: Timex, context: Context) -> tuple[Timex, Timex]:
    """Return the two weekdays of a stretch, the later one moved to the week after.

    What happened from Friday to Monday ended before publication: there the start moves.
    """
    if not (start.weekly and end.weekly) or not str(start.value) > str(end.value):
        return start, end
    if context.future is False:
        return _moved(start, -_WEEK), end
    return start, _moved(end, _WEEK)


def _moved(weekday: Timex, step: timedelta) -> Timex:
    day, hour = str(weekday.value)[:_WHOLE_DAY], str(weekday.value)[_WHOLE_DAY:]
    return replace(weekday, value=f"{date.fromisoformat(day) + step}{hour}")
