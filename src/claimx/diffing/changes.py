"""The claims and figures that came, went or changed, article by article."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from ..result_files import Stored, by_id
from .match import Item, Pair, pair
from .meaning import claim_key, claim_likeness, fields, figure_key, figure_likeness

Happened = Literal["removed", "changed", "added"]


@dataclass(frozen=True, slots=True)
class Change:
    """One claim or figure that differs; `fields` has old and new value of what changed."""

    article: str
    what: Literal["claim", "figure"]
    happened: Happened
    old: Item | None
    new: Item | None
    fields: dict[str, tuple[Any, Any]]
    old_file: str | None = None
    new_file: str | None = None

    @property
    def item(self) -> Item:
        """The claim or figure as it is now, or as it was when it is gone."""
        return self.new or self.old or {}


@dataclass(frozen=True, slots=True)
class Changes:
    """All changes, and how many claims and figures stayed as they were."""

    changes: tuple[Change, ...]
    unchanged: int

    def count(self, what: str, happened: Happened) -> int:
        """Return how many claims or figures came, went or changed."""
        return sum(item.what == what and item.happened == happened for item in self.changes)


def changes_between(old: Sequence[Stored], new: Sequence[Stored]) -> Changes:
    """Return what changed from `old` to `new`; articles are matched by id.

    Two single documents are compared whatever their ids: `git show` of a file and the file.
    """
    single = len(old) == len(new) == 1
    couples = [(old[0], new[0])] if single else _by_id(old, new)
    found, unchanged = [], 0
    for before, after in couples:
        for what, one, other in _pairs(_data(before), _data(after)):
            change = _change(before, after, what, (one, other))
            found += [change] if change else []
            unchanged += change is None
    return Changes(tuple(found), unchanged)


def _by_id(
    old: Sequence[Stored], new: Sequence[Stored]
) -> list[tuple[Stored | None, Stored | None]]:
    was, now = by_id(old), by_id(new)
    return [(was.get(id), now.get(id)) for id in sorted(was | now)]


def _data(document: Stored | None) -> Item:
    return document.data if document and isinstance(document.data, dict) else {}


def _pairs(old: Item, new: Item) -> Iterator[tuple[str, Item | None, Item | None]]:
    claims = pair(old.get("claims") or [], new.get("claims") or [], claim_key, claim_likeness)
    figures = pair(_figures(old), _figures(new), figure_key, figure_likeness, 0.5)
    yield from (("claim", *couple) for couple in claims)
    yield from (("figure", *couple) for couple in figures)


def _figures(document: Item) -> list[Item]:
    """All figures in text order, wherever they stand: that a claim now holds one is no change."""
    found = list(document.get("figures") or [])
    for claim in document.get("claims") or []:
        found += claim.get("figures") or []
    return sorted(found, key=lambda figure: figure.get("span") or [0, 0])


def _change(before: Stored | None, after: Stored | None, what: Any, couple: Pair) -> Change | None:
    old, new = couple
    was, now = fields(old or {}), fields(new or {})
    differing = {}
    if old is not None and new is not None:
        names = dict.fromkeys([*was, *now])
        differing = {n: (was.get(n), now.get(n)) for n in names if was.get(n) != now.get(n)}
        if not differing:
            return None
    happened: Happened = "added" if old is None else "removed" if new is None else "changed"
    article = (after or before).id if after or before else ""
    files = (before and before.file, after and after.file)
    return Change(article, what, happened, old, new, differing, *files)
