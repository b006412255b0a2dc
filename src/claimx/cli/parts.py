"""Articles in parts, any of which a process can extract by itself, on whatever machine.

A part is a file of records, a share of a large one, a web archive, or texts of one folder.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from hashlib import file_digest, sha256
from itertools import chain, islice
from math import ceil

from ..errors import UsageError
from ..file_names import Names
from ..inputs import Item, Reading
from ..inputs.find import Place, find
from ..inputs.forms import NAMED, SEVERAL
from ..inputs.read import items_of

_SHARE = 32 << 20  # bytes of input for a part: some thousand articles, a few minutes
_MOST = 64  # shares of a file: whoever extracts one reads over the others


@dataclass(frozen=True, slots=True)
class Part:
    """Every article of `places` whose number is `index`, counted modulo `count`.

    `stamp` stands for what is in the places; `name` is that of the part's files.
    """

    places: tuple[Place, ...]
    name: str
    stamp: str
    index: int = 0
    count: int = 1

    def items(self, reading: Reading) -> Iterator[Item]:
        """Yield the articles; they have the ids that they have in a run over everything."""
        every = chain.from_iterable(items_of(place, reading) for place in self.places)
        return islice(every, self.index, None, self.count)


def parts(paths: Sequence[str], reading: Reading) -> tuple[list[Part], list[str]]:
    """Return the parts of the articles that `paths` name, and messages on what is not there.

    Raises UsageError for what another process cannot read, and when two have one name.
    """
    places = find(paths, reading)
    here = [_anywhere(place) for place in places if not place.fault]
    found = [part for name, group in _groups(here).items() for part in _shares(name, group)]
    return found, [place.fault for place in places if place.fault]


def _anywhere(place: Place) -> Place:
    """The place as it is called from any folder; raise UsageError where there is no such name."""
    if place.path == "-" or place.form in NAMED:
        raise UsageError(
            f"{place.path}: --engine daft reads files of texts, records and web archives; "
            "leave it out for standard input, feeds, lists and addresses"
        )
    return replace(place, path=os.path.abspath(place.path))


def _groups(places: Iterable[Place]) -> dict[str, list[Place]]:
    """Places by the name of their part: texts by their folder's, else each by its own."""
    names, groups = Names(), {}
    owners: dict[str, str] = {}
    for place in places:
        alone = place.form in SEVERAL
        name = place.id.replace("/", ".") if alone else place.source.partition("/")[0]
        taken = owners.setdefault(f"{name}/" if alone else f"{name}/{place.id}", place.path)
        group = groups.setdefault(names.of(name), [])
        if taken != place.path or (group and alone):
            raise UsageError(
                f"{place.path}: has the same name as {(group or [place])[0].path}; "
                "rename one, or name a folder above both"
            )
        group.append(place)
    return groups


def _shares(name: str, places: list[Place]) -> Iterator[Part]:
    """A web archive is one part: to read over its pages takes about as long as to extract them."""
    size, digest = 0, sha256()
    for place in places:
        digest.update(repr(replace(place, path="")).encode())
        with suppress(OSError), open(place.path, "rb") as file:  # else reading says what is wrong
            digest.update(file_digest(file, "sha256").digest())
            size += file.tell()
    count = 1 if places[0].form == "warc" else min(max(ceil(size / _SHARE), 1), _MOST)
    for index in range(count):
        file = f"{name}-{index:05}-of-{count:05}"
        yield Part(tuple(places), file, digest.hexdigest(), index, count)
