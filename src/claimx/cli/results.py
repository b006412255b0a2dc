"""Results, whatever the paths hold: files of results are read, articles are extracted."""

import os
from collections.abc import Iterator
from dataclasses import replace

from .. import result_files
from ..config import Settings
from ..errors import Exit, InputError
from ..exchange.built import built
from ..inputs import Item
from ..inputs.item import Fault
from ..model import Result
from . import stages
from .console import Console
from .reading import items, outcomes, stage
from .work import Job

_RECORDS = (".json", ".jsonl")


class Results:
    """The results that the settings name, each with the text of its article where that is known.

    Files of results (.yaml, .json, .jsonl and standard input) come first; then articles are
    extracted, except those whose results came. A `form` of input makes articles of all, fields of
    records make records of .json and .jsonl. What cannot be read is reported and makes `status`
    worse; the others come. Raises UsageError for paths that name nothing.
    """

    def __init__(self, settings: Settings, console: Console) -> None:
        self.status, self._console = Exit.DONE, console
        self._seen: dict[str, tuple[str, str]] = {}  # by id: the file, the hash of the article
        found = {path: _files(path, settings) for path in settings.paths}
        self._files = dict(file for files in found.values() for file in files)
        folders = {path for path in found if os.path.isdir(path)}
        self._beside = {path for path in folders if found[path]}
        articles = tuple(path for path in found if path in folders or not found[path])
        self._settings = replace(settings, paths=articles)
        self._items = items(self._settings) if articles or not found else []

    def __iter__(self) -> Iterator[tuple[Result, str | None]]:
        for file, name in self._files.items():
            for result in self._stored(file, name):
                yield result, None
        job = Job(stages.itself, stage(self._settings), self._settings.rules)
        lacking = filter(self._lacks, self._items)
        found = list(lacking) if isinstance(self._items, list) else lacking
        for outcome in outcomes(found, job, self._settings, self._console) if found else ():
            self.status = max(self.status, outcome.exit)
            if not outcome.fault:
                yield outcome.value

    def _stored(self, file: str, name: str) -> Iterator[Result]:
        try:
            documents = result_files.read(file, name)
        except InputError as fault:
            return self._failed(str(fault))
        if not documents and file != "-":
            self._failed(f"{file}: there is no document in this file; extract its article again")
        for number, document in enumerate(documents, 1):
            where = file if len(documents) == 1 else f"{file}#{number}"
            try:
                result = built(document.data, where)
            except InputError as fault:
                self._failed(f"{fault}; claimx validate says more")
            else:
                if self._is_first(result, where):
                    yield result

    def _is_first(self, result: Result, where: str) -> bool:
        article = result.article
        other, _ = self._seen.setdefault(article.id, (where, article.sha256))
        if other != where:
            message = f"{where}: is about article {article.id!r}, as {other} is; name one of them"
            self._failed(message)
        return other == where

    def _lacks(self, item: Item) -> bool:
        """Whether an article is to be extracted, since no result came that is its own."""
        if isinstance(item.read, Fault):
            return item.path not in self._beside  # a folder of results need not hold articles
        if item.id not in self._seen:
            return True
        file, digest = self._seen[item.id]
        try:
            changed = item.read().sha256 != digest
        except InputError as fault:
            self._failed(str(fault))
            return False
        if changed:
            self._failed(
                f"{item.path}: has the id of {file}, which was extracted from other bytes; "
                "extract it again, or name one of the two"
            )
        return False

    def _failed(self, message: str) -> None:
        self._console.error(message)
        self.status = max(self.status, Exit.UNREADABLE)


def _files(path: str, settings: Settings) -> list[tuple[str, str]]:
    """The files of results that a path names, each with its name in the folder."""
    records = bool(settings.text_field or settings.html_field)
    stored = path == "-" or path.endswith(result_files.SUFFIXES) or os.path.isdir(path)
    if settings.input_format or not stored or not (path == "-" or os.path.lexists(path)):
        return []
    files = result_files.files(path)
    return [file for file in files if not (records and file[0].endswith(_RECORDS))]
