"""Exact values to what a figure shows: numbers, ranges, ISO 8601 durations."""

from collections.abc import Iterator
from fractions import Fraction

from .digits import Exact
from .numbers import Number

_PERCENT_PLACES, _HOURS = 2, 24
_SMALLER = {"Y": (12, "M"), "TH": (60, "M"), "TM": (60, "S")}


def plain(value: Exact) -> int | float:
    """Return an int where the value is whole, else a float."""
    return int(value) if value.denominator == 1 else float(value)


def amount(number: Number, decimal: bool = False) -> int | float | list | None:
    """Return the value of a number: a pair for a range, None for a vague one.

    `decimal` says that 1.500 beside it is one and a half (before %).
    """
    value = number.value
    if value is None:
        return None
    if number.shape is not None and not number.scaled:
        value = number.shape.near(decimal=decimal)
    return plain(value) if number.high is None else [plain(value), plain(number.high)]


def share(number: Number) -> int | float | list | None:
    """Return a fraction of a whole in percent: two thirds are 66.67."""
    if number.value is None:
        return None
    low = _percent(number.value)
    return low if number.high is None else [low, _percent(number.high)]


def _percent(value: Exact) -> int | float:
    return plain(Fraction(round(float(value * 100), _PERCENT_PLACES)).limit_denominator(100))


def duration(parts: list[tuple[Exact, str]]) -> str | None:
    """Return amounts of units (1Y, T1H, 10Y) as one ISO 8601 duration.

    Half a year is six months, half a day twelve hours; half a month stays 0.5M.
    """
    dates, times = "", ""
    for value, iso in _whole_days(parts):
        factor, letter = int(iso.strip("T")[:-1]), iso[-1]
        clock = iso.startswith("T")
        written = _split(value * factor, letter, _SMALLER.get(iso[0] * clock + letter))
        dates, times = (dates, times + written) if clock else (dates + written, times)
    return f"P{dates}{'T' if times else ''}{times}" if dates or times else None


def _whole_days(parts: list[tuple[Exact, str]]) -> Iterator[tuple[Exact, str]]:
    """Parts of a day as hours: يوم ونصف."""
    for value, iso in parts:
        rest = value % 1 if iso == "1D" else 0
        if rest and (rest * _HOURS).denominator == 1:
            yield from ([(value - rest, iso)] if value >= 1 else [])
            value, iso = rest * _HOURS, "T1H"
        yield value, iso


def _split(value: Exact, letter: str, smaller: tuple[int, str] | None) -> str:
    rest = value % 1
    if rest and smaller and (rest * smaller[0]).denominator == 1:
        whole = f"{int(value)}{letter}" if value >= 1 else ""
        return whole + f"{int(rest * smaller[0])}{smaller[1]}"
    return f"{plain(value)}{letter}"
