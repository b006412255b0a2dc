"""Tokens to pieces of numbers: digits put together, and told from names, dates and addresses.

camel-tools splits 2.3 into 2 . 3; digits that touch are put together again here, unless what
touches them says that they are no number: إف-16, 22/8/2015, 14:30.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from ...lexicon.index import Analysis
from ...text.fold import fold
from ...text.quotations import MARKS
from ...text.tokens import Tokens
from .digits import SEPARATORS, Shape, shape
from .hundreds import Piece
from .number_words import Atom

AtomsAt = Mapping[int, tuple[Atom, ...]]
_JOINERS = frozenset("-–/:\\_@&=#")
_LONGEST = 9  # digits without a separator beyond this are a telephone or account number
_GROUP = 3
_AND = "و"
_DECIMAL_SIGNS = frozenset(".,٫·")
_OPENING = MARKS | {"("}
_SHARES = (5, 7)  # خمس, سبع are written as five and seven are; تسع is a verb too
_TAIL = re.compile(r"^.*?\d+|^[^\d]*$")


def pieces(
    tokens: Tokens, analyses: Sequence[Analysis], at_tokens: AtomsAt, first: int, last: int
) -> Iterator[Piece]:
    """Yield the pieces among tokens `first` to `last`, digits that belong together as one."""
    done = first
    for index, atoms in at_tokens.items():
        if index < done:
            continue
        if atoms[0].definite and _is_other(atoms[0], analyses, at_tokens, index, last):
            continue
        if _is_share(atoms[0], analyses, index, last):
            atoms = (replace(atoms[0], part="fraction", value=1 / Fraction(atoms[0].value or 1)),)
        start = own = index
        if index > first and tokens.texts[index - 1] == _AND:
            atoms = tuple(replace(atom, conjoined=True) for atom in atoms)
            start = index - 1
        value, end = None, index + 1
        if atoms[0].part == "digits":
            end = _digits_end(tokens, analyses, at_tokens, index, last)
            value = _shape(tokens, index, end, atoms[0])
            bare = not atoms[0].tail  # (47عاما) is a length in brackets
            if bare and index > first and end < last and _encloses(tokens, index - 1, end):
                start, own, end = index - 1, index - 1, end + 1
                joined = own > first and tokens.glued(own) and tokens.texts[own - 1] == _AND
                atoms = tuple(replace(atom, cut=0, conjoined=joined) for atom in atoms)
        yield Piece(start, own, end, atoms, value)
        done = end


def _is_other(
    atom: Atom, analyses: Sequence[Analysis], atoms: AtomsAt, index: int, last: int
) -> bool:
    """Whether a word with the article is none of a number: الأحد is a Sunday but for الأحد عشر.

    In 200 متر في الثانية stands a second, in الثانية والعشرين does not.
    """
    if atom.part == "joined":
        return not _is_eleven(analyses, index, last)
    tens = atoms.get(index + 1, ()) if "unit-modifier" in analyses[index].classes else (atom,)
    return not (tens and (tens[0] is atom or tens[0].conjoined))


def _is_share(atom: Atom, analyses: Sequence[Analysis], index: int, last: int) -> bool:
    """خمس السكان are a fifth of them; of five the noun would be indefinite, or the first word."""
    short = len(analyses[index].fold) == len("خمس") + atom.cut
    if atom.part != "unit" or atom.value not in _SHARES or atom.definite or not short:
        return False
    after = analyses[index + 1].classes if index + 1 < last else ()
    return "definite" in after and "numeral" not in after and "time-unit" not in after


def _is_eleven(analyses: Sequence[Analysis], index: int, last: int) -> bool:
    """الأحد عشر; but الأحد عشرة قتلى is ten on Sunday, for eleven women are إحدى عشرة."""
    masculine = index + 1 < last and analyses[index + 1].fold == "عشر"
    return masculine or analyses[index].classes.isdisjoint(("weekday", "b+weekday", "l+weekday"))


def _digits_end(
    tokens: Tokens, analyses: Sequence[Analysis], atoms: AtomsAt, index: int, last: int
) -> int:
    """The end of digits with their separators: 1 , 500 . 25; 100 000."""
    end = index + 1
    while end + 1 < last and tokens.glued(end) and tokens.glued(end + 1):
        if tokens.texts[end] not in SEPARATORS or not _is_bare(analyses[end + 1], atoms, end + 1):
            break
        end += 2
    grouped = end == index + 1 and len(analyses[index].fold.lstrip("وفبلكا")) <= _GROUP
    while grouped and end < last and _spaced_group(tokens, analyses, end):
        end += 1
    if end > index + 1 and grouped and _decimals(tokens, analyses, atoms, end, last):
        end += 2  # 1 234 567,89
    return end


def _decimals(
    tokens: Tokens, analyses: Sequence[Analysis], atoms: AtomsAt, end: int, last: int
) -> bool:
    if end + 1 >= last or tokens.texts[end] not in _DECIMAL_SIGNS:
        return False
    glued = tokens.glued(end) and tokens.glued(end + 1)
    return glued and _is_bare(analyses[end + 1], atoms, end + 1)


def _is_bare(analysis: Analysis, atoms: AtomsAt, at: int) -> bool:
    """Digits without a clitic; a unit may follow them (750.000م2)."""
    return at in atoms and atoms[at][0].part == "digits" and analysis.fold[:1].isdecimal()


def _spaced_group(tokens: Tokens, analyses: Sequence[Analysis], end: int) -> bool:
    gap = tokens.starts[end] - tokens.ends[end - 1]
    group = analyses[end].fold
    return gap == 1 and len(group) == _GROUP and group.isascii() and group.isdecimal()


def _encloses(tokens: Tokens, opening: int, closing: int) -> bool:
    """Whether brackets or quotation marks hold the digits alone: (15) قتيلا; “25” ألف ريال."""
    if tokens.texts[opening] == "(":
        return tokens.texts[closing] == ")"
    quoted = tokens.texts[opening] in MARKS and tokens.texts[closing] in MARKS | {"″"}
    return quoted and tokens.glued(opening + 1) and tokens.glued(closing)


def _shape(tokens: Tokens, index: int, end: int, atom: Atom) -> Shape | None:
    if end == index + 1:
        return Shape(atom.value) if atom.value is not None else None
    raw = "".join(
        text + (" " if at + 1 < end and not tokens.glued(at + 1) else "")
        for at, text in enumerate(tokens.texts[index:end], index)
    )
    start = next(at for at, char in enumerate(raw) if char.isdecimal())
    stop = next((at for at in range(start, len(raw)) if raw[at].isalpha()), len(raw))
    return shape(raw[start:stop])


def tail(tokens: Tokens, final: Piece) -> str:
    """Letters written to the last digits: 15كم, 750.000م2."""
    if final.atoms[0].part != "digits" or final.last - final.own == 1:
        return final.atoms[0].tail
    ends = (fold(text) for text in tokens.texts[final.own : final.last])
    return next((_TAIL.sub("", end) for end in ends if _TAIL.sub("", end)), "")


def is_name(tokens: Tokens, analyses: Sequence[Analysis], start: Piece, final: Piece) -> bool:
    """Whether what touches the digits makes them part of a name, a date, a score or an address.

    A word that is in the lexicon is only run together with them: بنسبة11، but كوفيد19.
    """
    if start.shape is None:
        return True  # 1.2.3
    digits = tokens.texts[start.own]
    if start.last - start.own == 1 and len(digits) > _LONGEST and final is start:
        return True
    whole = start.last - start.own == 1 and digits.isdecimal()  # 01ر108 is 108.01
    if digits[:1] == "0" and len(digits) > 2 and whole:
        return True  # 0501234567
    enclosed = tokens.texts[start.own] in _OPENING  # و(82) مخالفة
    apart = enclosed or (tokens.glued(start.own) and _is_known(analyses[start.own - 1]))
    return (not apart and _touches(tokens, start.own, -1)) or _touches(tokens, final.last, 1)


def _is_known(analysis: Analysis) -> bool:
    return bool(analysis.readings) and "pronominal" not in analysis.classes  # بي17


def tagged(tokens: Tokens, start: Piece) -> bool:
    """Words inside a hashtag: #ثمان_وأربعون."""
    return tokens.glued(start.own) and tokens.texts[start.own - 1] in ("_", "#")


def _touches(tokens: Tokens, at: int, step: int) -> bool:
    """Whether a word or a joining sign and a further word touch the digits on one side."""
    near, far = (at - 1, at - 2) if step < 0 else (at, at + 1)
    if not 0 <= near < len(tokens) or not tokens.glued(at):
        return False
    text = tokens.texts[near]
    if text[0].isalnum():
        return step < 0  # a word after them is what they count: 351عملية
    if text not in _JOINERS or not 0 <= far < len(tokens):
        return False
    glued = tokens.glued(near) if step < 0 else tokens.glued(far)
    if not glued:
        return False
    if tokens.texts[far] == _AND:
        return False  # بين -5 و-10 درجات
    other = tokens.texts[far][-1 if step < 0 else 0]
    if other.isalpha() and text == ":":
        return False  # السعودية:42 مليار ريال
    return other.isalpha() or (other.isdecimal() and text in "/:")
