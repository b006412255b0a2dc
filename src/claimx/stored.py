"""What is made from words and rules, kept as files: it takes seconds to make and none to read.

A file is named by a digest of all that it depends on. It ships with an installed claimx; where it
is missing or no longer current, it is made anew in the user's cache folder (where nothing can be
written, in every process). No file is ever seen half written.
"""

import hashlib
import os
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

Made = TypeVar("Made")
_KEPT = 12


def digest(files: Iterable[Path], *more: str) -> str:
    """Return what stands for the content of files, the version of Python and `more`."""
    found = hashlib.sha256("\0".join((sys.version, *more)).encode())
    for path in files:
        found.update(path.name.encode() + b"\0" + path.read_bytes())
    return found.hexdigest()[:16]


def current(
    shipped: Path,
    digest: str,
    read: Callable[[memoryview], Made],
    make: Callable[[], tuple[Made, bytes]],
) -> Made:
    """Return what `read` finds in a file made from what `digest` stands for, else what `make` does.

    The file is the one that ships or one of its name in the cache folder, which is written when
    neither can be read. `read` may raise anything.
    """
    kept = place(shipped, digest)
    for path in (shipped, kept):
        try:
            data = memoryview(path.read_bytes())
            if data[: len(digest)] == digest.encode():
                return read(data[len(digest) :])
        except Exception:  # missing, cut off, by another hand
            continue
    value, content = make()
    _keep(kept, digest.encode() + content)
    return value


def place(shipped: Path, digest: str) -> Path:
    """Return where the cache folder has the file that would ship as `shipped`."""
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    folder = (Path(base) if base else Path.home() / ".cache") / "claimx"
    return folder / f"{shipped.stem}-{digest}{shipped.suffix}"


def _keep(path: Path, data: bytes) -> None:
    """Write a file and drop the oldest of its kind; where nothing can be written, do nothing.

    It is moved into place when complete, so two processes may write it at once.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(data)
        os.replace(file.name, path)
        alike = path.parent.glob(f"{path.stem.partition('-')[0]}-*{path.suffix}")
        kept = sorted(alike, key=lambda one: one.stat().st_mtime)
        for old in kept[:-_KEPT]:  # of older versions and other installations
            old.unlink(missing_ok=True)
    except OSError:
        return
