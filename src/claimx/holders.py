"""Which contents hold a cue or a figure: one walk through the text, however many there are."""

from collections.abc import Sequence

from .model import Span


def holders(contents: Sequence[Span], inner: Sequence[Span]) -> list[list[int]]:
    """Return, for each inner span, the indices of the contents that hold all of it, in order."""
    waiting = sorted(range(len(contents)), key=lambda at: contents[at], reverse=True)
    found: list[list[int]] = [[] for _ in inner]
    begun: list[int] = []
    for at in sorted(range(len(inner)), key=lambda at: inner[at]):
        start, end = inner[at]
        while waiting and contents[waiting[-1]][0] <= start:
            begun.append(waiting.pop())
        begun = [one for one in begun if contents[one][1] > start]
        found[at] = sorted(one for one in begun if contents[one][1] >= end)
    return found
