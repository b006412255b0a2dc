"""What is written to a terminal, piece by piece, each with what it is: a role has a colour."""

from typing import Literal, NamedTuple

Role = Literal["", "head", "label", "content", "speaker", "cue", "figure"]


class Piece(NamedTuple):
    """Text, perhaps of several lines, in logical order; not yet made safe for a terminal."""

    text: str
    role: Role = ""


def flat(text: str) -> str:
    """Return a text as one line: a quotation may go over several paragraphs."""
    return " ".join(text.split())
