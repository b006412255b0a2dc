"""Amounts of one sentence, by the rules in packs/figures: each number with what it counts."""

from collections.abc import Iterable, Sequence
from itertools import islice, pairwise

from ...lexicon.index import Analysis, Lexicon
from ...model import Figure
from ...rules.candidates import Candidates
from ...rules.load import Kind, Rule
from ...rules.match import Line, Matcher, Range, matches
from ...text.tokens import Tokens
from .counts import count
from .match import Builder, Found
from .measures import age, length, measure, percent
from .money import Money
from .ranges import merged
from .rows import Row, Rows

KIND = Kind(
    "figures",
    options=frozenset(("kind", "of", "noun")),
    captures=frozenset(
        "number noun unit hedge after upto more whose span part counted shared".split()
    ),
    anchor="number",
)
_GAP = 5  # items from one end of a range to the other


class AmountFinder:
    """The rules of amounts, compiled; with `spoken`, numbers in the dialects are read too."""

    def __init__(self, lexicon: Lexicon, rules: Iterable[Rule], spoken: bool = False) -> None:
        amounts = [Matcher(rule, lexicon.codes, KIND.anchor) for rule in rules]
        ranges = [one for one in amounts if one.rule.options["kind"] in ("range", "scale")]
        self._ranges = Candidates(ranges)
        self._amounts = Candidates(one for one in amounts if one not in ranges)
        self._builders: dict[str, Builder] = {
            "count": count, "money": Money(lexicon).build, "percent": percent,
            "measure": measure, "duration": length, "age": age,
        }  # fmt: skip
        self._rows = Rows(lexicon, self._amounts.triggers, spoken)

    def find(
        self, tokens: Tokens, analyses: Sequence[Analysis], sentence: tuple[int, int], raw: str
    ) -> list[Figure]:
        """Return what the rules of amounts find in one sentence; they may overlap."""
        row = self._rows.row(tokens, analyses, *sentence)
        if row is None:
            return []
        row = self._joined(row)
        line = Line([item.analysis for item in row])
        figures = (self._figure(row, line, at, raw) for at, item in enumerate(row) if item.anchor)
        return [figure for figure in figures if figure is not None]

    def _figure(self, row: Row, line: Line, at: int, raw: str) -> Figure | None:
        for matcher, captures in matches(self._amounts.at(line.analyses, at), line, at):
            rule = matcher.rule
            if rule.options["kind"] == "none":
                return None
            figure = self._builders[rule.options["kind"]](Found(row, captures, rule, raw))
            if figure is not None:
                return figure
        return None

    def _joined(self, row: Row) -> Row:
        """Return the row with its ranges as one item each."""
        numbers = [at for at, item in enumerate(row) if item.number is not None]
        close = {at for pair in pairwise(numbers) if pair[1] - pair[0] <= _GAP for at in pair}
        if not close:
            return row
        line = Line([item.analysis for item in row])
        ranges: list[tuple[Matcher, dict[str, Range]]] = []
        for at in sorted(close):
            ranges += islice(matches(self._ranges.at(line.analyses, at), line, at), 1)
        return merged(row, ranges, self._rows) if ranges else row
