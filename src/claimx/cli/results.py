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
from ..render.plain import plain
from ..validation import faults
from . import stages
from .articles import Articles
from .console import Console
from .reading import items, outcomes, stage
from .work import Job

_NO_RESULT = "; claimx validate says more"
_AN_ARTICLE = "; results are expected here: for an article say --input-format text"
_RECORDS = (".json", ".jsonl")


class Results:
    """The results that the settings name, each with the text of its article where that is known.

    Files of results are .yaml, .json, .jsonl and standard input, all else is articles; so is
    everything where a form of input is set, and .json and .jsonl are where a field of records is.
    An article whose result is among them is not extracted, but gives it its text. What cannot be
    read is reported and makes `status` worse; the others come. Raises UsageError for paths that
    name nothing.
    """

    def __init__(self, settings: Settings, console: Console) -> None:
        self.status, self._console = Exit.DONE, console
        self._seen: dict[str, str] = {}  # the file of the result about each article
        found = {path: _files(path, settings) for path in settings.paths}
        self._files = dict(file for files in found.values() for file in files)
        folders = {path for path in found if os.path.isdir(path)}
        self._beside = {path for path in folders if found[path]}
        articles = tuple(path for path in found if path in folders or not found[path])
        self._settings = replace(settings, paths=articles)
        self._items = items(self._settings) if articles or not found else []

    def __iter__(self) -> Iterator[tuple[Result, str | None]]:
        """Yield results in the order of their files, then those of the other articles."""
        stored = (result for file in self._files.items() for result in self._of_file(*file))
        if not self._items:
            yield from ((result, None) for result in stored)
            return
        known = {result.article.id: result for result in stored}
        texts: dict[str, str] = {}
        found = self._items
        if self._files:
            found = [item for item in found if self._lacks(item, known, texts)]
        yield from ((result, texts.get(id)) for id, result in known.items())
        job = Job(stages.itself, stage(self._settings), self._settings.rules)
        for outcome in outcomes(found, job, self._settings, self._console) if found else ():
            self.status = max(self.status, outcome.exit)
            if not outcome.fault:
                yield outcome.value

    def with_texts(self, articles: Articles) -> Iterator[tuple[Result, str | None]]:
        """Yield the same, with the texts that `articles` have of those that lack theirs.

        A text that is not the result's own is reported and makes `status` worse.
        """
        for result, text in self:
            if text is None:
                try:
                    text = articles.of(result)
                except InputError as fault:
                    self._console.error(str(fault))
                    self.status = max(self.status, fault.exit)
            yield result, text

    def _of_file(self, file: str, name: str) -> Iterator[Result]:
        try:
            documents = result_files.read(file, name)
        except InputError as fault:
            return self._failed(f"{fault}{_AN_ARTICLE if file == '-' else ''}")
        if not documents and file != "-":
            self._failed(f"{file}: there is no document in this file; extract its article again")
        for number, document in enumerate(documents, 1):
            where = file if len(documents) == 1 else f"{file}#{number}"
            try:
                result = built(document.data, where)
            except InputError as fault:
                self._failed(f"{fault}{_AN_ARTICLE if file == '-' else _NO_RESULT}")
            else:
                if self._is_first(result, where):
                    yield stages.written(result) if self._settings.written_only else result

    def _is_first(self, result: Result, where: str) -> bool:
        id = result.article.id
        other = self._seen.setdefault(id, where)
        if other != where:
            self._failed(f"{where}: is about article {id!r}, as {other} is; name one of them")
        return other == where

    def _lacks(self, item: Item, known: dict[str, Result], texts: dict[str, str]) -> bool:
        """Whether an article is to be extracted; the text of one that has a result is added."""
        if isinstance(item.read, Fault):
            return item.path not in self._beside  # a folder of results need not hold articles
        if item.id not in known:
            return True
        result, where = known[item.id], self._seen[item.id]
        try:
            document = item.read()
        except InputError as fault:
            self._failed(str(fault))
            return False
        if document.sha256 != result.article.sha256:
            self._failed(
                f"{item.path}: has the id of {where}, which was extracted from other bytes; "
                "extract it again, or name one of the two"
            )
        elif misplaced := next(faults(plain(result), document.raw), None):
            self._failed(f"{where}: {': '.join(misplaced)}; extract {item.path} again")
        else:
            texts[item.id] = document.raw
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
