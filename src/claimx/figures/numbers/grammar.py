"""The grammar of Arabic numbers: groups below a thousand with their scales, to a value.

signed  := سالب? number                        ناقص خمسة
number  := term (و term)* (و part)? scale?     each term below the scale before it
term    := group scale* | dual                 ثلاثمئة وخمسة وعشرون ألفا; 2.3 مليون; ألفان
group   := digits | hundreds (و tens)? | tens
tens    := unit (و tens-word)? | unit عشر
pointed := group فاصلة group+ scale*            ثلاثة فاصلة خمسة مليار
part    := (fraction | unit fractions) scale?   نصف مليون; ثلاثة أرباع
vague   := (عشرات | مئات | آلاف …)+            no value, an order of magnitude
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from .digits import Exact, Shape
from .number_words import Atom

_MILLION = 1_000_000
_YEARS = range(1900, 2101)


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
    pieces: Sequence[Piece], at: int, *parts: str, conjoined: bool = False
) -> Atom | None:
    """Return the atom of the next piece, if it is adjacent and is joined by و as asked."""
    if not _follows(pieces, at):
        return None
    for atom in pieces[at].atoms:
        if atom.part in parts and atom.conjoined == conjoined and not atom.governed:
            return atom
    return None


def _follows(pieces: Sequence[Piece], at: int) -> bool:
    return at < len(pieces) and pieces[at].first == pieces[at - 1].last


def _joined(pieces: Sequence[Piece], at: int) -> bool:
    """Whether و joins a piece to the one before it: مئة وخمسة.

    In وأحد عشر, وأحد وعشرون too; before anything else واحد is one word: ألف واحد.
    """
    if not _follows(pieces, at):
        return False
    if not any(atom.conjoined and not atom.governed for atom in pieces[at].atoms):
        return False
    one = any(atom.part == "one" and not atom.conjoined for atom in pieces[at].atoms)
    return not one or _ten(pieces, at + 1) is not None


def _ten(pieces: Sequence[Piece], at: int) -> Atom | None:
    """What makes of a unit a number above ten: عشر, وعشرون."""
    return next_atom(pieces, at, "ten") or next_atom(pieces, at, "tens", conjoined=True)


def parse(pieces: Sequence[Piece], at: int) -> Parse | None:
    """Return the longest number that starts at piece `at`, or None."""
    piece, alone = pieces[at], not _follows(pieces, at + 1)
    if (alone and piece.atoms[0].part == "digits") or _is_listed_year(pieces, at):
        return _group(pieces, at)  # most numbers of the press
    if sign := piece.atom("sign"):
        number = None if alone else parse(pieces, at + 1)
        if number is None or number.value is None or number.form in ("ordinal", "share"):
            return None
        return replace(number, value=sign.value * number.value, form="words", shape=None)
    return _vague(pieces, at) or _fraction(pieces, at) or _number(pieces, at)


def _is_listed_year(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a year before a scale ends a list of years: للسنوات 2019 و2020 مليون دينار."""
    before = 1 if _joined(pieces, at) else 2  # 2019، 2020، 2021
    if at < before or pieces[at].own - pieces[at - before].last >= 2 * before:
        return False
    listed = pieces[at - before : at + 1]
    return all(one.shape is not None and one.shape.value in _YEARS for one in listed)


def _vague(pieces: Sequence[Piece], at: int) -> Parse | None:
    """عشرات، مئات الآلاف، بضعة آلاف."""
    few = pieces[at].atom("few")
    if few:
        first, at = next_atom(pieces, at + 1, "vague", "scales"), at + 1
    else:
        first = pieces[at].atom("vague", "scales")
    if first is None:
        return None
    least, at = first.value, at + 1
    while scale := next_atom(pieces, at, "scales", "scale"):
        least, at = least * scale.value, at + 1
    return Parse(at, None, int(least), "vague")


def _fraction(pieces: Sequence[Piece], at: int) -> Parse | None:
    """نصف، ثلاثة أرباع، ثلثهم; with a scale an ordinary number: نصف مليون."""
    first = pieces[at]
    part = _part(pieces, at, first.atom("share", "fraction"), first.atom("unit", "digits"))
    if part is None or part.form == "share":
        return part
    scale = next_atom(pieces, part.end, "scale", "hundred")
    if scale is None:
        return part
    return Parse(part.end + 1, part.value * scale.value, scale=scale.value)


def _part(pieces: Sequence[Piece], at: int, part: Atom | None, count: Atom | None) -> Parse | None:
    """The fraction that is piece `at`, or that it counts; of something named it is a share."""
    if part:
        return Parse(at + 1, part.value, form=part.part)
    parts = next_atom(pieces, at + 1, "fractions", "shares") if count else None
    if not (count and parts and count.value):
        return None
    return Parse(at + 2, count.value * parts.value, form=parts.part.removesuffix("s"))


def _number(pieces: Sequence[Piece], at: int) -> Parse | None:
    total = _term(pieces, at)
    while total is not None:
        whole = _half(pieces, total)
        if whole is not None:
            return _pointed(pieces, whole)
        longer = _longer(pieces, total)
        if longer is None:
            return _pointed(pieces, total)
        total = longer
    return None


def _longer(pieces: Sequence[Piece], total: Parse) -> Parse | None:
    """`total` with the next term that و joins and that fits under its scale."""
    if total.scale == 1 or not _joined(pieces, total.end):
        return None
    term = _term(pieces, total.end)
    if term is None or not 0 < term.value < total.scale:
        return None
    value, top = total.value + term.value, max(total.top, total.scale)
    return replace(term, value=value, form=total.form, top=top, shape=None)


def _half(pieces: Sequence[Piece], total: Parse) -> Parse | None:
    """ثلاثة ملايين ونصف المليون; خمسة وثلاثة أرباع; خمسة ونصف مليون."""
    fraction, count = (
        next_atom(pieces, total.end, part, conjoined=True) for part in ("fraction", "unit")
    )
    part = _part(pieces, total.end, fraction, count)
    if part is None or part.form == "share":
        return None
    value = total.value + part.value * total.scale
    form = "words" if total.form == "one" else total.form  # واحد ونصف
    again = next_atom(pieces, part.end, "scale")
    if again is None or total.scale not in (1, again.value):
        return replace(total, end=part.end, value=value, form=form)
    value = Fraction(value * again.value, total.scale)
    return replace(total, end=part.end + 1, value=value, form=form, scale=again.value)


def _pointed(pieces: Sequence[Piece], whole: Parse) -> Parse:
    """ثلاثة فاصلة خمسة مليار: after the point are digits, صفر خمسة two of them."""
    if whole.scale != 1 or next_atom(pieces, whole.end, "point") is None:
        return whole
    digits, at = "", whole.end + 1
    while _follows(pieces, at):
        part = None if _joined(pieces, at) else _group(pieces, at)
        if part is None or part.value.denominator != 1:
            break
        digits, at = f"{digits}{part.value}", part.end
    if not digits:
        return whole
    return _scaled(pieces, Parse(at, whole.value + Fraction(f"0.{digits}")))


def _term(pieces: Sequence[Piece], at: int) -> Parse | None:
    """A group with its scales, or a scale or its dual alone."""
    dual, either, alone = map(pieces[at].atom, ("dual", "scale-or-dual", "scale"))
    if dual:
        group = Parse(at + 1, dual.value, scale=dual.value // 2)
    elif either:  # ألفا جندي are two thousand, ألفا ومئة جندي are not
        count = 1 if _joined(pieces, at + 1) else 2
        group = Parse(at + 1, either.value * count, scale=either.value)
    elif alone:
        group = Parse(at + 1, alone.value, scale=alone.value)
    else:
        group = _group(pieces, at)
    return group and _scaled(pieces, group)


def _scaled(pieces: Sequence[Piece], group: Parse) -> Parse:
    """`group` times the scales that follow it: 2.3 مليون, مئة ألف مليار."""
    while scale := next_atom(pieces, group.end, "scale", "scales", "scale-or-dual"):
        value = group.shape.before(scale.value) if group.shape else group.value
        if value >= scale.value >= _MILLION:
            return Parse(group.end + 1, value, form=group.form)  # 67,898,290 مليون
        group = Parse(
            group.end + 1, value * scale.value, form=group.form, scale=group.scale * scale.value
        )
    return group


def _group(pieces: Sequence[Piece], at: int) -> Parse | None:
    """Digits, or a number below a thousand: مئة وخمسة, ثلاث مئة وخمسة وعشرون."""
    piece = pieces[at]
    if digits := piece.atom("digits"):
        value = piece.shape.value if piece.shape else digits.value
        return Parse(at + 1, value, form="digits", shape=piece.shape)
    if zero := piece.atom("zero", "teen"):
        return Parse(at + 1, zero.value)
    hundreds, unit = piece.atom("hundred", "hundreds"), piece.atom("unit")
    if hundreds:
        value, end = hundreds.value, at + 1
    elif unit and unit.value > 2 and next_atom(pieces, at + 1, "hundred"):
        value, end = unit.value * 100, at + 2
    else:
        return _tens(pieces, at)
    rest = _tens(pieces, end) if _joined(pieces, end) else None
    if rest is None or next_atom(pieces, rest.end, "hundred"):
        return Parse(end, value)  # مئة وثلاث مئة are two numbers
    return Parse(rest.end, value + rest.value)


def _tens(pieces: Sequence[Piece], at: int) -> Parse | None:
    """One to ninety-nine: خمسة، خمسة عشر، خمسة وعشرون."""
    piece, ten = pieces[at], _ten(pieces, at + 1)
    unit = piece.atom("unit", "one", "joined", "joined-ordinal", "ordinal")
    if unit and ten:
        form = "ordinal" if unit.part.endswith("ordinal") else "words"
        return Parse(at + 2, unit.value + ten.value, form=form)
    alone = piece.atom("unit", "one", "ordinal") if unit else piece.atom("tens", "ten", "teen")
    if alone is None:
        return None
    form = alone.part if alone.part in ("one", "ordinal") else "words"
    return Parse(at + 1, alone.value, form=form)
