"""Where the marks of the charts stand: plain numbers, which templates/charts.html.j2 draws as SVG.

Inline SVG from a template needs no script and no charting library, scales, prints, follows the
colours of the page, and is a picture of the table that stands beside it. Time runs from right to
left in an Arabic page, as its reader expects.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import floor, log10
from statistics import median

from ..model import Figure
from ..statistics import Table

WIDTH = 960  # units of a chart; the page scales it


@dataclass(frozen=True, slots=True)
class Period:
    """A year or month with what falls in it; `x` is where its column begins."""

    key: str
    articles: int
    mentions: int
    x: float
    labelled: bool


@dataclass(frozen=True, slots=True)
class Columns:
    """Two counts by period: columns of articles upwards, of dates mentioned downwards."""

    periods: tuple[Period, ...]
    column: float
    most_articles: int
    most_mentions: int


def by_year(published: Table, mentioned: Table, backwards: bool) -> Columns | None:
    """Return the columns of all years from the first to the last that anything falls in."""
    articles, mentions = _years(published, "articles"), _years(mentioned, "figures")
    years = sorted({int(key) for key in articles | mentions})
    keys = [f"{year:04}" for year in range(years[0], years[-1] + 1)] if years else []
    return _columns(keys, articles, mentions, backwards)


def by_month(published: Table, mentioned: Table, backwards: bool) -> Columns | None:
    """Return the columns of the months from a year before the first article to one after the last.

    Dates of which only the year is said are not among them.
    """
    articles = {row.key: row.articles for row in published.rows if row.key}
    mentions = {row.key: row.figures for row in mentioned.rows if row.key and "-" in row.key}
    months = sorted(map(_month, articles))
    keys = [_key(at) for at in range(months[0] - 12, months[-1] + 13)] if months else []
    return _columns(keys, articles, mentions, backwards)


def _years(table: Table, unit: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for row in table.rows:
        if row.key:
            found[row.key[:4]] = found.get(row.key[:4], 0) + getattr(row, unit)
    return found


def _month(key: str) -> int:
    return int(key[:4]) * 12 + int(key[5:7]) - 1


def _key(month: int) -> str:
    return f"{month // 12:04}-{month % 12 + 1:02}"


def _columns(
    keys: Sequence[str], articles: Mapping[str, int], mentions: Mapping[str, int], backwards: bool
) -> Columns | None:
    if not keys:
        return None
    column = WIDTH / len(keys)
    step = -(-len(keys) // 16)  # labels that fit
    periods = tuple(
        Period(
            key, articles.get(key, 0), mentions.get(key, 0),
            x=WIDTH - column * (at + 1) if backwards else column * at,
            labelled=at % step == 0,
        )
        for at, key in enumerate(keys)
    )  # fmt: skip
    return Columns(
        periods,
        column,
        max((one.articles for one in periods), default=0) or 1,
        max((one.mentions for one in periods), default=0) or 1,
    )


@dataclass(frozen=True, slots=True)
class Spread:
    """The values of the figures that count one thing; `points` are where they stand, 0 to 1."""

    key: str
    low: float
    middle: float
    high: float
    points: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Spreads:
    """Values by what they count on one scale; `ticks` are powers of ten with their places."""

    by: Mapping[str, Spread]
    ticks: tuple[tuple[int, float], ...]


def spreads(figures: Iterable[Figure]) -> Spreads:
    """Return where the counts of each class stand on a logarithmic scale; ranges at their ends.

    Nothing and what has no value is left out.
    """
    found: dict[str, list[float]] = {}
    for figure in figures:
        if figure.kind == "count" and figure.of:
            found.setdefault(figure.of, []).extend(_values(figure))
    found = {key: values for key, values in found.items() if values}
    top = max((floor(log10(max(values))) + 1 for values in found.values()), default=1)
    places = {
        key: tuple(sorted({round(max(log10(value), 0) / top, 4) for value in values}))
        for key, values in found.items()
    }
    by = {
        key: Spread(key, min(values), median(values), max(values), places[key])
        for key, values in found.items()
    }
    return Spreads(by, tuple((10**power, power / top) for power in range(top + 1)))


def _values(figure: Figure) -> list[float]:
    value = figure.value if isinstance(figure.value, list | tuple) else [figure.value]
    return [one for one in value if isinstance(one, int | float) and one > 0]
