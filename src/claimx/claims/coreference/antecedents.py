"""Whom a dropped subject can mean: candidates with what holds of them, ranked by one table.

After the weighted factors of Lappin and Leass (1994); the weights are in `ranking.yaml`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ...strict_yaml import read
from ..mentions.mention import Mention

_RANKING = Path(__file__).with_name("ranking.yaml")


@dataclass(frozen=True, slots=True)
class Antecedent:
    """A mention that may be meant; `claim` is the index of the claim that it spoke in, or None.

    `place` and `distance` (in sentences) say where it stands, `features` what else holds of it.
    """

    named: Mention
    claim: int | None
    place: str
    distance: int
    features: tuple[str, ...]

    @property
    def weight(self) -> int:
        """How likely this one is to be meant."""
        table = _ranking()
        by_distance = table["places"][self.place]
        weight = by_distance[min(self.distance, len(by_distance) - 1)]
        return weight + sum(table["features"][name] for name in self.features)

    @property
    def is_likely(self) -> bool:
        """Whether it is likelier that this one is meant than that nobody is."""
        return self.weight > _ranking()["nobody"]


def ranked(candidates: Sequence[Antecedent]) -> list[Antecedent]:
    """Return candidates that come in text order, the likeliest first; of two alike the later."""
    return sorted(reversed(candidates), key=lambda one: -one.weight)


@cache
def _ranking() -> dict:
    return read(_RANKING)
