"""Days, months and years composed of their fields: names of four traditions, digits, Hijri ones."""

from dataclasses import replace
from datetime import date

from . import gregorian, hijri
from .captures import Captures, Term
from .nearest import nearest
from .timex import Context, Timex, on

MONTHS_DISAGREE = "month-names-disagree"
WEEKDAY_DISAGREES = "weekday-disagrees"
_PIVOT = 50  # 5/8/15 is 2015, 5/8/67 is 1967
_LAST_HIJRI = 1700  # رمضان 2019 is of the other calendar
_RECENT_HIJRI = range(1380, 1461)  # 1960 to 2039; عام 1492 is of the other calendar
_HIJRI = range(1300, 1501)
_NEAR = 31  # days: a weekday that disagrees with a date as near as this is a slip
_REACH = 2  # years before and after the text in which a date without its year may lie
_LEAP_DAY, _LEAP_REACH = (2, 29), 4

Fields = dict[str, Term]


def composed_date(fields: Fields, found: Captures, context: Context) -> Timex | None:
    """A year, a month or a day: عام 2014، سبتمبر/أيلول 2025، الخميس 22 من آب، 17 شوال 1436هـ.

    The year may be one by its distance (من العام الماضي), or none: then it is the nearest that
    fits the direction, the tense and the weekday.
    """
    day, month = found.number(fields.get("day")), found.number(fields.get("month"))
    if "month" in fields and not (month and 1 <= month <= 12):
        return None
    if day and found.has(str(fields["day"]), "iso-moment"):
        day //= 100  # the token holds the hour too: 21T06
    year, steps = year_of(found, fields.get("year", "year")), found.number("of-year")
    islamic = is_hijri(fields, found, year)
    today = _today(context, islamic)
    if year is None and steps is not None and today:
        year = today[0] + steps
    if islamic and month and year and year > _LAST_HIJRI:
        year = hijri.hijri_year_in(year, month, day or 1)
    if "every" in found:  # 3 مايو من كل عام
        context = replace(context, published=None)
    if month is None:
        return _numbered_day(day, context) if day and not islamic else _year(year, found, islamic)
    timex = dated(year, month, day, found, context, islamic)
    second = found.number(fields.get("also"))
    if second in (None, month) or not (day or timex.year):
        return timex
    return _with_second(timex, second, fields, found)


def year_of(found: Captures, term: Term) -> int | None:
    """Return the year as written; of two digits it is of this century or the last."""
    year = found.number(term)
    if year is None or year >= 100 or _era(found):
        return year
    return year + (2000 if year < _PIVOT else 1900)


def _era(found: Captures) -> str | None:
    """The calendar that is named with a date: هـ، للهجرة؛ م، الميلادي؛ قبل الميلاد."""
    for era, classes in {"hijri": ("hijri-era", "with-hijri"),
                         "gregorian": ("gregorian-era", "with-gregorian"),
                         "before-christ": ("before-christ",)}.items():  # fmt: skip
        if any(found.has("date", name) for name in classes):
            return era
    return None


def is_hijri(fields: Fields, found: Captures, year: int | None) -> bool:
    """Whether a date is of the Islamic calendar: by its month, its sign, or the size of its year.

    Alone, 1415 is a year of our own time there; in 25/10/1436 any year of its last centuries is.
    """
    if "month" in fields and (names := found.units(str(fields["month"]))) and names[0].entries:
        return found.has(str(fields["month"]), "hijri-month")
    if era := _era(found):
        return era == "hijri"
    return year in (_HIJRI if "month" in fields else _RECENT_HIJRI)


def _year(year: int | None, found: Captures, islamic: bool) -> Timex | None:
    if year is None:
        return None
    if _era(found) == "before-christ":
        return Timex(f"BC{year:04d}", "year", edtf=f"-{year - 1:04d}")
    return Timex("H" * islamic + f"{year:04d}", "year")


def dated(
    year: int | None, month: int, day: int | None, found: Captures, context: Context,
    islamic: bool = False,
) -> Timex:  # fmt: skip
    """Return the timex of a day or month, its year the nearest that fits when not written."""
    toward, written = found.number("direction"), year is not None
    if not written:
        year = nearest_year(month, day, toward, context, islamic)
    open_ = not written and toward is None
    value = "H" * islamic + gregorian.date_value(year, month, day)
    timex = Timex(value, "day" if day else "month", open=open_,
                  guess=context.guess("year") if open_ else None)  # fmt: skip
    if day is None:
        return timex
    if islamic:
        return hijri.with_gregorian(timex)
    if not gregorian.valid(year or 2000, month, day):
        return replace(timex, value=None, notes=(hijri.NO_SUCH_DAY,))
    weekday = found.number("weekday")
    if weekday is None or year is None:
        return timex
    if not written and abs((date(year, month, day) - context.published).days) > _NEAR:
        year = nearest_year(month, day, toward, context, weekday=weekday) or year
    point = date(year, month, day)
    if point.isoweekday() != weekday:
        return replace(timex, notes=(WEEKDAY_DISAGREES,))
    return replace(timex, value=point.isoformat(), guess=None)


def nearest_year(
    month: int, day: int | None, direction: int | None, context: Context, islamic: bool = False,
    weekday: int | None = None,
) -> int | None:  # fmt: skip
    """Return the year of a date written without one; None when nothing tells.

    A weekday written with a day leaves only the years in which the day falls on it.
    """
    today = _today(context, islamic)
    if today is None:
        return None
    place = hijri.hijri_place if islamic else gregorian.place

    def fitting(year: int) -> float | None:
        at = place(year, month, day)
        return None if at is None or (weekday and (at - weekday) % 7) else at

    now = place(*today[:2], day and today[2])
    reach = _LEAP_REACH if (month, day) == _LEAP_DAY else _REACH
    return nearest(range(today[0] - reach, today[0] + reach + 1), fitting, now, direction, context)


def _today(context: Context, islamic: bool) -> tuple[int, int, int] | None:
    now = context.published
    if now is None:
        return None
    return hijri.hijri_today(now) if islamic else (now.year, now.month, now.day)


def _with_second(timex: Timex, second: int, fields: Fields, found: Captures) -> Timex:
    """Two months that one slash joins (يوليو/أغسطس), or two names that are not of one month."""
    year, month, day = timex.fields()
    names = [found.feature(fields[field], "tradition") for field in ("month", "also")]
    if day or names[0] != names[1]:
        return replace(timex, notes=(*timex.notes, MONTHS_DISAGREE))
    last = gregorian.date_value(year + (second < month), second)
    return replace(timex, value=f"{timex.value}/{last}", grain="period", open=False)


def _numbered_day(day: int, context: Context) -> Timex | None:
    """The nearest day with this number: يوم 25."""
    now = context.published
    if now is None:
        return Timex(None, "day")
    months = (gregorian.add_months(now, step) for step in ((0, 1) if context.ahead else (0, -1, 1)))
    days = [month.replace(day=day) for month in months
            if gregorian.valid(month.year, month.month, day)]  # fmt: skip
    days = [point for point in days if point >= now] if context.ahead else days
    return replace(on(days[0]), guess=context.guess("direction")) if days else Timex(None, "day")


def day_in_month(day: int, month: Timex, found: Captures, context: Context) -> Timex | None:
    """Return a day of a month that is known: الخامس من الشهر المقبل، the 3 of 3-5 مايو."""
    year, number, _ = month.fields()
    if number is None:
        return Timex(None, "day") if month.value is None else None
    context = context if year else replace(context, published=None)
    timex = dated(year, number, day, found, context, month.hijri)
    return replace(timex, guess=month.guess, open=month.open)
