"""Items through the pipeline, in one process or several, results in the order of the items."""

import gc
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, partial
from itertools import chain, islice
from pathlib import Path
from typing import Any

from ..errors import Exit, InputError, bug
from ..inputs import Item
from ..model import Result
from ..processes import cores, in_order
from ..text.document import Document
from .laps import Laps

_WORTH_IT = 64  # articles below which starting processes takes longer than the work


Stage = Callable[[Any, Document], Result]  # an extractor and a document to a result


@dataclass(frozen=True, slots=True)
class Job:
    """What to do with each article: `stage` makes its result, `make` what is kept of it.

    Both are functions at the top of a module, since other processes are sent them by name.
    """

    make: Callable[[Result, Document], Any]
    stage: Stage
    packs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an item: `value` (whatever the job makes), or `fault`, the message.

    `exit` is the status that a run with this outcome ends with, at least; `laps` are the seconds
    that each stage took; `stamp` stands for the document that was read.
    """

    item: Item
    value: Any = None
    fault: str | None = None
    exit: Exit = Exit.DONE
    laps: dict[str, float] = field(default_factory=dict)
    remarks: tuple[str, ...] = ()
    stamp: str = ""


def run(items: Iterable[Item], job: Job, jobs: int = 0) -> Iterator[Outcome]:
    """Yield the outcome of each item, in order; `jobs` 0 means one process a core."""
    items = iter(items)
    first = list(islice(items, _WORTH_IT))
    if not first:
        return iter(())  # words and rules need not be loaded
    everything = chain(first, items)
    wanted = jobs or (cores() if len(first) == _WORTH_IT else 1)
    # A broken pack is reported once, here; forked processes inherit it.
    _extractor(job.packs, os.getcwd())
    gc.freeze()  # words and rules stay: no collection need look at them, no process copy them
    do = partial(_outcome, job)
    return map(do, everything) if wanted == 1 else in_order(do, everything, wanted, _killed)


@cache
def _extractor(packs: tuple[str, ...], folder: str) -> Any:
    """The extractor with these packs, whose names may be relative to the working folder."""
    from ..pipeline import Extractor

    return Extractor(tuple(Path(pack) for pack in packs))


def _outcome(job: Job, item: Item) -> Outcome:
    laps = Laps()
    try:
        document = item.read()
        laps("read")
        extractor = _extractor(job.packs, os.getcwd()).watched(laps)
        value = job.make(job.stage(extractor, document), document)
        laps("write")
    except InputError as fault:
        return _failed(item, str(fault))
    except MemoryError:
        return _failed(item, f"{item.path}: too long for the memory there is")
    except Exception as fault:
        return _failed(item, f"{item.path}: {bug(fault)}", Exit.BUG)
    stamp = item.stamp(document.sha256)
    sent = _sendable(item)
    return Outcome(sent, value, laps=dict(laps), remarks=document.remarks, stamp=stamp)


def _killed(item: Item) -> Outcome:
    cause = "a worker process was killed, most likely for lack of memory"
    return _failed(item, f"{item.path}: {cause}; give it more, or leave the article out")


def _failed(item: Item, message: str, status: Exit = Exit.UNREADABLE) -> Outcome:
    return Outcome(_sendable(item), fault=message, exit=status)


def _sendable(item: Item) -> Item:
    """The item without its way of reading: that may hold a text, which need not travel back."""
    return Item(item.id, item.source, item.path, _read_already)


def _read_already() -> Any:
    raise AssertionError("an item is read once")
