"""Articles from files, folders, standard input and records, each as an Item to be read.

Finding is quick and happens first, so that a mistyped path is reported before any work; reading
happens item by item, possibly in another process, and a fault there concerns that item alone.
"""

from collections.abc import Iterable, Sequence

from .find import find
from .forms import SEVERAL
from .item import Item, Reading
from .read import items_of

__all__ = ["Item", "Reading", "items"]


def items(paths: Sequence[str], reading: Reading) -> Iterable[Item]:
    """Return the articles that `paths` name, in the order given, folders sorted.

    A list where each file is an article; else, for records and web archives, an iterator that reads
    as it goes. Raises UsageError when a path does not exist.
    """
    found = find(paths, reading)
    every = (item for place in found for item in items_of(place, reading))
    return (
        every if any(place.form in SEVERAL and not place.fault for place in found) else list(every)
    )
