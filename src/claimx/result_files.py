"""Results read back: files and folders of YAML, JSON or JSON Lines, or a stream."""

import json
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

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
    return [document for path in paths for file in files(path) for document in read(*file)]


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
    try:
        data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
        text = data.decode("utf-8-sig")
    except OSError as fault:
        raise InputError(f"{file}: cannot be read: {fault.strerror}") from None
    except UnicodeDecodeError as fault:
        raise InputError(f"{file}: byte {fault.start} is not UTF-8") from None
    return [Stored(document, file, name) for document in documents(text, file, dates)]


def documents(text: str, file: str, dates: bool = False) -> list[Any]:
    """Return the documents of a text: JSON when it begins as JSON does, else YAML."""
    if file.endswith(".jsonl"):
        return _lines(text, file)
    return _json(text, file) if text.startswith(("{", "[")) else _yaml(text, file, dates)


def _yaml(text: str, file: str, dates: bool) -> list[Any]:
    try:
        found = yaml_documents(text, dates)
        return [document for document in found if document is not None]
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
        return _lines(text, file)
    except ValueError as fault:
        raise InputError(f"{file}: not JSON: {fault}") from None
    return data if isinstance(data, list) else [data]


def _lines(text: str, file: str) -> list[Any]:
    found = []
    for number, line in enumerate(text.split("\n"), 1):
        try:
            found += [json_value(line)] if line.strip() else []
        except ValueError as fault:
            raise InputError(f"{file}:{number}: not JSON: {fault}") from None
    return found
