"""Whether two figures are one number, or can both be true: 12, more than ten, ten to fifteen."""

import re
from datetime import date
from math import inf, isclose

from ..model import Figure

_ABOUT = 0.1  # of a number, within which another is the same, told roundly
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_LARGE = 10_000
_HEDGED = ("approx", "nearly", "more_than", "less_than", "at_least", "at_most")


def bounds(figure: Figure) -> tuple[float, float]:
    """Return the least and the greatest number that a figure can mean."""
    low, high = stated(figure)
    match figure.modifier:
        case _ if figure.value is None:
            return low, inf
        case "more_than" | "at_least":
            return low, inf
        case "less_than" | "at_most":
            return 0.0, high
        case "approx" | "nearly":
            return low * (1 - _ABOUT), high * (1 + _ABOUT)
        case _:
            return low, high


def stated(figure: Figure) -> tuple[float, float]:
    """Return the number of a figure as written, twice, or the two numbers of a range."""
    if isinstance(figure.value, list):
        return float(min(figure.value)), float(max(figure.value))
    day = day_number(figure)
    if day is not None:
        return float(day), float(day)
    number = float(figure.value if isinstance(figure.value, int | float) else figure.at_least or 0)
    return number, number


def day_number(figure: Figure) -> int | None:
    """Return the number of a day since the year 1, None for what is no day of the calendar."""
    if figure.kind != "date" or not _DAY.fullmatch(str(figure.value)):
        return None
    try:
        return date.fromisoformat(str(figure.value)).toordinal()
    except ValueError:
        return None


def agree(one: Figure, other: Figure) -> bool:
    """Whether two figures can both be true."""
    if is_rounded(one, other):
        return True
    (low, high), (least, most) = bounds(one), bounds(other)
    return low <= most and least <= high


def is_one_number(one: Figure, other: Figure) -> bool:
    """Whether two figures tell one number, be it that one of them tells it roundly.

    33.288 is more than 33 thousand. A floor and a ceiling are two numbers, whatever they are.
    """
    if is_rounded(one, other):
        return True
    if (one.value is None) != (other.value is None) or not agree(one, other):
        return False
    if {one.modifier, other.modifier} in ({"at_least", "at_most"}, {"more_than", "less_than"}):
        return False
    (low, high), (least, most) = stated(one), stated(other)
    about = _ABOUT if (one.modifier in _HEDGED) != (other.modifier in _HEDGED) else 0.0
    return isclose(low, least, rel_tol=about) and isclose(high, most, rel_tol=about)


def is_rounded(one: Figure, other: Figure) -> bool:
    """Whether one figure is the other cut after a digit: 9.8 million is 9.897.953.

    Only of large numbers with two digits and more: a hundred dead are not 103.
    """
    numbers = [figure.value for figure in (one, other)]
    if not all(isinstance(number, int | float) and number >= _LARGE for number in numbers):
        return False
    short, full = sorted((f"{number:.0f}" for number in numbers), key=_digits)
    if len(short) != len(full) or _digits(short) < 2:
        return False
    step = 10 ** (len(short) - _digits(short))
    return abs(int(full) - int(short)) < step


def _digits(number: str) -> int:
    return len(number.rstrip("0"))
