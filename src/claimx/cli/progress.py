"""How far a run is, on standard error: a bar while a person is watching, else a line a minute."""

import os
import sys
from collections.abc import Iterable, Iterator
from datetime import timedelta
from time import monotonic
from typing import TypeVar

from .console import Console, Kind

_T = TypeVar("_T")
_EVERY = 0.1  # seconds between two pictures of the bar
_MINUTE = 60.0  # seconds between two lines


def shown(
    things: Iterable[_T], total: int | None, console: Console, name: str = "articles"
) -> Iterator[_T]:
    """Yield `things`; say how far it is, if there are several and it is wanted.

    `name` is what they are called. `total` is None where nobody knows it; then there is a rate and
    no time left.
    """
    if total in (0, 1) or not console.allows(Kind.STATUS):
        return iter(things)
    return _drawn(things, total, name) if _moves() else _told(things, total, console, name)


def _told(
    things: Iterable[_T], total: int | None, console: Console, name: str = "articles"
) -> Iterator[_T]:
    """For the log of a run that takes hours; one that is over in a minute says nothing."""
    begun = told = monotonic()
    for number, thing in enumerate(things, 1):
        yield thing
        now = monotonic()
        if now - told >= _MINUTE:
            told = now
            console.status(_so_far(number, total, now - begun, name))


def _so_far(number: int, total: int | None, seconds: float, name: str) -> str:
    rate = number / seconds
    if total is None:
        return f"{number} {name}, {rate:.1f}/s"
    left = timedelta(seconds=round((total - number) / rate))
    return f"{number} of {total} {name}, {rate:.1f}/s, {left} left"


def _drawn(things: Iterable[_T], total: int | None, name: str) -> Iterator[_T]:
    with _bar() as bar:
        task = bar.add_task(name, total=total, rate="")
        begun = shown_at = monotonic()
        for number, thing in enumerate(things, 1):
            yield thing
            now = monotonic()
            rate = f"{number / max(now - begun, 1e-9):.1f}/s"
            bar.update(task, advance=1, rate=rate)
            if now - shown_at >= _EVERY or number == 1:
                shown_at = now
                bar.refresh()


def _moves() -> bool:
    """Whether standard error is a terminal that can write a line anew."""
    return sys.stderr.isatty() and os.environ.get("TERM") != "dumb"


def _bar():
    from rich.console import Console as Terminal
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    terminal = Terminal(
        stderr=True, markup=False, emoji=False, highlight=False, soft_wrap=True, no_color=True
    )
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(compact=True),
    )
    # Refreshed by hand: a thread of its own would be caught up in the fork of worker processes.
    return Progress(*columns, console=terminal, transient=True, auto_refresh=False)
