"""From settings to outcomes: what all commands that read articles have in common."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial

from .. import inputs
from ..config import Settings
from ..errors import InputError, UsageError
from ..inputs.decode import known_encoding
from ..text.document import day
from . import stages
from .console import Console
from .progress import shown
from .work import Job, Outcome, Stage, run


def items(settings: Settings) -> Iterable[inputs.Item]:
    """Return the articles that the settings name; raise UsageError when they name none."""
    return inputs.items(named(settings), reading(settings))


def named(settings: Settings) -> tuple[str, ...]:
    """Return the paths that the settings name; raise UsageError when they name none."""
    if not settings.paths:
        raise UsageError(
            "nothing to read: name files or folders, or - for standard input "
            "(or set paths in [tool.claimx] of pyproject.toml)"
        )
    return settings.paths


def reading(settings: Settings) -> inputs.Reading:
    """Return how the settings say that inputs are to be read."""
    return inputs.Reading(
        published=published(settings.published),
        form=settings.input_format,
        text_field=settings.text_field,
        id_field=settings.id_field,
        published_field=settings.published_field,
        html_field=settings.html_field,
        kept=tuple((field, name) for name in KEPT if (field := getattr(settings, f"{name}_field"))),
        encoding=settings.encoding and known_encoding(settings.encoding),
        fetch=settings.fetch,
    )


KEPT = ("title", "url", "outlet", "author", "section")  # of records, each with an option


def published(value: str | None) -> date | None:
    """Return the day that is said to be that of publication; raise UsageError if it is none."""
    try:
        return day(value, "") if value else None
    except InputError:
        raise UsageError(f"published: {value} is not a date; write it as 2025-03-14") from None


def rendering(settings: Settings, figures_only: bool = False) -> Job:
    """Return the job that renders results in the format that the settings say."""
    return Job(stages.RENDER[settings.format], stage(settings, figures_only), settings.rules)


def stage(settings: Settings, figures_only: bool = False) -> Stage:
    """Return the function that makes the result of an article."""
    if figures_only:
        return stages.figures
    found = stages.written_claims if settings.written_only else stages.claims
    return partial(stages.with_context, found) if settings.context else found


def outcomes(
    found: Iterable[inputs.Item], job: Job, settings: Settings, console: Console
) -> Iterator[Outcome]:
    """Yield the outcome of each article, in order, faults reported, progress shown."""
    total = len(found) if isinstance(found, list) else None
    told: set[str] = set()
    for outcome in shown(run(found, job, settings.jobs), total, console):
        if outcome.fault:
            console.error(outcome.fault)
        else:
            console.detail(f"{outcome.item.path}: {sum(outcome.laps.values()) * 1000:.1f} ms")
        for remark in outcome.remarks:
            if remark not in told:
                told.add(remark)
                console.status(f"{outcome.item.path}: {remark}")
        yield outcome
