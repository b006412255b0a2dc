"""`claimx score`: how much of what is there was found, and how much of what was found is right."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from ..errors import Exit, UsageError
from .console import Console

if TYPE_CHECKING:
    from ..scoring import Score

EXAMPLES = """
claimx score gold/ claims/
claimx score gold/ claims/ --by rule --misses 5
claimx score gold/ claims/ --min-f1 claim=0.9 --min-f1 whole=0.7
claimx extract corpus/ | claimx score gold/ - --format json
"""

Gold = Annotated[str, typer.Argument(metavar="GOLD", help="File or folder of gold results.")]
Out = Annotated[str, typer.Argument(metavar="OUT", help="File or folder of results, or -.")]
By = Annotated[
    Literal["rule", "style", "folder", "article"] | None,
    typer.Option("--by", help="Also count by rule, style, folder or article.", show_default=False),
]
Misses = Annotated[
    int, typer.Option("--misses", min=0, metavar="N", help="Show up to N misses of each sort.")
]
MinF1 = Annotated[
    list[str] | None,
    typer.Option("--min-f1", metavar="MEASURE=F1", help="Status 1 when below; may be repeated."),
]
Form = Annotated[
    Literal["text", "yaml", "json"], typer.Option("--format", help="Format of the score.")
]


def score(
    gold: Gold, out: Out, by: By = None, misses: Misses = 0, min_f1: MinF1 = None,
    form: Form = "text",
) -> int:  # fmt: skip
    """Measure results against gold: precision, recall and F1."""
    from .. import scoring
    from ..result_files import comparable
    from ..scoring import report

    if gold == out == "-":
        raise UsageError("standard input (-) can be read only once")
    floors = dict(_floor(text) for text in min_f1 or ())
    found = scoring.score(comparable([gold]), comparable([out]))
    console = Console()
    if form == "text":
        console.text(report.text(found, by, misses))
    else:
        console.payload(_dump(form)(report.plain(found, by, misses)))
    return _gate(found, floors, console)


def _dump(form: str):
    from ..render import json, yaml

    return {"yaml": yaml, "json": json}[form].dump


def _floor(text: str) -> tuple[str, float]:
    from ..scoring.score import MEASURES
    from ..strict_yaml import did_you_mean

    name, _, number = text.partition("=")
    if name not in MEASURES:
        raise UsageError(f"--min-f1 {text}: no measure {name!r}{did_you_mean(name, MEASURES)}")
    try:
        floor = float(number)
    except ValueError:
        floor = -1.0
    if not 0 <= floor <= 1:  # nor nan, which nothing is below
        raise UsageError(f"--min-f1 {text}: write it as claim=0.9, a number from 0 to 1")
    return name, floor


def _gate(found: "Score", floors: dict[str, float], console: Console) -> int:
    below = [name for name, floor in floors.items() if found.f1(name) < floor]
    for name in below:
        console.error(f"{name}: F1 {found.f1(name):.4f} is below {floors[name]}")
    return Exit.DIFFERS if below else Exit.DONE
