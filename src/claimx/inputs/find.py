"""Paths of the command line to files, folders walked and sorted."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ..errors import UsageError
from .forms import NAMED, RECORDS, form_of, is_address, name_of, stem
from .item import Reading


@dataclass(frozen=True, slots=True)
class Place:
    """A file to be read, or standard input; `fault` says what keeps it from being read.

    `source` is the name of the folder given and the path inside it, so that results do not depend
    on where claimx was started; a file given by itself counts as given with its folder.
    """

    path: str
    id: str
    source: str
    form: str
    fault: str = ""


def find(paths: Sequence[str], reading: Reading) -> list[Place]:
    """Return the places that `paths` name; one that does not exist is a fault.

    Raises UsageError when none of them exists.
    """
    if list(paths).count("-") > 1:
        raise UsageError("standard input (-) can be read only once; name - once")
    if "-" in paths and (reading.text_field or reading.html_field) and reading.form is None:
        raise UsageError(
            "what is on standard input? say --input-format jsonl, json, csv or parquet (or text)"
        )
    lost = {path: why for path in paths if (why := _lost(path, reading))}
    if lost and all(path in lost for path in paths):
        raise UsageError(f"{paths[0]}: {lost[paths[0]]}")
    return [place for path in paths for place in _places(path, reading)]


def _places(path: str, reading: Reading) -> Iterator[Place]:
    if path == "-":
        yield Place("-", "stdin", "-", reading.form or "text")
    elif lost := _lost(path, reading):
        yield Place(path, "", "", "text", f"{path}: {lost}")
    elif is_address(path):
        yield Place(path, name_of(path), path, "web")
    elif os.path.isdir(path):
        yield from _inside(path, reading)
    else:
        yield _file(path, Path(path).name, reading.form or form_of(path) or "text")


def _lost(path: str, reading: Reading) -> str:
    """Why there is nothing to be read at a path, empty where there may be something."""
    if is_address(path):
        return "" if reading.fetch else CLOSED
    return "" if path == "-" or os.path.lexists(path) else _MISSING


def listed(path: str, reading: Reading) -> Iterator[Place]:
    """Yield the places of a path that stands in a list.

    A file has its whole path for a name: a list is of files from anywhere, and many are called 1.
    """
    if not os.path.isfile(path):
        yield from map(_no_pipe, _places(path, reading))
        return
    inside = os.path.normpath(path)
    inside = os.path.abspath(path) if inside.startswith("..") else inside
    yield _file(path, Path(inside).as_posix().lstrip("/"), form_of(path) or "text")


def _file(path: str, inside: str, form: str) -> Place:
    folder = Path(os.path.abspath(path)[: -len(inside)]).name
    source = _writable(f"{folder}/{inside}".lstrip("/"))
    return Place(path, stem(_writable(inside)), source, form)


def _writable(name: str) -> str:
    """A file name that is not UTF-8 comes with surrogates, which no output can hold."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _inside(folder: str, reading: Reading) -> Iterator[Place]:
    closed: list[OSError] = []
    names = sorted(_walk(folder, closed))
    wanted = [(name, form) for name in names if (form := _wanted(name, reading))]
    for name, form in wanted:
        yield _no_pipe(_file(Path(folder, name).as_posix(), name, reading.form or form))
    for fault in closed:
        yield Place(fault.filename, "", "", "text", f"{fault.filename}: {_CLOSED}{fault.strerror}")
    if not (wanted or closed):
        yield Place(folder, "", "", "text", f"{folder}: {_NO_ARTICLES}")


CLOSED = "the web is asked by claimx extract --fetch alone"
_MISSING = "no such file or folder; check the spelling"
_NO_ARTICLES = (
    "no articles in this folder: no .txt, .md, .html or .warc files (also .gz); "
    "to read .jsonl, .json, .csv or .parquet files, say --text-field"
)
_CLOSED = "this folder cannot be searched: "
_PIPE = "is a pipe or a device, which may never end; name it by itself to read it"


def _no_pipe(place: Place) -> Place:
    """The place where reading will end or fail, else a fault: a pipe may wait for ever."""
    pipe = os.path.exists(place.path) and not os.path.isfile(place.path) and not place.fault
    return replace(place, fault=f"{place.path}: {_PIPE}") if pipe else place


def _wanted(name: str, reading: Reading) -> str | None:
    form = form_of(name)
    if form in RECORDS and not (reading.text_field or reading.html_field):
        return None
    return None if form in NAMED else form


def _walk(folder: str, closed: list[OSError]) -> Iterator[str]:
    """Yield the POSIX paths of files inside `folder`, hidden ones and their folders left out.

    A folder that cannot be searched is added to `closed`: its articles are not gone.
    """
    for root, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if not name.startswith("."):
                yield Path(root, name).relative_to(folder).as_posix()
