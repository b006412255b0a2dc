"""Amounts of one sentence, by the rules in packs/figures: each number with what it counts."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise

from ...lexicon.index import Analysis, Lexicon
from ...model import Figure
from ...rules.candidates import Candidates
from ...rules.load import Kind, Rule
from ...rules.match import Line, Matcher, Range, matches
from ...rules.needs import Classes
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
_COMMON = frozenset(("linking", "complementiser"))  # من, أن: few sentences have none


class AmountFinder:
    """The rules of amounts, compiled; with `spoken`, numbers in the dialects are read too."""

    def __init__(self, lexicon: Lexicon, rules: Iterable[Rule], spoken: bool = False) -> None:
        amounts = [Matcher(rule, lexicon.codes, KIND.anchor) for rule in rules]
        self._ranges = Candidates(one for one in amounts if _makes_range(one))
        self._amounts = Candidates(one for one in amounts if not _makes_range(one))
        self._words = {one: tuple(_rare_words(one, lexicon)) for one in amounts}
        self._builders: dict[str, Builder] = {
            "count": count, "money": Money(lexicon).build, "percent": percent,
            "measure": measure, "duration": length, "age": age,
        }  # fmt: skip
        needed = {name for asked in self._words.values() for names in asked for name in names}
        self._rows = Rows(lexicon, self._amounts.triggers, needed, spoken)

    def find(
        self, tokens: Tokens, analyses: Sequence[Analysis], sentence: tuple[int, int], raw: str
    ) -> list[Figure]:
        """Return what the rules of amounts find in one sentence; they may overlap."""
        row = self._rows.row(tokens, analyses, *sentence)
        if row is None:
            return []
        row = self._joined(row)
        figures = []
        line = Line([item.analysis for item in row.items])
        for at, item in enumerate(row.items):
            figure = self._figure(row, line, at, raw) if item.anchor else None
            if figure is not None:
                figures.append(figure)
        return figures

    def _figure(self, row: Row, line: Line, at: int, raw: str) -> Figure | None:
        likely = self._likely(self._amounts.at(line.analyses, at), row.present)
        for matcher, captures in matches(likely, line, at):
            rule = matcher.rule
            if rule.options["kind"] == "none":
                return None
            figure = self._builders[rule.options["kind"]](Found(row.items, captures, rule, raw))
            if figure is not None:
                return figure
        return None

    def _likely(self, matchers: Iterable[Matcher], present: Classes) -> Iterator[Matcher]:
        """Those of the rules all of whose rare words the sentence has."""
        for matcher in matchers:
            if not any(map(present.isdisjoint, self._words[matcher])):
                yield matcher

    def _joined(self, row: Row) -> Row:
        """Return the row with its ranges as one item each."""
        numbers = [at for at, item in enumerate(row.items) if item.number is not None]
        close = {at for pair in pairwise(numbers) if pair[1] - pair[0] <= _GAP for at in pair}
        if not close:
            return row
        line = Line([item.analysis for item in row.items])
        ranges: list[tuple[Matcher, dict[str, Range]]] = []
        for at in sorted(close):
            likely = self._likely(self._ranges.at(line.analyses, at), row.present)
            ranges += islice(matches(likely, line, at), 1)
        return merged(row, ranges, self._rows) if ranges else row


def _makes_range(matcher: Matcher) -> bool:
    return matcher.rule.options["kind"] in ("range", "scale")


def _rare_words(matcher: Matcher, lexicon: Lexicon) -> Iterator[Classes]:
    """For each step that asks for words that few sentences have, those of which it needs one."""
    for names in matcher.each:
        if names and all(name.startswith("=") for name in names):
            words = (lexicon.analyse(name.removeprefix("=")) for name in names)
            if all(_COMMON.isdisjoint(word.classes) for word in words):
                yield names
