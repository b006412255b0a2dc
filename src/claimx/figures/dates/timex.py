"""Points and stretches of time as read, their TIMEX3 values, and the day that they count from."""

import calendar
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from ...model import FigureKind, Guess
from .gregorian import day_value

Grain = Literal["day", "month", "year", "time", "moment", "period"]


@dataclass(frozen=True, slots=True)
class Context:
    """When the text was published, and what its sentence says before a date.

    `clock` is the hour too, where it is known; `future` is None when no verb or sign tells whether
    the date is still to come, `planned` what a verb beside a day says of that. `named` are the
    dates that the sentence names before, `earlier` those of the sentences before it, in order.
    """

    published: date | None = None
    future: bool | None = None
    planned: bool | None = None
    named: tuple["Timex", ...] = ()
    earlier: tuple["Timex", ...] = ()
    prefer_future: bool = False
    clock: datetime | None = None

    @property
    def ahead(self) -> bool:
        """Whether a date without a direction is taken to be still to come."""
        return self.prefer_future if self.future is None else self.future

    @property
    def day_ahead(self) -> bool:
        """Whether a weekday without a direction is taken to be still to come."""
        return self.planned if self.future is None and self.planned is not None else self.ahead

    def guess(self, kind: Guess) -> Guess | None:
        """Return the mark of a value that no word of the sentence settles."""
        settled = self.future is not None or (kind == "direction" and self.planned is not None)
        return kind if self.published and not settled else None


@dataclass(frozen=True, slots=True)
class Timex:
    """A point or stretch of time; `value` is its ISO 8601 / TIMEX3 form, None when unknown.

    Rules over dates already found ask for `found-` and its `grain`. `end_year` is of a stretch;
    `open` is a day or month whose year was neither written nor told by الماضي or المقبل, `weekly` a
    weekday whose week was not; what is `silent` is a name that holds a
    date: its words are taken, and no figure is made.
    """

    value: str | None
    grain: Grain = "period"
    year: int | None = None
    month: int | None = None
    day: int | None = None
    hijri: bool = False
    kind: FigureKind = "date"
    gregorian: str | None = None
    edtf: str | None = None
    guess: Guess | None = None
    notes: tuple[str, ...] = ()
    end_year: int | None = None
    silent: bool = False
    open: bool = False
    weekly: bool = False

    @property
    def month_of_year(self) -> tuple[int, int] | None:
        """Year and month, of a Gregorian date that names both."""
        named = self.year and self.month and not (self.hijri or self.weekly)
        return (self.year, self.month) if named else None

    def days(self) -> list[date]:
        """The days of a Gregorian year, month or week, in order; none of anything else."""
        value = self.value or ""
        if "-W" in value and "X" not in value:
            first = datetime.strptime(value[:8] + "-1", "%G-W%V-%u").date()
            return [first + timedelta(days=step) for step in range(7)]
        if self.year is None or self.hijri:
            return []
        months = [self.month] if self.month else range(1, 13)
        return [date(self.year, month, day) for month in months
                for day in range(1, calendar.monthrange(self.year, month)[1] + 1)]  # fmt: skip


def on(day: date) -> Timex:
    """Return the timex of a day."""
    return Timex(day_value(day), "day", day.year, day.month, day.day)
