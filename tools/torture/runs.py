"""Runs of the command line in forked processes, which have the words loaded already."""

import gc
import os
import resource
import signal
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import redirect_stdout, suppress
from dataclasses import dataclass
from functools import cache
from io import StringIO
from pathlib import Path

from claimx.cli import main

LONGEST = 120  # seconds; what takes longer hangs
_FAILED = 99


@dataclass(frozen=True, slots=True)
class Ended:
    """How a run ended: its status (negative: the signal), its messages, who outlived it."""

    status: int
    err: str
    left: int

    @property
    def explained(self) -> bool:
        """Whether it said what was the matter, in lines of its own."""
        return "Traceback" not in self.err and self.status not in (70, _FAILED, -signal.SIGSEGV)


class Run:
    """`claimx` with arguments, begun in a process group of its own; Linux alone."""

    def __init__(self, arguments: Sequence[str], folder: Path, largest: int | None = None) -> None:
        """`largest`: bytes that a file may have, as on a disk that is full."""
        _load()
        self._said = b""
        self._err, err = os.pipe()  # no file: that could be too large
        os.set_blocking(self._err, False)
        sys.stdout.flush()
        sys.stderr.flush()
        self.pid = os.fork()
        if self.pid == 0:
            try:
                os._exit(_child(arguments, folder, largest, err))
            finally:
                os._exit(_FAILED)
        os.close(err)

    def kill(self, sent: int) -> None:
        """Send a signal to the run itself."""
        os.kill(self.pid, sent)

    def workers(self) -> list[int]:
        """Return the processes that it has begun."""
        try:
            children = Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text("ascii")
        except OSError:
            return []
        return [int(pid) for pid in children.split()]

    def end(self) -> Ended:
        """Wait for the end, of the run and of all that it began."""
        status = self._waited()
        left = self._left()
        self._listen()
        os.close(self._err)
        return Ended(status, self._said.decode("utf-8", "replace"), left)

    def _listen(self) -> None:
        with suppress(BlockingIOError):
            while heard := os.read(self._err, 1 << 16):
                self._said += heard

    def _waited(self) -> int:
        end = time.monotonic() + LONGEST
        while time.monotonic() < end:
            self._listen()
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                return os.waitstatus_to_exitcode(status)
            time.sleep(0.002)
        os.killpg(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        return _FAILED

    def _left(self) -> int:
        """The processes of its group that are still there after a while."""
        for _ in range(2000):
            try:
                os.killpg(self.pid, 0)
            except (ProcessLookupError, PermissionError):
                return 0
            time.sleep(0.005)
        os.killpg(self.pid, signal.SIGKILL)
        return 1


@cache
def _load() -> None:
    """Load here, once, what each fork would have to load by itself."""
    with (
        tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as article,
        redirect_stdout(StringIO()),
    ):
        article.write("قال المدير إن العمل بدأ.")
        article.flush()
        main(["extract", article.name])
        main(["schema"])
    gc.freeze()  # no collection in a fork walks, and so copies, all of it


def _child(arguments: Sequence[str], folder: Path, largest: int | None, err: int) -> int:
    try:
        os.setsid()
        os.chdir(folder)
        os.dup2(err, 2)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        sys.stdin, sys.stdout, sys.stderr = map(os.fdopen, range(3), "rww")
        for sent in (signal.SIGINT, signal.SIGHUP, signal.SIGTERM):
            signal.signal(sent, signal.SIG_DFL)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        if largest is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))
        return main(arguments)
    except BaseException:
        return _FAILED
    finally:
        sys.stderr.flush()
