"""`claimx import`: annotations that were corrected by hand, as results again."""

from collections import Counter
from typing import Annotated, Literal

import typer

from ..errors import Exit
from . import options
from .console import Console

EXAMPLES = """
claimx import brat/ --from brat -o claims/
claimx import export.json --from label-studio -o claims/
claimx import brat/ --from brat | claimx diff claims/ -
"""

Path = Annotated[str, typer.Argument(metavar="PATH", help="Folder (brat) or file (label-studio).")]
From = Annotated[
    Literal["brat", "label-studio"],
    typer.Option("--from", help="Format to read.", show_default=False),
]


def bring_back(
    path: Path,
    form: From,
    output: options.Output = None,
    result_format: options.OutputFormat = None,
    follow_links: options.FollowLinks = False,
    quiet: options.Quiet = False,
) -> int:
    """Write results from annotations corrected in other programs.

    They are those that `claimx export` wrote for brat or Label Studio.
    """
    from .. import exchange
    from ..render import renderer
    from ..render.stream import stream
    from .extract import reported
    from .folder import Folder

    console, results = Console(quiet), exchange.read(form, path, {})
    render = renderer(result_format or "yaml")
    if output in (None, "-"):
        for piece in stream(map(render, results), result_format or "yaml"):
            console.payload(piece)
        return Exit.DONE
    folder = Folder(output, result_format or "yaml", follow_links)
    places = [folder.claim(result.article.id, result.article.source) for result in results]
    pairs = zip(places, results, strict=True)
    counts = Counter(folder.put(place, render(item), console) for place, item in pairs)
    return reported(counts, console)
