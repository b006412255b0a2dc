"""The grammar of Arabic numbers: pieces, one word or one run of digits each, to a value.

number  := term (و term)* (و fraction)?        each term below the scale before it
term    := group scale* | dual                 ثلاثمئة وخمسة وعشرون ألفا; 2.3 مليون; ألفان
group   := digits | hundreds (و tens)? | tens
tens    := unit (و tens-word)? | unit عشر | unit و tens-word
vague   := (عشرات | مئات | آلاف …)+            no value, an order of magnitude
pointed := group فاصلة group+ scale*            ثلاثة فاصلة خمسة مليار
part    := fraction scale? | unit fractions    نصف مليون; ثلاثة أرباع
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from .atoms import Atom
from .digits import Exact, Shape

_VAGUE = ("vague", "scales")
_MILLION = 1_000_000


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


def parse(pieces: Sequence[Piece], at: int) -> Parse | None:
    """Return the longest number that starts at piece `at`, or None."""
    piece = pieces[at]
    alone = at + 1 == len(pieces) or pieces[at + 1].first != piece.last
    if alone and piece.atoms[0].part == "digits":
        return _group(pieces, at)  # most numbers of the press
    if piece.atom("minus"):
        return None if alone else _negative(pieces, at)
    return _vague(pieces, at) or _fraction(pieces, at) or _pointed(pieces, _number(pieces, at))


def _negative(pieces: Sequence[Piece], at: int) -> Parse | None:
    """ناقص خمسة."""
    number = parse(pieces, at + 1)
    if number is None or number.value is None or number.form not in ("words", "digits"):
        return None
    return replace(number, value=-number.value, form="words", shape=None)


def _pointed(pieces: Sequence[Piece], whole: Parse | None) -> Parse | None:
    """ثلاثة فاصلة خمسة مليار: behind the point are digits, صفر خمسة two of them."""
    if whole is None or whole.scale != 1 or whole.value is None:
        return whole
    if _piece(pieces, whole.end, ("point",), False) is None:
        return whole
    digits, at = "", whole.end + 1
    while at < len(pieces) and pieces[at].first == pieces[at - 1].last:
        part = None if _conjoined(pieces, at) else _group(pieces, at)
        if part is None or part.value is None or part.value.denominator != 1:
            break
        digits, at = f"{digits}{part.value}", part.end
    if not digits:
        return whole
    return _scaled(pieces, Parse(at, whole.value + Fraction(f"0.{digits}")))


def _piece(
    pieces: Sequence[Piece], at: int, parts: tuple[str, ...], conjoined: bool
) -> Atom | None:
    """The atom of the next piece, if it is adjacent and is joined by و as asked."""
    if at >= len(pieces) or pieces[at].first != pieces[at - 1].last:
        return None
    for atom in pieces[at].atoms:
        if atom.part in parts and atom.conjoined == conjoined and not atom.governed:
            return atom
    return None


def _vague(pieces: Sequence[Piece], at: int) -> Parse | None:
    """عشرات، مئات الآلاف، بضعة آلاف."""
    few = pieces[at].atom("few")
    start = at + 1 if few else at
    first = _piece(pieces, start, _VAGUE, False) if few else pieces[at].atom(*_VAGUE)
    if first is None or first.value is None:
        return None
    least, at = first.value, start + 1
    while (scale := _piece(pieces, at, ("scales", "scale"), False)) and scale.value:
        least, at = least * scale.value, at + 1
    return Parse(at, None, int(least), "vague")


def _fraction(pieces: Sequence[Piece], at: int) -> Parse | None:
    """نصف، ثلاثة أرباع، ثلثهم; with a scale an ordinary number: نصف مليون."""
    share = pieces[at].atom("share")
    if share:
        return Parse(at + 1, share.value, form="share")
    fraction = pieces[at].atom("fraction")
    value, end = (fraction.value, at + 1) if fraction else (None, at)
    if value is None:
        count = pieces[at].atom("unit", "digits")
        part = _piece(pieces, at + 1, ("fractions",), False)
        if not (count and part and count.value and part.value):
            return None
        value, end = count.value * part.value, at + 2
    scale = _piece(pieces, end, ("scale", "hundred"), False)
    if scale and scale.value:
        return Parse(end + 1, value * scale.value, scale=scale.value)
    return Parse(end, value, form="fraction")


def _number(pieces: Sequence[Piece], at: int) -> Parse | None:
    total = _term(pieces, at)
    while total is not None:
        half = _half(pieces, total)
        if half is not None:
            return half
        longer = _longer(pieces, total)
        if longer is None:
            return total
        total = longer
    return None


def _longer(pieces: Sequence[Piece], total: Parse) -> Parse | None:
    """`total` with the next term that و joins and that fits under its scale."""
    if total.scale == 1 or total.value is None or not _conjoined(pieces, total.end):
        return None
    term = _term(pieces, total.end)
    if term is None or term.value is None or not 0 < term.value < total.scale:
        return None
    value, top = total.value + term.value, max(total.top, total.scale)
    return replace(term, value=value, form=total.form, top=top, shape=None)


def _conjoined(pieces: Sequence[Piece], at: int) -> bool:
    if at >= len(pieces) or pieces[at].first != pieces[at - 1].last:
        return False
    if not any(atom.conjoined and not atom.governed for atom in pieces[at].atoms):
        return False
    return not any(atom.part == "one" and not atom.conjoined for atom in pieces[at].atoms) or (
        _and_eleven(pieces, at)
    )


def _and_eleven(pieces: Sequence[Piece], at: int) -> bool:
    """وأحد عشر، وأحد وعشرون; before anything else واحد is one word: ألف واحد."""
    teen, tens = _piece(pieces, at + 1, ("ten",), False), _piece(pieces, at + 1, ("tens",), True)
    return teen is not None or tens is not None


def _half(pieces: Sequence[Piece], total: Parse) -> Parse | None:
    """ثلاثة ملايين ونصف المليون; خمسة وثلاثة أرباع; خمسة ونصف مليون."""
    part, end = _joined_fraction(pieces, total.end)
    if part is None or total.value is None:
        return None
    total = replace(total, form="words") if total.form == "one" else total  # واحد ونصف
    value = total.value + part * total.scale
    again = _piece(pieces, end, ("scale",), False)
    if again is None or again.value is None or total.scale not in (1, again.value):
        return replace(total, end=end, value=value)
    value = Fraction(value * again.value, total.scale)
    return replace(total, end=end + 1, value=value, scale=again.value)


def _joined_fraction(pieces: Sequence[Piece], at: int) -> tuple[Exact | None, int]:
    half = _piece(pieces, at, ("fraction",), True)
    if half is not None:
        return half.value, at + 1
    count = _piece(pieces, at, ("unit",), True)
    part = _piece(pieces, at + 1, ("fractions",), False) if count else None
    if not (count and part and count.value and part.value):
        return None, at
    return count.value * part.value, at + 2


def _term(pieces: Sequence[Piece], at: int) -> Parse | None:
    """A group with its scales, or a scale or its dual alone."""
    piece = pieces[at]
    dual = piece.atom("dual")
    if dual and dual.value is not None:
        return _scaled(pieces, Parse(at + 1, dual.value, scale=dual.value // 2))
    either = piece.atom("scale-or-dual")
    if either and either.value is not None:  # ألفا جندي are two thousand, ألفا ومئة جندي are not
        count = 1 if _conjoined(pieces, at + 1) else 2
        return _scaled(pieces, Parse(at + 1, either.value * count, scale=either.value))
    alone = piece.atom("scale")
    if alone and alone.value is not None:
        return _scaled(pieces, Parse(at + 1, alone.value, scale=alone.value))
    group = _group(pieces, at)
    return None if group is None else _scaled(pieces, group)


def _scaled(pieces: Sequence[Piece], group: Parse) -> Parse:
    """`group` times the scales that follow it: 2.3 مليون, مئة ألف مليار."""
    while True:
        parts = ("scale", "scales", "scale-or-dual")
        scale = _piece(pieces, group.end, parts, False)
        if scale is None or scale.value is None or group.value is None:
            return group
        value = group.shape.before(scale.value) if group.shape else group.value
        if value >= scale.value >= _MILLION:
            return Parse(group.end + 1, value, form=group.form)  # 67,898,290 مليون
        group = Parse(
            group.end + 1, value * scale.value, form=group.form, scale=group.scale * scale.value
        )


def _group(pieces: Sequence[Piece], at: int) -> Parse | None:
    piece = pieces[at]
    digits = piece.atom("digits")
    if digits:
        if digits.times != 1:
            return Parse(at + 1, digits.value, form="digits", scale=digits.times)
        value = piece.shape.value if piece.shape else digits.value
        return Parse(at + 1, value, form="digits", shape=piece.shape)
    zero = piece.atom("zero", "teen")
    if zero:
        return Parse(at + 1, zero.value)
    hundreds = _hundreds(pieces, at)
    if hundreds is None:
        return _tens(pieces, at)
    rest = _tens(pieces, hundreds.end) if _conjoined(pieces, hundreds.end) else None
    if rest is None or rest.value is None or hundreds.value is None or _scaled_unit(pieces, rest):
        return hundreds
    return Parse(rest.end, hundreds.value + rest.value)


def _scaled_unit(pieces: Sequence[Piece], rest: Parse) -> bool:
    """Whether `rest` begins a new hundred itself: مئة وثلاث مئة are two numbers."""
    return _piece(pieces, rest.end, ("hundred",), False) is not None


def _hundreds(pieces: Sequence[Piece], at: int) -> Parse | None:
    """مئة، ثلاثمئة, and ثلاث مئة in two words."""
    whole = pieces[at].atom("hundred", "hundreds")
    if whole:
        return Parse(at + 1, whole.value)
    unit = pieces[at].atom("unit")
    if unit and unit.value and unit.value > 2 and _piece(pieces, at + 1, ("hundred",), False):
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
    if _piece(pieces, at + 1, ("ten",), False):
        return Parse(at + 2, unit.value + 10, form=form)
    tens = _piece(pieces, at + 1, ("tens",), True)
    if tens and tens.value is not None:
        return Parse(at + 2, unit.value + tens.value, form=form)
    if unit.part in ("joined", "joined-ordinal"):
        unit = piece.atom("unit", "one", "ordinal")
        if unit is None:
            return None
    form = {"one": "one", "ordinal": "ordinal"}.get(unit.part, "words")
    return Parse(at + 1, unit.value, form=form)
