"""`claimx explain`: which rule matched what and why, and what stopped the others."""

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from ..errors import Exit, UsageError
from . import options
from .colour import EXPLANATION
from .console import Console

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..explain.model import Sentence
    from ..text.document import Document

EXAMPLES = """
claimx explain article.txt            every claim, and every word that could be a cue
claimx explain article.txt:12         the sentences on one line
claimx explain --text 'قال المدير إن المصنع يعمل.'
claimx explain article.txt:12 --rules my-pack.yaml --format json
"""

_PLACE = re.compile(r"(?P<file>.+):(?P<line>[1-9][0-9]*)")
Place = Annotated[
    str | None,
    typer.Argument(metavar="FILE[:LINE]", help="An article, or one line of it; - for stdin."),
]
Given = Annotated[
    str | None, typer.Option("--text", metavar="TEXT", help="Text to explain instead of a file.")
]
Form = Annotated[Literal["text", "json"], typer.Option("--format", help="Format of the answer.")]


def explain(
    place: Place = None,
    text: Given = None,
    rules: options.Rules = None,
    published: options.Published = None,
    encoding: options.Encoding = None,
    form: Form = "text",
    color: options.Colour = "auto",
) -> int:
    """Show which rule found each claim, and what stopped the others.

    For a word that could be a cue and makes no claim it shows how far each rule came.
    """
    from .. import config

    if (place is None) == (text is None):
        raise UsageError("explain needs one of FILE[:LINE] and --text TEXT")
    settings = config.settings(rules=rules, published=published, encoding=encoding)
    document, line = _document(place, text, settings)

    from ..explain.article import Explainer
    from ..pipeline import Extractor

    extractor = Extractor([Path(file) for file in settings.rules])
    sentences = list(Explainer(extractor, document).sentences(line, every=text is not None))
    console = Console(colours=color)
    _write(sentences, form, console)
    if not sentences:
        console.status("nothing to explain: no figure, and no word that could be a cue")
    return Exit.DONE


def _document(place: str | None, text: str | None, settings) -> "tuple[Document, int | None]":
    from .. import inputs
    from ..text.document import document
    from .reading import published, reading

    if text is not None:
        typed = os.fsencode(text).decode("utf-8", "replace")  # whatever the locale made of it
        return document(typed, published=published(settings.published)), None
    match = None if Path(place).exists() else _PLACE.fullmatch(place)
    file, line = (match["file"], int(match["line"])) if match else (place, None)
    items = list(inputs.items([file], reading(settings)))
    if len(items) != 1:
        raise UsageError(f"{file}: explain takes one article, this has {len(items)}")
    read = items[0].read()
    if line and line > read.raw.count("\n") + 1:
        raise UsageError(f"{place}: the file has {read.raw.count(chr(10)) + 1} lines")
    return read, line


def _write(sentences: "Iterable[Sentence]", form: str, console: Console) -> None:
    from dataclasses import asdict

    from ..explain.text import as_text
    from ..render.json import dump

    if form == "json":
        console.payload(dump([asdict(sentence) for sentence in sentences]))
        return
    for piece in as_text(sentences):
        console.text(piece, EXPLANATION)
