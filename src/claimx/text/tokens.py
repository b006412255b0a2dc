"""Word tokens with their spans; the only module that imports camel-tools.

camel-tools splits text into runs of word characters and single symbols. It works word by word
between white space, so its answer for a white-space word can be remembered: the result is exactly
its own, several times faster.
"""

from dataclasses import dataclass, field
from functools import cache

from ..memory import Memory
from ..padded import Padded
from .fold import fold

NO_TEXT = "\n"  # before the first token and after the last: no token has a line end in it


@dataclass(slots=True)
class Tokens:
    """Parallel lists, one item a token; spans count from the start of the raw text.

    Any index of `texts` may be asked for: where there is no token stands `NO_TEXT`. `paragraphs`
    are half-open ranges of token indices, one a line that is not blank.
    """

    texts: Padded[str] = field(default_factory=lambda: Padded((), NO_TEXT))
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    paragraphs: list[tuple[int, int]] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.texts)

    @property
    def folded(self) -> list[str]:
        """The folded form of each token."""
        return [fold(text) for text in self.texts]

    def glued(self, index: int) -> bool:
        """Whether token `index` follows the token before it without a space."""
        return 0 < index < len(self.starts) and self.ends[index - 1] == self.starts[index]


@cache
def _camel():
    from camel_tools.tokenizers.word import simple_word_tokenize

    return simple_word_tokenize


def _split(word: str) -> tuple[tuple[str, int, int], ...] | None:
    """The tokens of a white-space word, each with where it starts and ends; None: it is one."""
    pieces, end = [], 0
    for piece in _camel()(word):
        start = word.index(piece, end)
        end = start + len(piece)
        pieces.append((piece, start, end))
    return None if pieces == [(word, 0, len(word))] else tuple(pieces)


_pieces = Memory(_split, limit=200_000)


def tokenise(raw: str, start: int = 0) -> Tokens:
    """Return the tokens of `raw` from offset `start`, as camel-tools splits them."""
    tokens = Tokens()
    texts, starts, ends = tokens.texts, tokens.starts, tokens.ends
    for line in raw[start:].splitlines(keepends=True):
        first, position, line_end = len(texts), start, start + len(line)
        for word in line.split():
            position = raw.index(word, position, line_end)
            pieces = _pieces[word]
            if pieces is None:
                texts.append(word)
                starts.append(position)
                position += len(word)
                ends.append(position)
                continue
            for piece, begin, end in pieces:
                texts.append(piece)
                starts.append(position + begin)
                ends.append(position + end)
            position += len(word)
        if len(texts) > first:
            tokens.paragraphs.append((first, len(texts)))
        start = line_end
    return tokens
