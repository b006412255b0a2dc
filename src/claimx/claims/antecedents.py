"""The noun that a relative clause belongs to: رئيس الوكالة، الذي أكد أن."""

from ..rules.match import Range
from .fullest import begins_clause, role_before
from .names import name_start
from .parsed import Parsed
from .phrases import HEADS
from .speakers import Named, describe

_ANTECEDENT = 8  # tokens before a relative pronoun


def is_relative(parsed: Parsed, at: int) -> bool:
    """Whether the verb behind a relative has its subject before it.

    In مقاله الذي أكد فيه the article does not speak.
    """
    return parsed.has(at, "relative") and not parsed.has(at + 2, "pronominal")


def antecedent(parsed: Parsed, relative: int, first: int) -> Named | None:
    """The noun that a relative clause belongs to: رئيس الوكالة، الذي أكد أن."""
    at = relative - 1
    if not is_relative(parsed, relative):
        return None
    name = _name_before(parsed, relative, first)
    if name is not None:
        return describe(parsed, name)
    quotation = parsed.closed(at)
    if quotation is not None and quotation.open >= first:
        at = quotation.open - parsed.has(quotation.open - 1, *HEADS)
        return describe(parsed, (at, relative))  # ذكرت صحيفة «الأفق» التي رأت
    while at >= max(first, relative - _ANTECEDENT) and not parsed.has(at, *HEADS):
        if parsed.has(at, "stop", "complementiser", "relative", "cue-strong"):
            return None
        at -= 1
    if at < first or not parsed.has(at, *HEADS):
        return None
    while at > first and parsed.has(at - 1, *HEADS):
        at -= 1
    return describe(parsed, (at, relative - parsed.has(relative - 1, "comma")))


def _name_before(parsed: Parsed, at: int, first: int) -> Range | None:
    """The name that ends before a token, with its office: المدرب نادر كامل الذي."""
    end = at - parsed.has(at - 1, "comma")
    last = end - parsed.has(end - 1, "definite")
    names = name_start(parsed, last, first)
    if names < last and begins_clause(parsed, names, first):
        names += 1
    if end - names < 2 or names == last or not parsed.has(end - 1, "unknown"):
        return None
    if parsed.has(names, "b-initial", "l-initial") or parsed.analyses[end - 1].fold.endswith("ه"):
        return None  # بتكرار الجملة التي
    return role_before(parsed, names, first), end
