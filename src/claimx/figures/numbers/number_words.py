"""Atoms: what one token means as part of a number, out of context."""

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any
from unicodedata import numeric

from ...lexicon.index import Analysis, Reading
from ...lexicon.morphology import proclitics as clitic
from ...text.fold import bare, fold
from .digits import DIGITS, Exact

_TAKEN = "percent-unit"  # المئة in في المئة is no hundred
_WRITTEN = re.compile(
    rf"(?P<lead>{clitic.BEFORE_DIGITS})(?:(?P<digits>{DIGITS})(?:ر(?P<whole>{DIGITS}))?)?"
    r"(?P<vulgar>[¼-¾⅐-⅞]?)(?P<tail>(?:[A-Za-zء-ي]+[²³23]?)?)"
)  # 5ر17 is 17.5: agencies of the Gulf keep the order of a left-to-right screen
_TANWEEN, _DAMMA = "\u064b", "\u064f"
_FRACTION_REST = 2  # letters of خمس after its first


@dataclass(frozen=True, slots=True)
class Atom:
    """A token's part in a number.

    `cut` is how many letters before the number or after the conjunction do not belong to it
    (وبخمسة: 2); `tail` is a unit written without a space (15كم). A lookalike is no number
    alone (لست).
    """

    part: str
    value: Exact = 0
    cut: int = 0
    conjoined: bool = False
    governed: bool = False  # after ب ل ك
    definite: bool = False
    tail: str = ""
    lookalike: bool = False


def clitics(proclitics: str) -> dict[str, Any]:
    """Return what is joined to a number, by the names that atoms and numbers have for it."""
    return {
        "cut": len(clitic.before_article(proclitics)),
        "conjoined": clitic.is_conjoined(proclitics),
        "governed": bool(clitic.preposition(proclitics)),
        "definite": clitic.has_article(proclitics),
    }


def atoms_of(analysis: Analysis, spoken: bool = False) -> tuple[Atom, ...]:
    """Return the ways to read a token as part of a number; none for most tokens.

    With `spoken`, forms of the dialects count too.
    """
    if _TAKEN in analysis.classes:
        return ()
    written = None if analysis.fold.isalpha() else _written(analysis.fold)
    if written is not None:
        return (written,)
    numerals = [reading for reading in analysis.readings if _is_numeral(reading, spoken)]
    if numerals and _is_weekday(analysis):
        numerals = [one for one in numerals if one.entry.features["part"] == "joined"]
    lookalike = bool(numerals) and _is_lookalike(analysis)
    return tuple(replace(_worded(one, analysis), lookalike=lookalike) for one in numerals)


def _is_numeral(reading: Reading, spoken: bool) -> bool:
    if reading.entry.word_class != "numeral" or reading.proclitics.endswith("ك"):
        return False  # كمية is no كمئة
    return spoken or not reading.entry.features.get("spoken")


def _written(folded: str) -> Atom | None:
    """The number that digits and fraction signs make; None where there are none."""
    found = _WRITTEN.fullmatch(folded)
    if found is None or not (found["digits"] or found["vulgar"]):
        return None
    joined = clitics(found["lead"])
    part = vulgar_fraction(found["vulgar"]) if found["vulgar"] else 0
    if not found["digits"]:
        return Atom("fraction", part, **joined)
    digits, whole = found["digits"], found["whole"]
    value = Fraction(f"{whole}.{digits}") if whole else int(digits)
    return Atom("digits", value + part, tail=found["tail"], **joined)


def _worded(reading: Reading, analysis: Analysis) -> Atom:
    part, value = reading.entry.features["part"], reading.entry.features.get("value", 0)
    value = value if isinstance(value, int) else Fraction(value)  # a fraction is text: 1/3
    if part == "scale-or-dual" and _TANWEEN in analysis.text:
        part = "scale"  # ألفاً is one, ألفا جندي are two
    if part in ("unit", "ten") and _is_fifth(analysis):
        part, value = "fraction", 1 / Fraction(value)
    return Atom(part, value, **clitics(reading.proclitics))


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
    alike = [one.form.text for one in analysis.readings if one.entry.word_class == "lookalike"]
    return bool(alike) and bare(analysis.text).endswith(tuple(alike))


def _is_weekday(analysis: Analysis) -> bool:
    """الاثنين with the article is Monday, and الأحد Sunday unless عشر follows (الأحد عشر)."""
    if analysis.classes.isdisjoint(("weekday", "b+weekday", "l+weekday")):
        return False
    return any(
        before.endswith(clitic.ARTICLE) for before, _ in clitic.split_proclitics(analysis.fold)
    )
