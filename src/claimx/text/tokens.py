"""Word tokens with their spans; the only module that imports camel-tools.

camel-tools splits text into runs of word characters and single symbols; where it is not installed,
`word_tokens` gives the same tokens, and so it does everywhere for words of ordinary letters and
marks, since camel-tools takes half a second to get ready. Both work word by word between white
space, so the answer for a white-space word can be remembered: the result is exactly theirs, several
times faster. Four things are added: characters that cannot be seen at either end of a token belong
to no token, a quotation mark that is written as two characters is one, words and digits that are
run together come apart, and a conjunction is of the word after it though it stands apart (`العدل و
الحريات`).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from importlib.util import find_spec

from ..memo import Memory
from ..padded import Padded
from .doubled import doubled
from .fold import INVISIBLE, fold
from .run_on import apart
from .word_tokens import word_tokens

NO_TEXT = "\n"  # before the first token and after the last: no token has a line end in it


@dataclass(slots=True)
class Tokens:
    """Parallel lists, one item a token; spans count from the start of the raw text.

    Any index of `texts` may be asked for: where there is no token stands `NO_TEXT`. `paragraphs`
    are half-open ranges of token indices, one a line that is not blank. `across` are the tokens
    that only what cannot be seen sets apart from the token before.
    """

    texts: Padded[str] = field(default_factory=lambda: Padded((), NO_TEXT))
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    paragraphs: list[tuple[int, int]] = field(default_factory=list)
    across: set[int] = field(default_factory=set)

    def __len__(self) -> int:
        return len(self.texts)

    @property
    def folded(self) -> list[str]:
        """The folded form of each token."""
        return [fold(text) for text in self.texts]

    def glued(self, index: int) -> bool:
        """Whether token `index` follows the token before it without a space."""
        if not 0 < index < len(self.starts):
            return False
        return self.ends[index - 1] == self.starts[index] or index in self.across


@cache
def _tokenizer() -> Callable[[str], list[str]]:
    try:
        from camel_tools.tokenizers.word import simple_word_tokenize
    except ImportError:
        return word_tokens
    return simple_word_tokenize


def tokenizer() -> str:
    """Return which tokenizer is in use, `camel-tools` or `built-in`, without importing it."""
    found = all(map(find_spec, ("camel_tools", "regex", "emoji")))
    return "camel-tools" if found else "built-in"


def _split(word: str) -> tuple[tuple[str, int, int], ...] | None:
    """The tokens of a white-space word, each with where it starts and ends; None: it is one."""
    pieces, end = [], 0
    split = word_tokens if _ORDINARY.fullmatch(word) else _tokenizer()
    for piece in (part for token in split(word) for part in apart(token)):
        start = word.index(piece, end)
        end = start + len(piece)
        seen = piece.strip(_UNSEEN)
        if pieces and pieces[-1][0] in _SEPARATORS and seen[:1].isdecimal():
            seen = piece.rstrip(_UNSEEN)  # 064.<U+200F>3: the mark tells that 3.064 is meant
        if seen:
            start += piece.index(seen)
            pieces.append((seen, start, start + len(seen)))
    return None if pieces == [(word, 0, len(word))] else tuple(pieces)


# ASCII, Arabic letters, digits and marks, and the other marks of the press: no emoji among them.
_ORDINARY = re.compile("[!-~«»،؛؟ـء-ي\u064b-\u0652٠-٩٪٫٬“”‘’–—…]*")
_WORD = re.compile(r"(?<!\S)(و\s+(?=[ء-ي]\S))?(\S+)")
_JOINER = "\u2060"  # in place of a space: a token is as long as what it stands for
_UNSEEN = "".join(INVISIBLE)
_SEPARATORS = frozenset(".,٫")
_pieces = Memory(_split)


def tokenise(raw: str, start: int = 0) -> Tokens:
    """Return the tokens of `raw` from offset `start`, as camel-tools splits them."""
    tokens, marks = Tokens(), doubled(raw, start)
    texts, starts, ends = tokens.texts, tokens.starts, tokens.ends
    for line in raw[start:].splitlines(keepends=True):
        first, line_end = len(texts), start + len(line)
        for found in _WORD.finditer(raw, start, line_end):
            conjunction, word = found.groups()
            at, position = len(texts), found.start(2)
            pieces = _pieces[word]
            if pieces is None:
                texts.append(word)
                starts.append(position)
                ends.append(position + len(word))
            else:
                _add(tokens, pieces, position, marks)
            if conjunction:
                texts[at] = "و" + _JOINER * (len(conjunction) - 1) + texts[at]
                starts[at] = found.start()
        if len(texts) > first:
            tokens.paragraphs.append((first, len(texts)))
        start = line_end
    return tokens


def _add(
    tokens: Tokens, pieces: tuple[tuple[str, int, int], ...], at: int, marks: frozenset[int]
) -> None:
    """Add the pieces of the white-space word at offset `at`; two that make one mark are joined."""
    last = -1
    for piece, begin, end in pieces:
        if begin == last and at + begin - 1 in marks:
            tokens.texts.append(tokens.texts.pop() + piece)
            tokens.ends[-1] = at + end
        else:
            if -1 < last < begin:
                tokens.across.add(len(tokens.texts))
            tokens.texts.append(piece)
            tokens.starts.append(at + begin)
            tokens.ends.append(at + end)
        last = end
