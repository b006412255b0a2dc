"""Days, months and years composed of their fields: names of four traditions, digits, Hijri ones."""

from dataclasses import replace
from datetime import date

from .captures import Captures, Term
from .gregorian import day_value, month_value, shift_month, valid
from .hijri import NO_SUCH_DAY, hijri_timex, hijri_today, hijri_year_in
from .nearest import gregorian_year
from .timex import Context, Timex, on

MONTHS_DISAGREE = "month-names-disagree"
WEEKDAY_DISAGREES = "weekday-disagrees"
_PIVOT = 50  # 5/8/15 is 2015, 5/8/67 is 1967
_LAST_HIJRI = 1700  # رمضان 2019 is of the other calendar
_RECENT_HIJRI = range(1380, 1461)  # 1960 to 2039; عام 1492 is of the other calendar
_HIJRI = range(1300, 1501)
_NEAR = 31  # days: a weekday that disagrees with a date as near as this is a slip

Fields = dict[str, Term]


def composed_date(fields: Fields, found: Captures, context: Context) -> Timex | None:
    """A year, a month or a day: عام 2014، سبتمبر/أيلول 2025، الخميس 22 من آب، 17 شوال 1436هـ.

    The year may be one by its distance (من العام الماضي), or none: then it is the nearest that
    fits the direction, the tense and the weekday.
    """
    day, month = found.number(fields.get("day")), found.number(fields.get("month"))
    year, steps = year_of(found, fields.get("year", "year")), found.number("of-year")
    if "month" in fields and not (month and 1 <= month <= 12):
        return None
    if day and found.has(str(fields["day"]), "iso-moment"):
        day //= 100  # the token holds the hour too: 21T06
    toward = found.number("direction")
    if is_hijri(fields, found, year):
        today = hijri_today(context.published)
        if year is None and steps is not None and today:
            year = today[0] + steps
        if year and month and year > _LAST_HIJRI:
            year = hijri_year_in(year, month, day or 1)
        return hijri_timex(year, month, day, toward, context)
    if year is None and steps is not None and context.published:
        year = context.published.year + steps
    if "every" in found:  # 3 مايو من كل عام
        context = replace(context, published=None)
    if month is None:
        return _numbered_day(day, context) if day else _year(year, found)
    if day:
        return gregorian_day(year, month, day, found, context, notes=_doubt(fields, found))
    return _month(year, month, fields, found, context)


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


def _year(year: int | None, found: Captures) -> Timex | None:
    if year is None:
        return None
    if _era(found) == "before-christ":
        return Timex(f"BC{year:04d}", "year", edtf=f"-{year - 1:04d}")
    return Timex(f"{year:04d}", "year", year)


def gregorian_day(
    year: int | None, month: int, day: int, found: Captures, context: Context, *,
    notes: tuple[str, ...] = (),
) -> Timex:  # fmt: skip
    """Return the timex of a Gregorian day, its year the nearest that fits when not written."""
    toward, weekday = found.number("direction"), found.number("weekday")
    open_ = year is None and toward is None
    guess = context.guess("year") if open_ else None
    if year is None:
        year = gregorian_year(month, day, toward, context)
        fitting = weekday and gregorian_year(month, day, toward, context, weekday)
        if year and fitting and abs((date(year, month, day) - context.published).days) > _NEAR:
            year, guess = fitting, None
    timex = Timex(f"XXXX-{month:02d}-{day:02d}", "day", year, month, day, guess=guess, notes=notes,
                  open=open_)  # fmt: skip
    if not valid(year or 2000, month, day):
        return replace(timex, value=None, notes=(*notes, NO_SUCH_DAY))
    if year is None:
        return timex
    point = date(year, month, day)
    if weekday == point.isoweekday():
        timex = replace(timex, guess=None)
    elif weekday:
        timex = replace(timex, notes=(*notes, WEEKDAY_DISAGREES))
    return replace(timex, value=day_value(point))


def _month(
    year: int | None, month: int, fields: Fields, found: Captures, context: Context
) -> Timex:
    """A Gregorian month, or two that one slash joins: يوليو/أغسطس 2015."""
    toward, second = found.number("direction"), found.number(fields.get("also"))
    open_ = year is None and toward is None
    guess = context.guess("year") if open_ else None
    if year is None:
        year = gregorian_year(month, None, toward, context)
    if year is None:
        return Timex(f"XXXX-{month:02d}", "month", None, month, open=open_)
    if second and second != month and _same_tradition(fields, found):
        value = f"{month_value(year, month)}/{month_value(year + (second < month), second)}"
        return Timex(value, "period", year, month, guess=guess)
    return Timex(month_value(year, month), "month", year, month, guess=guess, open=open_,
                 notes=_doubt(fields, found))  # fmt: skip


def _same_tradition(fields: Fields, found: Captures) -> bool:
    names = (fields.get(field) for field in ("month", "also"))
    return len({found.feature(name, "tradition") for name in names}) == 1


def _doubt(fields: Fields, found: Captures) -> tuple[str, ...]:
    """The note that two names of one month (يوليو/آب) are not the same month."""
    second = found.number(fields.get("also"))
    return () if second in (None, found.number(fields.get("month"))) else (MONTHS_DISAGREE,)


def _numbered_day(day: int, context: Context) -> Timex | None:
    """The nearest day with this number: يوم 25."""
    now = context.published
    if now is None:
        return Timex(None, "day", day=day)
    steps = (0, 1) if context.ahead else (0, -1, 1)
    months = (shift_month(now.year, now.month, step) for step in steps)
    days = [date(year, month, day) for year, month in months if valid(year, month, day)]
    days = [point for point in days if point >= now] if context.ahead else days
    if not days:
        return Timex(None, "day", day=day)
    return replace(on(days[0]), guess=context.guess("direction"))


def day_in_month(day: int, month: Timex, found: Captures, context: Context) -> Timex | None:
    """Return a day of a month that is known: الخامس من الشهر المقبل، the 3 of 3-5 مايو."""
    if month.month is None:
        return Timex(None, "day", day=day) if month.value is None else None
    if month.hijri:
        return hijri_timex(month.year, month.month, day, None, context)
    if month.year is None:
        return Timex(f"XXXX-{month.month:02d}-{day:02d}", "day", None, month.month, day, open=True)
    timex = gregorian_day(month.year, month.month, day, found, context)
    return replace(timex, guess=month.guess, open=month.open)
