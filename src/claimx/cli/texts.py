"""The texts that spans count in, saved: those of web pages and records exist nowhere else."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from ..model import Result
from ..text.document import Document
from .folder import file_name, write
from .work import Job, Outcome


def with_text(job: Job) -> Job:
    """Return the job that makes, beside what `job` makes, the text of the article."""
    return replace(job, make=partial(_both, job.make))


def _both(make: Any, result: Result, document: Document) -> tuple[Any, str]:
    return make(result, document), document.raw


def saving(outcomes: Iterable[Outcome], folder: str) -> Iterator[Outcome]:
    """Yield the outcomes of the job without texts, each text written below `folder`."""
    for outcome in outcomes:
        if outcome.fault is None:
            value, text = outcome.value
            write(Path(folder, f"{file_name(outcome.item.id)}.txt"), text)
            outcome = replace(outcome, value=value)
        yield outcome
