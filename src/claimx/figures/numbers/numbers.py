"""Runs of tokens that are one number, in the order of the text."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ...lexicon.index import Analysis
from ...text.fold import fold
from ...text.tokens import Tokens
from .digits import Exact, Shape
from .grammar import parse
from .hundreds import Parse, Piece
from .number_words import Atom, Atoms
from .runs import AtomsAt, is_name, pieces, tagged, tail

_ARTICLE = "ال"
_HAMZA, _TEENS = "أ", ("عشر", "عشره")
_MINUS = frozenset("-−–")
_SIGNED = frozenset(("percent-unit", "signed-unit", "currency-word", "currency-sign"))
_LISTING = frozenset(("number", "numeral", "dash", "conjunction", "preposition", "=و"))
Range = tuple[int, int]
_COUNTED = frozenset(("counted", "time-unit", "measure-unit", "currency-word"))
_FAR = 6  # tokens from a number to the unit that numbers after it share


@dataclass(slots=True)
class Number:
    """A number as written: tokens first to last (exclusive) and what it is worth.

    A range has `high` too. A vague one has no value but the order of magnitude `least`. `cut` is
    how many letters of the first token are no part of it (و، ب، ل). `name` marks digits that are
    part of a name, a date or an address.
    """

    first: int
    last: int
    value: Exact | None
    high: Exact | None = None
    least: int | None = None
    form: str = "words"
    scale: Exact = 1
    definite: bool = False
    conjoined: bool = False
    governed: bool = False
    cut: int = 0
    tail: str = ""
    shape: Shape | None = None
    name: bool = False
    bracketed: bool = False

    @property
    def scaled(self) -> bool:
        """Whether a word such as ألف is part of the number."""
        return self.scale != 1


class Numbers:
    """Reads the numbers of a stretch of tokens."""

    def __init__(self, atoms: Atoms) -> None:
        self._atoms = atoms

    def read(
        self, tokens: Tokens, analyses: Sequence[Analysis], first: int, last: int
    ) -> list[Number]:
        """Return the numbers among tokens `first` to `last`, ordinals included."""
        seen = ((at, self._atoms.of(analyses[at])) for at in range(first, last))
        return read(tokens, analyses, {at: atoms for at, atoms in seen if atoms}, first, last)


def read(
    tokens: Tokens, analyses: Sequence[Analysis], atoms: AtomsAt, first: int, last: int
) -> list[Number]:
    """Return the numbers among tokens `first` to `last`, ordinals included.

    `atoms` holds those of the tokens that can be part of a number, in order.
    """
    row = list(pieces(tokens, analyses, atoms, first, last))
    numbers: list[Number] = []
    at = 0
    while at < len(row):
        found = parse(row, at)
        if found is None:
            at += 1
            continue
        start, final = row[at], row[found.end - 1]
        if found.form == "ordinal" and numbers and _is_seconds(numbers[-1], start):
            at = found.end
            continue
        number = _number(start, final, found, tokens, analyses)
        if found.form == "digits" and not number.name:
            number = _signed(number, start, tokens, analyses, (first, last))
        numbers.append(number)
        at = found.end
    return _merged(_bracketed(numbers, analyses, first, last))


def _is_seconds(before: Number, start: Piece) -> bool:
    """30 ثانية: an ordinal without the article that follows a number is none."""
    return before.last == start.own == start.first and not start.atoms[0].definite


def _number(
    start: Piece, final: Piece, found: Parse, tokens: Tokens, analyses: Sequence[Analysis]
) -> Number:
    compound = final is not start
    atom = _first(start, tokens) if compound else start.atoms[0]
    article = start.own > 0 and fold(tokens.texts[start.own - 1]) == _ARTICLE
    return Number(
        start.own - article,  # الـ 8
        final.last,
        found.value,
        least=found.least,
        form=found.form,
        scale=max(found.scale, found.top),
        definite=atom.definite or article,
        conjoined=atom.conjoined,
        governed=atom.governed,
        cut=atom.cut,
        tail=tail(tokens, final),
        shape=found.shape,
        name=is_name(tokens, analyses, start, final)
        if found.form == "digits"
        else tagged(tokens, start)
        or (atom.lookalike and not compound and not _counts(analyses[final.last : final.last + 1])),
        bracketed=tokens.texts[start.own] == "(" and final is start,
    )


def _counts(following: Sequence[Analysis]) -> bool:
    """Whether a plural after what may be no number says that it is one: وست ساعات, not وست هام."""
    nouns = (reading for one in following for reading in one.readings)
    return any(noun.form.number == "p" and not _COUNTED.isdisjoint(noun.entry.classes)
               for noun in nouns)  # fmt: skip


def _first(start: Piece, tokens: Tokens) -> Atom:
    """The atom of a compound's first word: واحد وعشرون are one and twenty, but وأحد عشر."""
    joined, one = start.atom("joined"), start.atom("one")
    if joined is None:
        return start.atoms[0]
    if one is None or _HAMZA in tokens.texts[start.own]:
        return joined
    return joined if fold(tokens.texts[start.last]) in _TEENS else one


def _signed(
    number: Number, start: Piece, tokens: Tokens, analyses: Sequence[Analysis], bounds: Range
) -> Number:
    """The number below zero where a hyphen is its sign: -5 درجات، ١٠- درجات، -3 مليارات."""
    first, last = bounds
    before = start.own > first and _is_sign(tokens, start.own - 1, first)
    before = before and not _is_closed(tokens, number.last, last)
    after = start.own > first and _is_sign_after(tokens, number.last, last)
    if number.value is None or not (before or after):
        return number
    if not (number.scaled or _leads_to_unit(analyses[number.last + after : last])):
        return number
    return replace(
        number,
        first=start.own - before,
        last=number.last + after,
        value=-number.value,
        shape=number.shape and number.shape.negative(),
        cut=0 if before else number.cut,
    )


def _is_sign(tokens: Tokens, sign: int, first: int) -> bool:
    """Whether a hyphen is written to digits and to nothing before it but و, a bracket, a sign."""
    if tokens.texts[sign] not in _MINUS or not tokens.glued(sign + 1):
        return False
    before = tokens.texts[sign - 1] if sign > first else " "
    return not (before[-1].isalnum() and before != "و" and tokens.glued(sign)) and (
        not before[-1].isdecimal()
    )


def _is_sign_after(tokens: Tokens, sign: int, last: int) -> bool:
    return (
        sign + 1 < last
        and tokens.texts[sign] in _MINUS
        and tokens.glued(sign)
        and not tokens.glued(sign + 1)
    )


def _is_closed(tokens: Tokens, at: int, last: int) -> bool:
    """Whether a second hyphen after a word makes the first one a bracket: -137 كيلومترا-."""
    return any(
        _is_sign_after(tokens, near, last) and tokens.texts[near - 1][-1].isalpha()
        for near in range(at + 1, min(at + 2 * _FAR, last))
    )


def _leads_to_unit(following: Sequence[Analysis]) -> bool:
    """Whether a unit of what can be below zero stands after a number, or after those listed."""
    for analysis in following[:_FAR]:
        if not analysis.classes.isdisjoint(_SIGNED):
            return True
        if analysis.classes.isdisjoint(_LISTING) and not analysis.fold.lstrip("و").isdecimal():
            return False
    return False


def _bracketed(
    numbers: list[Number], analyses: Sequence[Analysis], first: int, last: int
) -> list[Number]:
    """Numbers alone in brackets take the brackets in: (15) قتيلا."""
    taken = []
    for number in numbers:
        opens = number.first > first and analyses[number.first - 1].text == "("
        closes = number.last < last and analyses[number.last].text == ")"
        if opens and closes and not number.tail and number.form not in ("ordinal", "one"):
            number = replace(number, first=number.first - 1, last=number.last + 1)
        taken.append(number)
    return taken


def _merged(numbers: list[Number]) -> list[Number]:
    """A number written twice is one: (15) خمسة عشر; (5.5) خمسة ملايين ونصف المليون."""
    merged: list[Number] = []
    for number in numbers:
        before = merged[-1] if merged else None
        if (
            before is not None
            and before.last == number.first
            and {before.form, number.form} == {"digits", "words"}
            and _same(before, number)
        ):
            fuller = max(before, number, key=lambda one: one.scale)
            merged[-1] = replace(before, last=number.last, value=fuller.value, scale=fuller.scale)
        else:
            merged.append(number)
    return merged


def _same(before: Number, number: Number) -> bool:
    """Whether two numbers are equal, the first perhaps written without its scale."""
    if before.value is None or number.value is None:
        return False
    return before.value * number.scale == number.value * before.scale or (
        before.value == number.value
    )
