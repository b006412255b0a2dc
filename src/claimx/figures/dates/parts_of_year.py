"""Values of the parts of a year: quarters, halves, seasons."""

from .days_and_months import direction_of
from .gregorian import year_of_season
from .timex import Captures, Context, Moment

_QUARTERS = 4


def part_of_year(found: Captures, context: Context) -> Moment | None:
    """A quarter or half: الربع الأول من 2015."""
    number = _which(found)
    start = found.number("year") if "year" in found else None
    if start is None and context.published:
        start = context.published.year + (found.number("of-year") or 0)
    if start is None or number is None:
        return Moment(None) if number else None
    return Moment(f"{start}-{number}", start)


def quarter_alone(found: Captures, context: Context) -> Moment | None:
    """A quarter without its year: الربع الثاني. In winter الربع الرابع is over."""
    number = found.number("nth")
    if number is None or not 1 <= number <= _QUARTERS or context.published is None:
        return None
    now = context.published
    ahead = number > (now.month + 2) // 3
    start = now.year - (ahead and context.future is not True and not context.prefer_future)
    return Moment(f"{start}-Q{number}", start)


def _which(found: Captures) -> str | None:
    quarter = not (found.has("part", "half-word") or found.has("part", "semester-word"))
    number = found.number("nth")
    if found.has("nth", "latest-word"):
        number = 4 if quarter else 2
    if number is None or not 1 <= number <= (4 if quarter else 2):
        return None
    return f"{'Q' if quarter else 'H'}{number}"


def season(found: Captures, context: Context) -> Moment | None:
    """A season: صيف 2021، الشتاء الماضي."""
    code = found.feature("season", "code")
    if code is None:
        return None
    start = found.number("year") if "year" in found else None
    if start is None and context.published:
        if "of-year" in found:
            start = context.published.year + (found.number("of-year") or 0)
        else:
            start = year_of_season(context.published, code, direction_of(found))
    return Moment(f"{start}-{code}" if start else None, start)
