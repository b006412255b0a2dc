"""What a date rule has captured, as numbers, features and dates found before."""

from collections.abc import Mapping, Sequence

from .timex import Timex
from .units import Unit

Term = str | int | list  # of an expression: a capture, a number, or the first of several


class Captures:
    """The units of a match by capture name."""

    def __init__(self, units: Sequence[Unit], ranges: Mapping[str, tuple[int, int]]) -> None:
        self._units = units
        self._ranges = ranges

    def __contains__(self, name: str) -> bool:
        return name in self._ranges

    def units(self, name: str) -> Sequence[Unit]:
        """The units that the capture spans."""
        start, end = self._ranges.get(name, (0, 0))
        return self._units[start:end]

    def unit(self, name: str) -> Unit | None:
        """The first unit of the capture."""
        units = self.units(name)
        return units[0] if units else None

    def timex(self, name: str) -> Timex | None:
        """The date or time that another rule has made of the capture's first unit."""
        unit = self.unit(name)
        return unit.found if unit else None

    def has(self, name: str, word_class: str) -> bool:
        """Whether a unit of the capture has the class."""
        return any(word_class in unit.analysis.classes for unit in self.units(name))

    def number(self, term: Term | None) -> int | None:
        """The number of a term: its own, or that of the first of its captures that there is."""
        if not isinstance(term, str):
            terms = term if isinstance(term, list) else ()
            return term if isinstance(term, int) else next(
                (self.number(one) for one in terms if isinstance(one, int) or one in self), None
            )  # fmt: skip
        for unit in self.units(term):
            if unit.number is not None:
                return unit.number
        written = self.feature(term, "number")
        return None if written is None else int(written)

    def feature(self, term: Term | None, key: str) -> str | None:
        """A feature of the first word of the term's captures that has it."""
        for name in term if isinstance(term, list) else [term]:
            for unit in self.units(name):
                for entry in unit.entries.values():
                    if key in entry.features:
                        return entry.features[key]
        return None
