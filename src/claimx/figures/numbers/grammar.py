"""The grammar of Arabic numbers: groups below a thousand with their scales, to a value.

number  := term (و term)* (و fraction)?        each term below the scale before it
term    := group scale* | dual                 ثلاثمئة وخمسة وعشرون ألفا; 2.3 مليون; ألفان
vague   := (عشرات | مئات | آلاف …)+            no value, an order of magnitude
pointed := group فاصلة group+ scale*            ثلاثة فاصلة خمسة مليار
part    := fraction scale? | unit fractions    نصف مليون; ثلاثة أرباع
"""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from .digits import Exact
from .hundreds import Parse, Piece, joined, next_atom, read_group

_VAGUE = ("vague", "scales")
_MILLION = 1_000_000
_YEARS = range(1900, 2101)


def parse(pieces: Sequence[Piece], at: int) -> Parse | None:
    """Return the longest number that starts at piece `at`, or None."""
    piece = pieces[at]
    alone = at + 1 == len(pieces) or pieces[at + 1].first != piece.last
    if alone and piece.atoms[0].part == "digits":
        return read_group(pieces, at)  # most numbers of the press
    if _is_listed_year(pieces, at):
        return read_group(pieces, at)
    if piece.atom("minus"):
        return None if alone else _negative(pieces, at)
    return _vague(pieces, at) or _fraction(pieces, at) or _pointed(pieces, _number(pieces, at))


def _is_listed_year(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a year before a scale ends a list of years: للسنوات 2019 و2020 مليون دينار."""
    before = 1 if joined(pieces, at) else 2  # 2019، 2020، 2021
    if at < before or pieces[at].own - pieces[at - before].last >= 2 * before:
        return False
    listed = pieces[at - before : at + 1]
    return all(one.shape is not None and one.shape.value in _YEARS for one in listed)


def _negative(pieces: Sequence[Piece], at: int) -> Parse | None:
    """ناقص خمسة."""
    number = parse(pieces, at + 1)
    if number is None or number.value is None or number.form in ("ordinal", "share"):
        return None
    return replace(number, value=-number.value, form="words", shape=None)


def _pointed(pieces: Sequence[Piece], whole: Parse | None) -> Parse | None:
    """ثلاثة فاصلة خمسة مليار: behind the point are digits, صفر خمسة two of them."""
    if whole is None or whole.scale != 1 or whole.value is None:
        return whole
    if next_atom(pieces, whole.end, ("point",), False) is None:
        return whole
    digits, at = "", whole.end + 1
    while at < len(pieces) and pieces[at].first == pieces[at - 1].last:
        part = None if joined(pieces, at) else read_group(pieces, at)
        if part is None or part.value is None or part.value.denominator != 1:
            break
        digits, at = f"{digits}{part.value}", part.end
    if not digits:
        return whole
    return _scaled(pieces, Parse(at, whole.value + Fraction(f"0.{digits}")))


def _vague(pieces: Sequence[Piece], at: int) -> Parse | None:
    """عشرات، مئات الآلاف، بضعة آلاف."""
    few = pieces[at].atom("few")
    start = at + 1 if few else at
    first = next_atom(pieces, start, _VAGUE, False) if few else pieces[at].atom(*_VAGUE)
    if first is None or first.value is None:
        return None
    least, at = first.value, start + 1
    while (scale := next_atom(pieces, at, ("scales", "scale"), False)) and scale.value:
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
        part = next_atom(pieces, at + 1, ("fractions", "shares"), False)
        if not (count and part and count.value and part.value):
            return None
        value, end = count.value * part.value, at + 2
        if part.part == "shares":  # ثلاثة أرباعهم
            return Parse(end, value, form="share")
    scale = next_atom(pieces, end, ("scale", "hundred"), False)
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
    if total.scale == 1 or total.value is None or not joined(pieces, total.end):
        return None
    term = _term(pieces, total.end)
    if term is None or term.value is None or not 0 < term.value < total.scale:
        return None
    value, top = total.value + term.value, max(total.top, total.scale)
    return replace(term, value=value, form=total.form, top=top, shape=None)


def _half(pieces: Sequence[Piece], total: Parse) -> Parse | None:
    """ثلاثة ملايين ونصف المليون; خمسة وثلاثة أرباع; خمسة ونصف مليون."""
    part, end = _joined_fraction(pieces, total.end)
    if part is None or total.value is None:
        return None
    total = replace(total, form="words") if total.form == "one" else total  # واحد ونصف
    value = total.value + part * total.scale
    again = next_atom(pieces, end, ("scale",), False)
    if again is None or again.value is None or total.scale not in (1, again.value):
        return replace(total, end=end, value=value)
    value = Fraction(value * again.value, total.scale)
    return replace(total, end=end + 1, value=value, scale=again.value)


def _joined_fraction(pieces: Sequence[Piece], at: int) -> tuple[Exact | None, int]:
    half = next_atom(pieces, at, ("fraction",), True)
    if half is not None:
        return half.value, at + 1
    count = next_atom(pieces, at, ("unit",), True)
    part = next_atom(pieces, at + 1, ("fractions",), False) if count else None
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
        count = 1 if joined(pieces, at + 1) else 2
        return _scaled(pieces, Parse(at + 1, either.value * count, scale=either.value))
    alone = piece.atom("scale")
    if alone and alone.value is not None:
        return _scaled(pieces, Parse(at + 1, alone.value, scale=alone.value))
    group = read_group(pieces, at)
    return None if group is None else _scaled(pieces, group)


def _scaled(pieces: Sequence[Piece], group: Parse) -> Parse:
    """`group` times the scales that follow it: 2.3 مليون, مئة ألف مليار."""
    while True:
        parts = ("scale", "scales", "scale-or-dual")
        scale = next_atom(pieces, group.end, parts, False)
        if scale is None or scale.value is None or group.value is None:
            return group
        value = group.shape.before(scale.value) if group.shape else group.value
        if value >= scale.value >= _MILLION:
            return Parse(group.end + 1, value, form=group.form)  # 67,898,290 مليون
        group = Parse(
            group.end + 1, value * scale.value, form=group.form, scale=group.scale * scale.value
        )
