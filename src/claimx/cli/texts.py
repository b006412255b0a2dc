"""The texts that spans count in, saved: those of web pages and records exist nowhere else."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from ..errors import InputError, UsageError
from ..file_names import Names
from ..model import Result
from ..output import Output, Refused
from ..text.document import Document
from .console import Console
from .record import Record
from .work import Job, Outcome

TEXT = "text"  # what the record calls such a file


def with_text(job: Job) -> Job:
    """Return the job that makes, beside what `job` makes, the text of the article."""
    return replace(job, make=partial(_both, job.make))


def _both(make: Any, result: Result, document: Document) -> tuple[Any, str]:
    return make(result, document), document.raw


class Texts:
    """The folder that texts are written to; raises UsageError when it is one of articles.

    The next run would read the texts in it as articles of their own.
    """

    def __init__(self, folder: str, inputs: Sequence[str], follow_links: bool = False) -> None:
        self._output, self._names = Output(Path(folder), follow_links), Names()
        real = Path(os.path.realpath(folder))
        for path in filter(os.path.isdir, inputs):
            if real.is_relative_to(os.path.realpath(path)):
                raise UsageError(
                    f"--save-text {folder}: is inside the folder of articles {path}, so that the "
                    "texts would be read as articles; name a folder outside it"
                )

    def saved(self, id: str) -> bytes | None:
        """Return the text that the folder has for an article, None where it has none."""
        return self._output.read(self._path(id))

    def saving(
        self, outcomes: Iterable[Outcome], record: Record | None, console: Console
    ) -> Iterator[Outcome]:
        """Yield the outcomes of the job without texts, each text written below the folder."""
        for outcome in outcomes:
            if outcome.fault is None:
                value, text = outcome.value
                outcome = replace(outcome, value=value)
                try:
                    self._save(outcome, text)
                    if record:
                        record.add(outcome.stamp, TEXT, text.encode())
                except InputError as fault:
                    console.error(str(fault))
                    outcome = replace(outcome, value=None, fault=str(fault), exit=fault.exit)
            yield outcome

    def _path(self, id: str) -> Path:
        return self._output.root / f"{self._names.of(id)}.txt"

    def _save(self, outcome: Outcome, text: str) -> None:
        path = self._path(outcome.item.id)
        article = outcome.item.path
        if path.exists() and os.path.exists(article) and path.samefile(article):
            raise Refused(f"{path}: is the article itself; name another folder for --save-text")
        self._output.write(path, text.encode())
