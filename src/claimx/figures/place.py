"""Each figure into the innermost claim whose content holds it."""

from collections.abc import Sequence
from dataclasses import replace

from ..model import Claim, Figure


def placed(claims: Sequence[Claim], figures: Sequence[Figure]) -> tuple[list[Claim], list[Figure]]:
    """Return the claims with their figures, and the figures outside every claim."""
    inside: dict[int, list[Figure]] = {}
    outside: list[Figure] = []
    for figure in figures:
        holder = _innermost(claims, figure)
        (outside if holder is None else inside.setdefault(holder, [])).append(figure)
    return [
        replace(claim, figures=tuple(inside[at])) if at in inside else claim
        for at, claim in enumerate(claims)
    ], outside


def _innermost(claims: Sequence[Claim], figure: Figure) -> int | None:
    """The claim with the shortest content around a figure; of two with one content the last."""
    holders = [
        (claim.content.span[1] - claim.content.span[0], -at)
        for at, claim in enumerate(claims)
        if claim.content.span[0] <= figure.span[0] and figure.span[1] <= claim.content.span[1]
    ]
    return -min(holders)[1] if holders else None
