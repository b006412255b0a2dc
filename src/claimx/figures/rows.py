"""A sentence as rules see it: every number, and every noun in the dual, is one item."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from ..lexicon.index import Analysis, Lexicon, Reading
from ..text.tokens import Tokens
from .countable import is_countable
from .numbers import Number, Numbers

CLASSES = (
    "quantity", "digits", "worded", "vague-number", "fraction", "range-number", "few", "one",
    "ordinal-number", "name-number", "definite-number", "joined-number", "governed-number",
    "scaled", "decimal", "countable", "year-like", "millions", "dual", "maybe-dual", "definite-dual", "construct-dual", "bracketed",
)  # fmt: skip
_FEW = range(3, 11)
_YEARS = range(1900, 2101)
_MILLION = 1_000_000
_COUNTABLE = frozenset(
    "counted unit currency-word role group document organisation outlet source seat medium event "
    "nominal naming".split()
)
_TAILS = frozenset(("measure-unit", "time-unit", "currency-word", "counted"))
_EMPTY = Analysis("", "", (), frozenset(), "")


@dataclass(slots=True)
class Row:
    """The items of a sentence; item n stands for tokens starts[n] to starts[n + 1]."""

    tokens: Tokens
    items: list[Analysis]
    starts: list[int]
    numbers: dict[int, Number]

    def first(self, item: int) -> int:
        """The first token of an item."""
        return self.starts[item]

    def last(self, item: int) -> int:
        """The token after an item."""
        return self.starts[item + 1]


class Rows:
    """Makes rows; what a spelling alone decides is remembered."""

    def __init__(self, lexicon: Lexicon, numbers: Numbers) -> None:
        self._lexicon = lexicon
        self._numbers = numbers
        self._duals: dict[Analysis, tuple[Analysis, Number] | None] = {}

    def row(self, tokens: Tokens, analyses: Sequence[Analysis], first: int, last: int) -> Row:
        """Return the row of tokens `first` to `last`."""
        found = {n.first: n for n in self._numbers.read(tokens, analyses, first, last)}
        row = Row(tokens, [], [], {})
        at = first
        while at < last:
            number = found.get(at)
            if number is not None:
                self._put(row, number)
                at = number.last
                continue
            self._put_word(row, analyses[at], at)
            at += 1
        row.starts.append(last)
        return row

    def _put_word(self, row: Row, analysis: Analysis, at: int) -> None:
        """A noun after a number is marked as counted; one in the dual is a number itself."""
        if self._follows_amount(row) and is_countable(analysis):
            analysis = self._lexicon.marked(analysis, "countable")
        elif (dual := self.dual(analysis)) is not None:
            analysis = dual[0]
            row.numbers[len(row.items)] = replace(dual[1], first=at, last=at + 1)
        row.items.append(analysis)
        row.starts.append(at)

    def _follows_amount(self, row: Row) -> bool:
        number = row.numbers.get(len(row.items) - 1)
        return number is not None and number.form not in ("ordinal", "one")

    def _put(self, row: Row, number: Number) -> None:
        row.numbers[len(row.items)] = number
        row.items.append(self.item(number))
        row.starts.append(number.first)

    def item(self, number: Number) -> Analysis:
        """Return the synthetic analysis of a number; with a unit written to it, that unit's too."""
        tail = self._lexicon.analyse(number.tail) if number.tail else _EMPTY
        if number.tail and tail.classes.isdisjoint(_TAILS):
            return self._lexicon.marked(_EMPTY, "name-number")  # A380، 1436هـ
        return self._lexicon.marked(tail, *_classes(number))

    def dual(self, analysis: Analysis) -> tuple[Analysis, Number] | None:
        """Return a noun in the dual marked as one, with its number; None for other words."""
        if analysis not in self._duals:
            if len(self._duals) > 100_000:
                self._duals.clear()
            self._duals[analysis] = self._dual(analysis)
        return self._duals[analysis]

    def _dual(self, analysis: Analysis) -> tuple[Analysis, Number] | None:
        readings = [r for r in analysis.readings if is_dual(r)]
        if not readings:
            return None
        reading = readings[0]
        names = ["definite-dual" if _defined(reading) else "dual"]
        if any(_is_other(r) for r in analysis.readings):
            names = ["maybe-dual"]
            if not analysis.fold.endswith("ن"):
                return None  # عضوا is an accusative far more often than a dual
        elif not analysis.fold.endswith("ن"):
            names = ["construct-dual"]
        bare = reading.proclitics.lstrip("وف")
        number = Number(
            0, 1, Fraction(2), form="dual", definite=_defined(reading),
            conjoined=bare != reading.proclitics, governed=bare[:1] in tuple("بلك"),
            cut=len(reading.proclitics) if not _defined(reading) else 0,
        )  # fmt: skip
        return self._lexicon.marked(analysis, *names), number


def is_dual(reading: Reading) -> bool:
    """Whether the reading is a countable noun in the dual, without a pronoun."""
    form = reading.form
    return form.number == "d" and not form.bound and bool(_COUNTABLE.intersection(reading.entry.classes))


def _is_other(reading: Reading) -> bool:
    """A reading that is no dual: سكان، مقاتلين."""
    return reading.form.number in ("s", "p") or reading.form.shape != ""


def _defined(reading: Reading) -> bool:
    return "ال" in reading.proclitics or "لل" in reading.proclitics


def _classes(number: Number) -> list[str]:
    if number.name:
        return ["name-number"]
    if number.form in ("ordinal", "one"):
        return ["ordinal-number" if number.form == "ordinal" else "one"] + _context(number)
    names = ["quantity", *_context(number)]
    if number.high is not None:
        names.append("range-number")
    if number.value is None:
        names.append("vague-number")
    elif number.form == "fraction":
        names.append("fraction")
    else:
        names.append("digits" if number.form == "digits" else "worded")
        if number.value in _FEW and not number.scaled:
            names.append("few")
        if number.value.denominator != 1:
            names.append("decimal")
        if number.form == "digits" and number.value in _YEARS and number.shape is not None:
            names.append("year-like")
        if number.scale >= _MILLION:
            names.append("millions")
    return names + ["scaled"] * number.scaled


def _context(number: Number) -> list[str]:
    names = []
    if number.definite:
        names.append("definite-number")
    if number.conjoined:
        names.append("joined-number")
    if number.governed:
        names.append("governed-number")
    return names
