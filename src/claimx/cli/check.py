"""`claimx check`: would `extract` change what is in the folder of results?"""

from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..errors import Exit, InputError, UsageError
from . import options
from .colour import UNIFIED
from .console import Console
from .extract import failures, owned, placed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..config import Settings
    from .folder import Folder

EXAMPLES = """
claimx check corpus/ -o claims/              a diff and status 1 when results differ
claimx check corpus/ -o claims/ --update     accept what is new
claimx check corpus/ -o claims/ --update --prune
claimx check                                 with paths and output in pyproject.toml
"""

Update = Annotated[bool, typer.Option("--update", help="Write what differs: accept it.")]
Prune = Annotated[bool, typer.Option("--prune", help="Remove results whose article is gone.")]


def check(
    paths: options.Paths = None,
    output: options.OutputFolder = None,
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
    update: Update = False,
    prune: Prune = False,
    follow_links: options.FollowLinks = False,
    color: options.Colour = "auto",
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> int:
    """Compare results on disk with what extract would write now.

    Prints a unified diff and ends with status 1 when a result would change, come or go; --update
    accepts it.
    """
    from .. import config

    settings = config.settings(
        paths=paths, output=output, format=form, published=published, rules=rules, jobs=jobs,
        written_only=written_only or None, context=context or None,
        input_format=input_format, text_field=text_field,
        id_field=id_field, published_field=published_field,
        html_field=html_field, title_field=title_field, url_field=url_field,
        outlet_field=outlet_field, author_field=author_field, section_field=section_field,
        encoding=encoding,
    )  # fmt: skip
    if settings.output in (None, "-") or config.is_one_file(settings.output):
        raise UsageError("check needs the folder of results: -o DIR, or output in pyproject.toml")
    return _check(settings, Console(quiet, verbose, color), update, prune, follow_links)


def _check(
    settings: "Settings", console: Console, update: bool, prune: bool, follow_links: bool
) -> int:
    from .reading import items, outcomes, rendering

    found = items(settings)
    folder = owned(found, settings, follow_links)
    done = outcomes(found, rendering(settings), settings, console)
    counts = {"differ": 0, "unchanged": 0, "failed": 0, "refused": 0}
    status = Exit.DONE
    for path, outcome in placed(done, folder, console):
        status = max(status, outcome.exit)
        if path is None:
            counts["failed"] += 1
            continue
        try:
            changes = difference(folder.read(path), outcome.value, path)
            if update and changes:
                folder.write(path, outcome.value)
        except InputError as fault:
            console.error(str(fault))
            counts["refused"] += 1
            continue
        counts["differ" if changes else "unchanged"] += 1
        console.text(changes, UNIFIED)
    orphans = [] if counts["failed"] else _orphans(folder, settings.paths)
    for path in orphans:
        _orphan(path, console, prune)
    _report(counts, len(orphans), console, update, prune)
    if counts["refused"]:
        status = max(status, Exit.UNREADABLE)
    left = (counts["differ"] and not update) or (orphans and not prune)
    return max(status, Exit.DIFFERS if left else Exit.DONE)


def difference(old: str | None, new: str, path: Path) -> str:
    """Return the unified diff of `path` from `old` to `new`; empty when they are equal."""
    if old == new:
        return ""
    name = path.as_posix().lstrip("/")
    before = "/dev/null" if old is None else f"a/{name}"
    return "".join(_marked(unified_diff(_lines(old or ""), _lines(new), before, f"b/{name}")))


def _lines(text: str) -> list[str]:
    """Lines as diff knows them; `splitlines` would also break at U+0085 and others."""
    lines = text.split("\n")
    return [line + "\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])


def _marked(lines: "Iterator[str]") -> "Iterator[str]":
    for line in lines:
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _orphans(folder: "Folder", paths: "Sequence[str]") -> list[Path]:
    """Only when folders are given is it known which articles there are in all."""
    return folder.orphans() if all(Path(path).is_dir() for path in paths) else []


def _orphan(path: Path, console: Console, prune: bool) -> None:
    if prune:
        path.unlink()
        console.status(f"removed {path}: its article is gone")
    else:
        console.error(f"{path}: its article is gone; remove it with --prune")


def _report(
    counts: dict[str, int], orphans: int, console: Console, update: bool, prune: bool
) -> None:
    parts = [f"{counts['differ']} {'updated' if update else 'differ'}"]
    parts.append(f"{counts['unchanged']} unchanged")
    if orphans:
        parts.append(f"{orphans} {'removed' if prune else 'without an article'}")
    console.status(", ".join(parts) + failures(counts))
