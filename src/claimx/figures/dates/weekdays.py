"""Values of weekdays and of days counted from publication: أمس السبت، الأحد المقبل."""

from datetime import timedelta

from .days_and_months import direction_of
from .gregorian import (
    day_value,
    unknown_weekday,
    weekday_after,
    weekday_before,
)
from .timex import Captures, Context, Moment


def weekday(found: Captures, context: Context) -> Moment | None:
    """A weekday: الجمعة، الأحد المقبل. With no direction, the last one unless more is to come."""
    number = found.number("weekday")
    if number is None:
        return None
    now = context.published
    if now is None:
        return Moment(unknown_weekday(number), found="found-weekday")
    direction = direction_of(found)
    weekly = direction is None
    if direction is None:
        ahead = context.future or (context.future is None and context.prefer_future)
        day = (weekday_after(now, number, same=not context.prefer_future) if ahead
               else weekday_before(now, number, same=True))  # fmt: skip
    elif direction > 0:
        day = weekday_after(now, number, same=False) + timedelta(weeks=direction - 1)
    elif direction < 0:
        day = weekday_before(now, number, same=False) + timedelta(weeks=direction + 1)
    else:
        day = weekday_after(now, number, same=True)
    return Moment(day_value(day), day.year, day.month, day.day, found="found-day", weekly=weekly)


def days_off(found: Captures, context: Context) -> Moment | None:
    """A day by its distance: أمس، غدا، أول من أمس; a weekday beside it says which day is meant."""
    steps = found.number("off")
    if steps is None:
        return None
    now = context.published
    number = found.number("weekday") if "weekday" in found else None
    if now is None:
        return Moment(unknown_weekday(number) if number else None, found="found-day")
    day = now + timedelta(days=steps)
    if number and day.isoweekday() != number:
        day = _beside(number, steps, context)
    return Moment(day_value(day), day.year, day.month, day.day, found="found-day")


def _beside(number: int, steps: int, context: Context):
    """The weekday wins over the step: an article written on Friday may be dated Saturday."""
    now = context.published + timedelta(days=steps)
    before = weekday_before(now, number, same=True)
    after = weekday_after(now, number, same=True)
    return before if (now - before) <= (after - now) else after


def night_before(found: Captures, context: Context) -> Moment | None:
    """The night before publication: الليلة الماضية."""
    if context.published is None:
        return Moment(None, found="found-day")
    day = context.published + timedelta(days=found.number("direction") or 0)
    return Moment(day_value(day), found="found-day")
