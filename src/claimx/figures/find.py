"""Finding figures: numbers to items, rules over items, the longest reading of each stretch."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from ..lexicon.index import Analysis, Lexicon
from ..memory import Memory
from ..model import Figure, Note
from ..rules.load import Rule
from ..rules.match import Line, Matcher, Range, matches
from ..rules.needs import Classes
from ..text.document import Document
from ..text.tokens import Tokens
from .amounts import Builder, Found
from .counts import count
from .dates import DateFinder
from .measures import age, length, measure, percent
from .money import Money
from .needs import Candidate, candidate
from .packs import AMOUNTS, Packs
from .ranges import merged
from .rows import Row, Rows

_GAP = 5  # items from one end of a range to the other
_NOTHING: Classes = frozenset()
Ranked = dict[str, list[tuple[int, Candidate]]]


class Finder:
    """The rules of figures, compiled; `find` may be called for any number of articles."""

    def __init__(self, lexicon: Lexicon, packs: Packs) -> None:
        ranges = [rule for rule in packs.amounts if rule.options["kind"] == "range"]
        amounts = [rule for rule in packs.amounts if rule.options["kind"] != "range"]
        self._ranges = [candidate(rule, lexicon.codes, AMOUNTS.anchor) for rule in ranges]
        self._amounts = _by_class(amounts, lexicon)
        self._builders: dict[str, Builder] = {
            "count": count, "money": Money(lexicon.entries).build, "percent": percent,
            "measure": measure, "duration": length, "age": age,
        }  # fmt: skip
        made = [one for ranked in self._amounts.values() for _, one in ranked] + self._ranges
        needed = {name for one in made for words in one.words for name in words}
        self._rows = Rows(lexicon, self._amounts, needed)
        self._leaders = frozenset(name for one in made for name in one.preceding or ())
        self._followers = frozenset(name for one in made for name in one.following or ())
        self._candidates = Memory(self._fitting)
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
        return figures, notes

    def amounts(
        self, tokens: Tokens, analyses: Sequence[Analysis], sentence: tuple[int, int], raw: str
    ) -> list[Figure]:
        """Return what the rules of amounts find in one sentence; they may overlap."""
        row = self._rows.row(tokens, analyses, *sentence)
        if row is None:
            return []
        row = self._joined(row)
        figures = []
        line, present = Line(row.items), row.present
        for at in row.hot:
            figure = self._figure(row, line, at, present, raw)
            if figure is not None:
                figures.append(figure)
        return figures

    def _figure(
        self, row: Row, line: Line, at: int, present: frozenset[str], raw: str
    ) -> Figure | None:
        before = row.items[at - 1].classes if at else _NOTHING
        after = row.items[at + 1].classes if at + 1 < len(row.items) else _NOTHING
        near = before & self._leaders, after & self._followers
        likely = _likely(self._candidates[row.items[at], *near], present)
        for matcher, captures in matches(likely, line, at):
            rule = matcher.rule
            if rule.options["kind"] == "none":
                return None
            figure = self._builders[rule.options["kind"]](Found(row, captures, rule, raw))
            if figure is not None:
                return figure
        return None

    def _fitting(self, near: tuple[Analysis, Classes, Classes]) -> list[Candidate]:
        """The rules that can be anchored at an item between such neighbours."""
        item, before, after = near
        return [
            made
            for made in _triggered(self._amounts, item)
            if made.fits(item.classes, before, after)
        ]

    def _joined(self, row: Row) -> Row:
        """Return the row with its ranges as one item each."""
        close = {at for pair in pairwise(row.numbers) if pair[1] - pair[0] <= _GAP for at in pair}
        likely = list(_likely(self._ranges, row.present)) if close else []
        if not likely:
            return row
        line = Line(row.items)
        ranges: dict[int, tuple[dict[str, Range], Rule]] = {}
        for at in sorted(close):
            for matcher, captures in matches(likely, line, at):
                ranges[at] = (captures, matcher.rule)
                break
        return merged(row, ranges, self._rows) if ranges else row


def _likely(candidates: Iterable[Candidate], present: Classes) -> Iterator[Matcher]:
    """The rules of candidates all of whose words the sentence has."""
    for made in candidates:
        if not made.words or not any(map(present.isdisjoint, made.words)):
            yield made.matcher


def _by_class(rules: Iterable[Rule], lexicon: Lexicon) -> Ranked:
    """Rules by the classes of which their anchor must have one, with their place in the order."""
    by_class: Ranked = {}
    for place, rule in enumerate(rules):
        made = candidate(rule, lexicon.codes, AMOUNTS.anchor)
        for name in made.matcher.triggers:
            by_class.setdefault(name, []).append((place, made))
    return by_class


def _triggered(by_class: Ranked, item: Analysis) -> list[Candidate]:
    hits = {place: made for name in item.classes if name in by_class
            for place, made in by_class[name]}  # fmt: skip
    return [hits[place] for place in sorted(hits)]


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
