"""Finding figures: numbers to items, rules over items, the longest reading of each stretch."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise

from ..lexicon.index import Analysis, Lexicon
from ..model import Figure, Note
from ..rules.candidates import Candidates
from ..rules.match import Line, Matcher, Range, matches
from ..rules.needs import Classes
from ..text.document import Document
from ..text.tokens import Tokens
from .dates.find import DateFinder
from .needs import words
from .packs import AMOUNTS, Packs
from .quantities.counts import count
from .quantities.match import Builder, Found
from .quantities.measures import age, length, measure, percent
from .quantities.money import Money
from .quantities.ranges import merged
from .quantities.rows import Row, Rows

GUESSED = "guess"
_GUESSED = (
    "values marked `guess` are the nearest that fit: no word tells the direction, year or currency"
)
_GAP = 5  # items from one end of a range to the other


class Finder:
    """The rules of figures, compiled; `find` may be called for any number of articles."""

    def __init__(self, lexicon: Lexicon, packs: Packs) -> None:
        amounts = [Matcher(rule, lexicon.codes, AMOUNTS.anchor) for rule in packs.amounts]
        self._ranges = Candidates(one for one in amounts if _makes_range(one))
        self._amounts = Candidates(one for one in amounts if not _makes_range(one))
        self._words = {one: words(one.rule) for one in amounts}
        self._builders: dict[str, Builder] = {
            "count": count, "money": Money(lexicon.entries).build, "percent": percent,
            "measure": measure, "duration": length, "age": age,
        }  # fmt: skip
        needed = {name for asked in self._words.values() for names in asked for name in names}
        self._rows = Rows(lexicon, self._amounts.triggers, needed)
        self._dates = DateFinder(lexicon, packs.dates)

    def find(
        self,
        tokens: Tokens,
        analyses: Sequence[Analysis],
        sentences: Iterable[tuple[int, int]],
        document: Document,
    ) -> tuple[list[Figure], list[Note]]:
        """Return the figures of an article in text order, and notes on them."""
        figures: list[Figure] = []
        notes: list[Note] = []
        for sentence in sentences:
            dates, seen = self._dates.find(
                tokens, analyses, sentence, document.published, raw=document.raw
            )
            amounts = self.amounts(tokens, analyses, sentence, document.raw)
            figures += _longest(dates, amounts) if amounts else dates
            notes += seen
        return figures, notes + _on_guesses(figures)

    def amounts(
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


def _on_guesses(figures: Iterable[Figure]) -> list[Note]:
    """One note for all that is guessed in an article, at the first of it."""
    first = next((figure for figure in figures if figure.guess), None)
    return [Note(GUESSED, _GUESSED, first.span)] if first else []


def _makes_range(matcher: Matcher) -> bool:
    return matcher.rule.options["kind"] in ("range", "scale")


def _dated(amount: Figure, dates: Sequence[Figure]) -> bool:
    """Whether the number belongs to a date that begins before it: شتاء 2021 حرائق."""
    start = amount.span[0]
    return any(date.span[0] < start < date.span[1] for date in dates)


def _longest(dates: Sequence[Figure], amounts: Sequence[Figure]) -> list[Figure]:
    """Of figures that overlap keep the longest; a date before an amount of its length."""
    ranked = [(-_length(figure), 0, figure.span, figure) for figure in dates]
    ranked += [
        (-_length(figure), 1, figure.span, figure)
        for figure in amounts
        if not _dated(figure, dates)
    ]
    kept: list[Figure] = []
    for *_, figure in sorted(ranked, key=lambda item: item[:3]):
        if all(figure.span[1] <= k.span[0] or k.span[1] <= figure.span[0] for k in kept):
            kept.append(figure)
    return sorted(kept, key=lambda figure: figure.span)


def _length(figure: Figure) -> int:
    return figure.span[1] - figure.span[0]
