"""A bar on standard error while a person is watching."""

import os
import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

from .console import Console, Kind

_T = TypeVar("_T")


def shown(things: Iterable[_T], total: int | None, console: Console) -> Iterator[_T]:
    """Yield `things`; on a terminal, count them on a bar, unless there is one or none is wanted."""
    if not _moves() or total == 1 or not console.allows(Kind.STATUS):
        yield from things
        return
    with _bar() as bar:
        task = bar.add_task("articles", total=total)
        for number, thing in enumerate(things, 1):
            yield thing
            bar.update(task, advance=1, refresh=number % 20 == 0)


def _moves() -> bool:
    """Whether standard error is a terminal that can write a line anew."""
    return sys.stderr.isatty() and os.environ.get("TERM") != "dumb"


def _bar():
    from rich.console import Console as Terminal
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    terminal = Terminal(
        stderr=True, markup=False, emoji=False, highlight=False, soft_wrap=True, no_color=True
    )
    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn()
    # Refreshed by hand: a thread of its own would be caught up in the fork of worker processes.
    return Progress(*columns, console=terminal, transient=True, auto_refresh=False)
