"""`claimx export`: results in the formats of other programs."""

from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from ..errors import Exit, InputError, UsageError
from . import options
from .console import Console

EXAMPLES = """
claimx export claims/ --format csv -o tables/
claimx export claims/ --format csv --table figures > figures.csv
claimx export claims/ --format sqlite -o claims.db
claimx export claims/ --format brat --texts corpus/ -o brat/
claimx extract corpus/ | claimx export - --format json-ld
"""

Results = Annotated[
    list[str], typer.Argument(metavar="RESULT...", help="Files or folders of results, or -.")
]
Form = Annotated[
    Literal["csv", "jsonl", "sqlite", "brat", "label-studio", "json-ld"],
    typer.Option("--format", help="Format to write.", show_default=False),
]
Output = Annotated[
    str | None,
    typer.Option("-o", "--output", metavar="PATH", help="File or folder to write to."),
]
Texts = Annotated[
    list[str] | None,
    typer.Option("--texts", metavar="PATH", help="Articles, for brat and label-studio."),
]
Table = Annotated[
    Literal["claims", "figures"] | None,
    typer.Option("--table", help="Print one table of csv.", show_default=False),
]


def export(
    results: Results,
    form: Form,
    output: Output = None,
    texts: Texts = None,
    table: Table = None,
    quiet: options.Quiet = False,
) -> int:
    """Write results as tables, a database, annotations to correct, or linked data."""
    from .. import exchange
    from .articles import raw_texts

    if table and form != "csv":
        raise UsageError("--table is for --format csv")
    console = Console(quiet)
    documents = _valid(results)
    if form == "sqlite":
        return _to_database(documents, output, console)
    raws = raw_texts(texts)
    if form in exchange.WITH_TEXTS:
        _check_texts(documents, raws, form)
    files = exchange.files(form, documents, raws)
    if table:
        console.payload(files[f"{table}.csv"])
    elif output not in (None, "-"):
        _to_files(files, output, console)
    else:
        _to_stdout(files, form, console)
    return Exit.DONE


def _valid(results: list[str]) -> list[dict[str, Any]]:
    """Return the documents, once each; raise InputError for one that is not valid."""
    from ..stored import by_id, stored
    from ..validation import faults

    documents = by_id(stored(results)).values()
    for document in documents:
        for path, message in faults(document.data):
            raise InputError(f"{document.file}:{path}: {message}; see claimx validate")
    return [document.data for document in documents]


def _check_texts(documents: list[dict[str, Any]], raws: dict[str, str], form: str) -> None:
    from ..validation import faults

    for document in documents:
        id = document["article"]["id"]
        if id not in raws:
            raise UsageError(f"{form} needs the text of article {id!r}: say --texts corpus/")
        for path, message in faults(document, raws[id]):
            raise InputError(f"{id}: {path}: {message}; extract again, then export")


def _to_database(documents: list[dict[str, Any]], output: str | None, console: Console) -> int:
    from .. import exchange

    if output in (None, "-"):
        raise UsageError("--format sqlite needs a file: -o claims.db")
    exchange.database(documents, output)
    console.status(f"{len(documents)} articles written to {output}")
    return Exit.DONE


def _to_files(files: dict[str, str], output: str, console: Console) -> None:
    """Several files go into a folder; one goes into the file named, or a folder that is there."""
    from .folder import write

    root = Path(output)
    if len(files) == 1 and not root.is_dir():
        written = write(root, next(iter(files.values())))
    else:
        written = sum(write(root / name, text) for name, text in files.items())
    console.status(f"{int(written)} written, {len(files) - written} unchanged")


def _to_stdout(files: dict[str, str], form: str, console: Console) -> None:
    if len(files) > 1:
        raise UsageError(f"--format {form} writes {len(files)} files: say -o DIR")
    console.payload(next(iter(files.values())))
