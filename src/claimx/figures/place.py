"""Each figure into the innermost claim whose content holds it; of two with one content the last."""

from collections.abc import Sequence
from dataclasses import replace

from ..holders import holders
from ..model import Claim, Figure


def placed(claims: Sequence[Claim], figures: Sequence[Figure]) -> tuple[list[Claim], list[Figure]]:
    """Return the claims with their figures, and the figures outside every claim."""
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
