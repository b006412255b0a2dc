"""Output that is never torn: kills at any moment, full disks, two writers, signals to workers."""

import os
import random
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from .row import Row
from .runs import Run

_TEXT = "قال مدير الميناء سالم الرويعي إن {} سفينة وصلت أمس. وأضاف أن العمل بدأ في {} مايو. "
_ARTICLES = 20
_DONE = frozenset((0, 1, 2, 3))


@dataclass(frozen=True, slots=True)
class Stage:
    """A folder with articles, and what a command makes of them: before a change, and after it."""

    folder: Path
    arguments: tuple[str, ...]
    output: str
    old: dict[str, bytes]
    new: dict[str, bytes]

    def begin(self) -> None:
        """Put the output back to what it was before the change."""
        output = self.folder / self.output
        if output.is_dir():
            shutil.rmtree(output)
        for name, data in self.old.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)

    def run(self, largest: int | None = None) -> Run:
        """Begin the command."""
        return Run(self.arguments, self.folder, largest)

    def torn(self) -> str:
        """Return the name of a file that is neither old nor new, or that is gone; or nothing."""
        there = _files(self.folder, self.output)
        for name in self.old.keys() | self.new.keys():
            if name not in there:
                if name in self.old:
                    return f"{name} is gone"
            elif there[name] not in (self.old.get(name), self.new.get(name)):
                return f"{name} is torn"
        return ""

    def unfinished(self) -> str:
        """Return how the output differs from what it is to be at the end, if it does."""
        there = _files(self.folder, self.output)
        odd = sorted(there.keys() ^ self.new.keys())
        wrong = [name for name in self.new if there.get(name) != self.new[name]]
        return ", ".join([*odd, *wrong])


_RECORD = (".claimx/done", ".claimx/.gitignore")  # grows, and may be cut short


def _files(folder: Path, output: str) -> dict[str, bytes]:
    root = folder / output
    paths = [root] if root.is_file() else sorted(root.rglob("*"))
    files = (path for path in paths if path.is_file() and not path.as_posix().endswith(_RECORD))
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def _write_articles(folder: Path, first: int) -> None:
    (folder / "articles").mkdir(exist_ok=True)
    for number in range(_ARTICLES):
        text = _TEXT.format(first + number, number % 28 + 1)
        (folder / f"articles/a{number}.txt").write_text(text * (1 + number % 3), "utf-8")


COMMANDS: dict[str, tuple[str, ...]] = {
    "extract": ("extract", "articles", "-o", "out", "-j", "1"),
    "extract with workers": ("extract", "articles", "-o", "out", "-j", "2"),
    "check --update": ("check", "articles", "-o", "out", "--update", "-j", "1"),
    "export": ("export", "results", "--format", "jsonl", "-o", "out"),
}


@contextmanager
def stage(command: str) -> Iterator[Stage]:
    """Prepare what a command needs in a folder that is gone afterwards."""
    with tempfile.TemporaryDirectory() as name:
        folder, arguments = Path(name), COMMANDS[command]
        states = []
        for first in (100, 500):
            _write_articles(folder, first)
            if command == "export":
                _run(("extract", "articles", "-o", "results", "-j", "1"), folder)
            _run(arguments, folder)
            states.append(_files(folder, "out"))
        yield Stage(folder, arguments, "out", *states)


def _run(arguments: tuple[str, ...], folder: Path) -> None:
    ended = Run(arguments, folder).end()
    if ended.status not in (0, 1):
        raise RuntimeError(f"{arguments}: {ended}")


def kills(command: str, count: int, chance: random.Random) -> Row:
    """Kill a command at random moments; what is there is whole, the next run finishes it."""
    row = Row(f"kills of {command}")
    with stage(command) as one:
        length = _duration(one)
        for number in range(count):
            one.begin()
            run = one.run()
            after = chance.uniform(0, length)
            time.sleep(after)
            run.kill(signal.SIGKILL)
            left = run.end().left
            torn = one.torn()
            one.run().end()
            unfinished = one.unfinished()
            said = f"kill {number} after {after:.3f} s: {torn} {unfinished} {left} processes left"
            row.note(not (torn or unfinished or left), said)
    return row


def _duration(one: Stage) -> float:
    begun = time.monotonic()
    one.begin()
    one.run().end()
    return time.monotonic() - begun


def full_disks(command: str, count: int, chance: random.Random) -> Row:
    """Run where no file may be larger than some size; it says so, and nothing is torn."""
    row = Row(f"full disks, {command}")
    with stage(command) as one:
        most = max(map(len, one.new.values()))
        for _ in range(count):
            largest = chance.randrange(most + 2)
            one.begin()
            ended = one.run(largest).end()
            torn = one.torn()
            left = [name for name in _files(one.folder, "out") if name not in one.new]
            ok = ended.explained and ended.status in _DONE and not torn and not left
            row.note(ok, f"{largest} bytes: {torn} {left} {ended}")
    return row


def two_writers(count: int) -> Row:
    """Two runs write one folder at a time."""
    row = Row("two writers")
    with stage("extract") as one:
        for _ in range(count):
            one.begin()
            both = [one.run(), one.run()]
            ended = [run.end() for run in both]
            unfinished = one.unfinished()
            row.note(not unfinished and all(e.status == 0 for e in ended), f"{unfinished} {ended}")
    return row


def signals(count: int, chance: random.Random) -> Row:
    """Send signals to a run with workers, or kill a worker; nobody is left, nothing is torn."""
    row = Row("signals to a run with workers")
    with stage("extract with workers") as one:
        length = _duration(one)
        for number in range(count):
            sent = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, None)[number % 4]
            one.begin()
            run = one.run()
            after = chance.uniform(0, length)
            time.sleep(after)
            _send(run, sent, chance)
            ended = run.end()
            wanted = (0, 3) if sent is None else (0, -sent, 130)
            torn = one.torn()
            ok = ended.status in wanted and ended.explained and not ended.left and not torn
            row.note(ok, f"{sent} after {after:.3f} s: {torn} {ended}")
    return row


def _send(run: Run, sent: int | None, chance: random.Random) -> None:
    if sent is not None:
        run.kill(sent)
        return
    workers = run.workers()
    if workers:
        os.kill(chance.choice(workers), signal.SIGKILL)


def small_disks(count: int, chance: random.Random) -> Row | None:
    """Run on a file system of a few pages; None where none may be mounted."""
    with stage("extract") as one:
        output = one.folder / "out"
        shutil.rmtree(output)
        output.mkdir()
        row = Row("small file systems")
        for _ in range(count):
            pages = chance.randrange(2, _ARTICLES + 4)
            if not _mounted(output, pages):
                return None
            try:
                ended = one.run().end()
                there = _files(one.folder, "out").items()
                torn = [name for name, data in there if data != one.new.get(name)]
                ok = ended.explained and ended.status in _DONE and not torn
                row.note(ok, f"{pages} pages: {torn} {ended}")
            finally:
                subprocess.run(["umount", output], check=True)
    return row


def _mounted(folder: Path, pages: int) -> bool:
    command = ["mount", "-t", "tmpfs", "-o", f"size={pages * 4096}", "tmpfs", str(folder)]
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


