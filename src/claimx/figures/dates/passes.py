"""Rules over the units of a sentence: which match, which of those stands, what it is worth."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from ...rules.candidates import Candidates
from ...rules.load import Rule
from ...rules.match import Line, Matcher, Range, matches
from .captures import Captures
from .expressions import Expression, in_calendar, is_counted_on
from .tense import is_planned, tense
from .timex import Context, Timex
from .units import Unit, UnitReader


class _Match(NamedTuple):
    """Sorts as matches are tried: the longest, then the leftmost, then in the packs' order."""

    shortness: int
    first: int
    order: int
    last: int
    matcher: Matcher
    captures: dict[str, Range]


class Pass:
    """Some rules, tried together on every unit of a sentence."""

    def __init__(
        self, rules: Iterable[tuple[Rule, Expression]], codes: dict[str, str], anchor: str
    ) -> None:
        self._anchor = anchor
        built = [(Matcher(rule, codes, anchor), expression) for rule, expression in rules]
        self._rules = {one: (order, expression) for order, (one, expression) in enumerate(built)}
        self._candidates = Candidates(self._rules)

    def join(self, units: list[Unit], context: Context, reader: UnitReader) -> list[Unit]:
        """Return `units` with every date that the rules find joined to one unit."""
        taken = [False] * len(units)
        joined: dict[int, Unit] = {}
        for match in sorted(self._matches(units), key=lambda match: match[:3]):
            if any(taken[match.first : match.last]):
                continue
            found, here = Captures(units, match.captures), _context(units, match, context)
            timex = in_calendar(self._rules[match.matcher][1], found, here)
            if timex is not None:
                taken[match.first : match.last] = [True] * (match.last - match.first)
                inside = units[match.first : match.last]
                joined[match.first] = _unit(inside, timex, match.matcher.rule.id, reader)
        return [joined.get(at, unit) for at, unit in enumerate(units)
                if at in joined or not taken[at]]  # fmt: skip

    def _matches(self, units: list[Unit]) -> Iterator[_Match]:
        analyses = [unit.analysis for unit in units]
        line: Line | None = None
        for at, matchers in self._candidates.places(analyses):
            line = line or Line(analyses)
            for matcher, captures in matches(matchers, line, at):
                first, last = captures[self._anchor]
                yield _Match(first - last, first, self._rules[matcher][0], last, matcher, captures)


def joins(rule: Rule, expression: Expression) -> bool:
    """Whether the rule is about dates that other rules have found."""
    return is_counted_on(expression) or any(name.startswith("found-") for name in rule.asks)


def _unit(inside: Sequence[Unit], timex: Timex, rule: str, reader: UnitReader) -> Unit:
    start, end = inside[0], inside[-1]
    names = {f"found-{timex.grain}"} | ({"and-joined", "l-joined"} & start.analysis.classes)
    return Unit(start.first, end.last, start.start, end.end, reader.named(*sorted(names)), {},
                found=timex, rule=rule, period=_period(inside))  # fmt: skip


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


def _context(units: list[Unit], match: _Match, context: Context) -> Context:
    at = match.first
    named = tuple(unit.found for unit in units[:at] if unit.found)
    return replace(context, future=tense(units, at), named=named,
                   planned=is_planned(units, at, match.last))  # fmt: skip
