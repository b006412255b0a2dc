"""Digits to values: which separator is a decimal point and which one groups thousands.

Both digit sets, `,` `٬` `.` `٫` `،` and spaces, and pairs that a right-to-left mark has swapped:
`064.<U+200F>3 مليون` is 3.064 million, as some editors store what a reader sees.
"""

import re
from dataclasses import dataclass
from fractions import Fraction

from ...text.fold import HIDDEN, fold_digits

SEPARATORS = frozenset(".,٫٬،'’·")
SPACES = frozenset(" \u00a0\u202f\u2009")
_MIDDLE_DOT = "·"  # 3·5٪
_RLM = "\u200f"
_MILLION = 1_000_000
LONGEST = 40  # digits in a row, or with their separators: what is longer is no figure
DIGITS = rf"\d{{1,{LONGEST}}}"
_SWAPPED = re.compile(rf"(\d+)([.,٫]){_RLM}(\d+)")
_NUMBER = re.compile(r"\d+(?:[.,٫٬،'’ ]\d+)*")
_UNDECIDED = re.compile(r"([1-9]\d{0,2})([.,،])(\d{3})")
_SIMPLE = re.compile(r"(\d+)(?:[.,٫،](\d+))?")
_GROUPED = re.compile(r"(\d{1,3}(?:([.,٬،'’ ])\d{3})(?:\2\d{3})*)(?:[.,٫،](\d+))?")


Exact = int | Fraction


@dataclass(slots=True)
class Shape:
    """What digits can mean; `decimal` is the other reading of `1.500`, for before a scale or %.

    With a `comma` they are thousands even of millions: 4,749 مليون are 4.7 billion.
    """

    value: Exact
    decimal: Exact | None = None
    comma: bool = False

    def negative(self) -> "Shape":
        """The same below zero."""
        return Shape(-self.value, None if self.decimal is None else -self.decimal)

    def near(self, *, decimal: bool) -> Exact:
        """The value, where the context decides for a decimal or for thousands."""
        return self.decimal if decimal and self.decimal is not None else self.value

    def before(self, scale: Exact) -> Exact:
        """The value before a word such as مليون."""
        return self.near(decimal=not (self.comma and scale <= _MILLION))


def shape(raw: str) -> Shape | None:
    """Return what the digits `raw` mean, or None when they are no number (1.2.3)."""
    text = _plain(raw)
    if len(text) > LONGEST or not _NUMBER.fullmatch(text):
        return None
    undecided = _UNDECIDED.fullmatch(text)
    if undecided:
        whole, comma, part = undecided.groups()
        return Shape(int(whole + part), _decimal(whole, part), comma != ".")
    grouped = _GROUPED.fullmatch(text)
    if grouped and not text.startswith("0"):
        return Shape(_decimal(re.sub(r"\D", "", grouped[1]), grouped[3] or ""))
    simple = _SIMPLE.fullmatch(text)
    return Shape(_decimal(simple[1], simple[2] or "")) if simple else None


def _decimal(whole: str, part: str) -> Exact:
    value = Fraction(int(whole + part), 10 ** len(part)) if part else int(whole)
    return value.numerator if value.denominator == 1 else value


def _plain(raw: str) -> str:
    """Latin digits and separators in reading order, without marks that cannot be seen."""
    text = _SWAPPED.sub(r"\3\2\1", fold_digits(raw))
    text = "".join(" " if char in SPACES else char for char in text if char not in HIDDEN)
    text = text.replace(_MIDDLE_DOT, ".")
    return text.strip()
