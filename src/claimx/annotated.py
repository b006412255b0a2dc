"""An article with all that the stages before the claims have found in it."""

from bisect import bisect_right
from dataclasses import dataclass, field

from .lexicon.index import Analysis
from .lexicon.morphology.proclitics import preposition
from .model import Span
from .padded import Padded
from .phrases.chunks import Phrase
from .rules.match import Line, Range
from .text.document import Document
from .text.quotations import Quotation
from .text.tokens import Tokens

_NO_CLASSES: frozenset[str] = frozenset()
_TITLE = 25  # tokens of a first line that may be the headline


@dataclass(slots=True)
class Annotated:
    """Tokens, their analyses, sentences and quotations of one document; ranges are of tokens.

    Any token may be asked about: before the first and after the last stands `NO_WORD`.
    """

    document: Document
    tokens: Tokens
    analyses: Padded[Analysis]
    sentences: list[Range]
    quotations: list[Quotation]
    phrases: list[Phrase]
    surnames: frozenset[str] = field(init=False)  # the last words of names, folded
    _classes: dict[int, frozenset[str]] = field(init=False)  # by token: asked most of all
    _firsts: list[int] = field(init=False)
    _opened: dict[int, Quotation] = field(init=False)
    _closed: dict[int, Quotation] = field(init=False)
    _enclosing: dict[int, Quotation] = field(init=False)

    def __post_init__(self) -> None:
        self._classes = {at: analysis.classes for at, analysis in enumerate(self.analyses)}
        names = (one.tokens for one in self.phrases if "name" in one.classes)
        self.surnames = frozenset(self.fold(end - 1) for start, end in names if end - start > 1)
        self._firsts = [first for first, _ in self.sentences]
        self._opened = {quotation.open: quotation for quotation in self.quotations}
        self._closed = {quotation.close: quotation for quotation in self.quotations}
        self._enclosing = {}
        for quotation in self.quotations:  # inner ones come later and win
            if "open-name" not in self.analyses[quotation.open].classes:
                for at in range(quotation.open + 1, quotation.close + (not quotation.paired)):
                    self._enclosing[at] = quotation

    def span(self, tokens: Range) -> Span:
        """Code-point offsets of a range of tokens."""
        return self.tokens.starts[tokens[0]], self.tokens.ends[tokens[1] - 1]

    def text(self, tokens: Range) -> str:
        """The raw text of a range of tokens."""
        start, end = self.span(tokens)
        return self.document.raw[start:end]

    def sentence_at(self, token: int) -> Range:
        """The sentence that holds a token."""
        return self.sentences[bisect_right(self._firsts, token) - 1]

    def paragraph_at(self, token: int) -> int:
        """The number of the paragraph that holds a token."""
        return bisect_right(self.tokens.paragraphs, (token, len(self.tokens.starts)))

    def line(self, sentence: Range) -> Line:
        """The sentence as rules see it."""
        return Line(self.analyses[slice(*sentence)], sentence[0])

    def enclosing(self, token: int) -> Quotation | None:
        """The innermost quotation of speech around a token, its marks not counted."""
        return self._enclosing.get(token)

    def opened(self, token: int) -> Quotation | None:
        """The quotation that opens at a token."""
        return self._opened.get(token)

    def closed(self, token: int) -> Quotation | None:
        """The quotation that closes at a token."""
        return self._closed.get(token)

    def is_a(self, token: int, *classes: str) -> bool:
        """Like `has`, for a noun that may stand behind ل: وفقا لشهود is about شهود."""
        return self.has(token, *classes, *(f"l+{name}" for name in classes))

    def behind_l(self, token: int) -> bool:
        """Whether a token is a known noun behind ل and nothing else."""
        readings = self.analyses[token].readings
        return bool(readings) and all(preposition(one.proclitics) == "l" for one in readings)

    def fold(self, token: int) -> str:
        """The folded form of a token; empty where there is none."""
        return self.analyses[token].fold

    def has(self, token: int, *classes: str) -> bool:
        """Whether a token has any of the classes; where there is no token, none is had."""
        return not self._classes.get(token, _NO_CLASSES).isdisjoint(classes)


def title_of(parsed: Annotated) -> str | None:
    """Return the first line when it reads as a headline: short, without a final stop."""
    if len(parsed.tokens.paragraphs) < 2:
        return None
    first, last = parsed.tokens.paragraphs[0]
    if last - first > _TITLE or parsed.has(last - 1, "stop", "colon", "comma"):
        return None
    return parsed.text((first, last))
