"""Two numbers that are the ends of one range become one number."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from ...rules.match import Matcher, Range
from ..numbers.numbers import Number
from .rows import Item, Row, Rows

UNORDERED = "unordered"  # of a rule whose first end may be the higher one
Captures = Mapping[str, Range]
_ALIKE = 5  # of two levels in one scale the first is at most so many times the second


def merged(row: Row, pairs: Sequence[tuple[Matcher, Captures]], rows: Rows) -> Row:
    """Return `row` with each pair of numbers that rules found, in order, as one item if a range.

    Of others the first takes the scale that the second shares with it (من 300 إلى 240 مليونا).
    """
    items: Row = []
    done = 0
    for matcher, captures in pairs:
        inside = [span for name, span in captures.items() if name != "match"]
        first, last = min(start for start, _ in inside), max(end for _, end in inside)
        one, other = captures["number"][0], captures["upto"][0]
        low, high = row[one].number, row[other].number
        if low is None or high is None or low.high is not None or first < done:
            continue
        low = _with_scale(low, high)
        options = matcher.rule.options
        ends = options["kind"] == "range" and not _differ(row, captures, last)
        number = _range(low, high, options.get("of") == UNORDERED) if ends else None
        items += row[done:first]
        if number is not None:
            items.append(rows.joined(row[first:last], number))
            done = last
        else:
            items += [*row[first:one], rows.joined(row[one : one + 1], low)]
            done = one + 1
    return items + row[done:]


def _range(low: Number, high: Number, unordered: bool) -> Number | None:
    if low.value is None or high.value is None or low.value == high.value:
        return None
    ends = low.value, high.value
    if ends[0] > ends[1] and not (unordered or (ends[0] < 0 and low.form == high.form)):
        return None
    return replace(
        low, value=min(ends), high=max(ends), form=high.form, scale=high.scale, shape=None,
        definite=False,
    )  # fmt: skip


def _with_scale(number: Number, other: Number) -> Number:
    """A number with the scale written only to the one after it: 20 إلى 30 ألفا; not 20 إلى ألف."""
    if number.value is None or other.value is None or number.scaled or not other.scaled:
        return number
    factor = other.value / Fraction(other.scale)
    value = number.shape.before(other.scale) if number.shape else number.value
    if factor == 1 or abs(value) >= _ALIKE * abs(factor):
        return number
    return replace(number, value=value * other.scale, scale=other.scale, shape=None)


def _differ(items: Sequence[Item], captures: Captures, last: int) -> bool:
    """Whether the two numbers have units of time that are not the same: بين نصف ساعة و45 دقيقة."""
    if "part" not in captures or last >= len(items):
        return False
    first, second = (
        {r.entry.features["iso"] for r in item.analysis.readings if "iso" in r.entry.features}
        for item in (items[captures["part"][0]], items[last])
    )
    return bool(first and second) and first.isdisjoint(second)
