"""Output files: whole or not at all, and nothing but output is ever replaced."""

import os
import resource
import signal
import stat
import subprocess
import sys
import threading
from multiprocessing import get_context
from pathlib import Path

import pytest

from claimx import output
from claimx.errors import UsageError
from claimx.output import Output, Refused


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "out").mkdir()
    return tmp_path / "out"


def test_a_write_is_never_seen_half_done(folder, monkeypatch):
    path, seen = folder / "a.yaml", []
    Output(folder).write(path, b"old")
    replace = os.replace
    monkeypatch.setattr(os, "replace", lambda *a: (seen.append(path.read_bytes()), replace(*a)))
    assert Output(folder).write(path, b"new")
    assert seen == [b"old"] and path.read_bytes() == b"new"
    assert not Output(folder).write(path, b"new") and len(seen) == 1


def test_a_failed_write_leaves_the_old_file_and_nothing_beside_it(folder, monkeypatch):
    path = folder / "a.yaml"
    Output(folder).write(path, b"old")

    def full(*args):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UsageError, match="No space left on device; make room"):
        Output(folder).write(path, b"new")
    assert path.read_bytes() == b"old" and os.listdir(folder) == ["a.yaml"]


def test_a_file_that_grows_too_long_is_an_error_and_the_old_one_stays(folder):
    path = folder / "a.yaml"
    path.write_bytes(b"old")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
        with pytest.raises(UsageError, match=r"a\.yaml: cannot be written: File too large"):
            Output(folder).write(path, b"x" * 5000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert path.read_bytes() == b"old" and os.listdir(folder) == ["a.yaml"]


def test_a_file_keeps_its_mode(folder):
    path = folder / "a.yaml"
    path.write_bytes(b"old")
    path.chmod(0o640)
    Output(folder).write(path, b"new")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_nothing_to_read_is_none(folder):
    assert Output(folder).read(folder / "nowhere") is None


@pytest.mark.parametrize("kind", [stat.S_IFIFO, stat.S_IFCHR])
def test_a_pipe_or_device_in_a_folder_is_neither_read_nor_replaced(folder, kind):
    path = folder / "a.yaml"
    try:
        os.mknod(path, kind | 0o600, os.makedev(1, 3))
    except PermissionError:
        pytest.skip("only root makes devices")
    for act in (lambda: Output(folder).read(path), lambda: Output(folder).write(path, b"x")):
        with pytest.raises(Refused, match="is a pipe or a device"):
            act()
    assert stat.S_IFMT(path.stat().st_mode) == kind


def test_a_pipe_that_a_person_named_is_written_to(folder):
    path, got = folder / "pipe", []
    os.mkfifo(path)
    reader = threading.Thread(target=lambda: got.append(path.read_bytes()))
    reader.start()
    assert Output.named(path).read(path) is None
    Output.named(path).write(path, b"x" * 100_000)
    reader.join()
    assert got == [b"x" * 100_000] and stat.S_ISFIFO(path.stat().st_mode)


def test_a_device_that_a_person_named_is_written_to(folder):
    path = folder / "full"
    try:
        os.mknod(path, stat.S_IFCHR | 0o600, os.makedev(1, 7))
    except PermissionError:
        pytest.skip("only root makes devices")
    with pytest.raises(UsageError, match="full: cannot be written"):
        Output.named(path).write(path, b"x")
    assert stat.S_ISCHR(path.stat().st_mode)


def test_a_link_that_leads_out_is_refused_unless_it_is_to_be_followed(folder):
    outside = folder.parent / "outside.yaml"
    outside.write_bytes(b"old")
    (folder / "file.yaml").symlink_to(outside)
    (folder / "deep").symlink_to(folder.parent)
    for name in ("file.yaml", "deep/outside.yaml", "deep/new.yaml"):
        for act in (Output(folder).read, lambda path: Output(folder).write(path, b"new")):
            with pytest.raises(Refused, match=r"a link leads out of .*out, to .*--follow-links"):
                act(folder / name)
    assert outside.read_bytes() == b"old" and not (folder.parent / "new.yaml").exists()
    assert Output(folder, follow_links=True).write(folder / "file.yaml", b"new")
    assert outside.read_bytes() == b"new" and (folder / "file.yaml").is_symlink()


def test_links_inside_the_folder_and_to_the_folder_are_followed(folder):
    (folder / "b.yaml").symlink_to("a.yaml")
    link = folder.parent / "link"
    link.symlink_to(folder)
    assert Output(link).write(link / "b.yaml", b"new")
    assert (folder / "a.yaml").read_bytes() == b"new" and (folder / "b.yaml").is_symlink()


@pytest.mark.parametrize("make", [lambda p: p.mkdir(), lambda p: p.symlink_to(p.name)])
def test_what_is_in_the_way_is_refused(folder, make):
    make(folder / "a.yaml")
    with pytest.raises(Refused, match=r"a\.yaml: cannot be (read|written): .*; remove what"):
        Output(folder).write(folder / "a.yaml", b"x")
    (folder / "north").write_bytes(b"a file")
    with pytest.raises(Refused, match="north"):
        Output(folder).write(folder / "north/b.yaml", b"x")


KILLED = """
import os, sys
from pathlib import Path
from claimx.output import Output
os.replace = lambda *names: (print("ready", flush=True), sys.stdin.read())
Output(Path(sys.argv[1])).write(Path(sys.argv[1], "a.yaml"), b"new")
"""


def _start(folder, patched="os.replace"):
    code = KILLED.replace("os.replace", patched)
    process = subprocess.Popen(
        [sys.executable, "-c", code, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    process.stdout.readline()
    return process


def test_what_a_killed_run_left_is_removed_by_the_next(folder):
    process = _start(folder)
    process.send_signal(signal.SIGKILL)
    process.wait()
    (left,) = os.listdir(folder)
    assert output._UNFINISHED.fullmatch(left)
    (folder / ".claimx-notes.new").write_bytes(b"a person's")
    Output(folder).write(folder / "b.yaml", b"new")
    assert sorted(os.listdir(folder)) == [".claimx-notes.new", "b.yaml"]


def test_what_another_run_is_writing_is_left_to_it(folder):
    process = _start(folder, "os.fsync")
    try:
        (unfinished,) = os.listdir(folder)
        Output(folder).write(folder / "b.yaml", b"new")
        assert sorted(os.listdir(folder)) == [unfinished, "b.yaml"]
    finally:
        process.communicate(b"")
    assert sorted(os.listdir(folder)) == ["a.yaml", "b.yaml"]


def _writes(folder, mark):
    for number in range(50):
        Output(Path(folder)).write(Path(folder, f"{number % 5}.yaml"), mark * 10_000)


def test_two_runs_into_one_folder_leave_whole_files_and_nothing_else(folder):
    context = get_context("spawn")
    runs = [context.Process(target=_writes, args=(str(folder), mark)) for mark in (b"a", b"b")]
    for run in runs:
        run.start()
    for run in runs:
        run.join()
    assert [run.exitcode for run in runs] == [0, 0]
    assert sorted(os.listdir(folder)) == [f"{number}.yaml" for number in range(5)]
    for path in folder.iterdir():
        assert path.read_bytes() in (b"a" * 10_000, b"b" * 10_000)
