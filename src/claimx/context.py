"""The sentences that a claim stands in, for readers who have the claim and not the article."""

from bisect import bisect_right
from collections.abc import Iterable

from .model import Span
from .text.document import document
from .text.quotations import find_quotations
from .text.sentences import find_sentences
from .text.tokens import tokenise


class Sentences:
    """The sentences of an article, found without words and rules; spans count in `raw`."""

    def __init__(self, raw: str) -> None:
        self._raw = raw
        tokens = tokenise(raw, document(raw).body)
        ranges = find_sentences(tokens, find_quotations(tokens)[0])
        self._starts = [tokens.starts[first] for first, last in ranges if first < last]
        self._ends = [tokens.ends[last - 1] for first, last in ranges if first < last]

    def around(self, spans: Iterable[Span]) -> str:
        """Return the text of all sentences that `spans` touch, from the first to the last.

        وقالت: «لن نغادر. سنبقى هنا». is one context for the cue وقالت and the content it announces.
        """
        found = list(spans)
        start, end = min(span[0] for span in found), max(span[1] for span in found)
        first = max(bisect_right(self._starts, start) - 1, 0)
        last = max(bisect_right(self._starts, end - 1) - 1, first)
        return self._raw[min(start, self._starts[first]) : max(end, self._ends[last])]
