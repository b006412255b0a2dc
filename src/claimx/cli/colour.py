"""Colours of what people read on a terminal; programs and files get none."""

import os
import re
from collections.abc import Sequence
from typing import Literal, TextIO

When = Literal["auto", "always", "never"]
Paint = Sequence[tuple[re.Pattern[str], str]]  # what a line begins with, and its colour

_BOLD, _DIM, _RED, _GREEN, _YELLOW, _CYAN = "1", "2", "31", "32", "33", "36"
_MAGENTA = "35"


def _paint(*rules: tuple[str, str]) -> Paint:
    return [(re.compile(begin), colour) for begin, colour in rules]


UNIFIED = _paint((r"(?:---|\+\+\+) ", _BOLD), ("@@", _CYAN), (r"\+", _GREEN), ("-", _RED))
CHANGES = _paint(("== ", _BOLD), (r"\+ ", _GREEN), ("- ", _RED), ("~ ", _YELLOW))
EXPLANATION = _paint(
    (r"line \d", _BOLD), ("  (?:claim|figure) ", _GREEN), ("  could be", _YELLOW),
    ("    no cue for|    less far|  words and their|      because", _DIM),
)  # fmt: skip
COMPARISON = _paint(("== .* differ(?:,|$)|== .*, some deny", _YELLOW), ("== ", _BOLD))
TABLE = _paint((" *(?:claims|figures) ", _BOLD))
ROLES = {
    "head": _BOLD, "label": _DIM, "content": _GREEN, "speaker": f"{_BOLD};{_CYAN}",
    "cue": _YELLOW, "figure": _MAGENTA,
}  # fmt: skip
MESSAGE = _paint(("error: ", f"{_BOLD};{_RED}"))


def wanted(stream: TextIO, when: When = "auto") -> bool:
    """Whether to write colours: as --color says, else NO_COLOR, FORCE_COLOR, else on a terminal.

    An empty variable counts as one that is not set (https://no-color.org).
    """
    if when != "auto":
        return when == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def painted(text: str, paint: Paint) -> str:
    """Return `text` with each line in the colour of the first rule that it begins as."""
    return "\n".join(_line(line, paint) for line in text.split("\n"))


def inked(text: str, role: str) -> str:
    """Return `text` in the colour of its role; each line for itself, as pagers want it."""
    if role not in ROLES:
        return text
    lines = text.split("\n")
    return "\n".join(f"\x1b[{ROLES[role]}m{line}\x1b[0m" if line else line for line in lines)


def head(text: str, paint: Paint) -> str:
    """Return `text` with what the first rule that fits is about coloured, and no more."""
    for begin, colour in paint:
        if match := begin.match(text):
            return f"\x1b[{colour}m{match[0]}\x1b[0m{text[match.end() :]}"
    return text


def _line(line: str, paint: Paint) -> str:
    for begin, colour in paint:
        if begin.match(line):
            return f"\x1b[{colour}m{line}\x1b[0m"
    return line
