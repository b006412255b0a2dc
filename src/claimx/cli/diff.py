"""`claimx diff`: claims and figures that came, went or changed."""

from typing import Annotated, Literal

import typer

from ..errors import Exit, UsageError
from . import options
from .colour import CHANGES
from .console import Console

EXAMPLES = """
claimx diff old-claims/ claims/
claimx diff claims/ new-claims/ --format markdown
git show HEAD:claims/port.yaml | claimx diff - claims/port.yaml
claimx extract corpus/ --rules my-pack.yaml | claimx diff claims/ -
"""

Form = Annotated[
    Literal["text", "yaml", "json", "markdown", "github"],
    typer.Option("--format", help="Format of the changes.", show_default=True),
]
Old = Annotated[str, typer.Argument(metavar="OLD", help="File or folder of results, or -.")]
New = Annotated[str, typer.Argument(metavar="NEW", help="File or folder of results, or -.")]


def diff(
    old: Old,
    new: New,
    form: Form = "text",
    color: options.Colour = "auto",
    quiet: options.Quiet = False,
) -> int:
    """Compare two sets of results by what they say.

    Claims and figures are matched by their words, wherever they stand in the text. Status 1 when
    something came, went or changed.
    """
    from ..diffing import changes_between
    from ..diffing.formats import renderer
    from ..diffing.formats.plain import sentence
    from ..result_files import comparable

    if old == new == "-":
        raise UsageError("standard input (-) can be read only once")
    changes = changes_between(comparable([old]), comparable([new]))
    console, rendered = Console(quiet, colours=color), renderer(form)(changes)
    if form in ("text", "markdown"):
        console.text(rendered, CHANGES if form == "text" else ())
    else:
        console.payload(rendered)
    console.status(sentence(changes))
    return Exit.DIFFERS if changes.changes else Exit.DONE
