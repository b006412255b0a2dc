"""Where a noun phrase ends and begins, as the phrase rules mark it."""

from ...annotated import Annotated
from .stems import clitics_of


def phrase_end(parsed: Annotated, start: int) -> int:
    """Return the end of the phrase that a token stands in.

    From the first word of a phrase that is all with its attachments (المتحدث باسم الوزارة); from a
    noun phrase within one, that (in القائم بأعمال وزير الدفاع سامي كرم).
    """
    inside = "full-in" if parsed.has(start, "full") else "np-in"
    end = start + 1
    while parsed.has(end, inside):
        end += 1
    return end


def phrase_start(parsed: Annotated, at: int, mark: str = "np") -> int:
    """Return where the phrase of a mark (`np`, `full`) begins that a token stands in."""
    while parsed.has(at, f"{mark}-in"):
        at -= 1
    return at


def in_name(parsed: Annotated, at: int) -> bool:
    """Whether a word belongs to a personal name.

    A surname that is a word as well (العطار) is a name alone where the article has it in a longer
    name: سامي العطار. In الأمين العام it is an office.
    """
    if parsed.has(at, "name", "name-in"):
        return True
    alone = parsed.has(at, "np") and not parsed.has(at + 1, "np-in")
    return alone and parsed.fold(at)[clitics_of(parsed.analyses[at]) :] in parsed.surnames
