"""Points and stretches of time as read, their TIMEX3 values, and the day that they count from."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from ...model import FigureKind, Guess

Grain = Literal["day", "month", "year", "time", "moment", "period"]
_FIELDS = re.compile(r"H?(?:(\d{4})(?!-W)|XXXX)(?:-(\d\d))?(?:-(\d\d))?")


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

    Rules over dates already found ask for `found-` and its `grain`. `open` is a day or month whose
    year was neither written nor told by الماضي or المقبل, `weekly` a weekday whose week was not;
    what is `silent` is a name that holds a date: its words are taken, and no figure is made.
    """

    value: str | None
    grain: Grain = "period"
    kind: FigureKind = "date"
    gregorian: str | None = None
    edtf: str | None = None
    guess: Guess | None = None
    notes: tuple[str, ...] = ()
    silent: bool = False
    open: bool = False
    weekly: bool = False

    def fields(self, end: int = 0) -> tuple[int | None, int | None, int | None]:
        """Year, month and day, as far as the value names them; with -1 of a stretch's last date."""
        match = _FIELDS.match((self.value or "").split("/")[end])
        year, month, day = match.groups() if match else (None, None, None)
        return year and int(year), month and int(month), day and int(day)

    @property
    def year(self) -> int | None:
        """The year, of either calendar; a week has none."""
        return self.fields()[0]

    @property
    def hijri(self) -> bool:
        """Whether the value is of the Islamic calendar."""
        return (self.value or "").startswith("H")


def on(day: date) -> Timex:
    """Return the timex of a day."""
    return Timex(day.isoformat(), "day")
