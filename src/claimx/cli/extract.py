"""`claimx extract`: claims and figures of articles, to standard output or a folder."""

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from ..errors import Exit, InputError, UsageError
from . import options
from .console import Console

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from ..config import Settings
    from ..inputs import Item
    from .current import Current
    from .folder import Folder
    from .one_file import OneFile
    from .work import Outcome

EXAMPLES = """
claimx extract corpus/                        a YAML stream
claimx extract corpus/ -o claims/             one file an article, unless it is current
claimx extract corpus/ -o claims.jsonl        all in one file
claimx extract article.txt --published 2025-03-14
claimx extract corpus/ --format jsonl | head -1
claimx extract feed.jsonl --text-field body --id-field url -o claims/
claimx extract 2024/*.parquet --engine daft -o tables/     on a cluster
claimx extract https://wadi.example/feed.xml --fetch -o claims/
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
    fetch: options.Fetch = False,
    save_text: options.SaveText = None,
    follow_links: options.FollowLinks = False,
    force: options.Force = False,
    timings: options.Timings = False,
    engine: options.Engine = "local",
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> int:
    """Write who said what, and which figures, in Arabic articles.

    Results go to standard output unless -o says where. A configured output is for `claimx check`,
    and for `claimx extract` without PATH and --format. Neither in a folder nor in one file of
    results (.jsonl) is anything made anew for which nothing has changed since it was written: no
    article, setting, word or rule, nor the result.
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
        encoding=encoding, fetch=fetch or None,
    )  # fmt: skip
    if engine == "daft":
        return _on_cluster(settings, Console(quiet, verbose), force, {
            "--format": form, "--save-text": save_text, "--follow-links": follow_links,
            "--timings": timings, "--fetch": fetch,
        })  # fmt: skip
    return write(
        settings, Console(quiet, verbose), save_text=save_text, follow_links=follow_links,
        force=force, timings=timings,
    )  # fmt: skip


def _on_cluster(settings: "Settings", console: Console, force: bool, said: "dict[str, Any]") -> int:
    from . import cluster

    for option in filter(said.get, said):
        raise UsageError(f"{option} is not for --engine daft, which writes Parquet files alone")
    return cluster.write(settings, console, force)


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
        results, how = owned(found, settings, follow_links), _how(settings, figures_only)
        record = Record(results.output, how, settings.rules, console, results.record)
        current = Current(results, texts, record, console)
        found = found if force else current.others(found)
    done = outcomes(found, with_text(job) if texts else job, settings, console)
    if texts:
        done = texts.saving(done, record, console)
    if timings:
        done = told(done, console)
    return _kept(done, current) if current else _to_stdout(done, settings, console)


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


def _kept(done: "Iterable[Outcome]", current: "Current") -> int:
    """Keep results in their folder or file."""
    counts, status = Counter(), Exit.DONE
    for place, outcome in placed(done, current.results, current.console):
        status = max(status, outcome.exit)
        counts["failed" if place is None else current.put(place, outcome)] += 1
    counts["unchanged"] += current.count  # which is whole when the last article is done
    counts["gone"] = current.results.close(failed=bool(counts["failed"]))
    return max(status, reported(counts, current.console))


def reported(counts: "dict[str, int]", console: Console) -> int:
    """Say what became of the results; return the exit status."""
    done = f"{counts['written']} written, {counts['unchanged']} unchanged"
    if counts.get("gone"):
        done += f", {counts['gone']} left out: of no article here"
    console.status(done + failures(counts))
    return Exit.UNREADABLE if counts["failed"] + counts["refused"] else Exit.DONE


def failures(counts: "dict[str, int]") -> str:
    """Return the end of a summary: how many articles failed, or could not be written."""
    failed = f", {counts['failed']} failed" if counts["failed"] else ""
    return failed + (f", {counts['refused']} not written" if counts["refused"] else "")


def placed(
    done: "Iterable[Outcome]", results: "Folder | OneFile", console: Console
) -> "Iterator[tuple[Any, Outcome]]":
    """Yield each outcome with its place in `results`, None for one that failed or has none."""
    for outcome in done:
        try:
            id = outcome.item.id  # none of a path that names nothing
            place = results.claim(id, outcome.item.path) if id else None
        except InputError as fault:
            console.error(str(fault))
            place, outcome = None, replace(outcome, exit=max(outcome.exit, fault.exit))
        yield (None if outcome.fault else place), outcome


def owned(
    found: "Iterable[Item]", settings: "Settings", follow_links: bool = False
) -> "Folder | OneFile":
    """Return where results belong; raise UsageError before any work if two articles share a place.

    It is the one file that the settings name, else a folder.
    """
    from ..config import is_one_file
    from .folder import Folder
    from .one_file import OneFile

    output = settings.output or ""
    one = is_one_file(output)
    results = OneFile(output) if one else Folder(output, settings.format, follow_links)
    for item in (item for item in found if item.id) if isinstance(found, list) else ():
        try:
            results.claim(item.id, item.path)
        except InputError as fault:
            raise UsageError(str(fault)) from None
    return results
