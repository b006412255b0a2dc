"""The report: one HTML file with its own style and script, that asks nothing of the network.

The same results give the same bytes.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, get_args

from ..model import Result
from ..nesting import figures_of
from ..statistics import By, Table, tabulate
from ..statistics.table import SHARES
from . import charts
from .article import Card, Shown, article
from .environment import rendered
from .wording import Language, wording

if TYPE_CHECKING:
    from ..comparing import Comparison

MOST = 10_000  # claims that a browser opens and filters without a wait
_SPEAKERS = 1_000  # rows of a table that is shown without a wait
VIEWS = ("overview", "claims", "speakers", "timeline", "figures")
_MARK = b'<meta name="generator" content="claimx report">'


def page(
    articles: Sequence[tuple[Result, str | None]],
    language: Language = "ar",
    title: str | None = None,
    split: str | None = None,
    comparison: "Comparison | None" = None,
) -> str:
    """Return the report on results, each with the text that its spans count in where it is there.

    `split` is a command that makes a smaller report, shown where there are more than `MOST` claims;
    `comparison` is of the same articles.
    """
    results = [result for result, _ in articles]
    shown = [article(result, raw, str(at)) for at, (result, raw) in enumerate(articles, 1)]
    tables = {by: tabulate(results, by) for by in get_args(By)}
    return rendered(
        language, title, (*VIEWS, "sources") if comparison else VIEWS,
        articles=shown, tables=tables, shares=SHARES,
        most_speakers=_SPEAKERS, total=tables["speaker"].total, where=_places(shown),
        timeline=_timeline(tables, backwards=wording(language)["dir"] == "rtl"),
        values=charts.spreads(figure for result in results for _, figure in figures_of(result)),
        comparison=comparison, cards=_cards(shown), shown_by_id=_by_id(shown),
        split=split if tables["speaker"].total.claims > MOST else None,
    )  # fmt: skip


def made(data: bytes) -> bool:
    """Whether a file with this content is a report."""
    return _MARK in data[:1000]


def _by_id(shown: Iterable[Shown]) -> dict[tuple[str, str], Shown]:
    """Articles by id and source: folders that were named may each have one with an id."""
    return {(one.about.id, one.about.source): one for one in shown}


def _cards(shown: Iterable[Shown]) -> dict[tuple[str, str, str], Card]:
    return {
        (one.about.id, one.about.source, card.claim.id): card for one in shown for card in one.cards
    }


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
