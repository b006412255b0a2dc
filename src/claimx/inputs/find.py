"""Paths of the command line to files, folders walked and sorted."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ..errors import UsageError
from .forms import RECORDS, form_of, stem
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
    missing = [path for path in paths if path != "-" and not os.path.lexists(path)]
    if missing and len(missing) == len(paths):
        raise UsageError(f"{missing[0]}: {_MISSING}")
    return [place for path in paths for place in _places(path, reading)]


def _places(path: str, reading: Reading) -> Iterator[Place]:
    if path == "-":
        yield Place("-", "stdin", "-", reading.form or "text")
    elif not os.path.lexists(path):
        yield Place(path, "", "", "text", f"{path}: {_MISSING}")
    elif os.path.isdir(path):
        yield from _inside(path, reading)
    else:
        yield _file(path, Path(path).name, reading.form or form_of(path) or "text")


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
        place = _file(Path(folder, name).as_posix(), name, reading.form or form)
        yield place if _readable(place.path) else replace(place, fault=f"{place.path}: {_PIPE}")
    for fault in closed:
        yield Place(fault.filename, "", "", "text", f"{fault.filename}: {_CLOSED}{fault.strerror}")
    if not (wanted or closed):
        yield Place(folder, "", "", "text", f"{folder}: {_NO_ARTICLES}")


_MISSING = "no such file or folder; check the spelling"
_NO_ARTICLES = (
    "no articles in this folder: no .txt, .md, .html or .warc files (also .gz); "
    "to read .jsonl, .json, .csv or .parquet files, say --text-field"
)
_CLOSED = "this folder cannot be searched: "
_PIPE = "is a pipe or a device, which may never end; name it by itself to read it"


def _readable(path: str) -> bool:
    """Whether reading will end or fail: a pipe in a folder may wait for ever."""
    return os.path.isfile(path) or not os.path.exists(path)


def _wanted(name: str, reading: Reading) -> str | None:
    form = form_of(name)
    return None if form in RECORDS and not (reading.text_field or reading.html_field) else form


def _walk(folder: str, closed: list[OSError]) -> Iterator[str]:
    """Yield the POSIX paths of files inside `folder`, hidden ones and their folders left out.

    A folder that cannot be searched is added to `closed`: its articles are not gone.
    """
    for root, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if not name.startswith("."):
                yield Path(root, name).relative_to(folder).as_posix()
