"""Results read back: files and folders of YAML, JSON or JSON Lines, or a stream."""

import json
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from io import BytesIO
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO

import yaml

from .bounded import json_value, yaml_documents
from .errors import InputError, UsageError
from .shape import unlike

SUFFIXES = (".yaml", ".yml", ".json", ".jsonl")


@dataclass(frozen=True, slots=True)
class Stored:
    """One document of results; `file` is what messages say, `name` its path in the folder."""

    data: Any
    file: str
    name: str

    @property
    def id(self) -> str:
        """The article's id, or the name of the file when the document does not say."""
        article = self.data.get("article") if isinstance(self.data, dict) else None
        found = article.get("id") if isinstance(article, dict) else None
        return str(found) if found is not None else self.name


def stored(paths: Iterable[str]) -> list[Stored]:
    """Return the documents that `paths` name: files, folders (searched, sorted), - for stdin.

    Raises UsageError for a path that does not exist, InputError for a file that is not data.
    """
    return list(one_by_one(paths))


def one_by_one(paths: Iterable[str]) -> Iterator[Stored]:
    """Yield what `stored` returns: a line of JSON Lines is in memory at a time, else a file."""
    for file in [file for path in paths for file in files(path)]:
        yield from _read(*file)


def comparable(paths: Iterable[str]) -> list[Stored]:
    """Return the documents that `paths` name, each with what `diff` and `score` look at.

    Gold made by hand may leave out all else. Raises UsageError and InputError as `stored` does, and
    InputError for a document without claims, or a claim or figure without text and span.
    """
    found = stored(paths)
    for document in found:
        for fault in unlike(document.data):
            raise InputError(f"{document.file}: {fault}; claimx validate says more")
    return found


def by_id(documents: Sequence[Stored]) -> dict[str, Stored]:
    """Return documents by article id, sorted; raise UsageError for an id that stands twice."""
    found: dict[str, Stored] = {}
    for document in documents:
        other = found.setdefault(document.id, document)
        if other is not document:
            raise UsageError(
                f"{document.file} and {other.file} are both about article {document.id!r}; "
                "name one of them"
            )
    return dict(sorted(found.items()))


def files(path: str) -> list[tuple[str, str]]:
    """Return the files of results that `path` names, each with its name inside the folder."""
    if path == "-":
        return [("-", "-")]
    if not os.path.lexists(path):
        raise UsageError(f"{path}: no such file or folder; check the spelling")
    if not os.path.isdir(path):
        return [(path, Path(path).stem)]
    names = sorted(_walk(path))
    return [(f"{Path(path).as_posix()}/{name}", name.rpartition(".")[0]) for name in names]


def _walk(folder: str) -> Iterator[str]:
    """Yield the POSIX paths of results inside a folder; raise InputError for one that is closed."""
    for root, _, names in os.walk(folder, onerror=_closed):
        for name in names:
            if name.endswith(SUFFIXES):
                yield Path(root, name).relative_to(folder).as_posix()


def _closed(fault: OSError) -> None:
    raise InputError(f"{fault.filename}: this folder cannot be searched: {fault.strerror}")


def read(file: str, name: str, dates: bool = False) -> list[Stored]:
    """Return the documents in one file; with `dates`, those YAML takes for dates are dates."""
    return list(_read(file, name, dates))


def _read(file: str, name: str, dates: bool = False) -> Iterator[Stored]:
    try:
        with nullcontext(sys.stdin.buffer) if file == "-" else open(file, "rb") as source:
            for document in _documents(source, file, dates):
                yield Stored(document, file, name)
    except OSError as fault:
        raise InputError(f"{file}: cannot be read: {fault.strerror}") from None


def _documents(source: BinaryIO, file: str, dates: bool) -> Iterable[Any]:
    """The documents of a file: JSON when it begins as JSON does, else YAML."""
    first = source.readline()
    if file.endswith(".jsonl") or _is_whole(first):
        return _lines(chain([first], source), file)
    text = _text(first + source.read(), file)
    return _json(text, file) if text.startswith(("{", "[")) else _yaml(text, file, dates)


def _is_whole(line: bytes) -> bool:
    """Whether a line is an object of JSON: as the first line of a file, one of JSON Lines."""
    try:
        text = line.decode("utf-8-sig")
        return text.startswith("{") and bool(json_value(text))
    except ValueError:
        return False


def _text(data: bytes, file: str, at: int = 0) -> str:
    """Decode what stands `at` so many bytes from the beginning of a file."""
    try:
        return data.decode("utf-8" if at else "utf-8-sig")
    except UnicodeDecodeError as fault:
        raise InputError(f"{file}: byte {at + fault.start} is not UTF-8") from None


def _yaml(text: str, file: str, dates: bool) -> Iterator[Any]:
    try:
        for document in yaml_documents(text, dates):
            if document is not None:
                yield document
    except yaml.MarkedYAMLError as fault:
        mark = fault.problem_mark or fault.context_mark
        where = f":{mark.line + 1}:{mark.column + 1}" if mark else ""
        raise InputError(f"{file}{where}: not YAML: {fault.problem}") from None
    except (yaml.YAMLError, ValueError) as fault:
        raise InputError(f"{file}: not YAML: {' '.join(str(fault).split())}") from None


def _json(text: str, file: str) -> list[Any]:
    try:
        data = json_value(text)
    except json.JSONDecodeError as fault:
        if not fault.msg.startswith("Extra data"):
            where = f"{file}:{fault.lineno}:{fault.colno}"
            raise InputError(f"{where}: not JSON: {fault.msg}") from None
        return list(_lines(BytesIO(text.encode()), file))
    except ValueError as fault:
        raise InputError(f"{file}: not JSON: {fault}") from None
    return data if isinstance(data, list) else [data]


def _lines(lines: Iterable[bytes], file: str) -> Iterator[Any]:
    at = 0
    for number, line in enumerate(lines, 1):
        text = _text(line, file, at).removesuffix("\n")
        at += len(line)
        try:
            if text.strip():
                yield json_value(text)
        except ValueError as fault:
            raise InputError(f"{file}:{number}: not JSON: {fault}") from None
