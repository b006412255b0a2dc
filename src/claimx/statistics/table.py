"""A table of counts: plain numbers, for a terminal, a file or a chart."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from typing import Literal

Unit = Literal["claims", "figures"]


@dataclass(frozen=True, slots=True)
class Row:
    """What a group holds; `key` is None for what has no speaker, outlet, day and so on.

    `figures` are those in the claims, or all of the articles, where articles are grouped. The last
    four count claims: of an unnamed source, of a speaker carried over from an earlier claim, given
    in direct speech, and negated.
    """

    key: str | None
    articles: int = 0
    claims: int = 0
    figures: int = 0
    anonymous: int = 0
    carried: int = 0
    direct: int = 0
    negated: int = 0


COUNTS = tuple(field.name for field in fields(Row) if field.name != "key")
SHARES = ("anonymous", "carried", "direct", "negated")  # those that are a part of the claims


@dataclass(frozen=True, slots=True)
class Table:
    """Rows by size, or in the order of time; `total` is of everything.

    `unit` is what a row is as large as and what its share is a share of. Figures that stand in no
    claim count in `total`, and in rows where articles or figures are grouped. Where only figures
    of some kind are grouped, `total.figures` is of those.
    """

    by: str
    unit: Unit
    rows: tuple[Row, ...]
    total: Row

    def share(self, row: Row) -> float:
        """Return which part of all claims (or figures) a row has, 0 where there are none."""
        return _part(getattr(row, self.unit), getattr(self.total, self.unit))

    def top(self, count: int) -> "Table":
        """Return the table with the `count` largest rows alone, in the order that they had."""
        kept = set(largest(self.rows, self.unit)[:count])
        return replace(self, rows=tuple(row for row in self.rows if row in kept))


def part(row: Row, name: str) -> float:
    """Return which part of the claims of a row is anonymous, carried, direct or negated."""
    return _part(getattr(row, name), row.claims)


def largest(rows: Iterable[Row], unit: Unit) -> list[Row]:
    """Return rows by size, equal ones by key, the one that has no key after its equals."""
    return sorted(rows, key=lambda row: (-getattr(row, unit), row.key is None, row.key))


def _part(count: int, whole: int) -> float:
    return count / whole if whole else 0.0
