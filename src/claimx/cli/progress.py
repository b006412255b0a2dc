"""A bar on standard error while a person is watching."""

import os
import sys
from collections.abc import Iterable, Iterator
from time import monotonic
from typing import TypeVar

from .console import Console, Kind

_T = TypeVar("_T")
_EVERY = 0.1  # seconds between two pictures of the bar


def shown(things: Iterable[_T], total: int | None, console: Console) -> Iterator[_T]:
    """Yield `things`; on a terminal, count them on a bar, if there are several and it is wanted."""
    if not _moves() or total in (0, 1) or not console.allows(Kind.STATUS):
        yield from things
        return
    with _bar() as bar:
        task = bar.add_task("articles", total=total, rate="")
        begun = shown_at = monotonic()
        for number, thing in enumerate(things, 1):
            yield thing
            now = monotonic()
            rate = f"{number / max(now - begun, 1e-9):.0f}/s"
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
