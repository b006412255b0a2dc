"""A function over many things in worker processes, which never outlive this one.

The pool is the standard library's. What it leaves to its user is here: results in order with a
bounded number under way, workers that are killed from outside, interrupts, and a parent that is.
"""

import multiprocessing
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import chain, islice
from threading import Thread
from typing import TypeVar

Thing = TypeVar("Thing")
Made = TypeVar("Made")
Do = Callable[[Thing], Made]

_CHUNK = 16  # things sent to a process at a time
_AHEAD = 4  # chunks under way for each process


def cores() -> int:
    """Return the number of cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class _NoWorkers(BrokenProcessPool):
    """The system gives no worker process: no semaphores, no shared memory, too many processes."""


def in_order(
    do: Do, things: Iterable[Thing], jobs: int, lost: Do, *, chunk: int = _CHUNK
) -> Iterator[Made]:
    """Yield `do(thing)` for each thing, in order, made in `jobs` worker processes.

    `do`, things and results are pickled. When the system kills a worker, all that was under way is
    tried again, each thing in a process of its own; one that is killed again yields `lost(thing)`.
    Where the system gives no worker processes, this one does the work.
    `chunk`: how many things a process is sent at a time.
    """
    things = iter(things)
    chunks = iter(lambda: list(islice(things, chunk)), [])
    for first in chunks:  # once more after each time that a worker was killed
        with _pool(jobs) as pool:
            for part, future in _submitted(pool, do, chain([first], chunks), _AHEAD * jobs):
                try:
                    made = future.result()
                except BrokenProcessPool:
                    made = (_alone(do, thing, lost) for thing in part)
                yield from made


def _submitted(
    pool: ProcessPoolExecutor | None, do: Do, chunks: Iterable[list[Thing]], ahead: int
) -> Iterator[tuple[list[Thing], Future]]:
    """Yield chunks in order, `ahead` later ones under way; a broken pool takes no more."""
    under_way: deque[tuple[list[Thing], Future]] = deque()
    for chunk in chunks:
        future = _submit(pool, _all, do, chunk)
        under_way.append((chunk, future))
        if future.done() and future.exception():
            break
        if len(under_way) > ahead:
            yield under_way.popleft()
    yield from under_way


def _all(do: Do, things: list[Thing]) -> list[Made]:
    return [do(thing) for thing in things]


def _alone(do: Do, thing: Thing, lost: Do) -> Made:
    with _pool(1) as pool:
        try:
            return _submit(pool, do, thing).result()
        except _NoWorkers:
            return do(thing)
        except BrokenProcessPool:
            return lost(thing)


def _submit(pool: ProcessPoolExecutor | None, *call: object) -> Future:
    """Submit a call; the first starts the workers. A broken pool gives a future that says so."""
    future: Future = Future()
    with _interrupts_held():
        try:
            if pool is None:
                raise OSError
            return pool.submit(*call)
        except BrokenProcessPool as broken:
            future.set_exception(broken)
        except OSError:
            future.set_exception(_NoWorkers())
    return future


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """An interrupt waits: Python loses one that comes in a fork, and workers are not to see it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def _pool(jobs: int) -> Iterator[ProcessPoolExecutor | None]:
    """A pool whose workers are gone at the end, and killed at once when that is no good end.

    None where the system has no semaphores for one, as in some containers and on a full /dev/shm.
    """
    sys.stdout.flush()  # else each forked worker would have, and write, what is buffered
    fork = sys.platform == "linux"  # elsewhere a fork is unsafe or missing
    context = multiprocessing.get_context("fork" if fork else "spawn")
    try:
        pool = ProcessPoolExecutor(jobs, context, initializer=_begin)
    except OSError:
        yield None
        return
    try:
        yield pool
    except BaseException:
        _kill_workers()
        raise
    finally:
        pool.shutdown(cancel_futures=True)
        _kill_workers()  # those of a pool that did not get all of its own


def _kill_workers() -> None:
    for worker in multiprocessing.active_children():
        worker.kill()


def _begin() -> None:
    """In a worker: an interrupt is the parent's to answer; when the parent is gone, leave."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_follow_parent, daemon=True).start()


def _follow_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
