"""One file with all results, JSON Lines in the order of the articles.

The file gets its place when the run is over. Until then what is made stands in another one beside
it, in the folder of the record, from where a run that was stopped is gone on with.
"""

import json
import re
from collections.abc import Iterator
from contextlib import nullcontext, suppress
from pathlib import Path

from ..errors import InputError, UsageError
from ..output import Output
from .console import Console
from .record import ASIDE

_BEGINNING = b'{"schema":"claimx/'
_ID = re.compile(rb'\{"schema":"claimx/[^"]*","article":\{"id":("(?:[^"\\]|\\.)*")')


class OneFile:
    """Results in the file `path`, each in the place of its article in the run.

    Raises UsageError for a file that holds something else.
    """

    def __init__(self, path: str) -> None:
        self.path = Path(path)
        self.output, self.record = Output.named(self.path), f"{self.path.name}.done"
        self._part = self.path.parent / ASIDE / f"{self.path.name}.part"
        self._owners: dict[str, str] = {}  # the article of each id, in the order of the run
        self._begins: dict[str, tuple[int, int]] = {}  # of each id the line: which file, and where
        self._check()
        part = self.output.held(self._part)  # two runs at once would mix their lines
        part.seek(0)
        self._files = [self.output.opened(self.path), part]
        self._find_lines(0)
        self._cut = self._find_lines(1)

    def claim(self, id: str, path: str) -> str:
        """Return what stands for the article `id`; raise InputError if another one has this id."""
        owner = self._owners.setdefault(id, path)
        if owner != path:
            raise InputError(
                f"{path}: has the id {id!r}, as {owner} has; "
                "rename one, name a folder above both, or (records) another --id-field"
            )
        return id

    def content(self, id: str) -> bytes | None:
        """Return the result of an article, None when there is none."""
        if id not in self._begins:
            return None
        which, begin = self._begins[id]
        file = self._files[which]
        file.seek(begin)
        return file.readline()

    def put(self, id: str, text: str, console: Console) -> str:
        """Keep the result of an article; return what became of it: written, unchanged."""
        data = text.encode()
        if self.content(id) == data:
            return "unchanged"
        before = b"\n" if self._cut else b""
        self._begins[id] = 1, self.output.append(self._part, before + data) + len(before)
        self._cut = False
        return "written"

    def close(self, failed: bool) -> int:
        """Give the file its place; return how many results are left out, as not of this run.

        Where something failed they stand at the end: their articles may be what could not be read.
        """
        others = self._begins.keys() - self._owners.keys()
        kept = [id for id in self._begins if id in others] if failed else []
        self.output.write_pieces(self.path, lambda: self._lines([*self._owners, *kept]))
        self._part.unlink(missing_ok=True)
        for file in filter(None, self._files):
            file.close()
        return len(others) - len(kept)

    def _check(self) -> None:
        with self.output.opened(self.path) or nullcontext() as file:
            if file and not _BEGINNING.startswith(file.read(len(_BEGINNING))):
                raise UsageError(
                    f"{self.path}: is there and is no file of results; move it, or name another one"
                )

    def _find_lines(self, which: int) -> bool:
        """Find where each result begins; return whether the last line was cut short."""
        begin, whole = 0, True
        for line in self._files[which] or ():
            whole = line.endswith(b"\n")
            match = _ID.match(line) if whole else None
            with suppress(ValueError):
                if match:
                    self._begins[json.loads(match[1])] = which, begin
            begin += len(line)
        return not whole

    def _lines(self, ids: list[str]) -> Iterator[bytes]:
        return (line for id in ids if (line := self.content(id)) is not None)
