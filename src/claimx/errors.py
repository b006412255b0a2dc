"""One family of errors, and the exit codes in one table.

A message says what is wrong, where, and what to do next. Content of an article never raises:
errors are for inputs that cannot be read, wrong usage and broken packs.
"""

import sys
import traceback
from enum import IntEnum
from pathlib import Path
from typing import Any


class Exit(IntEnum):
    """Exit status of every command; 1 never means a crash."""

    DONE = 0
    DIFFERS = 1
    USAGE = 2
    UNREADABLE = 3
    BUG = 70
    INTERRUPTED = 130
    PIPE_CLOSED = 141


MEANING = {
    Exit.DONE: "done",
    Exit.DIFFERS: "it differs, or an example failed",
    Exit.USAGE: "bad usage, configuration or rule pack",
    Exit.UNREADABLE: "some inputs could not be read; the others were written",
    Exit.BUG: "a bug in claimx",
    Exit.INTERRUPTED: "interrupted",
    Exit.PIPE_CLOSED: "the reader closed the pipe",
}


NO_LIBYAML = (
    "PyYAML was installed without libyaml, which claimx reads and writes with; "
    "install a PyYAML wheel for this platform, or libyaml's headers and PyYAML again"
)


class ClaimxError(Exception):
    """Base of all errors that claimx raises on purpose; `exit` is the status to leave with."""

    exit = Exit.USAGE


class UsageError(ClaimxError):
    """The command line, a setting or a path that was named cannot be used."""


class PackError(ClaimxError):
    """A pack or lexicon file is wrong; the message starts with file:line:column.

    `place` is that as a `strict_yaml.Place`, or None for a file that cannot be read at all.
    """

    place: Any = None


def bug(fault: BaseException) -> str:
    """Return a message on an exception that nobody foresaw: what it is, where, what to do."""
    from . import __version__

    frame = traceback.extract_tb(fault.__traceback__)[-1]
    said = "; ".join(str(fault).splitlines()[:1])
    return (
        f"a bug in claimx {__version__} (Python {sys.version.split()[0]}, {sys.platform}): "
        f"{type(fault).__name__}{said and ': '}{said} in {frame.name}, "
        f"{Path(frame.filename).name}:{frame.lineno}; please report it, if you can with the article"
    )


def one_line(fault: BaseException) -> str:
    """Return what the exception of a library says as one line, its type where it says nothing."""
    return " ".join(str(fault).split())[:200] or type(fault).__name__


class InputError(ClaimxError):
    """An article cannot be read; the others are still written."""

    exit = Exit.UNREADABLE
