"""Dates and times of one sentence, by the rules in packs/figures/dates.yaml and times.yaml."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ...lexicon.index import Analysis, Lexicon
from ...model import Figure, Note
from ...rules.load import Kind, Rule
from ...text.tokens import Tokens
from . import hijri
from .days_and_months import MONTHS_DISAGREE, WEEKDAY_DISAGREES
from .expressions import OUTSIDE, checked
from .passes import Pass, joins
from .timex import Context, Timex
from .units import Sentence, Unit, UnitReader

ANCHOR, VALUE = "date", "time"
_REMEMBERED = 40  # dates of earlier sentences that من العام نفسه can mean
UNDATED = "no-publication-date"
CAPTURES = frozenset((
    "date", "year", "end", "month", "second", "day", "weekday", "direction", "of-year", "off",
    "from", "start", "unit", "fiscal", "season", "decade", "century", "part", "nth", "whole",
    "holiday", "hour", "minute", "time", "opening", "count", "half", "less", "more", "lesser",
    "before", "after", "every",
))  # fmt: skip
KIND = Kind("dates", frozenset((VALUE,)), CAPTURES, ANCHOR, frozenset((VALUE,)))
_MESSAGES = {
    UNDATED: "no publication date: weekdays are written XXXX-WXX-1 to 7, relative dates are null",
    MONTHS_DISAGREE: "the two names of this month are different months; the first is taken",
    WEEKDAY_DISAGREES: "this date does not fall on the weekday that is written with it",
    OUTSIDE: "outside the years 1 to 9999",
    hijri.NO_SUCH_DAY: "the calendar has no such day",
    hijri.SHORT_MONTH: "Umm al-Qura gives this month 29 days: no Gregorian day",
    hijri.OUT_OF_TABLE: "outside the Umm al-Qura table (1343 to 1500 AH): no Gregorian day",
}


class DateFinder:
    """Finds the dates and times of a sentence; `lexicon` must know `classes.CLASSES`."""

    def __init__(self, lexicon: Lexicon, rules: Iterable[Rule], *, spoken: bool = False) -> None:
        """`spoken` is for short strings: every one is read, with a date near or not."""
        self._reader = UnitReader(lexicon, everywhere=spoken)
        built = [(rule, checked(rule, VALUE)) for rule in rules]
        self._passes = [
            Pass([pair for pair in built if joins(*pair) is later], lexicon.codes, ANCHOR)
            for later in (False, True)
        ]
        self._passes.append(self._passes[1])  # من الأربعاء الساعة 9 إلى الخميس الساعة 12

    def article(
        self,
        tokens: Tokens,
        analyses: Sequence[Analysis],
        sentences: Iterable[tuple[int, int]],
        context: Context,
        raw: str,
    ) -> Iterator[tuple[list[Figure], list[Note]]]:
        """Yield the dates and times of each sentence in text order, and what is odd about them.

        `raw` is the text that the tokens are of.
        """
        for sentence in sentences:
            units = Sentence(self._reader, tokens, analyses, *sentence).units()
            for rules in self._passes if units else ():
                units = rules.join(units, context, self._reader)
            yield _figures(units, raw, dated=context.published is not None)
            named = (unit.found for unit in units if unit.found and not unit.found.silent)
            context = replace(context, earlier=(*context.earlier, *named)[-_REMEMBERED:])


def _figures(units: list[Unit], raw: str, *, dated: bool) -> tuple[list[Figure], list[Note]]:
    figures, notes = [], []
    for unit in units:
        timex = unit.found
        if timex is None or timex.silent:
            continue
        span = (unit.start, unit.end)
        figures.append(Figure(raw[unit.start : unit.end], span, timex.kind, timex.value,
                              gregorian=timex.gregorian, edtf=timex.edtf, guess=timex.guess,
                              rule=unit.rule))  # fmt: skip
        codes = timex.notes or ((UNDATED,) if not dated and _is_open(timex) else ())
        notes += [Note(code, _MESSAGES[code], span) for code in codes]
    return figures, notes


def _is_open(timex: Timex) -> bool:
    return timex.value is None or "XXXX" in timex.value
