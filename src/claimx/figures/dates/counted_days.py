"""Days within a longer stretch, and feasts: أول يوم من الشهر، آخر خميس في أكتوبر، عيد الفطر."""

from datetime import date, timedelta

from .captures import Captures
from .days_and_months import Fields, dated, nearest_year, year_of
from .gregorian import ROWS, days, numbered, unknown_weekday, weekday_after
from .hijri import gregorian_day, hijri_year_in
from .nearest import nearest
from .timex import Context, Timex, on

_LAST_WEEK = 4
_REACH = 2  # years around the text in which a feast that moves is looked for


def counted(fields: Fields, whole: Timex, found: Captures) -> Timex | None:
    """The first, third or last day, weekday or week of a stretch: آخر خميس في أكتوبر."""
    number, inside = found.number(fields.get("nth", 1)), days(whole)
    weekday = found.number(fields.get("weekday", "weekday"))
    if not inside or number is None:
        return Timex(unknown_weekday(weekday) if weekday and "nth" not in fields else None, "day")
    if fields.get("unit") == "week":
        return _week(inside, number)
    if weekday:
        if _is_date(fields, found, inside, number, weekday):
            return None
        inside = [day for day in inside if day.isoweekday() == weekday]
    at = number if number < 0 else number - 1
    return on(inside[at]) if -len(inside) <= at < len(inside) else None


def _week(inside: list[date], number: int) -> Timex | None:
    """الأسبوع الثاني من يناير is that of its eighth day."""
    if number > _LAST_WEEK:
        return None
    day = inside[-1] if number < 0 else inside[7 * (number - 1)]
    return numbered("week", ROWS["week"].at(day))


def _is_date(
    fields: Fields, found: Captures, inside: list[date], number: int, weekday: int
) -> bool:
    """الاثنين الثاني من مارس, where the second is a Monday."""
    fits = 0 < number <= len(inside) and inside[number - 1].isoweekday() == weekday
    ordinal = found.has(str(fields.get("nth")), "day-ordinal")
    return fits and ordinal and "weekday" in found.unit("date").entries


def holiday(fields: Fields, found: Captures, context: Context) -> Timex | None:
    """A feast with a date of its own: عيد الميلاد، عيد الفطر القادم."""
    written = str(found.feature(fields["holiday"], "on"))
    month, day, *weekday = map(int, written.removeprefix("H").split("-"))
    toward, year = found.number("direction"), year_of(found, "year")
    if weekday:
        return _nth_weekday(month, day, weekday[0], year, toward, context)
    if not written.startswith("H"):
        return dated(year, month, day, found, context)
    year = (hijri_year_in(year, month, day) if year
            else nearest_year(month, day, toward, context, islamic=True))  # fmt: skip
    value = gregorian_day(year, month, day) if year else None
    return on(date.fromisoformat(value)) if value else Timex(None)


def _nth_weekday(
    month: int, number: int, weekday: int, year: int | None, toward: int | None, context: Context
) -> Timex | None:
    """A feast that moves: عيد الشكر is the fourth Thursday of November."""
    now = context.published
    if now is None and year is None:
        return Timex(None)

    def day(year: int) -> date:
        first = weekday_after(date(year, month, 1), weekday, same=True)
        return first + timedelta(weeks=number - 1)

    if year is None:
        years = range(now.year - _REACH, now.year + _REACH + 1)
        year = nearest(years, lambda one: day(one).toordinal(), now.toordinal(), toward, context)
    return year and on(day(year))
