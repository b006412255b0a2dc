"""Finding figures: numbers to items, rules over items, the longest reading of each stretch."""

from collections.abc import Iterable, Sequence

from ..lexicon.index import Analysis, Lexicon
from ..model import Figure, Note
from ..rules import nodes
from ..rules.load import Rule
from ..rules.match import Line, Matcher, Range, first_classes
from ..text.document import Document
from ..text.tokens import Tokens
from .amounts import Builder, Found
from .counts import count
from .dates import DateFinder
from .measures import age, length, measure, percent
from .money import Money
from .packs import AMOUNTS, Packs
from .ranges import merged
from .rows import CLASSES, Row, Rows

_REMEMBERED = 100_000
_ENDS = 2
_NOTHING: frozenset[str] = frozenset()
Candidate = tuple[Matcher, frozenset[str]]  # a rule, and what must come after its anchor


class Finder:
    """The rules of figures, compiled; `find` may be called for any number of articles."""

    def __init__(self, lexicon: Lexicon, packs: Packs) -> None:
        ranges = [rule for rule in packs.amounts if rule.options["kind"] == "range"]
        amounts = [rule for rule in packs.amounts if rule.options["kind"] != "range"]
        self._ranges = _by_class(ranges, lexicon)
        self._amounts = _by_class(amounts, lexicon)
        self._builders: dict[str, Builder] = {
            "count": count, "money": Money(lexicon.entries).build, "percent": percent,
            "measure": measure, "duration": length, "age": age,
        }  # fmt: skip
        self._rows = Rows(lexicon, frozenset(self._amounts).difference(CLASSES))
        self._triggered: dict[Analysis, list[Candidate]] = {}
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
            figures += _longest(dates, amounts)
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
        line = Line(row.items)
        for at in row.hot:
            figure = self._figure(row, line, at, raw)
            if figure is not None:
                figures.append(figure)
        return figures

    def _figure(self, row: Row, line: Line, at: int, raw: str) -> Figure | None:
        after = row.items[at + 1].classes if at + 1 < len(row.items) else _NOTHING
        for matcher, following in self._matchers(row.items[at]):
            if following and following.isdisjoint(after):
                continue
            captures = matcher.match(line, at)
            if captures is None:
                continue
            kind = matcher.rule.options["kind"]
            if kind == "none":
                return None
            figure = self._builders[kind](Found(row, captures, matcher.rule, raw))
            if figure is not None:
                return figure
        return None

    def _matchers(self, item: Analysis) -> list[Candidate]:
        """The rules that can be anchored at the item, in order; remembered."""
        known = self._triggered.get(item)
        if known is None:
            if len(self._triggered) >= _REMEMBERED:
                self._triggered.clear()
            known = self._triggered[item] = _triggered(self._amounts, item)
        return known

    def _joined(self, row: Row) -> Row:
        """Return the row with its ranges as one item each."""
        if len(row.numbers) < _ENDS:
            return row
        line = None
        ranges: dict[int, tuple[Range, Rule]] = {}
        for at in row.numbers:
            for matcher, _ in _triggered(self._ranges, row.items[at]):
                line = line or Line(row.items)
                captures = matcher.match(line, at)
                if captures is not None:
                    ranges[at] = (captures, matcher.rule)
                    break
        return merged(row, ranges, self._rows) if ranges else row


def _by_class(rules: Iterable[Rule], lexicon: Lexicon) -> dict[str, list[tuple[int, Candidate]]]:
    """Rules by the classes of which their anchor must have one, with their place in the order."""
    by_class: dict[str, list[tuple[int, Candidate]]] = {}
    for place, rule in enumerate(rules):
        matcher = Matcher(rule, lexicon.codes, AMOUNTS.anchor)
        candidate = matcher, _following(rule)
        for name in matcher.triggers:
            by_class.setdefault(name, []).append((place, candidate))
    return by_class


def _triggered(by_class: dict[str, list[tuple[int, Candidate]]], item: Analysis) -> list[Candidate]:
    hits = {place: candidate for name in item.classes if name in by_class
            for place, candidate in by_class[name]}  # fmt: skip
    return [hits[place] for place in sorted(hits)]


def _following(rule: Rule) -> frozenset[str]:
    """Classes of which the item after the anchor must have one; empty when it need have none.

    Most rules ask for a unit right after the number: to look at its classes first saves the match.
    """
    items = [step.node for step in rule.steps]
    at = next(n for n, node in enumerate(items)
              if isinstance(node, nodes.Capture) and node.name == AMOUNTS.anchor)  # fmt: skip
    if at + 1 == len(items) or isinstance(items[at + 1], nodes.Repeat | nodes.Look | nodes.Edge):
        return frozenset()
    return frozenset(first_classes(items[at + 1]))


def _longest(dates: Sequence[Figure], amounts: Sequence[Figure]) -> list[Figure]:
    """Of figures that overlap keep the longest; a date before an amount of its length."""
    ranked = [(-_length(figure), 0, figure.span, figure) for figure in dates]
    ranked += [(-_length(figure), 1, figure.span, figure) for figure in amounts]
    kept: list[Figure] = []
    for *_, figure in sorted(ranked, key=lambda item: item[:3]):
        if all(figure.span[1] <= k.span[0] or k.span[1] <= figure.span[0] for k in kept):
            kept.append(figure)
    return sorted(kept, key=lambda figure: figure.span)


def _length(figure: Figure) -> int:
    return figure.span[1] - figure.span[0]
