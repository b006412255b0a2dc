"""`claimx extract`: claims and figures of articles, to standard output or a folder."""

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from ..errors import Exit, InputError, UsageError
from . import options
from .console import Console

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from ..config import Settings
    from ..inputs import Item
    from .current import Current
    from .folder import Folder
    from .work import Outcome

EXAMPLES = """
claimx extract corpus/                        a YAML stream
claimx extract corpus/ -o claims/             one file an article, unless it is current
claimx extract article.txt --published 2025-03-14
claimx extract corpus/ --format jsonl | head -1
claimx extract feed.jsonl --text-field body --id-field url -o claims/
cat article.txt | claimx extract -
"""


def extract(
    paths: options.Paths = None,
    output: options.Output = None,
    form: options.OutputFormat = None,
    published: options.Published = None,
    rules: options.Rules = None,
    jobs: options.Jobs = None,
    written_only: options.WrittenOnly = False,
    context: options.Context = False,
    input_format: options.InputForm = None,
    text_field: options.TextField = None,
    id_field: options.IdField = None,
    published_field: options.PublishedField = None,
    html_field: options.HtmlField = None,
    title_field: options.TitleField = None,
    url_field: options.UrlField = None,
    outlet_field: options.OutletField = None,
    author_field: options.AuthorField = None,
    section_field: options.SectionField = None,
    encoding: options.Encoding = None,
    save_text: options.SaveText = None,
    follow_links: options.FollowLinks = False,
    force: options.Force = False,
    timings: options.Timings = False,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> int:
    """Write who said what, and which figures, in Arabic articles.

    Results go to standard output unless -o says where. A configured output is for `claimx check`,
    and for `claimx extract` without PATH and --format. In a folder, what has not changed since it
    was written is left as it is: no article, setting, word or rule, nor the result.
    """
    from .. import config

    elsewhere = "-" if paths or form else None  # a configured folder is for a bare `extract`
    settings = config.settings(
        paths=paths, output=output or elsewhere, format=form, published=published, rules=rules,
        jobs=jobs, written_only=written_only or None, context=context or None,
        input_format=input_format,
        text_field=text_field, id_field=id_field, published_field=published_field,
        html_field=html_field, title_field=title_field, url_field=url_field,
        outlet_field=outlet_field, author_field=author_field, section_field=section_field,
        encoding=encoding,
    )  # fmt: skip
    return write(
        settings, Console(quiet, verbose), save_text=save_text, follow_links=follow_links,
        force=force, timings=timings,
    )  # fmt: skip


def write(
    settings: "Settings",
    console: Console,
    *,
    figures_only: bool = False,
    save_text: str | None = None,
    follow_links: bool = False,
    force: bool = False,
    timings: bool = False,
) -> int:
    """Write the results of all articles where the settings say; return the exit status."""
    from .current import Current
    from .laps import told
    from .reading import items, outcomes, rendering
    from .record import Record
    from .texts import Texts, with_text

    found = items(settings)
    job = rendering(settings, figures_only)
    texts = Texts(save_text, settings.paths, follow_links) if save_text else None
    current = record = None
    if settings.output not in (None, "-"):
        folder, how = owned(found, settings, follow_links), _how(settings, figures_only)
        record = Record(folder.output, how, settings.rules, console)
        current = Current(folder, texts, record, console)
        found = found if force else current.others(found)
    done = outcomes(found, with_text(job) if texts else job, settings, console)
    if texts:
        done = texts.saving(done, record, console)
    if timings:
        done = told(done, console)
    return _to_folder(done, current) if current else _to_stdout(done, settings, console)


def _how(settings: "Settings", figures_only: bool) -> str:
    """What results depend on besides articles, words and rules."""
    return repr((settings.format, settings.written_only, settings.context, figures_only))


def _to_stdout(done: "Iterable[Outcome]", settings: "Settings", console: Console) -> int:
    from ..render.stream import stream

    status = Exit.DONE

    def documents() -> "Iterator[str]":
        nonlocal status
        for outcome in done:
            status = max(status, outcome.exit)
            if not outcome.fault:
                yield outcome.value

    for piece in stream(documents(), settings.format):
        console.payload(piece)
    return status


def _to_folder(done: "Iterable[Outcome]", current: "Current") -> int:
    counts, status = Counter(), Exit.DONE
    for path, outcome in placed(done, current.folder, current.console):
        status = max(status, outcome.exit)
        counts["failed" if path is None else current.put(path, outcome)] += 1
    counts["unchanged"] += current.count  # which is whole when the last article is done
    return max(status, reported(counts, current.console))


def reported(counts: "dict[str, int]", console: Console) -> int:
    """Say what became of the results; return the exit status."""
    done = f"{counts['written']} written, {counts['unchanged']} unchanged"
    console.status(done + failures(counts))
    return Exit.UNREADABLE if counts["failed"] + counts["refused"] else Exit.DONE


def failures(counts: "dict[str, int]") -> str:
    """Return the end of a summary: how many articles failed, or could not be written."""
    failed = f", {counts['failed']} failed" if counts["failed"] else ""
    return failed + (f", {counts['refused']} not written" if counts["refused"] else "")


def placed(
    done: "Iterable[Outcome]", folder: "Folder", console: Console
) -> "Iterator[tuple[Path | None, Outcome]]":
    """Yield each outcome with its file, None for one that failed or has no place."""
    for outcome in done:
        try:
            path = folder.claim(outcome.item.id, outcome.item.path)
        except InputError as fault:
            console.error(str(fault))
            path, outcome = None, replace(outcome, exit=max(outcome.exit, fault.exit))
        yield (None if outcome.fault else path), outcome


def owned(found: "Iterable[Item]", settings: "Settings", follow_links: bool = False) -> "Folder":
    """Return the folder of results; raise UsageError before any work if two articles share one."""
    from .folder import Folder

    folder = Folder(settings.output or "", settings.format, follow_links)
    for item in found if isinstance(found, list) else ():
        try:
            folder.claim(item.id, item.path)
        except InputError as fault:
            raise UsageError(str(fault)) from None
    return folder
