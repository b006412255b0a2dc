"""What can be counted by: which articles, claims or figures are grouped, and the key of each."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from ..model import Article, Figure
from .table import Unit

By = Literal["speaker", "outlet", "kind", "act", "month", "of", "rule", "figure", "date"]


@dataclass(frozen=True, slots=True)
class Grouping:
    """What is grouped, and by which key; a key of None is that of all that have none.

    Only figures that `keeps` holds of count. `timed` keys are days that rows stand in order of.
    """

    of: Literal["article", "claim", "figure"]
    key: Callable[[Any], str | None]
    keeps: Callable[[Figure], bool] = lambda figure: True
    timed: bool = False

    @property
    def unit(self) -> Unit:
        """What a row is as large as: figures where those are grouped, else claims."""
        return "figures" if self.of == "figure" else "claims"


_MONTH = re.compile(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?(?![0-9])")


def published(article: Article) -> str | None:
    """Return the month that an article is of, such as 2025-03."""
    return article.published and article.published[:7]


def mentioned(figure: Figure) -> str | None:
    """Return the month (2025-05), else the year, that a date falls in, None when it says none.

    A period falls where it begins, a Hijri day where its Gregorian one does; of a century, a season
    or an unresolved weekday nothing is returned.
    """
    value = figure.gregorian or figure.value
    found = _MONTH.match(value) if isinstance(value, str) else None
    return found[0] if found else None


def _counts_things(figure: Figure) -> bool:
    return figure.kind == "count"


def _is_in_time(figure: Figure) -> bool:
    return figure.kind in ("date", "time")


GROUPINGS: dict[By, Grouping] = {
    "speaker": Grouping("claim", lambda claim: claim.speaker.entity),
    "outlet": Grouping("article", lambda article: article.outlet),
    "kind": Grouping("claim", lambda claim: claim.speaker.kind),
    "act": Grouping("claim", lambda claim: claim.cue.act),
    "month": Grouping("article", published, timed=True),
    "of": Grouping("figure", lambda figure: figure.of, _counts_things),
    "rule": Grouping("claim", lambda claim: claim.rule),
    "figure": Grouping("figure", lambda figure: figure.kind),
    "date": Grouping("figure", mentioned, _is_in_time, timed=True),
}
