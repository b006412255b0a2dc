"""One string that is a number or a range as a whole, read generously."""

import re

from ...text.fold import INVISIBLE, fold
from .digits import Exact
from .parse import is_scale, read_one, words_of
from .values import plain

Value = int | float
_EDGES = " \t\r\n.٫،,؛;:!؟?()[]«»\"'“”" + "".join(INVISIBLE)
_POINT_FIRST = re.compile(r"\s*[.٫]\d")  # .5
_DASHES = re.compile(r"(?<=.)\s*[-–—~]\s*(?=.)")
_JOINED = ("و", "ل")  # بين ثلاثة وخمسة, من ثلاثة لخمسة


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
    return next((ends for pair in _splits(whole) if (ends := _ordered(*pair))), None)


def _splits(text: str) -> list[tuple[str, str]]:
    """Every way to cut at إلى or a dash, after من and بين at a و or ل: خمسة وعشرين | وثلاثين."""
    opening = next((one for one in words_of("from") if fold(text).startswith(f"{one} ")), "")
    words = text.split()[len(opening.split()) :]
    pairs = []
    for at in range(1, len(words)):
        before, word, after = " ".join(words[:at]), fold(words[at]), " ".join(words[at + 1 :])
        if word in words_of("to"):
            pairs.append((before, after))
        elif opening and word.startswith(_JOINED):
            pairs.append((before, f"{words[at][1:].lstrip('ـ')} {after}"))
    return pairs + [(text[: cut.start()], text[cut.end() :]) for cut in _DASHES.finditer(text)]


def _ordered(low: str, high: str) -> list[Value] | None:
    """Both ends, the first with the scale that is written once: من 20 إلى 30 ألفا."""
    first, last = read_one(low), read_one(high)
    if first is None or last is None:
        return None
    before, _, scale = high.strip().rpartition(" ")
    shared: Exact | None = read_one(f"{low} {scale}") if before and is_scale(scale) else None
    if shared is not None and first < shared < last:
        first = shared
    return [plain(first), plain(last)] if first < last else None
