"""Values of days and months: names of four traditions, digits in any order, Hijri ones."""

from datetime import date

from .gregorian import day_value, month_value, shift_month, valid
from .hijri import NO_SUCH_DAY, hijri_moment, hijri_today, hijri_year_in
from .timex import Captures, Context, Moment, gregorian_year

MONTHS_DISAGREE = "month-names-disagree"
WEEKDAY_DISAGREES = "weekday-disagrees"
PIVOT = 50  # 5/8/15 is 2015, 5/8/67 is 1967
_LAST_HIJRI = 1700  # رمضان 2019 is of the other calendar
_SAFAR = 2  # صفر is also zero


def direction_of(found: Captures, name: str = "direction") -> int | None:
    """Return -1, 0 or 1 for الماضي, الجاري, المقبل (-2 and 2 for قبل الماضي, بعد المقبل)."""
    return found.number(name) if name in found else None


def year_of(found: Captures, context: Context) -> int | None:
    """Return the year that is written, or that `من العام الماضي` gives."""
    if "year" in found:
        return found.number("year")
    if "of-year" in found and context.published:
        return context.published.year + (found.number("of-year") or 0)
    return None


def day(found: Captures, context: Context) -> Moment | None:
    """A day of a named month: الخميس 22 من آب 2024."""
    number = found.number("day") or 1
    month = found.number("month")
    if month is None:
        return None
    notes = _doubt(found)
    return gregorian_day(year_of(found, context), month, number, found, context, notes)


def gregorian_day(
    year: int | None, month: int, number: int, found: Captures, context: Context,
    notes: tuple[str, ...] = (),
) -> Moment:  # fmt: skip
    """Return the moment of a Gregorian day, its year the nearest that fits when not written."""
    written = year is not None
    if year is None:
        year = gregorian_year(month, number, direction_of(found), context)
    if year is None:
        if not valid(2000, month, number):
            return Moment(None, None, month, number, notes=(*notes, NO_SUCH_DAY), found="found-day")
        return Moment(f"XXXX-{month:02d}-{number:02d}", None, month, number, notes=notes,
                      found="found-day", open=True)  # fmt: skip
    if not valid(year, month, number):
        return Moment(None, year, month, number, notes=(*notes, NO_SUCH_DAY), found="found-day")
    point = date(year, month, number)
    if "weekday" in found and found.number("weekday") not in (None, point.isoweekday()) and written:
        notes = (*notes, WEEKDAY_DISAGREES)
    return Moment(day_value(point), year, month, number, notes=notes, found="found-day",
                  open=not written)  # fmt: skip


def name(found: Captures, context: Context) -> Moment | None:
    """A name that a date is part of: مدينة 6 أكتوبر."""
    return Moment(None, silent=True)


def hijri_day(found: Captures, context: Context) -> Moment | None:
    """A day of a Hijri month: 17 شوال 1436هـ."""
    month, number = found.number("month"), found.number("day") or 1
    year = found.number("year") if "year" in found else _hijri_year_of(found, context)
    bare = year is None and "direction" not in found and "of" not in found
    if month is None or (month == _SAFAR and bare):
        return None
    return hijri_moment(year, month, number, direction_of(found), context)


def hijri_month(found: Captures, context: Context) -> Moment | None:
    """A Hijri month: شهر رمضان المقبل، محرم 1437هـ."""
    month = found.number("month")
    year = found.number("year") if "year" in found else _hijri_year_of(found, context)
    if year and month and year > _LAST_HIJRI:
        year = hijri_year_in(year, month, 1)
    return hijri_moment(year, month, None, direction_of(found), context)


def _hijri_year_of(found: Captures, context: Context) -> int | None:
    today = hijri_today(context.published)
    if "of-year" in found and today:
        return today[0] + (found.number("of-year") or 0)
    return None


def month(found: Captures, context: Context) -> Moment | None:
    """A Gregorian month: سبتمبر/أيلول 2025، يونيو الماضي."""
    number = found.number("month")
    if number is None or number > 12:
        return None
    second = found.number("second") if "second" in found else number
    year = year_of(found, context)
    written = year is not None
    if year is None:
        year = gregorian_year(number, None, direction_of(found), context)
    if year is None:
        return Moment(f"XXXX-{number:02d}", None, number, found="found-month", open=True)
    if second != number and _same_tradition(found):
        value = f"{month_value(year, number)}/{month_value(year + (second < number), second)}"
        return Moment(value, year, number)
    return Moment(month_value(year, number), year, number, found="found-month",
                  notes=_doubt(found), open=not written)  # fmt: skip


def _same_tradition(found: Captures) -> bool:
    return found.feature("month", "tradition") == found.feature("second", "tradition")


def _doubt(found: Captures) -> tuple[str, ...]:
    """The note that two names of one month (يوليو/آب) are not the same month."""
    if "second" in found and found.number("second") != found.number("month"):
        return (MONTHS_DISAGREE,)
    return ()


def numeric_day(found: Captures, context: Context) -> Moment | None:
    """A day in digits, day first unless only month first can be: 22/8/2024, 2024-08-22."""
    one, two, three = (found.number(name) for name in ("one", "two", "three"))
    if one is None or two is None:
        return None
    if one > 31:
        one, three = three, one
    if one is None or not (1 <= one <= 31 and 1 <= two <= 31):
        return None
    if three is not None and three < 100:
        three += 2000 if three < PIVOT else 1900
    if _is_hijri(found, three):
        return hijri_moment(three, two, one, None, context) if two <= 12 else None
    if two > 12:
        one, two = two, one
    if two > 12:
        return None
    return gregorian_day(three, two, one, found, context)


def _is_hijri(found: Captures, year: int | None) -> bool:
    if year is None:
        return False
    return found.has("date", "hijri-era") or found.has("date", "with-hijri") or 1300 <= year <= 1500


def numeric_month(found: Captures, context: Context) -> Moment | None:
    """A month in digits: 8/2015."""
    number, year = found.number("one"), found.number("three")
    if number is None or year is None:
        return None
    if number > 12:
        number, year = year, number
    if not 1 <= number <= 12:
        return None
    if _is_hijri(found, year):
        return hijri_moment(year, number, None, None, context)
    return Moment(month_value(year, number), year, number, found="found-month")


def day_of_month(found: Captures, context: Context) -> Moment | None:
    """A day of a month known from publication: 27 الجاري، الخامس من الشهر المقبل."""
    number = found.number("day") or 1
    if context.published is None:
        return Moment(None, day=number, found="found-day")
    year, month = context.published.year, context.published.month
    direction = direction_of(found)
    if direction is None:
        near = _numbered_day(number, context)
        return Moment(near and day_value(near), found="found-day")
    year, month = shift_month(year, month, direction)
    return gregorian_day(year, month, number, Captures((), {}), context)


def other_day(found: Captures, context: Context) -> Moment | None:
    """A day of the month that the sentence has just named: 14 من الشهر نفسه."""
    if context.month is None:
        return None
    year, month = shift_month(*context.month, direction_of(found) or 0)
    return gregorian_day(year, month, found.number("day") or 1, Captures((), {}), context)


def _numbered_day(number: int, context: Context) -> date | None:
    """The day with this number in the month of publication, or on the side that the tense tells."""
    now = context.published
    steps = (0, 1) if context.future or context.prefer_future else (0, -1, 1)
    months = (shift_month(now.year, now.month, step) for step in steps)
    days = [date(year, month, number) for year, month in months if valid(year, month, number)]
    if context.future or context.prefer_future:
        days = [day for day in days if day >= now]
    return days[0] if days else None
