"""Counts that make precision, recall and F1."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tally:
    """`hit` of `gold` items were found by `hit` of `out`."""

    hit: int = 0
    gold: int = 0
    out: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.hit + other.hit, self.gold + other.gold, self.out + other.out)

    @property
    def precision(self) -> float:
        """Share of what was extracted that is right."""
        return self.hit / self.out if self.out else 0.0

    @property
    def recall(self) -> float:
        """Share of what is there that was extracted."""
        return self.hit / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.gold + self.out
        return 2 * self.hit / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Share:
    """`same` of `total` pairs agree."""

    same: int = 0
    total: int = 0

    def __add__(self, other: "Share") -> "Share":
        return Share(self.same + other.same, self.total + other.total)

    @property
    def value(self) -> float | None:
        """The share, or None when there was nothing to compare."""
        return self.same / self.total if self.total else None
