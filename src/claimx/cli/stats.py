"""`claimx stats`: who says most, about which figures, when, and how much of it is anonymous."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from . import options
from .colour import TABLE
from .console import Console

if TYPE_CHECKING:
    from ..statistics import Table

EXAMPLES = """
claimx stats corpus/ --top 10              the speakers who say most
claimx stats claims/ --by outlet           of results, without extracting again
claimx stats claims/ --by of               figures, by what they count
claimx stats claims/ --by month --format csv > months.csv
claimx extract corpus/ | claimx stats - --by act
"""

By = Annotated[
    Literal["speaker", "outlet", "kind", "act", "month", "of", "rule", "figure", "date"],
    typer.Option(
        "--by",
        help="Claims by speaker, outlet, kind of speaker, act, month of publication or rule; "
        "figures by what they count (of), their kind (figure), or the month of a date (date).",
    ),
]
Top = Annotated[
    int | None,
    typer.Option("--top", min=1, metavar="N", help="The N largest alone.", show_default=False),
]
Form = Annotated[
    Literal["text", "csv", "json", "markdown"],
    typer.Option("--format", help="Format of the table."),
]


def stats(
    paths: options.PathsOrResults = None,
    by: By = "speaker",
    top: Top = None,
    form: Form = "text",
    published: options.Published = None,
    rules: options.Rules = None,
    jobs: options.Jobs = None,
    written_only: options.WrittenOnly = False,
    input_format: options.InputForm = None,
    text_field: options.TextField = None,
    id_field: options.IdField = None,
    published_field: options.PublishedField = None,
    html_field: options.HtmlField = None,
    outlet_field: options.OutletField = None,
    encoding: options.Encoding = None,
    color: options.Colour = "auto",
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> int:
    """Count claims and figures by speaker, outlet, month and so on.

    Beside each number stands its share: of all that is counted, and of the claims in the row those
    that are anonymous, have a carried speaker, are direct speech, or negated. The last row is of
    everything that was read. An article whose result is named as well is not extracted again.
    """
    from .. import config
    from ..statistics import tabulate
    from .results import Results

    settings = config.settings(
        paths=paths, published=published, rules=rules, jobs=jobs,
        written_only=written_only or None, input_format=input_format, text_field=text_field,
        id_field=id_field, published_field=published_field, html_field=html_field,
        outlet_field=outlet_field, encoding=encoding,
    )  # fmt: skip
    console = Console(quiet, verbose, color)
    results = Results(settings, console)
    table = tabulate((result for result, _ in results), by)
    _write(table.top(top) if top else table, form, console)
    if len(table.rows) > (top or len(table.rows)):
        console.status(f"{len(table.rows) - top} smaller ones left out")
    return results.status


def _write(table: "Table", form: str, console: Console) -> None:
    from ..exchange import csv
    from ..render.json import dump
    from ..statistics.written import cells, head, plain, records
    from . import tables

    if form == "json":
        console.payload(dump(plain(table)))
    elif form == "csv":
        console.payload(csv.table(*records(table)))
    elif form == "markdown":
        console.text(tables.markdown(head(table), cells(table)))
    else:
        console.text(tables.text(head(table), cells(table)), TABLE)
