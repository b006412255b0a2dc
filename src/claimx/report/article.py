"""An article as it is shown: its paragraphs with claims in place, and a card for each claim."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from ..model import Article, Claim, Figure, Note, Result, Span
from ..text.document import document
from .marks import Mark, in_order, paragraphs


@dataclass(frozen=True, slots=True)
class Card:
    """A claim beside its text; `id` ends the ids of its elements, `number` is its place.

    `source` is the number of the claim that a dropped subject was taken from, `around` that of the
    claim which contains this one. `guesses` are those in its figures, `notes` those on its words.
    """

    id: str
    number: int
    claim: Claim
    source: int | None
    around: int | None
    guesses: tuple[str, ...]
    notes: tuple[Note, ...]

    @property
    def flags(self) -> list[str]:
        """What a reader should see at once: anonymous, negated, carried, doubt."""
        claim = self.claim
        found = {
            "anonymous": claim.speaker.anonymous,
            "negated": claim.negated,
            "carried": claim.speaker.resolved == "carried",
            "doubt": self.guesses or self.notes,
        }
        return [name for name, here in found.items() if here]


@dataclass(frozen=True, slots=True)
class Shown:
    """An article: `paragraphs` are empty when its text is not at hand."""

    id: str
    about: Article
    paragraphs: tuple[Markup, ...]
    cards: tuple[Card, ...]
    figures: tuple[Figure, ...]
    notes: tuple[Note, ...]


def article(result: Result, raw: str | None, id: str) -> Shown:
    """Return how a result is shown; `id` is what the ids of its elements begin with.

    `raw` is the text that its spans count in, front matter included, which is not shown.
    """
    cards = _cards(result, id)
    text: tuple[Markup, ...] = ()
    if raw is not None:
        body = document(raw).body
        text = tuple(paragraphs(raw, body, in_order(_marks(cards, result.figures))))
    return Shown(id, result.article, text, cards, result.figures, result.notes)


def _cards(result: Result, id: str) -> tuple[Card, ...]:
    places = {claim.id: number for number, claim in enumerate(result.claims, 1)}
    return tuple(
        Card(
            id=f"{id}-{number}",
            number=number,
            claim=claim,
            source=places.get(claim.speaker.carried_from or ""),
            around=places.get(claim.within or ""),
            guesses=tuple(dict.fromkeys(one.guess for one in claim.figures if one.guess)),
            notes=tuple(note for note in result.notes if _is_on(note, claim)),
        )
        for number, claim in enumerate(result.claims, 1)
    )


_GUESS = "guess"  # a note that the figures which it is about have for themselves


def _is_on(note: Note, claim: Claim) -> bool:
    spans = (claim.cue.span, claim.content.span)
    return note.code != _GUESS and any(_touch(note.span, span) for span in spans)


def _touch(one: Span | None, other: Span) -> bool:
    return one is not None and one[0] < other[1] and other[0] < one[1]


def _marks(cards: Iterable[Card], figures: Iterable[Figure]) -> Iterator[Mark]:
    for card in cards:
        claim = card.claim
        yield Mark(*claim.cue.span, "cue", card.id, card.number)
        yield Mark(*claim.content.span, "content", card.id, card.number)
        if claim.speaker.span:
            yield Mark(*claim.speaker.span, "speaker", card.id, card.number)
        for figure in claim.figures:
            yield Mark(*figure.span, "figure", card.id, card.number)
    for figure in figures:
        yield Mark(*figure.span, "figure")
