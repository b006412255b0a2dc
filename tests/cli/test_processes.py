"""Worker processes: results in order, none lost, nobody left."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from claimx.processes import in_order

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="workers are forked on Linux alone")


def _die(why, flag, thing):
    """Double a thing, but let the system kill the process at 20: always, or the first time."""
    if thing == 20 and not (why == "once" and flag.exists()):
        flag.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return thing * 2


def _lost(thing):
    return "lost"


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_results_come_in_order(jobs):
    assert list(in_order(str, range(200), jobs, _lost)) == [str(thing) for thing in range(200)]


def test_an_endless_stream_is_read_only_so_far_ahead():
    taken = []
    results = in_order(str, map(lambda n: taken.append(n) or n, range(10**9)), 2, _lost)
    assert next(results) == "0"
    results.close()
    assert len(taken) <= 16 * 10


@LINUX
@pytest.mark.parametrize(("why", "twenty"), [("always", "lost"), ("once", 40)])
def test_only_what_kills_its_process_twice_is_lost(tmp_path, why, twenty):
    do = partial(_die, why, tmp_path / "flag")
    expected = [thing * 2 for thing in range(300)]
    expected[20] = twenty
    assert list(in_order(do, range(300), 2, _lost)) == expected


def _python(code, **more):
    return subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more
    )


def test_a_good_end_is_a_quiet_end():
    code = "from claimx.processes import in_order; print(*in_order(str, range(99), 2, str))"
    runs = [_python(code) for _ in range(12)]
    for run in runs:
        out, err = run.communicate(timeout=60)
        assert err == b"" and out.split() == [b"%d" % n for n in range(99)]


@LINUX
def test_an_interrupt_in_a_fork_is_not_lost():
    code = """if True:
        import multiprocessing, os, signal
        from claimx.processes import in_order
        signal.signal(signal.SIGINT, signal.default_int_handler)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
        interrupt = lambda: os.kill(os.getpid(), signal.SIGINT)
        os.register_at_fork(before=interrupt, after_in_parent=interrupt)
        try:
            list(in_order(str, range(99), 2, str))
        except KeyboardInterrupt:
            print("interrupted", multiprocessing.active_children())
    """
    out, err = _python(code).communicate(timeout=60)
    assert (out, err) == (b"interrupted []\n", b"")


def _children(pid):
    return Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()


def _within(seconds, condition):
    """Whether something comes true; generous, since only a failure waits for the end."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.01)
    return False


@LINUX
@pytest.mark.parametrize("sent", [signal.SIGTERM, signal.SIGHUP, signal.SIGKILL, signal.SIGINT])
def test_no_worker_outlives_its_parent(sent):
    code = """if True:
        import signal, sys, time
        from claimx.processes import in_order
        for one in (signal.SIGINT, signal.SIGHUP):  # a job in the background ignores them
            signal.signal(one, signal.SIG_DFL)
        list(in_order(time.sleep, [600] * 99, 2, str))
    """
    parent = _python(code)
    assert _within(60, lambda: len(_children(parent.pid)) == 2)
    workers = _children(parent.pid)
    parent.send_signal(sent)
    assert parent.wait(60) == -sent
    assert _within(60, lambda: not any(_runs(worker) for worker in workers))


def _runs(pid):
    """Whether a process is there, and more than what its parent has not yet asked about."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="ascii").split(") ")[1][0] != "Z"
    except OSError:
        return False


@LINUX
def test_an_interrupt_ends_the_workers_at_once():
    code = """if True:
        import signal, time
        from claimx.processes import in_order
        signal.signal(signal.SIGINT, signal.default_int_handler)
        try:
            list(in_order(time.sleep, [600] * 99, 2, str))
        except KeyboardInterrupt:
            print("interrupted")
    """
    parent = _python(code)
    assert _within(60, lambda: len(_children(parent.pid)) == 2)
    time.sleep(0.1)
    parent.send_signal(signal.SIGINT)
    assert parent.communicate(timeout=60) == (b"interrupted\n", b"")


@LINUX
def test_a_killed_worker_is_said_to_be_that_and_the_rest_is_written(here, claimx_run, monkeypatch):
    from .fake import FakeExtractor

    real = FakeExtractor.extract

    def extract(self, document):
        if document.id == "port":
            os.kill(os.getpid(), signal.SIGKILL)
        return real(self, document)

    monkeypatch.setattr(FakeExtractor, "extract", extract)
    done = claimx_run("extract", "corpus", "-j", 2, "-o", "claims")
    assert done.status == 3
    assert done.err == (
        "error: corpus/port.txt: a worker process was killed, most likely for lack of memory; "
        "give it more, or leave the article out\n1 written, 0 unchanged, 1 failed\n"
    )
    assert (here / "claims/north/bridge.yaml").exists()


def _refuse(*_, **__):
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize(
    "start", ["concurrent.futures.process._SafeQueue", "multiprocessing.process.BaseProcess.start"]
)
def test_without_worker_processes_the_work_is_done_here(start, monkeypatch):
    """Semaphores lie in /dev/shm, which may be full or missing; a process may be one too many."""
    monkeypatch.setattr(start, _refuse)
    assert list(in_order(str, range(99), 2, _lost)) == [str(thing) for thing in range(99)]
    assert not multiprocessing.active_children()
