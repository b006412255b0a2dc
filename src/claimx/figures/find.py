"""Finding figures: numbers to items, rules over items, the longest reading of each stretch."""

from collections.abc import Iterable, Sequence

from ..lexicon.index import Analysis, Lexicon
from ..model import Figure, Note
from ..text.document import Document
from ..text.fold import INVISIBLE
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
    """Of figures that overlap keep the longest, but a date whose year begins an amount.

    `في أبريل 2023 استطلاعات` dates them, and `ثلاثة أيام` counts days: a date gives way only to an
    amount that holds its beginning.
    """
    crossed = {date for date in dates if any(_crosses(date, amount) for amount in amounts)}
    ranked = [(date not in crossed, -_length(date), 0, date.span, date) for date in dates]
    ranked += [(True, -_length(amount), 1, amount.span, amount) for amount in amounts]
    kept: list[Figure] = []
    for *_, figure in sorted(ranked, key=lambda item: item[:4]):
        if all(figure.span[1] <= k.span[0] or k.span[1] <= figure.span[0] for k in kept):
            kept.append(figure)
    return sorted(kept, key=lambda figure: figure.span)


def _crosses(date: Figure, amount: Figure) -> bool:
    return date.span[0] < amount.span[0] < date.span[1] < amount.span[1]


def _length(figure: Figure) -> int:
    return sum(char not in INVISIBLE for char in figure.text)
