"""What stands inside what: which contents hold a cue or a figure."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from .model import Claim, Figure, Result, Span


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


def figures_of(result: Result) -> Iterator[tuple[Claim | None, Figure]]:
    """Yield each figure with the claim that it stands in, claim after claim; None for no claim."""
    for claim in result.claims:
        yield from ((claim, figure) for figure in claim.figures)
    yield from ((None, figure) for figure in result.figures)


def placed(claims: Sequence[Claim], figures: Sequence[Figure]) -> tuple[list[Claim], list[Figure]]:
    """Return the claims with their figures, and the figures outside every claim.

    A figure belongs to the innermost claim that contains it; ties go to the later claim.
    """
    contents = [claim.content.span for claim in claims]
    around = holders(contents, [figure.span for figure in figures])
    inside: dict[int, list[Figure]] = {}
    outside: list[Figure] = []
    for figure, held in zip(figures, around, strict=True):
        if held:
            holder = min(held, key=lambda at: (contents[at][1] - contents[at][0], -at))
            inside.setdefault(holder, []).append(figure)
        else:
            outside.append(figure)
    return [
        replace(claim, figures=tuple(inside[at])) if at in inside else claim
        for at, claim in enumerate(claims)
    ], outside
