"""Dates and times of one sentence, by the rules in packs/figures/dates.yaml and times.yaml."""

from collections.abc import Iterable, Sequence
from datetime import date

from ...lexicon.index import Analysis, Lexicon
from ...model import Figure, Note
from ...rules.load import Kind, Rule
from ...text.tokens import Tokens
from . import clock_times, days_and_months, hijri, offsets, parts_of_year, periods, weekdays
from .days_and_months import MONTHS_DISAGREE, WEEKDAY_DISAGREES
from .passes import Pass, joins
from .timex import Builder, Context, Moment
from .units import Unit, UnitReader

ANCHOR = "date"
UNDATED = "no-publication-date"
CAPTURES = frozenset((
    "date", "day", "month", "second", "year", "end", "direction", "of-year", "of", "weekday",
    "off", "one", "two", "three", "from", "unit", "fiscal", "season", "decade", "century",
    "part", "nth", "before-christ", "after", "before", "count", "whole", "holiday", "start", "hour",
    "minute", "less", "time", "half", "more", "lesser", "opening",
))  # fmt: skip
KIND = Kind("dates", frozenset(("value",)), CAPTURES, ANCHOR)
VALUES: dict[str, Builder] = {
    "day": days_and_months.day,
    **offsets.VALUES,
    "name": days_and_months.name,
    "hijri-day": days_and_months.hijri_day,
    "numeric-day": days_and_months.numeric_day,
    "numeric-month": days_and_months.numeric_month,
    "day-of-month": days_and_months.day_of_month,
    "month": days_and_months.month,
    "hijri-month": days_and_months.hijri_month,
    "year": periods.year,
    "years": periods.years,
    "period": periods.period,
    "period-now": periods.period,
    "other-year": periods.other_year,
    "other-day": days_and_months.other_day,
    "weekend": periods.weekend,
    "week-day": periods.week_day,
    "decade": periods.decade,
    "numbered-decade": periods.numbered_decade,
    "day-to-date": periods.day_to_date,
    "day-and-day": periods.day_and_day,
    "century": periods.century,
    "centuries": periods.centuries,
    "part-of-year": parts_of_year.part_of_year,
    "quarter-alone": parts_of_year.quarter_alone,
    "season": parts_of_year.season,
    "interval": periods.interval,
    "weekday": weekdays.weekday,
    "days-off": weekdays.days_off,
    "night": weekdays.night_before,
    "clock": clock_times.clock,
    "on-day": clock_times.on_day,
    "hour-on-day": clock_times.hour_on_day,
    "written-moment": clock_times.written_moment,
}
_MESSAGES = {
    UNDATED: "no publication date: weekdays are written XXXX-WXX-1 to 7, relative dates are null",
    MONTHS_DISAGREE: "the two names of this month are different months; the first is taken",
    WEEKDAY_DISAGREES: "this date does not fall on the weekday that is written with it",
    hijri.NO_SUCH_DAY: "the calendar has no such day",
    hijri.SHORT_MONTH: "Umm al-Qura gives this month 29 days: no Gregorian day",
    hijri.OUT_OF_TABLE: "outside the Umm al-Qura table (1343 to 1500 AH): no Gregorian day",
}


class DateFinder:
    """Finds the dates and times of a sentence; `lexicon` must know `classes.CLASSES`."""

    def __init__(self, lexicon: Lexicon, rules: Iterable[Rule], *, spoken: bool = False) -> None:
        """`spoken` is for short strings: every one is read, and joined dates are joined again."""
        self._reader = UnitReader(lexicon, everywhere=spoken)
        built = [(rule, _builder(rule)) for rule in rules]
        self._passes = [
            Pass([pair for pair in built if joins(pair[0]) is later], lexicon.codes, ANCHOR)
            for later in (False, True)
        ]
        if spoken:  # من الساعة 3 إلى الساعة 5 يوم الخميس
            self._passes.append(self._passes[1])

    def find(
        self,
        tokens: Tokens,
        analyses: Sequence[Analysis],
        sentence: tuple[int, int],
        published: date | None,
        *,
        raw: str | None = None,
        context: Context | None = None,
    ) -> tuple[list[Figure], list[Note]]:
        """Return the dates and times of one sentence in text order, and what is odd about them.

        `raw` is the text that the tokens are of; without it a figure's text has single spaces.
        `context` says more of the reading than the day of publication does.
        """
        units = self._reader.read(tokens, analyses, sentence)
        if not units:
            return [], []
        context = context or Context(published)
        for rules in self._passes:
            units = rules.join(units, context, self._reader)
        return _figures(units, tokens, raw)


def _builder(rule: Rule) -> Builder:
    name = rule.options.get("value")
    if name not in VALUES:
        raise rule.place.error(f"rule {rule.id!r}: value is one of {', '.join(sorted(VALUES))}")
    return VALUES[str(name)]


def _figures(units: list[Unit], tokens: Tokens, raw: str | None) -> tuple[list[Figure], list[Note]]:
    figures, notes = [], []
    for unit in units:
        moment = unit.found
        if moment is None or moment.silent:
            continue
        span = (unit.start, unit.end)
        figures.append(Figure(_text(unit, tokens, raw), span, moment.kind, moment.value,
                              gregorian=moment.gregorian, rule=unit.rule))  # fmt: skip
        codes = moment.notes or ((UNDATED,) if _undated(moment) else ())
        notes += [Note(code, _MESSAGES[code], span) for code in codes]
    return figures, notes


def _text(unit: Unit, tokens: Tokens, raw: str | None) -> str:
    """The figure as written; without the raw text, one space stands between words."""
    if raw is not None:
        return raw[unit.start : unit.end]
    words = range(unit.first, unit.last)
    text = "".join(" " * (not tokens.glued(at)) + tokens.texts[at] for at in words).lstrip()
    return text[unit.start - tokens.starts[unit.first] :]


def _undated(moment: Moment) -> bool:
    return moment.value is None or "XXXX" in moment.value
