"""The figures of all articles in the order of time, each with the words that it stands among."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from ..model import Claim, Figure
from ..nesting import figures_of
from ..text.fold import fold_digits
from .amounts import day_number
from .model import Place
from .said import Told, place_of
from .vocabulary import Vocabulary, Word

_FAR = 250  # characters on each side, beyond which a sentence says nothing of a figure
_NEAR = 4  # telling words on each side
_STOP = re.compile(r"[!?؟؛;\n\r]|(?<!\d)[.]|[.](?!\d)")
# Whose members are counted under many names: قتيل, شهيد; of all others the noun must be one.
_ONE_THING = frozenset(
    ("killed", "dead", "wounded", "casualties", "missing", "displaced", "troops", "prisoners")
)
_DIGITS = frozenset("0123456789")
_AMOUNTS = ("money", "percent", "measure")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A stretch of an article without a stop."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """Where it ends in the article."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True, eq=False)
class Stated:
    """A figure of article number `article`, and the telling words of its sentence.

    `what` is what it measures, `written` has the words by their keys, `near` those beside it,
    `days` the dates there; `alone` says that it is the only figure of its kind in the sentence.
    """

    place: Place
    figure: Figure
    claim: Claim | None
    article: int
    what: str
    context: str
    written: dict[str, str]
    near: frozenset[str]
    days: frozenset[str]
    alone: bool

    @property
    def keys(self) -> Set[str]:
        """The telling words of the sentence."""
        return self.written.keys()

    @property
    def speaker(self) -> str | None:
        """Who gives it, None where the article itself does."""
        if self.claim is None:
            return None
        return self.claim.speaker.entity or self.claim.speaker.text


def all_stated(articles: Sequence[Told], vocabulary: Vocabulary) -> list[Stated]:
    """Return the figures that can be compared, in the order of articles and in text order.

    Without its text an article has those within its claims.
    """
    found: list[Stated] = []
    for number, told in enumerate(articles):
        found += _of_article(number, told, vocabulary)
    return found


def _of_article(number: int, told: Told, vocabulary: Vocabulary) -> Iterator[Stated]:
    pairs = sorted(figures_of(told.result), key=lambda pair: pair[1].span)
    figures = [figure for _, figure in pairs]
    starts = [figure.span[0] for figure in figures]
    for claim, figure in pairs:
        what = what_of(figure, vocabulary)
        sentence = what and _sentence(told, claim, figure)
        if not sentence or figure.value == told.result.article.published:
            continue  # the day of a dateline is no news
        first, last = (bisect_left(starts, at) for at in (sentence.start, sentence.end))
        inside = figures[first:last]
        before, after = _around(figure, sentence, inside, vocabulary)
        yield Stated(
            place=place_of(told.result.article, figure.span, claim.id if claim else None),
            figure=figure,
            claim=claim,
            article=number,
            what=what,
            context=sentence.text,
            written={word.key: sentence.text[word.start : word.end] for word in before + after},
            near=frozenset(word.key for word in (*before[-_NEAR:], *after[:_NEAR])),
            days=frozenset(str(one.value) for one in inside if one.kind == "date" and one.value),
            alone=sum(what_of(one, vocabulary) == what for one in inside) == 1,
        )


def _around(
    figure: Figure, sentence: Sentence, inside: Sequence[Figure], vocabulary: Vocabulary
) -> tuple[list[Word], list[Word]]:
    """The telling words before and after a figure, without those of any figure."""
    taken = [range(one.span[0] - sentence.start, one.span[1] - sentence.start) for one in inside]
    middle = figure.span[0] - sentence.start
    before, after = [], []
    for word in vocabulary.words(sentence.text):
        if word.tells and not any(word.start in span for span in taken):
            (before if word.start < middle else after).append(word)
    return before, after


def what_of(figure: Figure, vocabulary: Vocabulary) -> str | None:
    """Return what a figure measures, one word for what can be compared; None for all other.

    ثلاثة قتلى and ثلاثة شهداء are `killed`; of وفود, وحدات and عمال the noun itself tells. A day
    counts when its number is written: أمس is of the article, 27 أغسطس of what is told.
    """
    if figure.value is None and figure.at_least is None:
        return None
    if figure.kind == "date":
        written = not _DIGITS.isdisjoint(fold_digits(figure.text))
        return "date" if written and day_number(figure) is not None else None
    if figure.kind in _AMOUNTS:
        return f"{figure.kind} {figure.unit or ''}".strip()
    if figure.kind != "count":
        return None
    if figure.of in _ONE_THING:
        return figure.of
    noun = next((word.key for word in vocabulary.words(figure.noun or "")), None)
    return noun and f"{figure.of or 'count'} {noun}"


def _sentence(told: Told, claim: Claim | None, figure: Figure) -> Sentence | None:
    """The sentence around a figure, or as much of it as the claim has."""
    if told.text is not None:
        text, offset = told.text, 0
    elif claim is not None and claim.content.span[0] <= figure.span[0] < claim.content.span[1]:
        text, offset = claim.content.text, claim.content.span[0]
    else:
        return None
    start, end = figure.span[0] - offset, figure.span[1] - offset
    low, high = max(0, start - _FAR), min(len(text), end + _FAR)
    before = [match.end() for match in _STOP.finditer(text, low, start)]
    after = _STOP.search(text, end, high)
    low = before[-1] if before else low
    return Sentence(low + offset, text[low : after.start() if after else high])
