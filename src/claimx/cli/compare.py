"""`claimx compare`: what several articles tell alike, and where they differ."""

from itertools import starmap
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from ..errors import UsageError
from . import options
from .colour import COMPARISON
from .console import Console

if TYPE_CHECKING:
    from ..comparing import Comparison

EXAMPLES = """
claimx compare corpus/                           claims, speakers and figures of several articles
claimx compare corpus/ --table speakers          one person under several names
claimx compare claims/ --texts corpus/ --format yaml
claimx compare claims/ --table figures --format csv > figures.csv
claimx compare week/ --days 2                    near claims at most two days apart
"""

Texts = Annotated[
    list[str] | None,
    typer.Option(
        "--texts",
        metavar="PATH",
        help="Articles of the results: their figures outside claims, and copies, are found there.",
    ),
]
Days = Annotated[
    int,
    typer.Option(
        "--days", min=0, metavar="N", help="Days apart within which what is near is the same."
    ),
]
Table = Annotated[
    Literal["claims", "speakers", "figures", "copies"] | None,
    typer.Option("--table", help="One of the tables alone.", show_default=False),
]
Form = Annotated[
    Literal["text", "yaml", "json", "csv"],
    typer.Option("--format", help="Format of the comparison."),
]


def compare(
    paths: options.PathsOrResults = None,
    texts: Texts = None,
    days: Days = 7,
    table: Table = None,
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
    """Group what several articles tell, and say where they differ.

    Claims, speakers, figures, and articles that are copies. Articles are extracted, results read
    as they are. A group has articles in the order of time; what cannot be told for certain from
    the text is left apart.
    """
    from .. import config
    from ..comparing import Told
    from ..comparing import compare as compared
    from ..comparing.formats import TABLES, renderer
    from .articles import Articles
    from .compared import drawn
    from .results import Results

    if form == "csv" and table is None:
        raise UsageError(f"--format csv is of one table: say --table, with {', '.join(TABLES)}")
    settings = config.settings(
        paths=paths, published=published, rules=rules, jobs=jobs,
        written_only=written_only or None, input_format=input_format, text_field=text_field,
        id_field=id_field, published_field=published_field, html_field=html_field,
        outlet_field=outlet_field, encoding=encoding,
    )  # fmt: skip
    console = Console(quiet, verbose, color)
    results, articles = Results(settings, console), Articles(texts, encoding)
    comparison = compared(starmap(Told, results.with_texts(articles)), days)
    tables = (table,) if table else TABLES
    if form == "text":
        console.text(drawn(comparison, tables), COMPARISON)
    else:
        console.payload(renderer(form)(comparison, tables))
    console.status(_sentence(comparison))
    return results.status


def _sentence(comparison: "Comparison") -> str:
    """What was compared and found, in words."""
    differ = sum(not group.agree for group in comparison.figures)
    return (
        f"{comparison.articles} articles: {len(comparison.claims)} claims told by several, "
        f"{len(comparison.speakers)} speakers under several names, "
        f"{len(comparison.figures)} figures given by several, {differ} of them differ; "
        f"{len(comparison.copies)} groups of copies"
    )
