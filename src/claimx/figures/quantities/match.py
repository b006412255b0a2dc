"""What a rule found to a figure: span, value, noun or unit, hedge; one builder a kind."""

from collections.abc import Callable, Mapping, Sequence

from ...lexicon.entries import Entry
from ...lexicon.index import Analysis, Reading
from ...lexicon.morphology.proclitics import before_article
from ...model import Figure, FigureKind, Modifier
from ...rules.load import Rule
from ...rules.match import Range
from ...text.fold import prefix_length
from ..numbers.digits import Exact
from ..numbers.numbers import Number
from .rows import Item

_OUTSIDE = ("counted", "shared")  # captures that are no part of the figure's span
_CUTTING = frozenset(("modifier", "counted", "role", "unit", "currency-word", "numeral"))


class Found:
    """A match of a rule in a row: its captures as words, text and numbers."""

    def __init__(
        self, items: Sequence[Item], captures: Mapping[str, Range], rule: Rule, raw: str
    ) -> None:
        self._items = items
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
        return self._items[self._captures[name][0]].number if name in self else None

    def value_of(self, name: str, default: Exact | None = None) -> Exact | None:
        """The exact value of the number that a capture begins with, where it has one."""
        number = self.number_of(name)
        return default if number is None or number.value is None else number.value

    def items(self, name: str) -> Sequence[Item]:
        """The items of a capture; of a unit also where it stands only after a second number."""
        if name == "unit" and name not in self:
            name = "shared"
        start, end = self._captures.get(name, (0, 0))
        return self._items[start:end]

    def words(self, name: str) -> Sequence[Analysis]:
        """The words of a capture, as `items` finds it."""
        return [item.analysis for item in self.items(name)]

    def text(self, name: str) -> str:
        """A capture as written, without the conjunction or preposition that is joined to it."""
        start, end = self._captures[name]
        return self._raw[self._start(self._items[start]) : self._items[end - 1].end]

    def _start(self, item: Item) -> int:
        """Where an item begins in the text, after its conjunction and preposition."""
        readings = () if item.number is not None else item.analysis.readings
        if any("preposition" in one.classes and not one.proclitics for one in readings):
            return item.start  # no yen after a ب: بين
        for reading in readings:
            if reading.entry.word_class in _CUTTING:
                letters = len(before_article(reading.proclitics))
                return item.start + prefix_length(self._raw[item.start : item.end], letters)
        return item.start

    @property
    def span(self) -> tuple[int, int]:
        """From the first capture to the end of the last."""
        inside = [span for name, span in self._captures.items() if name not in _OUTSIDE]
        first, last = min(start for start, _ in inside), max(end for _, end in inside)
        return self._start(self._items[first]), self._items[last - 1].end

    @property
    def modifier(self) -> Modifier | None:
        """What the hedge before or after the number says."""
        entry = self.entry("hedge", "modifier") or self.entry("after", "modifier")
        return entry and str(entry.features["means"])

    def entry(self, name: str, word_class: str) -> Entry | None:
        """The entry of a class that a capture begins with, as `entry_of` chooses it."""
        return entry_of(self.words(name), word_class)

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


def entry_of(words: Sequence[Analysis], word_class: str) -> Entry | None:
    """The entry of a class at the first word: of the longest phrase, لا يقل عن and not يقل عن."""
    readings = [one for one in (words[0].readings if words else ())
                if word_class in one.entry.classes and _length(one) <= len(words)]  # fmt: skip
    return max(readings, key=_length).entry if readings else None


def _length(reading: Reading) -> int:
    return len(reading.form.text.split())


Builder = Callable[[Found], Figure | None]
