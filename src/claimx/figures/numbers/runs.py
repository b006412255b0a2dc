"""Tokens to pieces of numbers: digits put together, and told from names, dates and addresses.

camel-tools splits 2.3 into 2 . 3; digits that touch are put together again here, unless what
touches them says that they are no number: إف-16, 22/8/2015, 14:30.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from ...lexicon.index import Analysis
from ...text.fold import fold
from ...text.quotations import MARKS
from ...text.tokens import Tokens
from .digits import SEPARATORS, Shape, shape
from .grammar import Piece
from .number_words import Atom

_JOINERS = frozenset("-–/:\\_@&=#")
_LONGEST = 9  # digits without a separator beyond this are a telephone or account number
_FIRST_GROUP, _GROUP = re.compile(r"\D*\d{1,3}"), 3
_AND = "و"
_DECIMAL_SIGNS = frozenset(".,٫·")
_OPENING = MARKS | {"("}
_SHARES, _LETTERS = (5, 7), 3  # خمس, سبع are written as five and seven are; تسع is a verb too
_TAIL = re.compile(r"^.*?\d+|^[^\d]*$")


@dataclass(slots=True)
class Stretch:
    """Tokens `first` to `last` (exclusive) of a text; `atoms` of those that can be in a number."""

    tokens: Tokens
    analyses: Sequence[Analysis]
    atoms: Mapping[int, tuple[Atom, ...]]
    first: int
    last: int

    def pieces(self) -> Iterator[Piece]:
        """Yield the pieces of numbers, digits that belong together as one."""
        done = self.first
        for index, atoms in self.atoms.items():
            if index < done or (atoms[0].definite and self._is_other(atoms[0], index)):
                continue
            if self._is_share(atoms[0], index):
                fifth = 1 / Fraction(atoms[0].value)
                atoms = (replace(atoms[0], part="fraction", value=fifth),)
            start = index
            if index > self.first and self.tokens.texts[index - 1] == _AND:
                atoms = tuple(replace(atom, conjoined=True) for atom in atoms)
                start = index - 1
            piece = Piece(start, index, index + 1, atoms)
            if atoms[0].part == "digits":
                piece = self._bracketed(self._digits(piece))
            yield piece
            done = piece.last

    def _is_other(self, atom: Atom, index: int) -> bool:
        """Whether a word with the article is none of a number.

        In 200 متر في الثانية stands a second, in الثانية والعشرين does not.
        """
        is_unit = "unit-modifier" in self.analyses[index].classes
        tens = self.atoms.get(index + 1, ()) if is_unit else (atom,)
        return not (tens and (tens[0] is atom or tens[0].conjoined))

    def _is_share(self, atom: Atom, index: int) -> bool:
        """خمس السكان are a fifth of them; five of them would be indefinite, or the first word."""
        short = len(self.analyses[index].fold) == _LETTERS + atom.cut
        if atom.part != "unit" or atom.value not in _SHARES or atom.definite or not short:
            return False
        after = self.analyses[index + 1].classes if index + 1 < self.last else ()
        return "definite" in after and "numeral" not in after and "time-unit" not in after

    def _digits(self, piece: Piece) -> Piece:
        """The piece with the digits and separators that go on: 1 , 500 . 25; 100 000."""
        index, end = piece.own, piece.last
        while self._goes_on(end, SEPARATORS):
            end += 2
        if end == index + 1 and _FIRST_GROUP.fullmatch(self.analyses[index].fold):
            while end < self.last and self._is_spaced_group(end):
                end += 1
            if end > index + 1 and self._goes_on(end, _DECIMAL_SIGNS):
                end += 2  # 1 234 567,89
        value = Shape(piece.atoms[0].value) if end == index + 1 else self._shape(index, end)
        return replace(piece, last=end, shape=value)

    def _goes_on(self, end: int, separators: frozenset[str]) -> bool:
        """Whether a separator and digits without a clitic touch; a unit may follow (750.000م2)."""
        tokens, after = self.tokens, end + 1
        if after >= self.last or not (tokens.glued(end) and tokens.glued(after)):
            return False
        digits = after in self.atoms and self.atoms[after][0].part == "digits"
        return digits and tokens.texts[end] in separators and (
            self.analyses[after].fold[:1].isdecimal()
        )  # fmt: skip

    def _is_spaced_group(self, end: int) -> bool:
        gap = self.tokens.starts[end] - self.tokens.ends[end - 1]
        group = self.analyses[end].fold
        return gap == 1 and len(group) == _GROUP and group.isascii() and group.isdecimal()

    def _shape(self, index: int, end: int) -> Shape | None:
        raw = "".join(
            text + (" " if at + 1 < end and not self.tokens.glued(at + 1) else "")
            for at, text in enumerate(self.tokens.texts[index:end], index)
        )
        start = next(at for at, char in enumerate(raw) if char.isdecimal())
        stop = next((at for at in range(start, len(raw)) if raw[at].isalpha()), len(raw))
        return shape(raw[start:stop])

    def _bracketed(self, piece: Piece) -> Piece:
        """Brackets or quotation marks that hold digits alone: (15) قتيلا; “25” ألف ريال."""
        tokens, own, end = self.tokens, piece.own - 1, piece.last
        if piece.atoms[0].tail or own < self.first or end >= self.last:
            return piece  # (47عاما) is a length in brackets
        opening, closing = tokens.texts[own], tokens.texts[end]
        quoted = opening in MARKS and closing in MARKS | {"″"}
        if not (closing == ")" if opening == "(" else quoted):
            return piece
        joined = own > self.first and tokens.glued(own) and tokens.texts[own - 1] == _AND
        atoms = tuple(replace(atom, cut=0, conjoined=joined) for atom in piece.atoms)
        return Piece(own, own, end + 1, atoms, piece.shape)

    def tail(self, final: Piece) -> str:
        """Return the letters written to the last digits: 15كم, 750.000م2."""
        if final.atoms[0].part != "digits" or final.last - final.own == 1:
            return final.atoms[0].tail
        ends = (_TAIL.sub("", fold(text)) for text in self.tokens.texts[final.own : final.last])
        return next(filter(None, ends), "")

    def is_name(self, start: Piece, final: Piece) -> bool:
        """Whether what touches digits makes them part of a name, a date, a score or an address.

        A word that is in the lexicon is only run together with them: بنسبة11، but كوفيد19.
        """
        if start.shape is None:
            return True  # 1.2.3
        digits, single = self.tokens.texts[start.own], start.last - start.own == 1
        if len(digits) > _LONGEST:
            return True
        if single and digits.isdecimal() and digits[:1] == "0" and len(digits) > 2:
            return True  # 0501234567, but 01ر108 is 108.01
        apart = digits in _OPENING  # و(82) مخالفة
        if not apart and self.tokens.glued(start.own):
            word = self.analyses[start.own - 1]
            apart = bool(word.readings) and "pronominal" not in word.classes  # بي17
        return (not apart and self._touches(start.own, -1)) or self._touches(final.last, 1)

    def is_tagged(self, start: Piece) -> bool:
        """Whether words stand inside a hashtag: #ثمان_وأربعون."""
        return self.tokens.glued(start.own) and self.tokens.texts[start.own - 1] in ("_", "#")

    def _touches(self, at: int, step: int) -> bool:
        """Whether a word or a joining sign and a further word touch the digits on one side."""
        tokens = self.tokens
        near, far = (at - 1, at - 2) if step < 0 else (at, at + 1)
        if not 0 <= near < len(tokens) or not tokens.glued(at):
            return False
        text = tokens.texts[near]
        if text[0].isalnum():
            return step < 0  # a word after them is what they count: 351عملية
        if text not in _JOINERS or not 0 <= far < len(tokens):
            return False
        if not tokens.glued(near if step < 0 else far) or tokens.texts[far] == _AND:
            return False  # بين -5 و-10 درجات
        other = tokens.texts[far][-1 if step < 0 else 0]
        if other.isalpha():
            return text != ":"  # السعودية:42 مليار ريال
        return other.isdecimal() and text in "/:"
