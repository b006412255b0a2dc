"""Atoms: what one token means as part of a number, out of context."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from unicodedata import numeric

from ...lexicon.index import Analysis
from ...lexicon.morphology.proclitics import BEFORE_DIGITS, before_article, has_article, preposition
from ...text.fold import bare, fold
from .digits import DIGITS, Exact

_TAKEN = "percent-unit"  # المئة in في المئة is no hundred
_DIGITS = re.compile(
    rf"(?P<lead>{BEFORE_DIGITS})(?P<digits>{DIGITS})?(?P<vulgar>[¼-¾⅐-⅞]?)"
    r"(?P<tail>(?:[A-Za-zء-ي]+[²³23]?)?)"
)
_TANWEEN, _DAMMA = "\u064b", "\u064f"
_FRACTION_REST = 2  # letters of خمس after its first
_AFP_POINT = "ر"
# 5ر17 is 17.5: agencies of the Gulf keep the order of a left-to-right screen
_AFP = re.compile(rf"({BEFORE_DIGITS})({DIGITS})ر({DIGITS})")


@dataclass(frozen=True, slots=True)
class Atom:
    """A token's part in a number.

    `cut` is how many letters before the number or after the conjunction do not belong to it
    (وبخمسة: 2); `tail` is a unit written without a space (15كم). A lookalike is no number
    alone (لست).
    """

    part: str
    value: Exact | None
    cut: int = 0
    conjoined: bool = False
    governed: bool = False  # behind ب ل ك
    definite: bool = False
    tail: str = ""
    lookalike: bool = False


class Atoms:
    """Reads atoms; with `spoken`, forms of the dialects too."""

    def __init__(self, spoken: bool = False) -> None:
        self._spoken = spoken

    def of(self, analysis: Analysis) -> tuple[Atom, ...]:
        """Return the ways to read a token as part of a number; none for most tokens."""
        return tuple(self._atoms(analysis))

    def _atoms(self, analysis: Analysis) -> Iterator[Atom]:
        if _TAKEN in analysis.classes:
            return
        written = None if analysis.fold.isalpha() else self._written(analysis.fold)
        if written is not None:
            yield written
            return
        weekday = lookalike = None
        for reading in analysis.readings:
            entry = reading.entry
            if reading.proclitics.endswith("ك"):
                continue  # كمية is no كمئة
            if entry.word_class == "numeral" and self._spoken >= bool(entry.features.get("spoken")):
                part, value = entry.features["part"], entry.features.get("value")
                if weekday is None:
                    weekday, lookalike = _is_weekday(analysis), _is_lookalike(analysis)
                if weekday and part != "joined":
                    continue
                if part == "scale-or-dual" and _TANWEEN in analysis.text:
                    part = "scale"  # ألفاً is one, ألفا جندي are two
                atom = _atom(part, None if value is None else _exact(value), reading.proclitics)
                if atom.value and part in ("unit", "ten") and _is_fifth(analysis):
                    atom = replace(atom, part="fraction", value=1 / Fraction(atom.value))
                yield replace(atom, lookalike=bool(lookalike))

    def _written(self, folded: str) -> Atom | None:
        """The number that digits and fraction signs make; None where there are none."""
        digits = _DIGITS.fullmatch(folded)
        pointed = not digits or (digits["digits"] and digits["tail"].startswith(_AFP_POINT))
        if pointed and (decimal := _AFP.fullmatch(folded)):
            return _atom("digits", Fraction(f"{decimal[3]}.{decimal[2]}"), decimal[1])
        if digits and (digits["digits"] or digits["vulgar"]):
            return self._digits(digits)
        return None

    def _digits(self, match: re.Match[str]) -> Atom:
        part = vulgar_fraction(match["vulgar"]) if match["vulgar"] else 0
        if not match["digits"]:
            return _atom("fraction", part, match["lead"])
        atom = _atom("digits", int(match["digits"]) + part, match["lead"])
        return replace(atom, tail=match["tail"])


def vulgar_fraction(sign: str) -> Fraction:
    """The value of a fraction that is one character: ¾."""
    return Fraction(numeric(sign)).limit_denominator(10)


def _is_fifth(analysis: Analysis) -> bool:
    """خُمس, عُشر: a u after the first of three letters makes a fraction of a number."""
    at = analysis.text.find(_DAMMA)
    if at < 1:
        return False
    return len(fold(analysis.text[at:])) == _FRACTION_REST and analysis.fold[-1] != "ه"


def _is_lookalike(analysis: Analysis) -> bool:
    """لست is no six; ميتا is no two hundred, but مئتا is, which folds to the same letters."""
    written = None
    for reading in analysis.readings:
        if reading.entry.word_class == "lookalike":
            written = written or bare(analysis.text)
            if written.endswith(reading.form.text):
                return True
    return False


def _is_weekday(analysis: Analysis) -> bool:
    """الاثنين with the article is Monday, and الأحد Sunday unless عشر follows (الأحد عشر)."""
    article = analysis.fold.lstrip("وفبل").startswith(("ال", "لا"))
    return article and not analysis.classes.isdisjoint(("weekday", "b+weekday", "l+weekday"))


def _exact(value: int | str) -> Exact:
    return value if isinstance(value, int) else Fraction(value)  # a fraction is text: 1/3


def _atom(part: str, value: Exact | None, proclitics: str) -> Atom:
    clitics = proclitics.lstrip("وف")
    return Atom(part, value, len(before_article(proclitics)), len(clitics) < len(proclitics),
                bool(preposition(clitics)), has_article(clitics))  # fmt: skip
