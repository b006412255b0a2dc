"""Results to a table in one pass: an article, claim or figure counts in the row of its key."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from ..model import Claim, Figure, Result
from ..nesting import figures_of
from .groupings import GROUPINGS, By, Grouping
from .table import Row, Table, largest


def tabulate(results: Iterable[Result], by: By) -> Table:
    """Return how much each speaker, outlet, act, month and so on has.

    Each result is looked at once and not kept; their order changes nothing.
    """
    grouping = GROUPINGS[by]
    total: Counter[str] = Counter()
    groups: dict[str | None, Counter[str]] = defaultdict(Counter)
    for result in results:
        total.update(_counts(result.claims, sum(map(grouping.keeps, _all(result)))))
        for key, (claims, figures) in _parts(result, grouping).items():
            groups[key].update(_counts(claims, figures))
    rows = largest((Row(key, **counts) for key, counts in groups.items()), grouping.unit)
    if grouping.timed:
        rows.sort(key=lambda row: (row.key is None, row.key))
    return Table(by, grouping.unit, tuple(rows), Row(None, **total))


def _parts(result: Result, grouping: Grouping) -> dict[str | None, tuple[list[Claim], int]]:
    """Return what each key has in one article: its claims, and how many figures."""
    if grouping.of == "article":
        return {grouping.key(result.article): (list(result.claims), len(_all(result)))}
    claims: dict[str | None, list[Claim]] = defaultdict(list)
    figures: Counter[str | None] = Counter()
    if grouping.of == "claim":
        for claim in result.claims:
            key = grouping.key(claim)
            claims[key].append(claim)
            figures[key] += len(claim.figures)
    for claim, figure in figures_of(result) if grouping.of == "figure" else ():
        if grouping.keeps(figure):
            key = grouping.key(figure)
            figures[key] += 1
            if claim and claim not in claims[key][-1:]:
                claims[key].append(claim)
    return {key: (claims[key], number) for key, number in figures.items()}


def _all(result: Result) -> list[Figure]:
    return [figure for _, figure in figures_of(result)]


def _counts(claims: Sequence[Claim], figures: int) -> dict[str, int]:
    """Return the counts of a row for one article."""
    speakers = [claim.speaker for claim in claims]
    return {
        "articles": 1,
        "claims": len(claims),
        "figures": figures,
        "anonymous": sum(speaker.anonymous is True for speaker in speakers),
        "carried": sum(speaker.resolved == "carried" for speaker in speakers),
        "direct": sum(claim.style == "direct" for claim in claims),
        "negated": sum(claim.negated is True for claim in claims),
    }
