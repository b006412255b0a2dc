"""Proclitics: what is written together with the word after it (و ف ب ل ك and the article)."""

from collections.abc import Iterable, Iterator

ARTICLE = "ال"
_AFTER_L = "لل"  # the article after ل: للوزير
_JOINED = ("وال", "فال", "بال", "كال", _AFTER_L, ARTICLE)
BEFORE_DIGITS = "[وف]?(?:[بك]?ال|لل|[بلك])?"  # as a pattern: وال15, ب30
_CONJUNCTIONS = ("و", "ف")
_PREPOSITIONS = {"ب": "b", "ل": "l", "ك": "k"}
Splits = Iterable[tuple[str, str]]  # (proclitics, stem)


def split_proclitics(folded: str) -> Iterator[tuple[str, str]]:
    """Yield (proclitics, stem) for each way to take proclitics off a folded word."""
    yield "", folded
    starts = [("", folded)]
    if len(folded) > 2 and folded[0] in _CONJUNCTIONS:
        starts.append((folded[0], folded[1:]))
        yield folded[0], folded[1:]
    for conjunction, stem in starts:
        if len(stem) > 3 and stem.startswith(ARTICLE):
            yield conjunction + ARTICLE, stem[2:]
        if len(stem) > 2 and stem[0] in _PREPOSITIONS:
            yield conjunction + stem[0], stem[1:]
            if len(stem) > 4 and stem.startswith(ARTICLE, 1):
                yield conjunction + stem[0] + ARTICLE, stem[3:]
        if len(stem) > 3 and stem.startswith(_AFTER_L):
            yield conjunction + _AFTER_L, stem[2:]
            yield conjunction + _AFTER_L, stem[1:]
            yield conjunction + "ل", ARTICLE + stem[2:]


def preposition(proclitics: str) -> str:
    """Return b, l or k for the preposition among `proclitics`, or an empty string."""
    letters = proclitics.replace(ARTICLE, "")
    return next((mark for letter, mark in _PREPOSITIONS.items() if letter in letters), "")


def has_article(proclitics: str) -> bool:
    """Whether the article is among `proclitics`: وال, لل."""
    return ARTICLE in proclitics or _AFTER_L in proclitics


def before_article(proclitics: str) -> str:
    """Return the proclitics that can be cut off a word: all of ول, the و of وال, none of لل."""
    return proclitics.removesuffix(ARTICLE).removesuffix(_AFTER_L)


def is_conjoined(proclitics: str) -> bool:
    """Whether و or ف is among `proclitics`."""
    return proclitics.startswith(_CONJUNCTIONS)


def without_conjunction(proclitics: str) -> str:
    """Return what comes after و or ف: of وال the article."""
    return proclitics[is_conjoined(proclitics) :]


def hides_article(folded: str) -> bool:
    """Whether a folded word begins with the article after ل, of which one letter is left."""
    return folded.startswith(_AFTER_L)


def without_article(folded: str) -> str:
    """Return a folded word without its article, as far as more than two letters remain."""
    for prefix in _JOINED:
        if folded.startswith(prefix) and len(folded) - len(prefix) > 2:
            return folded[len(prefix) :]
    return folded
