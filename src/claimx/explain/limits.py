"""Why the content of a claim ends where it does."""

from collections.abc import Sequence

from ..annotated import Annotated
from ..claims.attribution.find import Attribution
from ..model import Span

_PASSED = ("comma", "semicolon", "dash", "stop", "question", "colon", "close-bracket")


def ends(parsed: Annotated, content: Span, own: Attribution, made: Sequence[Attribution]) -> str:
    """Return what follows the content, in words: the end of its sentence, the next claim …"""
    last = parsed.tokens.ends.index(content[1])
    if own.kind == "before":
        return "before its cue"
    if own.kind == "quotation" and parsed.closed(last):
        return "at the closing quotation mark"
    at, end = last + 1, parsed.sentence_at(last)[1]
    while at < end and parsed.has(at, *_PASSED):
        at += 1
    if at >= end:
        return "with its sentence"
    holder = parsed.enclosing(last)
    if holder is not None and at >= holder.close:
        return "with the quotation that it stands in"
    following = [one for one in made if at <= one.start <= at + 3 and one is not own]
    if following:
        return "where the next claim begins"
    return "with the last word that is still attributed"
