"""`claimx show`: an article in the terminal with its claims marked, and the claims as a list."""

from itertools import chain
from typing import Annotated

import typer

from . import options
from .console import Console

EXAMPLES = """
claimx show article.txt                 claims marked in the text, then listed
claimx show corpus/ --claims | less     the list alone
claimx show claims/port.yaml corpus/port.txt     a result in its article
PAGER=cat claimx show article.txt       without a pager
cat article.txt | claimx show - --input-format text
"""

Alone = Annotated[bool, typer.Option("--claims", help="The list of claims alone.")]


def show(
    paths: options.PathsOrResults = None,
    claims: Alone = False,
    published: options.Published = None,
    rules: options.Rules = None,
    jobs: options.Jobs = None,
    written_only: options.WrittenOnly = False,
    input_format: options.InputForm = None,
    text_field: options.TextField = None,
    id_field: options.IdField = None,
    html_field: options.HtmlField = None,
    encoding: options.Encoding = None,
    color: options.Colour = "auto",
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> int:
    """Show articles with their claims marked, by signs and colours.

    Signs stand around the {content}, [speaker] and <cue> of a claim, with its number, and around
    *figures*. Letters are written in the order of the text: the terminal shapes and turns them. On
    a terminal long text goes through $PAGER. A result whose article is not named is only listed.
    """
    from .. import config
    from ..display import article
    from .results import Results

    settings = config.settings(
        paths=paths, published=published, rules=rules, jobs=jobs,
        written_only=written_only or None, input_format=input_format, text_field=text_field,
        id_field=id_field, html_field=html_field, encoding=encoding,
    )  # fmt: skip
    console = Console(quiet, verbose, color)
    results = Results(settings, console)
    pages = (article(result, None if claims else raw) for result, raw in results)
    console.paged(chain.from_iterable(pages))
    return results.status
