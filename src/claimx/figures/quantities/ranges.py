"""Two numbers that are the ends of one range become one number."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ...rules.match import Range
from ..numbers.numbers import Number
from .rows import Item, Row, Rows

Captures = Mapping[str, Range]


def merged(row: Row, ranges: Sequence[Captures], rows: Rows) -> Row:
    """Return `row` with each range that rules found, in order, as one item."""
    items: list[Item] = []
    done = 0
    for captures in ranges:
        inside = [span for name, span in captures.items() if name != "match"]
        first, last = min(start for start, _ in inside), max(end for _, end in inside)
        number = _range(row.items, captures, last)
        if number is not None and first >= done:
            items += row.items[done:first]
            items.append(rows.joined(row.items[first:last], number))
            done = last
    return Row(items + row.items[done:], row.present)


def _range(items: Sequence[Item], captures: Captures, last: int) -> Number | None:
    low, high = (items[captures[name][0]].number for name in ("number", "upto"))
    if low is None or high is None or low.value is None or high.value is None:
        return None
    if (
        "part" in captures
        and last < len(items)
        and _differ(items[captures["part"][0]], items[last])
    ):
        return None  # بين نصف ساعة و45 دقيقة
    value = low.value
    if not low.scaled and value * high.scale < high.value:
        value *= high.scale  # من 20 إلى 30 ألفا
    if value >= high.value or low.high is not None:
        return None
    return replace(
        low, value=value, high=high.value, form=high.form, scale=high.scale, shape=None,
        definite=False,
    )  # fmt: skip


def _differ(one: Item, other: Item) -> bool:
    """Whether two items name units of time that are not the same."""
    first, second = (
        {r.entry.features["iso"] for r in item.analysis.readings if "iso" in r.entry.features}
        for item in (one, other)
    )
    return bool(first and second) and first.isdisjoint(second)
