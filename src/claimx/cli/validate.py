"""`claimx validate`: are these documents what claimx writes?"""

from collections import Counter
from typing import TYPE_CHECKING, Annotated

import typer

from .. import escape
from ..errors import Exit, InputError
from . import options
from .console import Console

if TYPE_CHECKING:
    from ..stored import Stored

EXAMPLES = """
claimx validate claims/
claimx validate claims/ --texts corpus/      spans too
claimx extract corpus/ | claimx validate -
"""

Results = Annotated[
    list[str],
    typer.Argument(metavar="RESULT...", help="Files or folders of results, or -."),
]
Texts = Annotated[
    list[str] | None,
    typer.Option(
        "--texts", metavar="PATH", help="Articles that the spans count in; may be repeated."
    ),
]


def validate(results: Results, texts: Texts = None, quiet: options.Quiet = False) -> int:
    """Check results against the schema; print file, path and message of each fault."""
    from .. import stored
    from ..validation import faults
    from .articles import raw_texts

    console = Console(quiet)
    raws = raw_texts(texts)
    counts = Counter()
    for file in (file for path in results for file in stored.files(path)):
        try:
            documents = _documents(*file)
        except InputError as fault:
            console.text(f"{escape.line(str(fault))}\n")
            counts["faults"] += 1
            continue
        for number, document in enumerate(documents):
            counts["documents"] += 1
            where = _where(document, number, len(documents))
            for path, message in faults(document.data, raws.get(document.id)):
                console.text(f"{escape.line(f'{where}:{path}: {message}')}\n")
                counts["faults"] += 1
    console.status(f"{counts['documents']} documents, {counts['faults']} faults")
    return Exit.DIFFERS if counts["faults"] else Exit.DONE


def _documents(file: str, name: str) -> "list[Stored]":
    """An empty file is what a cut copy leaves; an empty stream is no article extracted."""
    from .. import stored

    found = stored.read(file, name, dates=True)
    if not found and file != "-":
        raise InputError(f"{file}: there is no document in this file")
    return found


def _where(document: "Stored", number: int, count: int) -> str:
    return document.file if count == 1 else f"{document.file}#{number + 1}"
