"""From articles to what they tell alike and where they differ."""

from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import combinations

from ..pipeline import extractor
from .claims import claim_group, same_claims
from .copies import Originals, copies
from .figures import figure_group, same_figures
from .grouping import Group
from .model import Comparison, Copies, FigureGroup
from .said import Said, Told, all_said, in_time
from .speakers import speakers
from .stated import all_stated
from .vocabulary import vocabulary

DAYS = 7
_TELLERS = 50  # articles with one claim whose figures are compared


def compare(articles: Iterable[Told], days: int = DAYS) -> Comparison:
    """Return what `articles` tell alike, the same whatever their order.

    What is not equal but near is the same thing only when published at most `days` apart.
    """
    told = in_time(articles)
    names = [one.result.article.id for one in told]
    copied = copies([_text(one) for one in told])
    originals = Originals(names, {number: group[0] for group, _ in copied for number in group})
    said = all_said(told, vocabulary())
    groups = same_claims(said, days)
    return Comparison(
        articles=len(told),
        claims=tuple(claim_group([said[at] for at in group], originals) for group in groups),
        speakers=tuple(speakers(said, groups, extractor())),
        figures=tuple(_figures(told, _together(said, groups), originals, days)),
        copies=tuple(
            Copies(tuple(names[at] for at in group), round(share, 2)) for group, share in copied
        ),
    )


def _together(said: Sequence[Said], groups: Iterable[Group]) -> frozenset[tuple[int, int]]:
    """The pairs of articles that tell a claim in common."""
    articles = (sorted({said[at].article for at in group})[:_TELLERS] for group in groups)
    return frozenset(pair for group in articles for pair in combinations(group, 2))


def _figures(
    told: Sequence[Told], together: Set[tuple[int, int]], originals: Originals, days: int
) -> Iterator[FigureGroup]:
    stated = all_stated(told, vocabulary())
    for group in same_figures(stated, together, days):
        yield figure_group([stated[at] for at in group], originals)


def _text(told: Told) -> str:
    """The text of an article, or as much of it as its claims have."""
    if told.text is not None:
        return told.text
    return "\n".join(claim.content.text for claim in told.result.claims)
