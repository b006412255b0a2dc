"""Numbers below a thousand, and the pieces that all numbers are read from.

group := digits | hundreds (و tens)? | tens
tens  := unit (و tens-word)? | unit عشر | unit و tens-word
"""

from collections.abc import Sequence
from dataclasses import dataclass

from .digits import Exact, Shape
from .number_words import Atom


@dataclass(slots=True)
class Piece:
    """A word or a run of digits: tokens `own` to `last` (exclusive), and what it can be.

    `first` is `own`, or the token before it when that is a و standing alone (واحد و عشرون).
    """

    first: int
    own: int
    last: int
    atoms: tuple[Atom, ...]
    shape: Shape | None = None

    def atom(self, *parts: str) -> Atom | None:
        """The atom that is one of `parts`, if the piece has one."""
        return next((atom for atom in self.atoms if atom.part in parts), None)


@dataclass(slots=True)
class Parse:
    """A number read from pieces up to `end`; a vague one has `least` and no value.

    `scale` is that of its last term, which what follows must stay below; `top` of its first.
    """

    end: int
    value: Exact | None
    least: int | None = None
    form: str = "words"  # words digits fraction share vague ordinal one
    scale: Exact = 1
    top: Exact = 1
    shape: Shape | None = None


def next_atom(
    pieces: Sequence[Piece], at: int, parts: tuple[str, ...], conjoined: bool
) -> Atom | None:
    """Return the atom of the next piece, if it is adjacent and is joined by و as asked."""
    if at >= len(pieces) or pieces[at].first != pieces[at - 1].last:
        return None
    for atom in pieces[at].atoms:
        if atom.part in parts and atom.conjoined == conjoined and not atom.governed:
            return atom
    return None


def joined(pieces: Sequence[Piece], at: int) -> bool:
    """Whether و joins a piece to the one before it: مئة وخمسة."""
    if at >= len(pieces) or pieces[at].first != pieces[at - 1].last:
        return False
    if not any(atom.conjoined and not atom.governed for atom in pieces[at].atoms):
        return False
    return not any(atom.part == "one" and not atom.conjoined for atom in pieces[at].atoms) or (
        _and_eleven(pieces, at)
    )


def _and_eleven(pieces: Sequence[Piece], at: int) -> bool:
    """وأحد عشر، وأحد وعشرون; before anything else واحد is one word: ألف واحد."""
    teen, tens = (
        next_atom(pieces, at + 1, ("ten",), False),
        next_atom(pieces, at + 1, ("tens",), True),
    )
    return teen is not None or tens is not None


def read_group(pieces: Sequence[Piece], at: int) -> Parse | None:
    """Return the number below a thousand, or the run of digits, that a piece begins."""
    piece = pieces[at]
    digits = piece.atom("digits")
    if digits:
        value = piece.shape.value if piece.shape else digits.value
        return Parse(at + 1, value, form="digits", shape=piece.shape)
    zero = piece.atom("zero", "teen")
    if zero:
        return Parse(at + 1, zero.value)
    hundreds = _hundreds(pieces, at)
    if hundreds is None:
        return _tens(pieces, at)
    rest = _tens(pieces, hundreds.end) if joined(pieces, hundreds.end) else None
    if rest is None or rest.value is None or hundreds.value is None or _scaled_unit(pieces, rest):
        return hundreds
    return Parse(rest.end, hundreds.value + rest.value)


def _scaled_unit(pieces: Sequence[Piece], rest: Parse) -> bool:
    """Whether `rest` begins a new hundred itself: مئة وثلاث مئة are two numbers."""
    return next_atom(pieces, rest.end, ("hundred",), False) is not None


def _hundreds(pieces: Sequence[Piece], at: int) -> Parse | None:
    """مئة، ثلاثمئة, and ثلاث مئة in two words."""
    whole = pieces[at].atom("hundred", "hundreds")
    if whole:
        return Parse(at + 1, whole.value)
    unit = pieces[at].atom("unit")
    if unit and unit.value and unit.value > 2 and next_atom(pieces, at + 1, ("hundred",), False):
        return Parse(at + 2, unit.value * 100)
    return None


def _tens(pieces: Sequence[Piece], at: int) -> Parse | None:
    """One to ninety-nine: خمسة، خمسة عشر، خمسة وعشرون."""
    piece = pieces[at]
    unit = piece.atom("unit", "one", "joined", "joined-ordinal", "ordinal")
    if unit is None or unit.value is None:
        whole = piece.atom("tens", "ten", "teen")
        return Parse(at + 1, whole.value) if whole else None
    form = "ordinal" if unit.part in ("ordinal", "joined-ordinal") else "words"
    if next_atom(pieces, at + 1, ("ten",), False):
        return Parse(at + 2, unit.value + 10, form=form)
    tens = next_atom(pieces, at + 1, ("tens",), True)
    if tens and tens.value is not None:
        return Parse(at + 2, unit.value + tens.value, form=form)
    if unit.part in ("joined", "joined-ordinal"):
        unit = piece.atom("unit", "one", "ordinal")
        if unit is None:
            return None
    form = {"one": "one", "ordinal": "ordinal"}.get(unit.part, "words")
    return Parse(at + 1, unit.value, form=form)
