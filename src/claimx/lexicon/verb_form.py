"""The record that every inflected form of a verb is given in, and the pronouns that attach."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple


class VerbForm(NamedTuple):
    """One spelling of a verb and what its shape says about the one who speaks."""

    text: str
    """Full correct spelling, without diacritics."""
    form: str
    """past, present, passive (past, where spelled apart: روي), participle or noun."""
    person: int | None
    """1, 2 or 3; None for participles and nouns."""
    gender: str | None
    """m or f, None when it does not show; of a noun, the gender of its possessive pronoun."""
    number: str | None
    """s, d or p, None when it does not show; of a noun, the number of its possessive pronoun."""
    object: bool
    """Whether an object or possessive pronoun is attached: أبلغه, قوله."""


class Pronoun(NamedTuple):
    """An attached pronoun after a verb and after a noun."""

    object: str
    possessive: str
    person: int
    gender: str | None
    number: str


PRONOUNS = (
    Pronoun("ه", "ه", 3, "m", "s"),
    Pronoun("ها", "ها", 3, "f", "s"),
    Pronoun("هما", "هما", 3, None, "d"),
    Pronoun("هم", "هم", 3, "m", "p"),
    Pronoun("هن", "هن", 3, "f", "p"),
    Pronoun("ني", "ي", 1, None, "s"),
    Pronoun("نا", "نا", 1, None, "p"),
    Pronoun("ك", "ك", 2, None, "s"),
    Pronoun("كم", "كم", 2, "m", "p"),
)


def each_once(forms: Iterable[VerbForm]) -> Iterator[VerbForm]:
    """The forms in their order, each one once."""
    return iter(dict.fromkeys(forms))
