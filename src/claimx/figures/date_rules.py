"""Rules over the units of a sentence: which match, which of those stands, what it is worth."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from ..lexicon.index import Analysis
from ..rules import nodes
from ..rules.load import Rule
from ..rules.match import Line, Matcher, Range
from .date_units import Unit, UnitReader
from .moments import Builder, Captures, Context, Moment

_FUTURE_PREFIXES = ("سي", "ست", "سن")
_TENSE_REACH = 12  # units before a date in which a verb can set its tense
_VERB_REACH = 3
_LONGEST_LEAD = 6  # units of a date before the first that shows it to be one (النصف الأول من)
_PRESENT = re.compile("ي(?!ور|مني|هود|ونان|اب)...")
_PAST_PARTICLES = frozenset(("لم", "ولم", "فلم", "وهو", "وهي"))
_REMEMBERED = 100_000


class _Match(NamedTuple):
    """Sorts as matches are tried: the longest, then the leftmost, then in the packs' order."""

    shortness: int
    first: int
    order: int
    last: int
    captures: dict[str, Range]


class Pass:
    """Some rules, tried together on every unit of a sentence."""

    def __init__(
        self, rules: Iterable[tuple[Rule, Builder]], codes: dict[str, str], anchor: str
    ) -> None:
        self._anchor = anchor
        self._rules = [(Matcher(rule, codes, anchor), build) for rule, build in rules]
        self._triggers = frozenset().union(*(matcher.triggers for matcher, _ in self._rules))
        self._triggered: dict[Analysis, tuple[int, ...]] = {}

    def join(self, units: list[Unit], context: Context, reader: UnitReader) -> list[Unit]:
        """Return `units` with every date that the rules find joined to one unit."""
        taken = [False] * len(units)
        joined: dict[int, Unit] = {}
        for match in sorted(self._matches(units), key=lambda match: match[:3]):
            if any(taken[match.first : match.last]):
                continue
            matcher, build = self._rules[match.order]
            moment = build(Captures(units, match.captures), _context(units, match.first, context))
            if moment is not None:
                taken[match.first : match.last] = [True] * (match.last - match.first)
                inside = units[match.first : match.last]
                joined[match.first] = _unit(inside, moment, matcher.rule.id, reader)
        return list(_merged(units, joined, taken)) if joined else units

    def _matches(self, units: list[Unit]) -> Iterator[_Match]:
        line: Line | None = None
        ahead = _hints_ahead(units)
        for at, unit in enumerate(units):
            if not ahead[at]:
                continue
            orders = self._triggered.get(unit.analysis)
            if orders is None:
                orders = self._orders(unit.analysis)
            for order in orders:
                line = line or Line([unit.analysis for unit in units])
                captures = self._rules[order][0].match(line, at)
                if captures is not None:
                    first, last = captures[self._anchor]
                    yield _Match(first - last, first, order, last, captures)

    def _orders(self, analysis: Analysis) -> tuple[int, ...]:
        """The rules that can begin with a unit of this analysis."""
        if self._triggers.isdisjoint(analysis.classes):
            return ()
        if len(self._triggered) >= _REMEMBERED:
            self._triggered.clear()
        orders = tuple(
            order
            for order, (matcher, _) in enumerate(self._rules)
            if not matcher.triggers.isdisjoint(analysis.classes)
        )
        self._triggered[analysis] = orders
        return orders


def joins(rule: Rule) -> bool:
    """Whether the rule is about dates that other rules have found."""
    if rule.options["value"] == "other-year":
        return True
    asked = (name for step in rule.steps for name in nodes.names(step.node))
    return any(name.startswith("found-") for name in asked)


def _hints_ahead(units: list[Unit]) -> list[bool]:
    """Whether a unit, the one before (بتاريخ) or one of the next few is of the kind dates hold."""
    ahead = [False] * len(units)
    last = len(units) + _LONGEST_LEAD
    for at in range(len(units) - 1, -1, -1):
        last = at if units[at].hint else last
        ahead[at] = last - at < _LONGEST_LEAD or (at > 0 and units[at - 1].hint)
    return ahead


def _unit(inside: Sequence[Unit], moment: Moment, rule: str, reader: UnitReader) -> Unit:
    start, end = inside[0], inside[-1]
    names = {moment.found} | ({"and-joined", "l-joined"} & start.analysis.classes)
    return Unit(start.first, end.last, start.start, end.end, reader.named(*sorted(names)), {},
                found=moment, rule=rule, period=_period(inside))  # fmt: skip


def _period(inside: Sequence[Unit]) -> str | None:
    """The part of the day that the units of a date name; الليلة is an evening."""
    for unit in inside:
        if unit.period:
            return unit.period
        if "tonight" in unit.entries:
            return "evening"
        for name in ("day-part", "half-day-letter"):
            if name in unit.entries:
                return str(unit.value(name, "period") or unit.value(name, "code"))
    return None


def _merged(units: list[Unit], joined: dict[int, Unit], taken: list[bool]) -> Iterator[Unit]:
    for at, unit in enumerate(units):
        if at in joined:
            yield joined[at]
        elif not taken[at]:
            yield unit


def _context(units: list[Unit], at: int, context: Context) -> Context:
    return replace(context, future=_tense(units, at), anchor=_year_before(units, at))


def _year_before(units: list[Unit], at: int) -> tuple[int, int] | None:
    """The year, or the pair of years that make one, that the sentence names last before `at`."""
    for unit in reversed(units[:at]):
        moment = unit.found
        if moment and moment.year and not moment.hijri:
            start, end = moment.year, moment.end_year or moment.year
            return (start, end) if end - start <= 1 else None
    return None


def _tense(units: list[Unit], at: int) -> bool | None:
    """Whether the words before the date, nearest first, speak of what is to come."""
    for unit in reversed(units[max(0, at - _TENSE_REACH) : at]):
        classes = unit.analysis.classes
        if "future-sign" in classes or "time-by" in classes or _is_future_verb(unit.analysis):
            return True
        if "past-sign" in classes or "time-since" in classes:
            return False
    return True if _is_planned(units, at) else None


def _is_planned(units: list[Unit], at: int) -> bool:
    """Whether a present verb stands right before: ينطلق السبت. After لم it tells of the past."""
    for place in range(at - 1, max(0, at - _VERB_REACH) - 1, -1):
        analysis = units[place].analysis
        if "unknown" in analysis.classes and _PRESENT.match(analysis.fold):
            return not (place and _PAST_PARTICLES & {units[place - 1].analysis.fold})
    return False


def _is_future_verb(analysis: Analysis) -> bool:
    """سيصل, وستبدأ: س before a present verb. Nouns such as سيارة are mostly known words."""
    stem = analysis.fold.removeprefix("و")
    return len(stem) > 4 and stem.startswith(_FUTURE_PREFIXES) and "unknown" in analysis.classes
