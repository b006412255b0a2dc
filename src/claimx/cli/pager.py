"""Long text on a terminal, through the pager of whoever reads it."""

import os
import shlex
import subprocess
import sys
from contextlib import suppress

# Leave at once when one screen is enough, keep colours, leave the text on the screen.
_LESS = "FRX"


def paged(text: str) -> None:
    """Write `text` to standard output, through $PAGER (less) where that is a terminal.

    A pager that cannot be run is none: the text is written.
    """
    if not _is_watched() or not _run(_pager(), text):
        sys.stdout.write(text)


def _is_watched() -> bool:
    return sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()


def _pager() -> list[str]:
    with suppress(ValueError):  # a quotation mark without its other
        return shlex.split(os.environ.get("PAGER", "less"))
    return []


def _run(pager: list[str], text: str) -> bool:
    """Whether the pager could be run; it may leave before it has read all."""
    if not pager or pager == ["cat"]:
        return False
    sys.stdout.flush()
    settings = {"LESS": os.environ.get("LESS") or _LESS, "LESSCHARSET": "utf-8"}
    try:
        running = subprocess.Popen(pager, stdin=subprocess.PIPE, env=os.environ | settings)
    except OSError:
        return False
    with suppress(OSError), running.stdin as stdin:
        stdin.write(text.encode())
    while True:
        try:
            running.wait()
            return True
        except KeyboardInterrupt:  # which is for the pager to understand
            continue
