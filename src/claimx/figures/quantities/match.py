"""What a rule found to a figure: span, value, noun or unit, hedge; one builder a kind."""

from collections.abc import Callable, Mapping, Sequence

from ...lexicon.index import Analysis
from ...model import Figure, FigureKind, Modifier
from ...rules.load import Rule
from ...rules.match import Range
from ...text.fold import prefix_length
from ..numbers.numbers import Number
from .rows import Row

_BETWEEN = "بين"
_OUTSIDE = ("counted", "shared")  # captures that are no part of the figure's span
_CUTTING = frozenset(("modifier", "counted", "unit", "currency-word", "numeral"))


class Found:
    """A match of a rule in a row: its captures as items, texts and numbers."""

    def __init__(self, row: Row, captures: Mapping[str, Range], rule: Rule, raw: str) -> None:
        self._row = row
        self._captures = {name: span for name, span in captures.items() if name != "match"}
        self._raw = raw
        self.rule = rule

    def __contains__(self, name: str) -> bool:
        return name in self._captures

    @property
    def number(self) -> Number | None:
        """The number of the anchor; a bare noun (لمدة عام) has none."""
        return self.number_of("number")

    def number_of(self, name: str) -> Number | None:
        """The number that a capture begins with."""
        return self._row.numbers.get(self._captures[name][0]) if name in self else None

    def items(self, name: str) -> Sequence[Analysis]:
        """The items of a capture; of a unit also where it stands only after a second number."""
        if name == "unit" and name not in self:
            name = "shared"
        start, end = self._captures.get(name, (0, 0))
        return self._row.items[start:end]

    def text(self, name: str) -> str:
        """A capture as written, without the conjunction or preposition that is joined to it."""
        start, end = self._captures[name]
        return self._raw[self._offset(start) : self._row.tokens.ends[self._row.last(end - 1) - 1]]

    def _offset(self, item: int) -> int:
        """Where an item begins in the text, after its conjunction and preposition."""
        first = self._row.first(item)
        start = self._row.tokens.starts[first]
        return start + prefix_length(self._row.tokens.texts[first], self._cut(item))

    def _cut(self, item: int) -> int:
        number = self._row.numbers.get(item)
        if number is not None:
            return number.cut
        analysis = self._row.items[item]
        if analysis.fold == _BETWEEN:  # no yen behind a ب
            return 0
        for reading in analysis.readings:
            if reading.entry.word_class in _CUTTING:
                return len(reading.proclitics.removesuffix("ال").removesuffix("لل"))
        return 0

    @property
    def span(self) -> tuple[int, int]:
        """From the first capture to the end of the last."""
        inside = [span for name, span in self._captures.items() if name not in _OUTSIDE]
        first, last = min(start for start, _ in inside), max(end for _, end in inside) - 1
        return self._offset(first), self._row.tokens.ends[self._row.last(last) - 1]

    @property
    def modifier(self) -> Modifier | None:
        """What the hedge before or after the number says."""
        return self._hedge("hedge") or self._hedge("after")

    def _hedge(self, name: str) -> Modifier | None:
        """The longest hedge that begins the capture: لا يقل عن rather than يقل عن."""
        items = self.items(name)
        best = 0, None
        for reading in items[0].readings if items else ():
            words = len(reading.form.text.split())
            if reading.entry.word_class == "modifier" and best[0] < words <= len(items):
                best = words, str(reading.entry.features["means"])
        return best[1]

    def figure(self, kind: FigureKind, value, **more) -> Figure:
        """Return the figure of the match."""
        start, end = self.span
        number = self.number
        return Figure(
            self._raw[start:end],
            (start, end),
            kind,
            value,
            at_least=number.least if number else None,
            modifier=self.modifier,
            rule=self.rule.id,
            **more,
        )


Builder = Callable[[Found], Figure | None]
