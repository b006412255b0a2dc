"""Figures that several articles give for the same thing, and whether they agree."""

from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from itertools import combinations

from .amounts import agree, bounds, is_one_number
from .candidates import candidates
from .copies import Originals
from .grouping import Group, grouped
from .likeness import apart
from .model import FigureGroup, Statement
from .stated import Stated

_SHARED = 2  # rare words that two sentences must have in common
_NEAREST = 40  # sentences that each is compared with
_SAME = (3, 0.4, 2)  # one number: words in common, share of the fewer, beside the figure
_COMMON = (5, 0.5, 2)  # one number that many things have, a small one or a day
_OTHER = (4, 0.4, 2)  # two numbers, in articles of one event
_TOLL = (6, 0.5, 3)  # two numbers of people, in any articles
_MANY = 10  # words in common that are enough in two long sentences, if they are
_SHARE_OF_MANY = 0.3  # of the shorter
_FEW = 10
_UPDATED = 3  # days within which a toll rises
_KINDS = ("count", "money", "measure", "date")
_PEOPLE = frozenset(
    ("killed", "dead", "wounded", "casualties", "missing", "displaced", "prisoners", "troops",
     "fighters", "police", "civilians", "people")
)  # fmt: skip

Articles = tuple[int, int]


def same_figures(stated: Sequence[Stated], together: Set[Articles], days: int) -> list[Group]:
    """Return the numbers of figures that are of the same thing, in groups of two articles and more.

    `together` are pairs of articles that have a claim in common, and so are about one event; so are
    those that have two figures in common. Only there can figures that differ be of one thing, since
    every day has its price of oil; people are counted in the same words where it happened once.
    """
    keys = [{f"{one.what} {key}" for key in one.keys} for one in stated]
    pairs = list(candidates(keys, _SHARED, _NEAREST))
    of_one_event = together | _sharing(stated, pairs, days)
    known: dict[tuple[int, int], float | None] = {}

    def alike(one: int, other: int) -> bool:
        if (one, other) not in known:
            known[one, other] = _likeness(stated[one], stated[other], of_one_event, days)
        return known[one, other] is not None

    links = [(known[pair], *pair) for pair in pairs if alike(*pair)]
    groups = grouped(links, alike, lambda one, other: _contradict(stated[one], stated[other]))
    return [group for group in groups if len({stated[at].article for at in group}) > 1]


def _sharing(
    stated: Sequence[Stated], pairs: Iterable[tuple[int, int]], days: int
) -> frozenset[Articles]:
    """The pairs of articles with two figures of one number and of one thing."""
    shared: dict[Articles, set[str]] = defaultdict(set)
    for one, other in pairs:
        if _is_same(stated[one], stated[other], days):
            articles = stated[one].article, stated[other].article
            shared[min(articles), max(articles)].add(stated[one].what)
    return frozenset(articles for articles, found in shared.items() if len(found) > 1)


def _likeness(one: Stated, other: Stated, of_one_event: Set[Articles], days: int) -> float | None:
    """How alike what two figures are of is, 0 to 1, or None for different things."""
    if _is_same(one, other, days):
        return _overlap(one, other)
    if not _may_differ(one, other):
        return None
    articles = min(one.article, other.article), max(one.article, other.article)
    toll = one.figure.of in _PEOPLE and _alike(one, other, _TOLL)
    if toll or (articles in of_one_event and _alike(one, other, _OTHER)):
        return _overlap(one, other) - 1  # after all that are one number
    return None


def _is_same(one: Stated, other: Stated, days: int) -> bool:
    if one.what != other.what:
        return False
    between = apart(one.place.published, other.place.published)
    if (between is not None and between > days) or not is_one_number(one.figure, other.figure):
        return False
    common = one.what == "date" or max(bounds(one.figure)) <= _FEW
    return _alike(one, other, _COMMON if common else _SAME)


def _may_differ(one: Stated, other: Stated) -> bool:
    """Whether two figures that differ can be of one thing.

    Each is then the only one of its sort in its sentence, and the dates there are not others.
    """
    between = apart(one.place.published, other.place.published)
    return (
        one.what == other.what
        and one.article != other.article
        and one.figure.kind in _KINDS
        and between is not None
        and between <= _UPDATED
        and one.alone
        and other.alone
        and _same_days(one, other)
    )


def _alike(one: Stated, other: Stated, needed: tuple[int, float, int]) -> bool:
    least, share, beside = needed
    common = len(one.keys & other.keys)
    if common < least or len(one.near & other.near) < beside:
        return False
    return _overlap(one, other) >= (share if common < _MANY else _SHARE_OF_MANY)


def _overlap(one: Stated, other: Stated) -> float:
    fewer = min(len(one.keys), len(other.keys))
    return len(one.keys & other.keys) / fewer if fewer else 0.0


def _contradict(one: Stated, other: Stated) -> bool:
    """Whether one article has both figures: then they are of two things."""
    return one.article == other.article and not is_one_number(one.figure, other.figure)


def _same_days(one: Stated, other: Stated) -> bool:
    if one.what == "date":
        return True
    return not one.days or not other.days or not one.days.isdisjoint(other.days)


def figure_group(members: Sequence[Stated], originals: Originals) -> FigureGroup:
    """Return the group of `members`, which are in the order of time."""
    first = members[0]
    about = (word for key, word in first.written.items() if all(key in one.keys for one in members))
    days = [one.place.published for one in members if one.place.published]
    pairs = combinations([one.figure for one in members], 2)
    return FigureGroup(
        kind=first.figure.kind,
        what=first.figure.of or first.figure.noun or first.figure.unit,
        about=tuple(about),
        first=min(days, default=None),
        last=max(days, default=None),
        independent=originals.count(one.article for one in members),
        agree=all(agree(*pair) for pair in pairs),
        statements=tuple(
            Statement(
                place=one.place,
                text=one.figure.text,
                value=one.figure.value,
                speaker=one.speaker,
                at_least=one.figure.at_least,
                modifier=one.figure.modifier,
                copy_of=originals.of(one.article),
                context=" ".join(one.context.split()),
            )
            for one in members
        ),
    )
