"""Phrases shown in their text: قال [وزير النقل] إن [الطريق] مفتوح."""

import re
from collections.abc import Iterable

from ..model import Span

_BALANCED = re.compile(r"(?:[^][]*\[[^][]+\])+[^][]*")


def bracketed(text: str, spans: Iterable[Span]) -> str:
    """Return a text with brackets around these stretches of it, which do not overlap."""
    parts, done = [], 0
    for start, end in sorted(spans):
        parts += [text[done:start], "[", text[start:end], "]"]
        done = end
    return "".join([*parts, text[done:]])


def unbracketed(text: str) -> str | None:
    """Return a text without its brackets; None when there are none, or they do not pair."""
    return re.sub(r"[][]", "", text) if _BALANCED.fullmatch(text) else None
