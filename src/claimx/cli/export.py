"""`claimx export`: results in the formats of other programs."""

from collections import Counter
from contextlib import closing, nullcontext
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from ..errors import Exit, InputError, UsageError
from . import options
from .console import Console

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import BinaryIO

    from ..output import Output, Pieces
    from .articles import Articles
    from .gathered import Gathered

    Written = tuple[str, Pieces]  # a file: its name, and its content in pieces

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
    articles = Articles(texts, encoding) if texts or form in exchange.WITH_TEXTS else None
    with closing(_gathered(results, articles, form)) as found:
        files = partial(exchange.files, form, found, found.text)
        if output in (None, "-") or table:
            _to_stdout(list(islice(files(), 3)), form, table, console)
        else:
            done = _to_files(files, form, Path(output), force, follow_links)
            console.status(f"{done[True]} written, {done[False]} unchanged")
    return Exit.DONE


def _gathered(results: list[str], articles: "Articles | None", form: str) -> "Gathered":
    """Return the documents; raise InputError for one that is not valid.

    Where `articles` are asked for, each has its text, or the sentences around its claims.
    """
    from ..exchange import WITH_TEXTS
    from ..result_files import one_by_one
    from ..validation import faults
    from .gathered import Gathered

    found = Gathered()
    for stored in one_by_one(results):
        for path, message in faults(stored.data):
            raise InputError(f"{stored.file}:{path}: {message}; see claimx validate")
        raw = _text(stored.data, articles, form) if articles else ""
        if raw and form not in WITH_TEXTS:
            _add_context(stored.data, raw)
        found.add(stored, raw if form in WITH_TEXTS else "")
    if not found and "-" not in results:
        raise UsageError(
            f"{', '.join(results)}: no results here (.yaml, .json, .jsonl); "
            "claimx extract ARTICLES -o DIR writes them"
        )
    return found


def _text(document: dict[str, Any], articles: "Articles", form: str) -> str:
    """Return the text of a document; raise when it is missing or has changed."""
    from ..validation import faults

    id = document["article"]["id"]
    raw = articles.text(id)
    if raw is None:
        raise UsageError(f"{form} needs the text of article {id!r}: say --texts corpus/")
    for path, message in faults(document, raw):
        raise InputError(f"{id}: {path}: {message}; extract again, then export")
    return raw


def _add_context(document: dict[str, Any], raw: str) -> None:
    """Put the sentences around each claim beside it."""
    from ..context import Sentences

    around = Sentences(raw).around if document["claims"] else None
    for claim in document["claims"] if around else ():
        parts = (claim["cue"], claim["speaker"], claim["content"])
        claim["context"] = around(part["span"] for part in parts if part.get("span"))


def _to_files(
    files: "Callable[[], Iterator[Written]]", form: str, root: Path, force: bool, follow_links: bool
) -> Counter[bool]:
    """Several files go into a folder; one goes into the file named, or a folder that is there.

    All are looked at before the first is written: what export did not make stays. Return how many
    had to be written, and how many had not.
    """
    from ..output import Output

    alone = not root.is_dir() and len(list(islice(files(), 2))) == 1
    output = Output.named(root) if alone else Output(root, follow_links)
    for name, pieces in files():
        _check(root if alone else root / name, pieces, output, form, force)
    return Counter(
        output.write_pieces(root if alone else root / name, pieces) for name, pieces in files()
    )


def _check(path: Path, pieces: "Pieces", output: "Output", form: str, force: bool) -> None:
    """Raise UsageError for a file that is neither what would be written nor made by export."""
    from .. import exchange

    with output.opened(path) or nullcontext() as old:
        if force or not old or exchange.made(form, old):
            return
        old.seek(0)
        if old.peek(1) and not _holds(old, pieces()):
            raise UsageError(
                f"{path}: is there, and is not what export wrote or was changed since; "
                "choose another name, or replace it with --force"
            )


def _holds(file: "BinaryIO", pieces: "Iterable[bytes]") -> bool:
    return all(file.read(len(piece)) == piece for piece in pieces) and not file.read(1)


def _to_stdout(files: "list[Written]", form: str, table: str | None, console: Console) -> None:
    wanted = [pieces for name, pieces in files if table is None or name == f"{table}.csv"]
    if len(wanted) > 1:
        raise UsageError(f"--format {form} writes several files: say -o DIR")
    for piece in wanted[0]():
        console.payload(piece.decode())
