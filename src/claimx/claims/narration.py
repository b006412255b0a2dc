"""Where the narrator takes the word back inside a sentence: what was said ends there."""

from .parsed import Parsed


def resumed(parsed: Parsed, start: int, end: int) -> int:
    """Return the first token of `start`:`end` where the narrator goes on; else `end`.

    That is a token which a rule of the pack `clauses` marks: وهو ما نفته الشركة، لكنه رفض التعليق.
    """
    around = parsed.enclosing(start)
    turns = (at for at in range(start, end) if parsed.has(at, "turn"))
    return next((at for at in turns if parsed.enclosing(at) is around), end)
