"""`claimx export`: results in the formats of other programs."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from ..errors import Exit, InputError, UsageError
from . import options
from .console import Console

if TYPE_CHECKING:
    from .articles import Articles

EXAMPLES = """
claimx export claims/ --format csv -o tables/
claimx export claims/ --format csv --table figures > figures.csv
claimx export claims/ --format sqlite -o claims.db
claimx export claims/ --format sqlite -o claims.db --force      in place of another program's file
claimx export claims/ --format parquet -o tables/
claimx export claims/ --format brat --texts corpus/ -o brat/
claimx extract corpus/ | claimx export - --format json-ld
"""

Results = Annotated[
    list[str], typer.Argument(metavar="RESULT", help="Files or folders of results, or -.")
]
Form = Annotated[
    Literal["csv", "jsonl", "sqlite", "parquet", "brat", "label-studio", "json-ld"],
    typer.Option("--format", help="Format to write.", show_default=False),
]
Output = Annotated[
    str | None,
    typer.Option("-o", "--output", metavar="PATH", help="File or folder to write to."),
]
Texts = Annotated[
    list[str] | None,
    typer.Option(
        "--texts",
        metavar="PATH",
        help="Articles, for brat and label-studio, and for the context of claims.",
    ),
]
Table = Annotated[
    Literal["claims", "figures"] | None,
    typer.Option("--table", help="Print one table of csv.", show_default=False),
]
Force = Annotated[
    bool, typer.Option("--force", help="Replace files that export did not make, or that changed.")
]


def export(
    results: Results,
    form: Form,
    output: Output = None,
    texts: Texts = None,
    encoding: options.Encoding = None,
    table: Table = None,
    force: Force = False,
    follow_links: options.FollowLinks = False,
    quiet: options.Quiet = False,
) -> int:
    """Write results as tables, a database, annotations, linked data.

    With --texts the sentences that a claim stands in are beside it.
    """
    from .. import exchange
    from .articles import Articles

    if table and form != "csv":
        raise UsageError("--table is for --format csv")
    console = Console(quiet)
    if form == "sqlite" and output in (None, "-"):
        raise UsageError("--format sqlite needs a file: -o claims.db")
    documents = _valid(results)
    raws = {}
    if texts or form in exchange.WITH_TEXTS:
        raws = _texts(documents, Articles(texts, encoding), form)
    if form not in exchange.WITH_TEXTS:
        _add_context(documents, raws)
    files = exchange.files(form, documents, raws)
    if table:
        console.payload(files[f"{table}.csv"].decode())
    elif output not in (None, "-"):
        written = _to_files(files, form, Path(output), force, follow_links)
        console.status(f"{written} written, {len(files) - written} unchanged")
    else:
        _to_stdout(files, form, console)
    return Exit.DONE


def _valid(results: list[str]) -> list[dict[str, Any]]:
    """Return the documents, once each; raise InputError for one that is not valid."""
    from ..result_files import by_id, stored
    from ..validation import faults

    documents = by_id(stored(results)).values()
    if not documents and "-" not in results:
        raise UsageError(
            f"{', '.join(results)}: no results here (.yaml, .json, .jsonl); "
            "claimx extract ARTICLES -o DIR writes them"
        )
    for document in documents:
        for path, message in faults(document.data):
            raise InputError(f"{document.file}:{path}: {message}; see claimx validate")
    return [document.data for document in documents]


def _texts(documents: list[dict[str, Any]], articles: "Articles", form: str) -> dict[str, str]:
    """Return the text of each document, by id; raise when it is missing or has changed."""
    from ..validation import faults

    raws = {}
    for document in documents:
        id = document["article"]["id"]
        raw = articles.text(id)
        if raw is None:
            raise UsageError(f"{form} needs the text of article {id!r}: say --texts corpus/")
        for path, message in faults(document, raw):
            raise InputError(f"{id}: {path}: {message}; extract again, then export")
        raws[id] = raw
    return raws


def _add_context(documents: list[dict[str, Any]], raws: dict[str, str]) -> None:
    """Put the sentences around each claim beside it where the text is there."""
    from ..context import Sentences

    for document in documents:
        raw = raws.get(document["article"]["id"])
        around = Sentences(raw).around if raw and document["claims"] else None
        for claim in document["claims"] if around else ():
            parts = (claim["cue"], claim["speaker"], claim["content"])
            claim["context"] = around(part["span"] for part in parts if part.get("span"))


def _to_files(
    files: dict[str, bytes], form: str, root: Path, force: bool, follow_links: bool
) -> int:
    """Several files go into a folder; one goes into the file named, or a folder that is there.

    All are looked at before the first is written: what export did not make stays.
    """
    from .. import exchange
    from ..output import Output

    alone = len(files) == 1 and not root.is_dir()
    output = Output.named(root) if alone else Output(root, follow_links)
    places = {(root if alone else root / name): data for name, data in files.items()}
    for path, data in places.items():
        old = output.read(path)
        if old and old != data and not (force or exchange.made(form, old)):
            raise UsageError(
                f"{path}: is there, and is not what export wrote or was changed since; "
                "choose another name, or replace it with --force"
            )
    return sum(output.write(path, data) for path, data in places.items())


def _to_stdout(files: dict[str, bytes], form: str, console: Console) -> None:
    if len(files) > 1:
        raise UsageError(f"--format {form} writes {len(files)} files: say -o DIR")
    console.payload(next(iter(files.values())).decode())
