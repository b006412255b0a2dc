"""The report: one HTML file with its own style and script, that asks nothing of the network.

The same results give the same bytes.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, get_args

from ..model import Figure, Result
from ..statistics import By, Table, tabulate
from ..statistics.table import SHARES
from . import charts
from .article import Shown, article
from .environment import rendered
from .wording import Language, wording

MOST = 10_000  # claims that a browser opens and filters without a wait
_SPEAKERS = 1_000  # rows of a table that is shown without a wait
VIEWS = ("overview", "claims", "speakers", "timeline", "figures")
_MARK = b'<meta name="generator" content="claimx report">'


def page(
    articles: Sequence[tuple[Result, str | None]],
    language: Language = "ar",
    title: str | None = None,
    split: str | None = None,
) -> str:
    """Return the report on results, each with the text that its spans count in where it is there.

    `split` is a command that makes a smaller report, shown where there are more than `MOST` claims.
    """
    results = [result for result, _ in articles]
    shown = [article(result, raw, str(at)) for at, (result, raw) in enumerate(articles, 1)]
    tables = {by: tabulate(results, by) for by in get_args(By)}
    return rendered(
        language, title, VIEWS, articles=shown, tables=tables, shares=SHARES,
        most_speakers=_SPEAKERS, total=tables["speaker"].total, where=_places(shown),
        timeline=_timeline(tables, backwards=wording(language)["dir"] == "rtl"),
        values=charts.spreads(chain.from_iterable(map(_figures, results))),
        split=split if tables["speaker"].total.claims > MOST else None,
    )  # fmt: skip


def made(data: bytes) -> bool:
    """Whether a file with this content is a report."""
    return _MARK in data[:1000]


def _places(shown: Iterable[Shown]) -> dict[str | None, list[Shown]]:
    """The articles in which each speaker speaks."""
    found: dict[str | None, list[Shown]] = {}
    for one in shown:
        for name in dict.fromkeys(card.claim.speaker.entity for card in one.cards):
            found.setdefault(name, []).append(one)
    return found


def _timeline(tables: Mapping[str, Table], backwards: bool) -> dict[str, Any]:
    dated = tables["month"], tables["date"]
    return {
        "months": charts.by_month(*dated, backwards),
        "years": charts.by_year(*dated, backwards),
    }


def _figures(result: Result) -> Iterator[Figure]:
    yield from result.figures
    for claim in result.claims:
        yield from claim.figures
