"""Dates and times of one sentence, by the rules in packs/figures/dates.yaml and times.yaml."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from ..lexicon.index import Analysis, Lexicon
from ..model import Figure, Note
from ..rules import nodes
from ..rules.load import Kind, Rule
from ..rules.match import Line, Matcher
from ..text.tokens import Tokens
from . import hijri, months, periods, relative, times
from .date_units import CLASSES, Unit, UnitReader
from .moments import Builder, Captures, Context, Moment

ANCHOR = "date"
UNDATED = "no-publication-date"
CAPTURES = frozenset(
    """date day month second year end direction of-year of weekday off one two three from unit
    fiscal season decade century part nth before-christ start hour minute less time""".split()
)
KIND = Kind("dates", frozenset(("value",)), CAPTURES, ANCHOR)
VALUES: dict[str, Builder] = {
    "day": months.day,
    "hijri-day": months.hijri_day,
    "numeric-day": months.numeric_day,
    "numeric-month": months.numeric_month,
    "day-of-month": months.day_of_month,
    "month": months.month,
    "hijri-month": months.hijri_month,
    "year": periods.year,
    "years": periods.years,
    "period": periods.period,
    "period-now": periods.period,
    "other-year": periods.other_year,
    "weekend": periods.weekend,
    "week-day": periods.week_day,
    "decade": periods.decade,
    "century": periods.century,
    "part-of-year": periods.part_of_year,
    "season": periods.season,
    "interval": periods.interval,
    "day-range": periods.day_range,
    "weekday": relative.weekday,
    "days-off": relative.days_off,
    "night": relative.night_before,
    "clock": times.clock,
    "on-day": times.on_day,
    "written-moment": times.written_moment,
}
_MESSAGES = {
    UNDATED: "no publication date: weekdays are written XXXX-WXX-1 to 7, relative dates are null",
    months.MONTHS_DISAGREE: "the two names of this month are different months; the first is taken",
    months.WEEKDAY_DISAGREES: "this date does not fall on the weekday that is written with it",
    hijri.NO_SUCH_DAY: "the calendar has no such day",
    hijri.OUT_OF_TABLE: "outside the Umm al-Qura table (1343 to 1500 AH): no Gregorian day",
}
_FUTURE_PREFIXES = ("سي", "ست", "سن")
_LONGEST_TENSE = 12  # units before a date in which a verb can set its tense


class _Found(NamedTuple):
    first: int
    last: int
    moment: Moment
    rule: str


class DateFinder:
    """Finds the dates and times of a sentence; `lexicon` must know `date_units.CLASSES`."""

    def __init__(self, lexicon: Lexicon, rules: Iterable[Rule]) -> None:
        self._reader = UnitReader(lexicon)
        matchers = [(_builder(rule), Matcher(rule, lexicon.codes, ANCHOR)) for rule in rules]
        later = [pair for pair in matchers if _joins(pair[1].rule)]
        first = [pair for pair in matchers if not _joins(pair[1].rule)]
        self._passes = (_by_trigger(first), _by_trigger(later))

    def find(
        self,
        tokens: Tokens,
        analyses: Sequence[Analysis],
        sentence: tuple[int, int],
        published: date | None,
        *,
        raw: str | None = None,
        prefer_future: bool = False,
    ) -> tuple[list[Figure], list[Note]]:
        """Return the dates and times of one sentence in text order, and what is odd about them."""
        dated = self._reader.dated
        if not any(dated(analyses[at]) for at in range(*sentence)):
            return [], []
        units = self._reader.read(tokens, analyses, sentence)
        context = Context(published, prefer_future=prefer_future)
        for rules in self._passes:
            units = self._pass(rules, units, context)
        return _figures(units, tokens, raw)

    def _pass(self, rules, units: list[Unit], context: Context) -> list[Unit]:
        """Return `units` with what the rules find joined to single units."""
        line = Line([unit.analysis for unit in units])
        candidates = _candidates(rules, units, line)
        taken = [False] * len(units)
        chosen: dict[int, _Found] = {}
        for first, last, captures, builder, rule in candidates:
            if any(taken[first:last]):
                continue
            here = replace(context, future=_tense(units, first, last),
                           anchor=_anchor(units, first))  # fmt: skip
            moment = builder(Captures(units, captures), here)
            if moment is None:
                continue
            taken[first:last] = [True] * (last - first)
            chosen[first] = _Found(first, last, moment, rule.id)
        return self._joined(units, chosen)

    def _joined(self, units: list[Unit], chosen: dict[int, _Found]) -> list[Unit]:
        joined: list[Unit] = []
        at = 0
        while at < len(units):
            found = chosen.get(at)
            if found is None:
                joined.append(units[at])
                at += 1
                continue
            inside = units[found.first : found.last]
            names = [found.moment.found]
            if "and-joined" in inside[0].analysis.classes:
                names.append("and-joined")
            joined.append(Unit(inside[0].first, inside[-1].last, inside[0].start, inside[-1].end,
                               self._reader.found(*names), {}, None, found.moment,
                               found.rule))  # fmt: skip
            at = found.last
        return joined


def _builder(rule: Rule) -> Builder:
    name = rule.options.get("value")
    if name not in VALUES:
        raise rule.place.error(f"rule {rule.id!r}: value is one of {', '.join(sorted(VALUES))}")
    return VALUES[str(name)]


def _joins(rule: Rule) -> bool:
    """Whether the rule is about dates that other rules have found."""
    if rule.options["value"] == "other-year":
        return True
    asked = (name for step in rule.steps for name in nodes.names(step.node))
    return any(name.startswith("found-") for name in asked)


def _by_trigger(matchers):
    by_class: dict[str, list] = {}
    for order, (builder, matcher) in enumerate(matchers):
        for name in matcher.triggers:
            by_class.setdefault(name, []).append((order, builder, matcher))
    return by_class


def _candidates(rules, units: list[Unit], line: Line):
    """Every match, the longest first, then the leftmost, then in the order of the packs."""
    matches = []
    for at, unit in enumerate(units):
        tried = set()
        for name in unit.analysis.classes:
            for order, builder, matcher in rules.get(name, ()):
                if order in tried:
                    continue
                tried.add(order)
                captures = matcher.match(line, at)
                if captures is not None:
                    first, last = captures[ANCHOR]
                    matches.append((first - last, first, order, last, captures, builder, matcher))
    matches.sort(key=lambda match: match[:3])
    for _, first, _, last, captures, builder, matcher in matches:
        yield first, last, captures, builder, matcher.rule


def _anchor(units: list[Unit], at: int) -> tuple[int, int] | None:
    """The year, or the pair of years that make one, that the sentence names last before `at`."""
    for unit in reversed(units[:at]):
        moment = unit.found
        if moment and moment.year and not moment.hijri:
            start, end = moment.year, moment.end_year or moment.year
            return (start, end) if end - start <= 1 else None
    return None


def _tense(units: list[Unit], first: int, last: int) -> bool | None:
    """Whether the words before the date, nearest first, speak of what is to come."""
    for unit in reversed(units[max(0, first - _LONGEST_TENSE) : first]):
        classes = unit.analysis.classes
        if "future-sign" in classes or "time-by" in classes or _is_future_verb(unit.analysis):
            return True
        if "past-sign" in classes or "time-since" in classes:
            return False
    return None


def _is_future_verb(analysis: Analysis) -> bool:
    """سيصل, وستبدأ: س before a present verb; words such as سيارة have a reading or no verb shape."""
    stem = analysis.fold.removeprefix("و")
    return len(stem) > 4 and stem.startswith(_FUTURE_PREFIXES) and "unknown" in analysis.classes


def _figures(units: list[Unit], tokens: Tokens, raw: str | None) -> tuple[list[Figure], list[Note]]:
    figures, notes = [], []
    for unit in units:
        moment = unit.found
        if moment is None:
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
