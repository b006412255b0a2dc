"""The stages in order; the only module that knows all of them."""

from collections.abc import Callable, Sequence
from copy import copy
from functools import cache
from pathlib import Path

from .annotated import Annotated, title_of
from .claims.assemble import claims_of
from .claims.attribution.find import AttributionFinder
from .figures.find import FigureFinder
from .lexicon.lookup import look_up
from .lexicon.tagging import read_in_place
from .model import Figure, Note, Result
from .nesting import placed
from .phrases.chunks import Cascade
from .phrases.introduced import mark_introduced
from .prepared_packs import prepared
from .text.document import Document
from .text.quotations import find_quotations
from .text.sentences import find_sentences
from .text.tokens import tokenise


class Extractor:
    """The lexicon and the rules, loaded once; `extract` may be called for any number of articles.

    `packs` are files of words and rules that add to the built-in ones or replace them by id.
    Raises PackError when one of them is wrong.
    """

    def __init__(self, packs: Sequence[Path] = ()) -> None:
        self.packs, self.lexicon = prepared(packs)
        self.cascade = Cascade(self.packs.phrases.values(), self.lexicon)
        self.finder = AttributionFinder(self.packs.claims, self.lexicon.codes)
        self._figures = FigureFinder(self.lexicon, self.packs.figures)
        self._ends: Callable[[str], None] = _unwatched

    def without(self, rule: str) -> "Extractor":
        """Return an extractor of the same words that lacks one rule of phrases or of claims."""
        fewer = copy(self)
        fewer.cascade = self.cascade.without(rule)
        fewer.finder = self.finder.without(rule)
        return fewer

    def watched(self, ends: Callable[[str], None]) -> "Extractor":
        """Return the same extractor, which calls `ends` with the name of each stage at its end."""
        same = copy(self)
        same._ends = ends
        return same

    def parse(self, document: Document) -> tuple[Annotated, list[Note]]:
        """Return a document with the layers that claims are found in, and notes on them."""
        tokens = tokenise(document.raw, document.body)
        self._ends("tokens")
        quotations, notes = find_quotations(tokens)
        sentences = find_sentences(tokens, quotations)
        self._ends("sentences")
        analyses = look_up(tokens, quotations, self.lexicon)
        self._ends("words")
        read_in_place(analyses, sentences, self.lexicon)
        self._ends("tags")
        mark_introduced(analyses, self.lexicon)
        phrases = self.cascade.mark(analyses, sentences)
        self._ends("phrases")
        return Annotated(document, tokens, analyses, sentences, quotations, phrases), notes

    def figures(self, document: Document) -> tuple[Figure, ...]:
        """Return the figures of one article in text order, whoever states them."""
        parsed, _ = self.parse(document)
        return tuple(self._find_figures(parsed)[0])

    def extract(self, document: Document) -> Result:
        """Return the claims and figures of one article."""
        parsed, notes = self.parse(document)
        attributions = list(self.finder.find(parsed))
        self._ends("attribution")
        claims = claims_of(parsed, attributions)
        self._ends("claims")
        figures, seen = self._find_figures(parsed)
        claims, outside = placed(claims, figures)
        notes = _in_order([*parsed.document.notes, *notes, *seen])
        article = parsed.document.article(title_of(parsed))
        return Result(article, tuple(claims), tuple(outside), tuple(notes), text=document.raw)

    def _find_figures(self, parsed: Annotated) -> tuple[list[Figure], list[Note]]:
        found = self._figures.find(
            parsed.tokens, parsed.analyses, parsed.sentences, parsed.document
        )
        self._ends("figures")
        return found


def _unwatched(stage: str) -> None:
    """Nobody asks how long a stage took."""


@cache
def extractor() -> Extractor:
    """Return the extractor with the built-in packs, loaded once in a process."""
    return Extractor()


def _in_order(notes: Sequence[Note]) -> list[Note]:
    """Notes in text order, each kind of note without a place once."""
    once: dict[tuple[str, object], Note] = {}
    for note in notes:
        once.setdefault((note.code, note.span), note)
    return sorted(once.values(), key=lambda note: (note.span or (0, 0), note.code))
