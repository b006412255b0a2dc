"""The noun phrase around a name: the names beside it and the office before it."""

from ...annotated import Annotated
from ...rules.match import Range
from .noun_phrases import phrase_end, phrase_start

_PERSON = ("np-Human", "np-title", "np-role", "np-kin", "name")


def around(parsed: Annotated, start: int, end: int) -> Range:
    """Return a name with the names beside it and the office before: الممثل هاريسون فورد."""
    first, last = parsed.sentence_at(start)
    opening = phrase_start(parsed, start, first)
    if not parsed.has(opening, *_PERSON) or parsed.has(opening, "np-Plur"):
        opening = start
        while opening > first and _goes_on(parsed, opening):
            opening -= 1
    end = max(end, phrase_end(parsed, opening, last))
    joined = (at for at in range(start + 1, end) if parsed.has(at, "np") and parsed.has(at, "And"))
    return opening, next(joined, end)


def _goes_on(parsed: Annotated, at: int) -> bool:
    """Whether a name began before a word: in مستحقات الكابتن سامي العطار with الكابتن."""
    return parsed.has(at, "name-in") or (parsed.has(at, "np-in") and parsed.has(at - 1, "title"))
