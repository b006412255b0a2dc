"""`claimx schema`: the JSON Schemas of what claimx reads and writes."""

from typing import Annotated, Literal

import typer

from .console import Console

EXAMPLES = """
claimx schema result
claimx schema pack > pack.schema.json         for an editor that checks YAML
"""

Name = Annotated[
    Literal["result", "pack", "lexicon", "config"],
    typer.Argument(help="Which schema.", show_default=False),
]


def schema(name: Name = "result") -> None:
    """Print the JSON Schema of results, packs, lexicon or settings."""
    from ..render.json import dump
    from ..schema import schema as make

    Console().payload(dump(make(name)))
