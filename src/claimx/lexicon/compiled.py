"""The built-in lexicon in one file that is read at once: entries, and their stems by letters.

YAML is the only source. The file is made when it is missing or no longer matches the YAML and the
code that makes it, in the user's cache folder; a reader never sees half a file, since a new one is
moved into place. Where nothing can be written the lexicon is made anew in every process.
"""

import hashlib
import marshal
import os
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from ..text.fold import fold
from . import entries as source
from .entries import Entry
from .forms import stems

Row = tuple  # of a stem: number of its entry, then the fields of Stem
HERE = Path(__file__).parent
_KEPT = 4


class Compiled(NamedTuple):
    """Entries in order, and the rows of their stems by folded letters."""

    entries: tuple[Entry, ...]
    stems: dict[str, list[Row]]


def builtin() -> Compiled:
    """Return the built-in lexicon, from the cache where this is current."""
    path = _folder() / f"lexicon-{_digest()}.bin"
    try:
        return _read(path.read_bytes())
    except (OSError, ValueError, EOFError, TypeError):
        made = made_of(source.builtin())
        _keep(path, made)
        return made


def made_of(entries: Iterable[Entry], first: int = 0) -> Compiled:
    """Return the entries with their stems; `first` is the number of the first entry."""
    kept = tuple(entries)
    table: dict[str, list[Row]] = {}
    for number, entry in enumerate(kept, first):
        for stem in stems(entry):
            if not stem.rest and " " not in stem.text:
                table.setdefault(fold(stem.text), []).append((number, *stem))
    return Compiled(kept, table)


def _digest() -> str:
    """What the file depends on: the YAML, the code of the lexicon, the version of Python."""
    digest = hashlib.sha256(sys.version.encode())
    for path in (*source.files(), *sorted(HERE.rglob("*.py")), HERE.parent / "text" / "fold.py"):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]


def _folder() -> Path:
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    return (Path(base) if base else Path.home() / ".cache") / "claimx"


def _read(data: bytes) -> Compiled:
    rows, table = marshal.loads(data)
    return Compiled(tuple(Entry(*row) for row in rows), table)


def _keep(path: Path, made: Compiled) -> None:
    rows = [(one.word, one.classes, _plain(one.features)) for one in made.entries]
    data = marshal.dumps((_plain(rows), _plain(made.stems)))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(data)
        os.replace(file.name, path)
        kept = sorted(path.parent.glob("lexicon-*.bin"), key=lambda one: one.stat().st_mtime)
        for old in kept[:-_KEPT]:  # of older versions and other installations
            old.unlink(missing_ok=True)
    except OSError:
        return


def _plain(value):
    """The value without the classes that remember where in a file it stood."""
    if isinstance(value, str):
        return str(value)
    if isinstance(value, dict):
        return {_plain(key): _plain(item) for key, item in value.items()}
    if isinstance(value, tuple):
        return tuple(map(_plain, value))
    return list(map(_plain, value)) if isinstance(value, list) else value
