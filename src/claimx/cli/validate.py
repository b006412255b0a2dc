"""`claimx validate`: are these documents what claimx writes?"""

from collections import Counter
from typing import TYPE_CHECKING, Annotated

import typer

from .. import escape
from ..errors import Exit, InputError
from . import options
from .console import Console

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..result_files import Stored
    from .articles import Articles

EXAMPLES = """
claimx validate claims/
claimx validate claims/ --texts corpus/      spans too
claimx extract corpus/ | claimx validate -
"""

Results = Annotated[
    list[str],
    typer.Argument(metavar="RESULT", help="Files or folders of results, or -."),
]
Texts = Annotated[
    list[str] | None,
    typer.Option(
        "--texts", metavar="PATH", help="Articles that the spans count in; may be repeated."
    ),
]


def validate(
    results: Results,
    texts: Texts = None,
    encoding: options.Encoding = None,
    quiet: options.Quiet = False,
) -> int:
    """Check results against the schema, and their spans against texts.

    Prints file, path and message of each fault; status 1 when there is one.
    """
    from .. import result_files
    from .articles import Articles

    console, articles = Console(quiet), Articles(texts, encoding) if texts else None
    counts = Counter()
    for file in (file for path in results for file in result_files.files(path)):
        try:
            documents = _documents(*file)
        except InputError as fault:
            console.text(f"{escape.line(str(fault))}\n")
            counts["faults"] += 1
            continue
        for number, document in enumerate(documents):
            counts["documents"] += 1
            where = _where(document, number, len(documents))
            for fault in _faults(document, articles):
                console.text(f"{escape.line(f'{where}:{fault}')}\n")
                counts["faults"] += 1
    console.status(f"{counts['documents']} documents, {counts['faults']} faults")
    return Exit.DIFFERS if counts["faults"] else Exit.DONE


def _faults(document: "Stored", articles: "Articles | None") -> "Iterator[str]":
    """Yield path and message of each fault; that the text is missing is one if texts are given."""
    from ..validation import faults

    raw = None
    try:
        raw = articles.text(document.id) if articles else None
    except InputError as fault:
        yield f"article: {fault}"
    else:
        if articles and raw is None:
            yield (
                f"article.id: no article {document.id!r} among --texts, so that its spans were not "
                "checked; name its file or folder"
            )
    for path, message in faults(document.data, raw):
        yield f"{path}: {message}"


def _documents(file: str, name: str) -> "list[Stored]":
    """An empty file is what a cut copy leaves; an empty stream is no article extracted."""
    from .. import result_files

    found = result_files.read(file, name, dates=True)
    if not found and file != "-":
        raise InputError(f"{file}: there is no document in this file")
    return found


def _where(document: "Stored", number: int, count: int) -> str:
    return document.file if count == 1 else f"{document.file}#{number + 1}"
