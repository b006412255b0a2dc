"""Initials are names: إن.إس.أو، د.ب.أ، ع.م, and the names of letters by themselves, إف بي آي.

Some names of letters are words as well (إن، أو، في). Without stops they are letters only between
others, after a noun that announces a name (شركة إن إس أو), or where no word follows.
"""

import re

from ..text.tokens import Tokens
from .index import Analysis, Lexicon
from .morphology.letters import LETTER_NAMES, TITLES

_ANNOUNCING = frozenset(("outlet", "organisation", "naming"))
# Letters: `n` a name, `w` a name that is a word too, `l` a letter, `t` one that is a title too;
# `.` a stop without a space on either side, `:` without one before it, `A` what announces a name,
# `_` another word, `0` a number (ص.ب 204), `,` anything else.
_INITIALS = re.compile(
    r"(?!t\.t[:_]|l\.l0)[nwlt](?:\.[nwlt])+(?:(?<=[lt]):(?=[_w]))?"
    r"|(?<=A)[nw]*n[nw]*n|(?<=A)[nw]{2,}(?![nw_A])|n[nw]*n|[lt]{3,}"
)


def mark_initials(tokens: Tokens, analyses: list[Analysis], lexicon: Lexicon) -> None:
    """Read the tokens of initials, and the stops in them, as names, unless the lexicon has them."""
    shapes = "".join(_shape(tokens, at, one) for at, one in enumerate(analyses))
    for found in _INITIALS.finditer(shapes):
        here = range(*found.span())
        if any(analyses[at] is lexicon.analyse(tokens.texts[at]) for at in here):  # not ر.س
            for at in here:
                analyses[at] = lexicon.name(tokens.texts[at])


def _shape(tokens: Tokens, at: int, analysis: Analysis) -> str:
    if analysis.text == ".":
        return ("." if tokens.glued(at + 1) else ":") if tokens.glued(at) else ","
    if len(analysis.fold) == 1 and "word" in analysis.classes:
        return "t" if analysis.fold in TITLES else "l"
    if not _ANNOUNCING.isdisjoint(analysis.classes):
        return "A"
    if analysis.fold.isdecimal():
        return "0"
    return LETTER_NAMES.get(analysis.fold) or ("_" if "word" in analysis.classes else ",")
