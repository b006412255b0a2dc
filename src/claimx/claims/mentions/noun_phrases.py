"""Where a noun phrase ends and begins, as the phrase rules mark it."""

from ...annotated import Annotated
from .stems import clitics_of


def phrase_end(parsed: Annotated, start: int, limit: int) -> int:
    """Return the end of the phrase that a token stands in, before `limit`.

    From the first word of a phrase that is all with its attachments (المتحدث باسم الوزارة); from a
    noun phrase within one, that and the name after it (in القائم بأعمال وزير الدفاع سامي كرم).
    """
    whole = parsed.has(start, "full")
    end = start + 1
    while end < limit and (
        parsed.has(end, "full-in")
        if whole
        else parsed.has(end, "np-in") or (parsed.has(end, "np") and parsed.has(end, "name"))
    ):
        end += 1
    return end


def phrase_start(parsed: Annotated, at: int, first: int, mark: str = "np") -> int:
    """Return where the phrase of a mark (`np`, `full`) begins that a token stands in."""
    while at > first and parsed.has(at, f"{mark}-in") and not parsed.has(at, mark):
        at -= 1
    return at


def in_name(parsed: Annotated, at: int) -> bool:
    """Whether a word belongs to a personal name.

    A surname that is a word as well (العطار) is a name alone or after a title where the article has
    it in a longer name: سامي العطار. In الأمين العام it is an office.
    """
    if parsed.has(at, "name", "name-in"):
        return True
    alone = parsed.has(at, "np") and not parsed.has(at + 1, "np-in")
    alone = alone or parsed.has(at - 1, "title")
    return alone and parsed.fold(at)[clitics_of(parsed.analyses[at]) :] in parsed.surnames
