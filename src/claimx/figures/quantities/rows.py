"""A sentence as rules of amounts see it: numbers, what they may count, units, all other words.

A number is one item, however many tokens it has. One token is two items where it says both a number
and what it counts: `15كم`, and the dual (جنديين: two, of جندي).
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from ...lexicon.index import Analysis, Lexicon
from ...memo import Memory
from ...text.fold import prefix_length
from ...text.quotations import MARKS
from ...text.tokens import Tokens
from ..numbers import duals
from ..numbers.digits import Exact
from ..numbers.number_words import Atom, atoms_of
from ..numbers.numbers import Number, read
from ..numbers.runs import Stretch
from .countable import is_countable

CLASSES = (
    "quantity", "digits", "worded", "vague-number", "fraction", "range-number", "zero", "two",
    "few", "one", "share", "ordinal-number", "long-ordinal", "name-number", "definite-number",
    "joined-number", "governed-number", "scaled", "millions", "decimal", "grouped", "year-like",
    "countable", "bracketed", "dual-number", "maybe-two",
    *duals.CLASSES,
)  # fmt: skip
_MILLION = 1_000_000
_BEFORE, _AFTER = 20, 15  # tokens around amounts that a rule may look at
_TAILS = frozenset(("measure-unit", "time-unit", "currency-word", "percent-unit", "counted"))
_NO_AMOUNT = {
    "ordinal": "ordinal-number", "one": "one", "share": "share", "maybe-dual": "maybe-two"
}  # fmt: skip
_OWN_CLASS = {"fraction": "fraction", "dual": "dual-number"}
_UNCOUNTED = frozenset((*_NO_AMOUNT, "dual"))
_TEN_AND_TWO = 12
_DIGITS = re.compile(r"\D*\d+")


class Item(NamedTuple):
    """A stretch of the text, what it is, and the number that it says.

    `start` of a number leaves out what is joined to it (و، ب). `anchor` tells that a rule may be
    anchored here.
    """

    start: int
    end: int
    analysis: Analysis
    number: Number | None = None
    anchor: bool = False


Row = list[Item]


class _Fact(NamedTuple):
    """What a spelling has to do with amounts: a part of a number, a dual, or another anchor."""

    atoms: tuple[Atom, ...] = ()
    dual: Analysis | None = None


class Rows:
    """Makes rows; what a spelling alone decides is remembered.

    `anchors` are the classes at which a rule may be anchored; with `spoken`, numbers in the
    dialects are read too.
    """

    def __init__(self, lexicon: Lexicon, anchors: Iterable[str], spoken: bool = False) -> None:
        self._lexicon = lexicon
        self._spoken = spoken
        self._anchors = frozenset(anchors).difference(CLASSES)
        self._facts = Memory(self._fact)
        self._empty = Analysis("", "", (), frozenset(), "")

    def row(
        self, tokens: Tokens, analyses: Sequence[Analysis], first: int, last: int
    ) -> Row | None:
        """Return the row of the tokens around the amounts from `first` to `last`.

        None when no rule can be anchored there.
        """
        facts = map(self._facts.__getitem__, analyses[first:last])
        hot = {at: fact for at, fact in enumerate(facts, first) if fact}
        if not hot:
            return None
        first, last = max(first, min(hot) - _BEFORE), min(last, max(hot) + _AFTER)
        return list(self._items(tokens, analyses, first, last, hot))

    def _items(
        self, tokens: Tokens, analyses: Sequence[Analysis], first: int, last: int,
        hot: Mapping[int, _Fact],
    ) -> Iterator[Item]:  # fmt: skip
        atoms = {at: fact.atoms for at, fact in hot.items() if fact.atoms}
        stretch = Stretch(tokens, analyses, atoms, first, last)
        numbers = {number.first: number for number in read(stretch)} if atoms else {}
        at, before = first, None
        while at < last:
            number = numbers.get(at)
            if number is not None:
                yield from self._number(number, tokens)
                at, before = number.last, number
                continue
            fact, item = hot.get(at), Item(tokens.starts[at], tokens.ends[at], analyses[at])
            if fact is None:
                yield item if before is None else self._counted(item, before)
                before = before if tokens.texts[at] in MARKS else None  # 350 "سجينا سياسيا"
            else:
                item = self._counted(item, before)._replace(anchor=True)
                two = self._two(tokens.texts[at], item, fact.dual, before)
                yield from two
                before = two[0].number
            at += 1

    def _two(
        self, text: str, noun: Item, dual: Analysis | None, before: Number | None
    ) -> tuple[Item, ...]:
        """A dual is its two and its noun; right after another dual it only describes (جثتين …)."""
        if dual is None or "countable" in noun.analysis.classes:
            return (noun,)
        number = duals.dual_number(noun.analysis)
        if before is not None and before.form in duals.CLASSES and not number.conjoined:
            return (noun,)
        start = noun.start + prefix_length(text, number.cut)
        two = Item(start, start, self._analysis(number), number, anchor=True)
        return two, noun._replace(analysis=dual)

    def _number(self, number: Number, tokens: Tokens) -> Iterator[Item]:
        start = tokens.starts[number.first] + prefix_length(tokens.texts[number.first], number.cut)
        end = tokens.ends[number.last - 1]
        if not number.tail:
            yield Item(start, end, self._analysis(number), number, anchor=True)
            return
        tail = self._lexicon.analyse(number.tail)
        if tail.classes.isdisjoint(_TAILS):  # A380، 1436هـ
            yield Item(start, end, self._lexicon.marked(self._empty, "name-number"), anchor=True)
        else:
            cut = _digits_end(number, tokens)
            yield Item(start, cut, self._analysis(number), number, anchor=True)
            yield self._counted(Item(cut, end, tail, anchor=True), number)

    def joined(self, items: Sequence[Item], number: Number) -> Item:
        """Return one item for those of a range, without what is joined to its first word (بما).

        To a word of two letters (ما) nothing is.
        """
        fold, start = items[0].analysis.fold, items[0].start
        start += len(fold) > 2 and fold[1:] in self._lexicon.literals
        return Item(start, items[-1].end, self._analysis(number), number, anchor=True)

    def _counted(self, item: Item, number: Number | None) -> Item:
        """The item, marked where it can be what the number right before it counts."""
        if number is None or number.form in _UNCOUNTED or not is_countable(item.analysis, number):
            return item
        return item._replace(analysis=self._lexicon.marked(item.analysis, "countable"))

    def _fact(self, analysis: Analysis) -> _Fact | tuple[()]:
        atoms, names = atoms_of(analysis, self._spoken), duals.dual_classes(analysis)
        dual = self._lexicon.marked(analysis, *names) if names else None
        hot = bool(atoms or names) or not self._anchors.isdisjoint(analysis.classes)
        return _Fact(atoms, dual) if hot else ()

    def _analysis(self, number: Number) -> Analysis:
        return self._lexicon.marked(self._empty, *_classes(number))


def _digits_end(number: Number, tokens: Tokens) -> int:
    """Where the digits end that a unit is written to, marks may enclose both: “750م2”."""
    for at in reversed(range(number.first, number.last)):
        digits = _DIGITS.match(tokens.texts[at])
        if digits is not None:
            return tokens.starts[at] + digits.end()
    return tokens.ends[number.last - 1]


def _classes(number: Number) -> list[str]:
    if number.name:
        return ["name-number"]
    names = _sort(number)
    names += ["definite-number"] * number.definite
    names += ["joined-number"] * number.conjoined
    names += ["governed-number"] * number.governed
    return names


def _sort(number: Number) -> list[str]:
    """What sort of number it is: an amount, or what only ranks, shares or comes with its noun."""
    if number.form in _NO_AMOUNT:
        long = number.form == "ordinal" and number.value is not None and number.value > _TEN_AND_TWO
        return [_NO_AMOUNT[number.form], *["long-ordinal"] * long]
    names = ["quantity", *["bracketed"] * number.bracketed]
    names += ["range-number"] * (number.high is not None)
    if number.value is None:
        return [*names, "vague-number"]
    if number.form in _OWN_CLASS:
        return [*names, _OWN_CLASS[number.form]]
    return [*names, *_size(number, number.value)]


def _size(number: Number, value: Exact) -> list[str]:
    if not value and number.form != "digits":
        return ["zero"]  # 4-صفر
    can = {
        "digits": number.form == "digits",
        "worded": number.form != "digits",
        "grouped": number.shape is not None and number.shape.decimal is not None,  # 28.272
        "decimal": value.denominator != 1,
        "scaled": number.scaled,
        "millions": number.scale >= _MILLION,
    }
    if value.denominator == 1 and not number.scaled:
        can["two"], can["few"] = value == 2, 3 <= value <= 10
        can["year-like"] = 1900 <= value <= 2100 and bool(number.shape or number.high)
    return [name for name, so in can.items() if so]
