"""Two numbers that are the ends of one range become one number."""

from collections.abc import Mapping
from dataclasses import replace

from ...rules.load import Rule
from ...rules.match import Range
from ..numbers.numbers import Number
from .rows import Row, Rows, put

Ranges = Mapping[int, tuple[Mapping[str, Range], Rule]]


def merged(row: Row, ranges: Ranges, rows: Rows) -> Row:
    """Return `row` with each range that rules found as one item."""
    made = Row(row.tokens, [], [], {}, [], row.present)
    spans = _spans(row, ranges)
    hot = frozenset(row.hot)
    at = 0
    while at < len(row.items):
        end, number = spans.get(at, (at + 1, None))
        if number is not None:
            put(made, rows.item(number), number)
        elif at in row.numbers:
            put(made, row.items[at], row.numbers[at])
        else:
            made.hot += [len(made.items)] if at in hot else []
            made.items.append(row.items[at])
            made.starts.append(row.first(at))
        at = end
    made.starts.append(row.starts[-1])
    return made


def _spans(row: Row, ranges: Ranges) -> dict[int, tuple[int, Number]]:
    """Ranges by their first item: where they end, and their number."""
    spans: dict[int, tuple[int, Number]] = {}
    taken = -1
    for captures, _ in ranges.values():
        items = [span for name, span in captures.items() if name != "match"]
        first, last = min(start for start, _ in items), max(end for _, end in items)
        number = _range(row, captures, first, last)
        if number is not None and first > taken:
            spans[first] = (last, number)
            taken = last - 1
    return spans


def _cut(row: Row, item: int) -> int:
    """The ب of بما stands outside, as it does in بما لا يقل عن."""
    return 1 if row.items[item].fold == "بما" else 0


def _differ(row: Row, one: int, other: int) -> bool:
    """Whether two items name units of time that are not the same."""
    first, second = (
        {r.entry.features["iso"] for r in row.items[at].readings if "iso" in r.entry.features}
        for at in (one, other)
    )
    return bool(first and second) and first.isdisjoint(second)


def _range(row: Row, captures: Mapping[str, Range], first: int, last: int) -> Number | None:
    low, high = row.numbers[captures["number"][0]], row.numbers.get(captures["upto"][0])
    if high is None or low.value is None or high.value is None:
        return None
    if "part" in captures and last < len(row.items) and _differ(row, captures["part"][0], last):
        return None  # بين نصف ساعة و45 دقيقة
    value = low.value
    if not low.scaled and value * high.scale < high.value:
        value *= high.scale  # من 20 إلى 30 ألفا
    if value >= high.value or low.high is not None:
        return None
    return replace(
        low,
        first=row.first(first),
        last=row.last(last - 1),
        value=value,
        high=high.value,
        form=high.form,
        scale=high.scale,
        shape=None,
        cut=low.cut if first == captures["number"][0] else _cut(row, first),
        definite=False,
        tail=high.tail,
    )
