"""The README is current: its console sessions are run and compared, its links and tables checked.

A block marked `console` has commands after `$` and what they print, on standard output and
standard error; a line with only an ellipsis stands for any lines, `[exit status N]` for a status
other than 0. A block after a name (`articles/port.txt`:) is a file that the commands find. All
sessions run in order in one folder, as a reader would type them; those that need a program which is
not installed here (yq, jq) are left out. In a pipeline each `claimx` runs in this process, where
its words are loaded once, and what stands between them in a shell.
"""

import doctest
import io
import os
import re
import shlex
import shutil
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

import pytest
import typer

from claimx.cli import main
from claimx.cli.app import app
from claimx.errors import MEANING

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = {
    name: (ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "CONTRIBUTING.md")
}
_FILE = re.compile(r"^`(\S+)`:\n\n```\w*\n(.*?)^```", re.M | re.S)
_SESSION = re.compile(r"^```console\n(.*?)^```", re.M | re.S)
_ANYTHING = "…\n"
_PIPE = re.compile(r" \| (?=(?:[^']*'[^']*')*[^']*$)")  # one inside quotes is the program's


@dataclass(frozen=True)
class Command:
    """A command of a session, and all that it must print."""

    line: str
    printed: str


def commands(page: str) -> list[Command]:
    found = []
    for session in _SESSION.findall(page):
        for part in re.split(r"^\$ ", session, flags=re.M)[1:]:
            line, _, printed = part.partition("\n")
            found.append(Command(line, printed))
    return found


def run(line: str) -> str:
    """Return what a pipeline prints, with a line for a status other than 0."""
    data, said, status = b"", b"", 0
    stages = _PIPE.split(line)
    for number, stage in enumerate(stages, 1):
        done = in_process if stage.startswith("claimx ") else in_shell
        status, data, errors = done(stage, data, number == len(stages))
        said += errors
    return (said + data).decode() + (f"[exit status {status}]\n" if status else "")


def in_process(stage: str, stdin: bytes, last: bool) -> tuple[int, bytes, bytes]:
    """Run one claimx; of the last in a pipeline both streams come together, as on a terminal."""
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    err = out if last else io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    before, sys.stdin = sys.stdin, io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8")
    try:
        with redirect_stdout(out), redirect_stderr(err):
            status = main(shlex.split(stage)[1:])
    finally:
        sys.stdin = before
    for stream in (out, err):
        stream.flush()
    return int(status), out.buffer.getvalue(), b"" if last else err.buffer.getvalue()


def in_shell(stage: str, stdin: bytes, last: bool) -> tuple[int, bytes, bytes]:
    """Run what is not claimx; programs of the virtual environment come first."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-c", stage], env=os.environ | {"PATH": path}, input=stdin, capture_output=True,
        check=False,
    )  # fmt: skip
    return done.returncode, done.stdout, done.stderr


def matches(printed: str, expected: str) -> bool:
    pieces = (re.escape(piece) for piece in re.split(rf"^{_ANYTHING}", expected, flags=re.M))
    return re.fullmatch("(?:.*\n)*?".join(pieces), printed) is not None


@pytest.mark.parametrize("page", ["README.md", "docs/compare.md"])
def test_sessions_print_what_the_page_says(page, tmp_path, monkeypatch):
    guide = (ROOT / page).read_text(encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for name, text in _FILE.findall(guide):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    stale, absent = [], {tool for tool in ("yq", "jq") if not shutil.which(tool)}
    for command in commands(guide):
        if any(f"{tool} -r" in command.line for tool in absent):
            continue
        printed = run(command.line)
        if not matches(printed, command.printed):
            stale.append(f"$ {command.line}\n{printed}")
    assert not stale, f"{page} should say:\n" + "\n".join(stale)
    if absent:
        pytest.skip(f"all but what needs {' and '.join(sorted(absent))}, not installed here")


def test_an_ellipsis_stands_for_whole_lines():
    assert matches("a\nb\nc\n", "a\n…\nc\n")
    assert matches("a\nc\n", "a\n…\nc\n")
    assert not matches("a\nb\ncd\n", "a\n…\nd\n")
    assert not matches("a\nb\n", "a\n")


def test_library_examples_give_what_the_readme_says():
    parser, runner = doctest.DocTestParser(), doctest.DocTestRunner(verbose=False)
    runner.run(parser.get_doctest(README, {}, "README.md", "README.md", 0))
    assert runner.tries and not runner.failures


def test_the_table_of_commands_lists_every_command():
    listed = re.findall(r"^\| `claimx (\w+)", README, re.M)
    assert listed == list(typer.main.get_command(app).commands)


def test_the_exit_statuses_are_those_of_the_program():
    text = README.replace("\n", " ")
    for status, meaning in MEANING.items():
        assert f"{status:d} {meaning}" in text


@pytest.mark.parametrize("name", PAGES)
def test_links_lead_to_files_of_the_project(name):
    for target in re.findall(r"\]\(([^)#:]+)\)", PAGES[name]):
        assert (ROOT / target).exists(), target


@pytest.mark.parametrize("name", PAGES)
def test_every_make_target_that_is_named_exists(name):
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
    named = set(re.findall(r"(?:^|`)make ([a-z]+)", PAGES[name], re.M))
    assert named and named <= targets
