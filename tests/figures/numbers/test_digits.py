"""Digits: both sets, separators decided by shape, swapped decimals."""

from fractions import Fraction

import pytest

from claimx.figures.numbers.digits import shape
from claimx.text.document import document

VALUES = [
    ("7", "7"),
    ("٢٥٠٠", "2500"),
    ("۲۵۰۰", "2500"),
    ("1,500", "1500"),
    ("1.500", "1500"),
    ("١٬٥٠٠", "1500"),
    ("1,234,567.89", "1234567.89"),
    ("1.234.567,89", "1234567.89"),
    ("٤.١٥٩.٥١٢.٣١٣", "4159512313"),
    ("100 000", "100000"),
    ("2.3", "2.3"),
    ("12,5", "12.5"),
    ("٣٫٥", "3.5"),
    ("26،013،94", "26013.94"),
    ("0.500", "0.5"),
    ("064.\u200f3", "3064"),
    ("90.\u200f0", "0.90"),
    ("3.14159", "3.14159"),
]


@pytest.mark.parametrize(("raw", "value"), VALUES)
def test_digits_have_the_value(raw, value):
    assert shape(raw).value == Fraction(value)


def test_digits_without_an_end_are_no_figure(engine):
    assert shape("9" * 40).value == 10**40 - 1
    assert shape("9" * 41) is None
    for digits in ("9" * 5000, "٩" * 5000):
        for text in (f"قتل {digits} شخصا", f"{digits}%", f"عام {digits}", f"1/{digits}/2020"):
            assert engine.extract(document(text)).claims == ()


@pytest.mark.parametrize("raw", ["1.2.3", "1,2,3", "1.5.2015", "", "."])
def test_what_is_no_number_has_no_shape(raw):
    assert shape(raw) is None


def test_a_point_before_three_digits_has_both_readings():
    read = shape("1.500")
    assert (read.near(decimal=False), read.near(decimal=True)) == (1500, Fraction(3, 2))
