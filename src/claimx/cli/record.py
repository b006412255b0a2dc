"""The record of a folder of results: which of them need not be made again.

A line stands for one file that was written: for the article that it was made from, how, and the
bytes it has. So a file that is missing or was edited, or whose article changed, is not done. The
first line stands for the words, rules and program in force; under others nothing is done.
"""

import os
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from secrets import token_hex

from .. import limits, pack_files, stored
from ..errors import InputError, UsageError
from ..output import Output
from ..text.tokens import tokenizer
from .console import Console

_PACKAGE = Path(__file__).parents[1]
ASIDE = ".claimx"  # hidden, and no file in it is taken for a result
_NOT_FOR_GIT = b"*\n"


class Record:
    """What is known to be done in the folder `output`; lines are added as results are written.

    `how` are the settings that results depend on besides the packs `rules`. A record that cannot be
    kept is told once and then left: the next run makes more anew.
    """

    def __init__(
        self, output: Output, how: str, rules: Iterable[str], console: Console, name: str = "done"
    ) -> None:
        self._output, self._how, self._console = output, how, console
        self._file = output.root / ASIDE / name
        self._head = f"claimx {in_force(rules)}".encode()
        self._done: set[bytes] | None = None
        self._kept = True

    @property
    def empty(self) -> bool:
        """Whether nothing is known to be done."""
        return not self._lines()

    def has(self, stamp: str, name: str, data: bytes | None) -> bool:
        """Whether `data`, in the file called `name`, is what was written for a stamp."""
        return data is not None and self._line(stamp, name, data) in self._lines()

    def add(self, stamp: str, name: str, data: bytes) -> None:
        """Record that `data` was written, in the file called `name`, for a stamp."""
        line, done = self._line(stamp, name, data), self._lines()
        if line not in done and self._kept:
            try:
                if not done:
                    self._output.write(self._file.parent / ".gitignore", _NOT_FOR_GIT)
                    self._output.write(self._file, self._head)
                self._output.append(self._file, b"\n" + line)  # apart from one cut short
            except (InputError, UsageError) as fault:
                self._give_up(fault)
            done.add(line)

    def _lines(self) -> set[bytes]:
        """The lines of the file after the first; one that a kill cut short is like no other."""
        if self._done is None:
            try:
                data = self._output.read(self._file) or b""
            except (InputError, UsageError) as fault:
                data = b""
                self._give_up(fault)
            current = data.startswith(self._head)
            self._done = set(data[len(self._head) :].split()) if current else set()
        return self._done

    def _give_up(self, fault: Exception) -> None:
        self._kept = False
        self._console.status(f"what is done is not recorded: {fault}")

    def _line(self, stamp: str, name: str, data: bytes) -> bytes:
        parts = (self._how, stamp, name, sha256(data).hexdigest())
        whole = sha256("\0".join(parts).encode("utf-8", "surrogatepass"))
        return whole.hexdigest()[:32].encode()


def in_force(rules: Iterable[str]) -> str:
    """Return a digest of what results depend on besides articles and settings.

    That is the program, its words and rules and those of the packs `rules`, bounds, and libraries.
    """
    packs = [Path(pack) for pack in rules]
    if not all(pack.is_file() for pack in packs):  # a pipe, whose content is not to be known twice
        return token_hex(8)
    files = (*sorted(_PACKAGE.rglob("*.py")), *pack_files.builtin(), *packs)
    bounds = os.environ.get(limits.VARIABLE, "")
    return stored.digest(files, bounds, tokenizer(), *_versions())


def _versions() -> Iterable[str]:
    """Those of the libraries that make an article of a web page."""
    from importlib import metadata  # slow

    for library in ("trafilatura", "lxml"):
        try:
            yield metadata.version(library)
        except metadata.PackageNotFoundError:
            yield ""
