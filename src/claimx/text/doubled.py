"""Quotation marks written as two characters: ""نعم""، ''نعم''، <<نعم>>، ((نعم))، \\"نعم\\"."""

import re
from collections.abc import Iterator

_TWO = re.compile(r"\"\"|''|<<|>>|\(\(|\)\)|\\\"")
# Two of these may as well be a nested quotation or bracket that ends: "قال "نعم"". Only a pair is
# read as marks.
_PARTNER = {'""': '""', "((": "))"}


def doubled(raw: str, start: int = 0) -> frozenset[int]:
    """Return the offsets in `raw`, from `start`, at which a mark of two characters stands."""
    return frozenset(_doubled(raw, start)) if _TWO.search(raw, start) else frozenset()


def _doubled(raw: str, start: int) -> Iterator[int]:
    """A pair has both its marks in one line."""
    waiting: dict[str, int] = {}
    for mark in _TWO.finditer(raw, start):
        text, at = mark[0], mark.start()
        partner = next((one for one, other in _PARTNER.items() if other == text), None)
        if partner is None and text not in _PARTNER:
            yield at
        elif partner in waiting and _closes(raw, waiting[partner], at):
            yield waiting.pop(partner)
            yield at
        elif text in _PARTNER and _opens(raw, at):
            waiting[text] = at


def _opens(raw: str, at: int) -> bool:
    """Whether words may follow: a space or the end of the line after the mark says no."""
    return at + 2 < len(raw) and not raw[at + 2].isspace()


def _closes(raw: str, opened: int, at: int) -> bool:
    return "\n" not in raw[opened:at] and at > opened + 2 and not raw[at - 1].isspace()
