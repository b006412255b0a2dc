"""Runs of tokens that are one number, in the order of the text."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ...lexicon.index import Analysis
from ...lexicon.morphology.proclitics import ARTICLE
from ...text.fold import fold
from ...text.tokens import Tokens
from .digits import Exact, Shape
from .grammar import Parse, Piece, next_atom, parse
from .number_words import Atom, atoms_of
from .runs import Stretch

_HAMZA = "أ"
_MINUS = frozenset("-−–")
_SIGNED = frozenset(("percent-unit", "signed-unit", "currency-word", "currency-sign"))
_LISTING = frozenset(("number", "numeral", "dash", "conjunction", "preposition", "=و"))
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


def read_among(
    tokens: Tokens, analyses: Sequence[Analysis], first: int, last: int, spoken: bool
) -> list[Number]:
    """Return the numbers among tokens `first` to `last`, ordinals included."""
    seen = ((at, atoms_of(analyses[at], spoken)) for at in range(first, last))
    return read(Stretch(tokens, analyses, {at: one for at, one in seen if one}, first, last))


def read(stretch: Stretch) -> list[Number]:
    """Return the numbers of a stretch, ordinals included; one that is written twice is one."""
    row = list(stretch.pieces())
    numbers: list[Number] = []
    at = 0
    while at < len(row):
        found = parse(row, at)
        if found is None:
            at += 1
            continue
        before = numbers[-1] if numbers else None
        if before is None or not (found.form == "ordinal" and _is_seconds(before, row[at])):
            number = _number(stretch, row, at, found)
            again = before and _said_twice(before, number)
            numbers[len(numbers) - bool(again) :] = [again or number]
        at = found.end
    return numbers


def _is_seconds(before: Number, start: Piece) -> bool:
    """30 ثانية: an ordinal without the article that follows a number is none."""
    return before.last == start.own == start.first and not start.atoms[0].definite


def _number(stretch: Stretch, row: Sequence[Piece], at: int, found: Parse) -> Number:
    start, final, texts = row[at], row[found.end - 1], stretch.tokens.texts
    compound = final is not start
    atom = _first(row, at, texts) if compound else start.atoms[0]
    if found.form == "digits":
        name = stretch.is_name(start, final)
    else:
        alone = atom.lookalike and not compound
        name = stretch.is_tagged(start) or (alone and not _counts(stretch, final.last))
    article = start.own > 0 and fold(texts[start.own - 1]) == ARTICLE
    number = Number(
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
        tail=stretch.tail(final),
        shape=found.shape,
        name=name,
        bracketed=texts[start.own] == "(" and not compound,
    )
    if found.form == "digits" and not name:
        number = _signed(number, start, stretch)
    return _with_brackets(number, stretch)


def _counts(stretch: Stretch, at: int) -> bool:
    """Whether a plural after what may be no number says that it is one: وست ساعات, not وست هام."""
    return any(
        noun.form.number == "p" and not _COUNTED.isdisjoint(noun.entry.classes)
        for following in stretch.analyses[at : at + 1]
        for noun in following.readings
    )


def _first(row: Sequence[Piece], at: int, texts: Sequence[str]) -> Atom:
    """The atom of a compound's first word: واحد وعشرون are one and twenty, but وأحد عشر."""
    joined, one = row[at].atom("joined"), row[at].atom("one")
    if joined is None:
        return row[at].atoms[0]
    if one is None or _HAMZA in texts[row[at].own] or next_atom(row, at + 1, "ten"):
        return joined
    return one


def _signed(number: Number, start: Piece, stretch: Stretch) -> Number:
    """The number below zero where a hyphen is its sign: -5 درجات، ١٠- درجات، -3 مليارات."""
    if number.value is None or start.own <= stretch.first:
        return number
    before = _is_sign(stretch, start.own - 1) and not _is_closed(stretch, number.last)
    after = _is_sign_after(stretch, number.last)
    if not (before or after):
        return number
    if not (number.scaled or _leads_to_unit(stretch.analyses[number.last + after : stretch.last])):
        return number
    return replace(
        number,
        first=start.own - before,
        last=number.last + after,
        value=-number.value,
        shape=number.shape and number.shape.negative(),
        cut=0 if before else number.cut,
    )


def _is_sign(stretch: Stretch, sign: int) -> bool:
    """Whether a hyphen is written to digits and to nothing before it but و, a bracket, a sign."""
    tokens = stretch.tokens
    if tokens.texts[sign] not in _MINUS or not tokens.glued(sign + 1):
        return False
    before = tokens.texts[sign - 1] if sign > stretch.first else " "
    word = before[-1].isalnum() and before != "و" and tokens.glued(sign)
    return not (word or before[-1].isdecimal())


def _is_sign_after(stretch: Stretch, sign: int) -> bool:
    tokens = stretch.tokens
    inside = sign + 1 < stretch.last and tokens.texts[sign] in _MINUS
    return inside and tokens.glued(sign) and not tokens.glued(sign + 1)


def _is_closed(stretch: Stretch, at: int) -> bool:
    """Whether a second hyphen after a word makes the first one a bracket: -137 كيلومترا-."""
    return any(
        _is_sign_after(stretch, near) and stretch.tokens.texts[near - 1][-1].isalpha()
        for near in range(at + 1, min(at + 2 * _FAR, stretch.last))
    )


def _leads_to_unit(following: Sequence[Analysis]) -> bool:
    """Whether a unit of what can be below zero stands after a number, or after those listed."""
    for analysis in following[:_FAR]:
        if not analysis.classes.isdisjoint(_SIGNED):
            return True
        if analysis.classes.isdisjoint(_LISTING) and not analysis.fold.lstrip("و").isdecimal():
            return False
    return False


def _with_brackets(number: Number, stretch: Stretch) -> Number:
    """A number alone in brackets takes them in: (خمسة عشر) قتيلا."""
    first, last, texts = number.first - 1, number.last, stretch.tokens.texts
    opens = first >= stretch.first and texts[first] == "("
    closes = last < stretch.last and texts[last] == ")"
    if not (opens and closes) or number.tail or number.form in ("ordinal", "one"):
        return number
    return replace(number, first=first, last=last + 1)


def _said_twice(before: Number, number: Number) -> Number | None:
    """A number written twice as one: (15) خمسة عشر; (5.5) خمسة ملايين ونصف المليون."""
    if before.last != number.first or {before.form, number.form} != {"digits", "words"}:
        return None
    ends = before.value, number.value  # the first perhaps without its scale
    if ends[0] != ends[1] and ends[0] * number.scale != ends[1] * before.scale:
        return None
    fuller = max(before, number, key=lambda one: one.scale)
    return replace(before, last=number.last, value=fuller.value, scale=fuller.scale)
