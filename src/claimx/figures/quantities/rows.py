"""A sentence as rules see it: every number, and every noun in the dual, is one item."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ...lexicon.index import Analysis, Lexicon
from ...memory import Memory
from ...text.tokens import Tokens
from ..numbers import duals
from ..numbers.digits import Exact
from ..numbers.number_words import Atom, Atoms
from ..numbers.numbers import Number, read
from .countable import is_countable

CLASSES = (
    "quantity", "digits", "worded", "vague-number", "fraction", "range-number", "zero", "two",
    "few", "one", "share", "ordinal-number", "long-ordinal", "name-number", "definite-number",
    "joined-number", "governed-number", "scaled", "millions", "decimal", "year-like", "countable",
    "bracketed",
    *duals.CLASSES,
)  # fmt: skip
_MILLION = 1_000_000
_BEFORE, _AFTER = 20, 15  # tokens around amounts that a rule may look at
_TAILS = frozenset(("measure-unit", "time-unit", "currency-word", "counted"))
_UNITS = frozenset(("time-unit", "measure-unit", "year-unit", "currency-word"))
_EMPTY = Analysis("", "", (), frozenset(), "")
_NO_AMOUNT = {"ordinal": "ordinal-number", "one": "one", "share": "share"}
_TEN_AND_TWO = 12


@dataclass(slots=True)
class Row:
    """The items of a sentence; item n stands for tokens starts[n] to starts[n + 1].

    `hot` are the items at which a rule may be anchored, `numbers` those that are numbers;
    `present` are the classes that rules need somewhere in the sentence and that it has.
    """

    tokens: Tokens
    items: list[Analysis]
    starts: list[int]
    numbers: dict[int, Number]
    hot: list[int]
    present: frozenset[str] = frozenset(CLASSES)

    def first(self, item: int) -> int:
        """The first token of an item."""
        return self.starts[item]

    def last(self, item: int) -> int:
        """The token after an item."""
        return self.starts[item + 1]


class _Fact(NamedTuple):
    """What a spelling has to do with amounts: part of a number, a dual, or another anchor (hot);
    and the classes of it that some rule needs beside its anchor. A unit is not strong: alone it
    is an amount only after a word such as خلال.
    """

    atoms: tuple[Atom, ...] = ()
    dual: Analysis | None = None
    hot: bool = False
    strong: bool = False
    needed: frozenset[str] = frozenset()


_COLD = ()  # of the many words that have nothing to do with amounts


class Rows:
    """Makes rows; what a spelling alone decides is remembered.

    `anchors` are the classes at which a rule may be anchored, `needed` those that some rule needs
    beside its anchor.
    """

    def __init__(self, lexicon: Lexicon, anchors: Iterable[str], needed: Iterable[str]) -> None:
        self._lexicon = lexicon
        self._atoms = Atoms(lexicon)
        self._anchors = frozenset(anchors).difference(CLASSES)
        self._needed = frozenset(needed)
        self._facts = Memory(self._fact)

    def row(
        self, tokens: Tokens, analyses: Sequence[Analysis], first: int, last: int
    ) -> Row | None:
        """Return the row of the tokens around the amounts from `first` to `last`.

        None when no rule can be anchored there.
        """
        facts = map(self._facts.__getitem__, analyses[first:last])
        warm = [(at, fact) for at, fact in enumerate(facts, first) if fact]
        hot = {at: fact for at, fact in warm if fact.hot}
        if not hot or not any(fact.strong or fact.needed for _, fact in warm):
            return None
        first, last = max(first, min(hot) - _BEFORE), min(last, max(hot) + _AFTER)
        row = self._row(tokens, analyses, first, last, hot)
        row.present = row.present.union(*[fact.needed for _, fact in warm])
        return row

    def _row(self, tokens: Tokens, analyses, first: int, last: int, hot) -> Row:
        atoms = {at: fact.atoms for at, fact in hot.items() if fact.atoms}
        numbers = {n.first: n for n in read(tokens, analyses, atoms, first, last)} if atoms else {}
        row = Row(tokens, [], [], {}, [])
        at = first
        for stop in sorted({*numbers, *hot}):
            if stop < at:
                continue  # inside a number
            self._put_words(row, analyses, at, stop)
            number = numbers.get(stop)
            if number is not None:
                put(row, self.item(number), number)
                at = number.last
            else:
                self._put_hot(row, analyses[stop], stop, hot[stop].dual)
                at = stop + 1
        self._put_words(row, analyses, at, last)
        row.starts.append(last)
        return row

    def _put_words(self, row: Row, analyses: Sequence[Analysis], first: int, last: int) -> None:
        """Tokens that are no anchors; the first, after a number, may be what it counts."""
        if first < last:
            row.items.append(self._counted(row, analyses[first]))
            row.items.extend(analyses[first + 1 : last])
            row.starts.extend(range(first, last))

    def _put_hot(self, row: Row, analysis: Analysis, at: int, dual: Analysis | None) -> None:
        item = self._counted(row, analysis)
        if item is analysis and dual is not None:
            put(row, dual, duals.dual_number(analysis, at))
            return
        row.hot.append(len(row.items))
        row.items.append(item)
        row.starts.append(at)

    def _counted(self, row: Row, analysis: Analysis) -> Analysis:
        number = row.numbers.get(len(row.items) - 1)
        if number is None or number.form in _NO_AMOUNT or not is_countable(analysis, number):
            return analysis
        return self._lexicon.marked(analysis, "countable")

    def _fact(self, analysis: Analysis) -> _Fact | tuple[()]:
        plain = not analysis.readings and analysis.fold.isalpha()  # without an entry or a digit
        atoms = () if plain else self._atoms.of(analysis)
        names = () if plain else duals.dual_classes(analysis)
        dual = self._lexicon.marked(analysis, *names) if names else None
        anchors = analysis.classes & self._anchors
        strong = bool(atoms) or dual is not None or not anchors.issubset(_UNITS)
        needed = analysis.classes & self._needed
        hot = strong or bool(anchors)
        return _Fact(atoms, dual, hot, strong, needed) if hot or needed else _COLD

    def item(self, number: Number) -> Analysis:
        """Return the synthetic analysis of a number; with a unit written to it, that unit's too."""
        tail = self._lexicon.analyse(number.tail) if number.tail else _EMPTY
        if number.tail and tail.classes.isdisjoint(_TAILS):
            return self._lexicon.marked(_EMPTY, "name-number")  # A380، 1436هـ
        return self._lexicon.marked(tail, *_classes(number))


def put(row: Row, item: Analysis, number: Number) -> None:
    """Add a number to a row."""
    row.hot.append(len(row.items))
    row.numbers[len(row.items)] = number
    row.items.append(item)
    row.starts.append(number.first)


def _classes(number: Number) -> list[str]:
    if number.name:
        return ["name-number"]
    if number.form in _NO_AMOUNT:
        long = number.form == "ordinal" and number.value is not None and number.value > _TEN_AND_TWO
        return [_NO_AMOUNT[number.form], *_context(number), *["long-ordinal"] * long]
    names = ["quantity", *_context(number)]
    if number.high is not None:
        names.append("range-number")
    if number.value is None:
        names.append("vague-number")
    elif number.form == "fraction":
        names.append("fraction")
    else:
        names.extend(_size(number, number.value))
    if number.bracketed:
        names.append("bracketed")
    return names


def _size(number: Number, value: Exact) -> Iterable[str]:
    if not value and number.form != "digits":
        yield "zero"  # 4-صفر
        return
    yield "digits" if number.form == "digits" else "worded"
    if value.denominator != 1:
        yield "decimal"
    elif not number.scaled:
        if value.numerator == 2:
            yield "two"
        elif 3 <= value.numerator <= 10:
            yield "few"
        elif 1900 <= value.numerator <= 2100 and (number.shape or number.high):
            yield "year-like"
    if number.scaled:
        yield "scaled"
        if number.scale >= _MILLION:
            yield "millions"


def _context(number: Number) -> list[str]:
    names = []
    if number.definite:
        names.append("definite-number")
    if number.conjoined:
        names.append("joined-number")
    if number.governed:
        names.append("governed-number")
    return names
