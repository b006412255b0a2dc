"""Which articles have results that are current, so that nothing need be done for them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ..errors import InputError, UsageError
from ..inputs import Item
from .console import Console
from .folder import Folder
from .one_file import OneFile
from .record import Record
from .texts import TEXT, Texts
from .work import Outcome

_RESULT = "result"  # what the record calls one


@dataclass(slots=True)
class Current:
    """Looks at articles and what is written of them; `count` says how many were found current."""

    results: Folder | OneFile
    texts: Texts | None
    record: Record
    console: Console
    count: int = 0

    def others(self, found: Iterable[Item]) -> Iterable[Item]:
        """Return the articles that are not current: a list where `found` is one."""
        left = (item for item in found if not self._passed(item))
        return list(left) if isinstance(found, list) else left

    def put(self, place: Any, outcome: Outcome) -> str:
        """Write a result and record that; return what became of it, as `Folder.put` does."""
        became = self.results.put(place, outcome.value, self.console)
        if became != "refused":
            self.record.add(outcome.stamp, _RESULT, outcome.value.encode())
        return became

    def _passed(self, item: Item) -> bool:
        try:
            current = self._is_current(item)
        except (InputError, UsageError):
            return False  # met again, and reported, when it is read or written
        if current:
            self.count += 1
            self.console.detail(f"{item.path}: nothing has changed")
        return current

    def _is_current(self, item: Item) -> bool:
        place = self.results.claim(item.id, item.path)
        if self.record.empty or (content := item.read.sha256()) is None:
            return False
        stamp, has = item.stamp(content), self.record.has
        return has(stamp, _RESULT, self.results.content(place)) and (
            self.texts is None or has(stamp, TEXT, self.texts.saved(item.id))
        )
