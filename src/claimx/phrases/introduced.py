"""Surnames that are words as well, where the article has given the whole name before or after."""

from itertools import pairwise

from ..lexicon.index import Analysis, Lexicon

_OFFICE = frozenset(("role", "title", "nationality", "And", "Prep"))


def mark_introduced(analyses: list[Analysis], lexicon: Lexicon) -> None:
    """Give `introduced` to a word after a title that follows a given name elsewhere.

    With نادر الحداد in the article, in دعا المهندس الحداد المواطنين it is no smith.
    """
    surnames = {
        one.fold
        for before, one in pairwise(analyses)
        if "first-name" in before.classes
        and "definite" in one.classes
        and ("PROPN" in one.classes or one.classes.isdisjoint(_OFFICE))
    }
    for at in range(1, len(analyses)):
        titled = analyses[at - 1].classes.issuperset(("title", "Def"))
        if titled and analyses[at].fold in surnames:
            analyses[at] = lexicon.marked(analyses[at], "introduced")
