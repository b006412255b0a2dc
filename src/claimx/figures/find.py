"""Finding figures: numbers to items, rules over items, the longest reading of each stretch."""

from collections.abc import Iterable, Sequence

from ..lexicon.index import Analysis, Lexicon
from ..model import Figure, Note
from ..text.document import Document
from ..text.tokens import Tokens
from .dates.find import DateFinder
from .dates.timex import Context
from .packs import Packs
from .quantities.find import AmountFinder

GUESSED = "guess"
_GUESSED = (
    "values marked `guess` are the nearest that fit: no word tells the direction, year or currency"
)


class FigureFinder:
    """The rules of figures, compiled; `find` may be called for any number of articles."""

    def __init__(self, lexicon: Lexicon, packs: Packs) -> None:
        self._amounts = AmountFinder(lexicon, packs.amounts)
        self._dates = DateFinder(lexicon, packs.dates)

    def find(
        self,
        tokens: Tokens,
        analyses: Sequence[Analysis],
        sentences: Iterable[tuple[int, int]],
        document: Document,
    ) -> tuple[list[Figure], list[Note]]:
        """Return the figures of an article in text order, and notes on them."""
        figures: list[Figure] = []
        notes: list[Note] = []
        sentences = list(sentences)
        context = Context(document.published)
        dated = self._dates.article(tokens, analyses, sentences, context, document.raw)
        for sentence, (dates, seen) in zip(sentences, dated, strict=True):
            amounts = self._amounts.find(tokens, analyses, sentence, document.raw)
            figures += _longest(dates, amounts) if amounts else dates
            notes += seen
        return figures, notes + _on_guesses(figures)


def _on_guesses(figures: Iterable[Figure]) -> list[Note]:
    """One note for all that is guessed in an article, at the first of it."""
    first = next((figure for figure in figures if figure.guess), None)
    return [Note(GUESSED, _GUESSED, first.span)] if first else []


def _longest(dates: Sequence[Figure], amounts: Sequence[Figure]) -> list[Figure]:
    """Of figures that overlap keep the longest; a date before an amount of its length."""
    ranked = [(-_length(figure), 0, figure.span, figure) for figure in dates]
    ranked += [(-_length(figure), 1, figure.span, figure) for figure in amounts]
    kept: list[Figure] = []
    for *_, figure in sorted(ranked, key=lambda item: item[:3]):
        if all(figure.span[1] <= k.span[0] or k.span[1] <= figure.span[0] for k in kept):
            kept.append(figure)
    return sorted(kept, key=lambda figure: figure.span)


def _length(figure: Figure) -> int:
    return figure.span[1] - figure.span[0]
