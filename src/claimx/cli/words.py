"""`claimx words`: what each word is, and which words the lexicon lacks."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from ..errors import Exit
from . import options
from .console import Console

if TYPE_CHECKING:
    from ..text.document import Document
    from ..words.analysed import Word
    from ..words.unknown import Place

EXAMPLES = """
claimx words article.txt                  every word, its readings, the best first
claimx words corpus/ --format jsonl       one line a word
claimx words --unknown corpus/            words without a reading, by frequency
echo 'قالت الوزيرة' | claimx words -
"""

Form = Annotated[Literal["text", "jsonl"], typer.Option("--format", help="Format of the answer.")]
Lacking = Annotated[
    bool, typer.Option("--unknown", help="Only words without a reading, by frequency.")
]


def words(
    paths: options.Paths = None,
    unknown: Lacking = False,
    form: Form = "text",
    rules: options.Rules = None,
    jobs: options.Jobs = None,
    input_format: options.InputForm = None,
    text_field: options.TextField = None,
    id_field: options.IdField = None,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> int:
    """Show the readings of each word, or the words that have none.

    A reading is a lemma, a part of speech and features; the word is taken for the first one.
    """
    from .. import config
    from ..words.unknown import Tally, as_text
    from .reading import items, outcomes
    from .work import Job

    settings = config.settings(
        paths=paths, rules=rules, jobs=jobs, input_format=input_format, text_field=text_field,
        id_field=id_field,
    )  # fmt: skip
    console = Console(quiet, verbose)
    make = _unknown if unknown else {"text": _text, "jsonl": _lines}[form]
    tally, faults = Tally(), 0
    job = Job(make, _words, settings.rules)
    for outcome in outcomes(items(settings), job, settings, console):
        faults += bool(outcome.fault)
        if outcome.fault:
            continue
        if unknown:
            tally.add(outcome.value, outcome.item.id)
        else:
            console.payload(outcome.value)
    for one in tally.ranked():
        console.payload(as_text(one) if form == "text" else _line(asdict(one)))
    return Exit.UNREADABLE if faults else Exit.DONE


def _words(extractor, document: "Document") -> "list[Word]":
    from ..words.analysed import words

    return list(words(extractor.parse(document)[0]))


def _text(found: "list[Word]", document: "Document") -> str:
    from ..words.analysed import as_text

    return "".join(as_text(found))


def _lines(found: "list[Word]", document: "Document") -> str:
    from ..words.analysed import as_record

    return "".join(_line(as_record(word, document.id)) for word in found)


def _unknown(found: "list[Word]", document: "Document") -> "list[Place]":
    from ..words.unknown import unknown

    return list(unknown(found, document.raw))


def _line(record: dict) -> str:
    import json

    return json.dumps(record, ensure_ascii=False) + "\n"
