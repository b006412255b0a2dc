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
_BELOW_ZERO = ("%", "٪", "درج", "°")


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
        numbers.append(_number(start, final, found, tokens))
        at = found.end
    return _merged(_bracketed(numbers, analyses, first, last))


def _is_seconds(before: Number, start: Piece) -> bool:
    """30 ثانية: an ordinal without the article that follows a number is none."""
    return before.last == start.own == start.first and not start.atoms[0].definite


def _number(start: Piece, final: Piece, found: Parse, tokens: Tokens) -> Number:
    compound = final is not start
    atom = _first(start, tokens) if compound else start.atoms[0]
    article = start.own > 0 and fold(tokens.texts[start.own - 1]) == _ARTICLE
    minus = found.form == "digits" and _is_below_zero(start, final, tokens)
    if minus and found.value is not None:
        found = replace(found, value=-found.value, shape=found.shape and found.shape.negative())
    return Number(
        start.own - article - minus,  # الـ 8
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
        name=is_name(tokens, start, final)
        if found.form == "digits"
        else tagged(tokens, start) or (atom.lookalike and not compound),
        bracketed=tokens.texts[start.own] == "(" and final is start,
    )


def _first(start: Piece, tokens: Tokens) -> Atom:
    """The atom of a compound's first word: واحد وعشرون are one and twenty, but وأحد عشر."""
    joined, one = start.atom("joined"), start.atom("one")
    if joined is None:
        return start.atoms[0]
    if one is None or _HAMZA in tokens.texts[start.own]:
        return joined
    return joined if fold(tokens.texts[start.last]) in _TEENS else one


def _is_below_zero(start: Piece, final: Piece, tokens: Tokens) -> bool:
    """-5 درجات، -0.3%: a hyphen is a sign only where what follows can be below zero."""
    sign = start.own - 1
    if sign < 0 or tokens.texts[sign] not in _MINUS or not tokens.glued(start.own):
        return False
    if sign and (tokens.glued(sign) or tokens.texts[sign - 1][-1].isdecimal()):
        return False
    return final.last < len(tokens) and fold(tokens.texts[final.last]).startswith(_BELOW_ZERO)


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
