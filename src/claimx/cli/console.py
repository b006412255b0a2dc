"""What goes where: payload to standard output, everything else to standard error.

What people read is made safe for their terminal here, so that nothing else need think of it.
"""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto

from .. import escape
from . import colour
from .pager import paged


class Kind(Enum):
    """What a line is for; `Console.emit` decides from it whether and where it is written."""

    PAYLOAD = auto()
    TEXT = auto()
    ERROR = auto()
    STATUS = auto()
    DETAIL = auto()


@dataclass(frozen=True, slots=True)
class Console:
    """`quiet` drops status and progress, `verbose` adds details; errors and payload stay."""

    quiet: bool = False
    verbose: bool = False
    colours: colour.When = "auto"

    def emit(self, kind: Kind, text: str) -> None:
        """Write `text` where its kind belongs, or nowhere."""
        if kind in (Kind.PAYLOAD, Kind.TEXT):
            sys.stdout.write(text)
        elif self.allows(kind):
            sys.stdout.flush()  # so that lines on a terminal come in the order of events
            sys.stderr.write(text.rstrip("\n") + "\n")

    def allows(self, kind: Kind) -> bool:
        """Whether lines of this kind are written at all."""
        if kind is Kind.STATUS:
            return not self.quiet
        return self.verbose if kind is Kind.DETAIL else True

    def payload(self, text: str) -> None:
        """Write a piece of the result for a program, as it is."""
        self.emit(Kind.PAYLOAD, text)

    def text(self, text: str, paint: colour.Paint = ()) -> None:
        """Write a piece of the result for people, safe for their terminal, in colours there."""
        safe = escape.terminal(text)
        coloured = paint and colour.wanted(sys.stdout, self.colours)
        self.emit(Kind.TEXT, colour.painted(safe, paint) if coloured else safe)

    def paged(self, pieces: Iterable[tuple[str, str]]) -> None:
        """Write text for people, each piece in the colour of its role, through a pager."""
        coloured = colour.wanted(sys.stdout, self.colours)
        safe = ((escape.terminal(text), role) for text, role in pieces)
        paged("".join(colour.inked(text, role) if coloured else text for text, role in safe))

    def error(self, text: str) -> None:
        """Say what went wrong."""
        safe = f"error: {escape.line(text)}"
        coloured = colour.wanted(sys.stderr, self.colours)
        self.emit(Kind.ERROR, colour.head(safe, colour.MESSAGE) if coloured else safe)

    def status(self, text: str) -> None:
        """Say what was done."""
        self.emit(Kind.STATUS, escape.terminal(text))

    def detail(self, text: str) -> None:
        """Say what only someone who asked (-v) wants to know."""
        self.emit(Kind.DETAIL, escape.terminal(text))
