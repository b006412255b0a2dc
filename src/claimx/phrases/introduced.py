"""Surnames that are words as well, where the article has given the whole name before or after."""

from itertools import pairwise

from ..lexicon.index import Analysis, Lexicon

_OFFICE = frozenset(("role", "title", "nationality", "And", "Prep"))


def mark_introduced(analyses: list[Analysis], lexicon: Lexicon) -> None:
    """Give `introduced` to a word that follows a given name elsewhere.

    With نادر الحداد in the article, in دعا المهندس الحداد المواطنين it is no smith.
    """
    surnames = {
        one.fold
        for before, one in pairwise(analyses)
        if "first-name" in before.classes and _may_be_surname(one.classes)
    }
    for at, one in enumerate(analyses):
        if one.fold in surnames:
            analyses[at] = lexicon.marked(one, "introduced")


def _may_be_surname(classes: frozenset[str]) -> bool:
    named = "PROPN" in classes or classes.isdisjoint(_OFFICE)
    return named and ("definite" in classes or classes.issuperset(("ADJ", "Bare")))
