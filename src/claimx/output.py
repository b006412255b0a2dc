"""Output files: the one place that decides how they are written.

A file is written beside its target and renamed over it, so that nobody ever sees half of one and a
full disk leaves the old one whole. What is not a regular file is never replaced, links that lead
out of the folder named are not followed, and what a killed run left is removed by the next.
"""

import errno
import filecmp
import os
import re
from collections.abc import Callable, Iterable
from contextlib import nullcontext, suppress
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO

from .errors import InputError, UsageError

try:
    import fcntl
except ImportError:  # Windows, where an open file cannot be removed anyway
    fcntl = None

Pieces = Callable[[], Iterable[bytes]]
_UNFINISHED = re.compile(r"\.claimx-[0-9a-f]{16}\.new")
# Faults of one path; others (a full disk) are met by every file.
_OF_ONE = {errno.EISDIR, errno.ENOTDIR, errno.EEXIST, errno.ELOOP, errno.ENAMETOOLONG}


class Refused(InputError):
    """This one file is not written or read; the others are."""


class Output:
    """Files below `root`; a link in it that leads elsewhere is refused, or followed if so asked."""

    def __init__(self, root: Path, follow_links: bool = False) -> None:
        self.root, self._follow, self._devices = root, follow_links, False
        self._swept: set[Path] = set()

    @classmethod
    def named(cls, path: Path) -> "Output":
        """Return the output that is one file, named by a person: it may be a link or a device."""
        found = cls(path.parent, follow_links=True)
        found._devices = True
        return found

    def read(self, path: Path) -> bytes | None:
        """Return what is in `path`, None when it is not there (nor is anything in a device).

        Raises Refused for a link that leads out, a pipe or a device; UsageError for a closed file.
        """
        try:
            with self.opened(path) or nullcontext() as file:
                return file and file.read()
        except OSError as fault:
            raise _error(path, "read", fault) from None

    def opened(self, path: Path) -> BinaryIO | None:
        """Return the file in `path`, open to be read, where `read` returns its content."""
        target = self._target(path)
        try:
            if not _is_special(path):
                return target.open("rb")
            if self._devices:
                return None
            raise Refused(f"{path}: is a pipe or a device, no file; it is left as it is")
        except FileNotFoundError:
            return None
        except OSError as fault:
            raise _error(path, "read", fault) from None

    def write(self, path: Path, data: bytes) -> bool:
        """Make `data` the content of `path`, all at once; return whether anything had to be done.

        Raises Refused as `read` does, and where something is in the way; UsageError when the disk
        is full or the folder closed.
        """
        if self.read(path) == data:
            self._sweep(self._target(path).parent)
            return False
        return self.write_pieces(path, lambda: [data])

    def write_pieces(self, path: Path, pieces: Pieces) -> bool:
        """As `write`, of a content that need not be in memory as a whole.

        `pieces` gives it from its beginning each time; an OSError in it is one of writing.
        """
        target = self._target(path)  # a link stays, what it points to is replaced
        self._sweep(target.parent)
        try:
            if _is_special(path):
                _fill(path, pieces)
                return True
            target.parent.mkdir(parents=True, exist_ok=True)
            return _replace(target, pieces)
        except BrokenPipeError:
            raise  # its reader has gone, which is no fault
        except OSError as fault:
            raise _error(path, "written", fault) from None

    def append(self, path: Path, data: bytes) -> int:
        """Add `data` to the end of `path`, in one piece; return where it begins, in bytes.

        Raises as `write` does.

        A kill leaves the whole piece, a part of it or nothing, and never less than there was.
        """
        target = self._target(path)
        try:
            with target.open("ab") as file:
                file.write(data)
                file.flush()
                return file.tell() - len(data)
        except OSError as fault:
            raise _error(path, "written", fault) from None

    def held(self, path: Path) -> BinaryIO:
        """Return the file in `path`, made if need be, open for this process alone.

        Raises UsageError when another process has it so.
        """
        target = self._target(path)
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            while True:
                file = target.open("a+b")
                _lock(file, wait=False)
                if os.fstat(file.fileno()).st_nlink:
                    return file
                file.close()  # removed by who held it
        except BlockingIOError:
            raise UsageError(f"{path}: another run is adding to it; let it end first") from None
        except OSError as fault:
            raise _error(path, "written", fault) from None

    def _target(self, path: Path) -> Path:
        target = Path(os.path.realpath(path))
        if not (self._follow or target.is_relative_to(os.path.realpath(self.root))):
            raise Refused(
                f"{path}: a link leads out of {self.root}, to {target}; "
                "remove the link, or allow it with --follow-links"
            )
        return target

    def _sweep(self, folder: Path) -> None:
        """Remove what killed runs left; the files of a run that goes on are locked."""
        if folder not in self._swept:
            self._swept.add(folder)
            with suppress(OSError):
                for name in filter(_UNFINISHED.fullmatch, os.listdir(folder)):
                    _remove_unless_locked(folder / name)


def _is_special(path: Path) -> bool:
    return path.exists() and not (path.is_file() or path.is_dir())


def _fill(device: Path, pieces: Pieces) -> None:
    with device.open("wb") as stream:
        stream.writelines(pieces())


def _replace(target: Path, pieces: Pieces) -> bool:
    """The new file stands beside the old one: only on one file system is a rename atomic.

    Return whether the two differed.
    """
    while True:
        file = _unfinished(target.parent)
        try:
            with file:
                file.writelines(pieces())
                file.flush()
                os.fsync(file.fileno())
            if target.exists():
                if filecmp.cmp(file.name, target, shallow=False):
                    os.unlink(file.name)
                    return False
                os.chmod(file.name, target.stat().st_mode & 0o7777)
            os.replace(file.name, target)
            return True
        except BaseException as fault:
            if isinstance(fault, FileNotFoundError) and not os.path.exists(file.name):
                continue  # swept by another run as soon as it was closed
            with suppress(FileNotFoundError):
                os.unlink(file.name)
            raise


def _unfinished(folder: Path) -> BinaryIO:
    """A new file, locked for as long as it is open; another run may sweep it before that."""
    while True:
        file = open(folder / f".claimx-{token_hex(8)}.new", "xb")  # noqa: SIM115
        with suppress(OSError):  # some network file systems have no locks
            _lock(file, wait=True)
        if os.fstat(file.fileno()).st_nlink:
            return file
        file.close()


def _remove_unless_locked(path: Path) -> None:
    with suppress(OSError), path.open("rb") as file:
        _lock(file, wait=False)
        path.unlink()


def _lock(file: BinaryIO, wait: bool) -> None:
    if fcntl:
        fcntl.flock(file, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)


def _error(path: Path, done: str, fault: OSError) -> InputError | UsageError:
    if fault.errno in _OF_ONE:
        return Refused(f"{path}: cannot be {done}: {fault.strerror}; remove what is in the way")
    remedy = "; make room or write elsewhere" if done == "written" else ""
    return UsageError(f"{path}: cannot be {done}: {fault.strerror}{remedy}")
