"""Tables for people: drawn on a terminal, or as Markdown."""

import io
from collections.abc import Iterable, Sequence

from .. import escape

Cells = Sequence[str]


def text(head: Cells, rows: Iterable[Cells]) -> str:
    """Return rows under their heads, all but the last column to the right.

    Text goes into the last column alone: a terminal that shows Arabic from right to left turns what
    stands after it on the line as well.
    """
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    drawn = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for name in head:
        drawn.add_column(Text(name), justify="left" if name is head[-1] else "right", no_wrap=True)
    for cells in rows:
        drawn.add_row(*(Text(escape.line(cell)) for cell in cells))
    out = io.StringIO()
    Console(file=out, width=_WIDE, color_system=None, emoji=False).print(drawn)
    return "".join(f"{line.rstrip(' ')}\n" for line in out.getvalue().splitlines())


_WIDE = 10_000  # cells, more than any row has: a terminal breaks lines itself, a file has none


def markdown(head: Cells, rows: Iterable[Cells]) -> str:
    """Return rows as a table of Markdown; what is in a cell is shown and means nothing."""
    from ..diffing.formats.markdown import escape as shown
    from ..diffing.formats.said import one_line

    rule = ["---:"] * (len(head) - 1) + ["---"]
    told = ((shown(" ".join(one_line(cell).split())) for cell in cells) for cells in rows)
    lines = [head, rule, *told]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)
