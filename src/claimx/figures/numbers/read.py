"""One string that is a number or a range as a whole, read generously."""

import re

from ...text.fold import INVISIBLE, fold
from .digits import Exact
from .parse import is_scale, read_one
from .values import plain

Value = int | float
_EDGES = " \t\r\n.٫،,؛;:!؟?()[]«»\"'“”" + "".join(INVISIBLE)
_POINT_FIRST = re.compile(r"\s*[.٫]\d")  # .5
_DASHES = re.compile(r"(?<=.)\s*[-–—~]\s*(?=.)")
_FROM = frozenset(("من", "بين"))
_TO = frozenset(("الي", "حتي", "لغايه", "وحتي", "او"))
_FOR = "ل"  # من ثلاثة لخمسة


def read_number(text: str) -> Value | list[Value] | None:
    """Return the number that `text` is as a whole, [low, high] for a range, None for anything else.

    >>> read_number("ألفان وخمسمئة")
    2500
    >>> read_number("من خمس إلى ست")
    [5, 6]
    """
    whole = "0." * bool(_POINT_FIRST.match(text)) + text.strip(_EDGES)
    value = read_one(whole)
    if value is not None:
        return plain(value)
    ends = _ends(whole)
    return None if ends is None else [plain(end) for end in ends]


def _ends(text: str) -> list[Exact] | None:
    """The ends of a range that is the whole string."""
    words = text.split()
    folded = [fold(word) for word in words]
    if folded[:1] == ["ما"] and folded[1:2] == ["بين"]:  # ما بين ثلاثة وخمسة
        words, folded = words[1:], folded[1:]
    begun = bool(folded) and folded[0] in _FROM
    pairs = _splits(words[begun:], folded[begun:], begun)
    pairs += [(text[: cut.start()], text[cut.end() :]) for cut in _DASHES.finditer(text)]
    return next(filter(None, (_ordered(*pair) for pair in pairs)), None)


def _splits(words: list[str], folded: list[str], begun: bool) -> list[tuple[str, str]]:
    """Every way to cut at إلى, or after من and بين at a و or ل: خمسة وعشرين | وثلاثين."""
    pairs = []
    for at in range(1, len(words)):
        before, after = " ".join(words[:at]), words[at + 1 :]
        if folded[at] in _TO:
            pairs.append((before, " ".join(after)))
        elif begun and folded[at].startswith(("و", _FOR)):
            rest = words[at][1:].lstrip("ـ")
            pairs.append((before, " ".join([rest, *after]).strip()))
    return pairs


def _ordered(low: str, high: str) -> list[Exact] | None:
    first, last = (read_one(part.strip()) if part.strip() else None for part in (low, high))
    if first is None or last is None:
        return None
    shared = _shared(low, high)
    if shared is not None and first < shared < last:
        first = shared
    return [first, last] if first < last else None


def _shared(low: str, high: str) -> Exact | None:
    """The lower end with the scale that is written once: من 20 إلى 30 ألفا."""
    _, _, final = high.rpartition(" ")
    return read_one(f"{low} {final}") if final != high.strip() and is_scale(final) else None
