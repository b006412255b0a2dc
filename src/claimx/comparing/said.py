"""The claims of all articles in the order of time, each with its words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from ..model import Article, Claim, Result, Span
from .model import Place
from .vocabulary import Vocabulary, Word

_LOOKED_AT = 400  # telling words of a content: whole speeches in marks are compared by these


@dataclass(frozen=True, slots=True)
class Told:
    """An article as it is compared: what was extracted, and its text where that is known."""

    result: Result
    text: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Said:
    """A claim of article number `article`, and the words of its content that tell something."""

    place: Place
    claim: Claim
    article: int
    words: tuple[Word, ...]
    keys: tuple[str, ...]
    numbers: frozenset[str]

    @property
    def speaker(self) -> str | None:
        """The fullest form of the speaker in the article."""
        return self.claim.speaker.entity or self.claim.speaker.text

    def negations(self, start: int = 0, end: int | None = None) -> int:
        """Return how many of the telling words in a stretch negate."""
        return sum(word.negates for word in self.words[start:end])


def in_time(articles: Iterable[Told]) -> list[Told]:
    """Return articles in the order of their days, whatever order they are given in.

    Those without a day come last.
    """
    return sorted(articles, key=lambda told: _order(told.result.article))


def _order(article: Article) -> tuple[bool, str, str, str]:
    return not article.published, article.published or "", article.id, article.source


def all_said(articles: Sequence[Told], vocabulary: Vocabulary) -> list[Said]:
    """Return the claims of `articles`, in their order."""
    return [
        _said(number, told.result.article, claim, vocabulary)
        for number, told in enumerate(articles)
        for claim in told.result.claims
    ]


def _said(number: int, article: Article, claim: Claim, vocabulary: Vocabulary) -> Said:
    words = (word for word in vocabulary.words(claim.content.text) if word.tells)
    telling = tuple(islice(words, _LOOKED_AT))
    return Said(
        place_of(article, claim.content.span, claim.id),
        claim,
        number,
        telling,
        tuple(word.key for word in telling),
        frozenset(word.key for word in telling if word.is_number),
    )


def place_of(article: Article, span: Span, claim: str | None = None) -> Place:
    """Return where a span of an article stands."""
    return Place(article.id, article.source, span, claim, article.published, article.outlet)
