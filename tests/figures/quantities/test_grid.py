"""A grid of short strings: every number with every noun and unit, written by a grammar of its own.

Each must come back as one figure that is the whole string, with the value that was written.
"""

from dataclasses import dataclass

import pytest

from ..amounts import figures
from ..numbers.writer import Style, write, write_before_noun, write_digits
from .vocabulary import Noun


@dataclass(frozen=True)
class Counted(Noun):
    """A noun, and the kind of figure that it makes with a number."""

    kind: str = "count"


NOUNS = [
    Counted("كتاب", "كتابان", "كتب", "كتابا", False, "", "count"),
    Counted("سيارة", "سيارتان", "سيارات", "سيارة", True, "", "count"),
    Counted("جندي", "جنديان", "جنود", "جنديا", False, "", "count"),
    Counted("قرية", "قريتان", "قرى", "قرية", True, "", "count"),
    Counted("دولار", "دولاران", "دولارات", "دولارا", False, "دولار", "money"),
    Counted("ليرة", "ليرتان", "ليرات", "ليرة", True, "ليرة", "money"),
    Counted("يورو", "", "يوروات", "يورو", False, "EUR", "money"),
    Counted("كيلومتر", "كيلومتران", "كيلومترات", "كيلومترا", False, "kilometre", "measure"),
    Counted("طن", "طنان", "أطنان", "طنا", False, "tonne", "measure"),
    Counted("شهر", "شهران", "أشهر", "شهرا", False, "M", "duration"),
    Counted("سنة", "سنتان", "سنوات", "سنة", True, "Y", "duration"),
    Counted("يوم", "يومان", "أيام", "يوما", False, "D", "duration"),
]
NUMBERS = (
    3, 5, 8, 10, 11, 12, 15, 19, 20, 21, 34, 50, 78, 99, 100, 103, 115, 200, 300, 847, 1000, 1003,
    2000, 2500, 5000, 10_000, 12_000, 12_400, 100_000, 350_000, 1_000_000, 2_000_000, 7_000_000,
)  # fmt: skip
LINKS = (
    ("من ", " إلى "), ("بين ", " و"), ("ما بين ", " و"), ("", " إلى "), ("", " أو "), ("", "-"),
)  # fmt: skip
STYLES = (Style(), Style(oblique=True), Style(old_hundred=True), Style(bare=True))


def words(number: int, noun: Counted, style: Style) -> str:
    style = Style(noun.feminine, style.oblique, style.old_hundred, style.split, style.bare)
    return f"{write_before_noun(number, style)} {noun.after(number)}"


def value(number: int | list[int], noun: Counted) -> object:
    if noun.kind != "duration":
        return number
    if isinstance(number, list):
        return "/".join(f"P{end}{noun.name}" for end in number)
    return f"P{number}{noun.name}"


def wrong(pairs: dict[str, object], noun: Counted) -> list[tuple[str, object, list]]:
    """The strings that are not one figure of the noun's kind and value, whole."""
    unit = noun.name if noun.kind in ("money", "measure") else None
    faults = []
    for text, want in pairs.items():
        found = [(f.text, f.kind, f.value, f.unit) for f in figures(text)]
        if found != [(text, noun.kind, want, unit)]:
            faults.append((text, want, found))
    return faults


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.one)
def test_number_in_words(noun):
    pairs = {
        words(number, noun, style): value(number, noun) for number in NUMBERS for style in STYLES
    }
    assert wrong(pairs, noun) == []


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.one)
def test_number_in_digits(noun):
    pairs = {
        f"{write_digits(number, eastern, grouped)} {noun.after(number)}": value(number, noun)
        for number in NUMBERS
        for eastern in (False, True)
        for grouped in (False, True)
    }
    assert wrong(pairs, noun) == []


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.one)
def test_one_and_two(noun):
    one = f"{noun.one} {'واحدة' if noun.feminine else 'واحد'}"
    pairs = {one: value(1, noun)}
    if noun.two:
        pairs |= {noun.two: value(2, noun), noun.two[:-2] + "ين": value(2, noun)}
    assert wrong(pairs, noun) == []


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.one)
def test_range(noun):
    pairs = {}
    for low, high in ((3, 5), (4, 10), (12, 15), (20, 30), (100, 150), (2000, 3000)):
        ends, counted = value([low, high], noun), noun.after(high)
        pairs |= {f"{lead}{low}{link}{high} {counted}": ends for lead, link in LINKS}
        style = Style(noun.feminine, oblique=True)
        for link in (" إلى ", " أو "):
            pairs[f"{write(low, style)}{link}{words(high, noun, style)}"] = ends
    assert wrong(pairs, noun) == []


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.one)
def test_hedge(noun):
    hedges = {"نحو": "approx", "حوالي": "approx", "أكثر من": "more_than", "أقل من": "less_than",
              "ما لا يقل عن": "at_least", "ما يقارب": "nearly"}  # fmt: skip
    for number in (5, 12, 40, 100, 3000, 2_000_000):
        for text in (words(number, noun, STYLES[1]), f"{number} {noun.after(number)}"):
            for hedge, means in hedges.items():
                (found,) = figures(f"{hedge} {text}")
                seen = (found.text, found.modifier, found.value)
                assert seen == (f"{hedge} {text}", means, value(number, noun))


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.one)
def test_number_of_scales(noun):
    pairs = {}
    for digits, number in (("2.5", 2.5), ("3,7", 3.7), ("١٫٢", 1.2), ("40", 40), ("115", 115)):
        for scale, worth in (("ألف", 10**3), ("مليون", 10**6), ("مليار", 10**9)):
            pairs[f"{digits} {scale} {noun.one}"] = value(round(number * worth), noun)
    assert wrong(pairs, noun) == []


def test_percent():
    faults = []
    for number in (0.5, 1.25, 3, 7, 11, 12.5, 20, 45, 99, 100):
        for sign in ("%", "٪", " %", " في المئة", " بالمئة", " في المائة", " بالمائة"):
            for text in (f"{number}{sign}", f"{number}{sign}".translate(_EASTERN)):
                found = [(f.text, f.kind, f.value) for f in figures(text)]
                if found != [(text, "percent", number)]:
                    faults.append((text, found))
    for number in (3, 7, 11, 20, 45, 99, 100):
        text = f"{write(number, Style())} في المئة"
        if [(f.text, f.kind, f.value) for f in figures(text)] != [(text, "percent", number)]:
            faults.append((text, number))
    assert faults == []


_EASTERN = str.maketrans("0123456789.", "٠١٢٣٤٥٦٧٨٩٫")
