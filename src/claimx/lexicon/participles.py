"""Participles and verbal nouns in all the shapes that let them carry on a claim."""

from __future__ import annotations

from collections.abc import Iterator

from claimx.lexicon.morphology.hamza import (
    ALEF,
    HAMZA,
    HAMZA_ON_ALEF,
    YEH,
    attach,
    before_a,
    before_i,
    before_u,
)
from claimx.lexicon.verb_form import PRONOUNS, VerbForm

TEH_MARBUTA = "ة"
ALEF_MAQSURA = "ى"

_PARTICIPLE_ENDINGS = (
    ("ا", "m", "s"),
    ("ة", "f", "s"),
    ("ان", "m", "d"),
    ("ين", "m", "d"),
    ("تان", "f", "d"),
    ("تين", "f", "d"),
    ("ون", "m", "p"),
    ("ين", "m", "p"),
    ("ات", "f", "p"),
)


def participle_forms(participle: str, defective: bool = False) -> Iterator[VerbForm]:
    """The active participle in every gender and number: مضيف, مضيفا, مضيفة, مضيفين.

    That of a defective verb is given without its yeh (داع), which most endings bring back
    (داعيا, داعية) and the masculine plural leaves out (داعون, داعين).
    """
    yield VerbForm(participle, "participle", None, "m", "s", False)
    full = participle
    if defective and not participle.endswith(YEH):
        full += YEH
        yield VerbForm(full, "participle", None, "m", "s", False)
    for ending, gender, number in _PARTICIPLE_ENDINGS:
        base = participle if (gender, number) == ("m", "p") else full
        for stem in before_a(base):
            yield VerbForm(attach(stem, ending), "participle", None, gender, number, False)


def noun_forms(noun: str, plural: bool = False) -> Iterator[VerbForm]:
    """A verbal noun bare, with tanween and with each pronoun: تأكيد, تأكيدا, تأكيده.

    Gender and number are those of the pronoun, so of the one who speaks; the bare noun shows
    neither. `plural` keeps تصريحات from taking the alef that إثبات does take.
    """
    yield VerbForm(noun, "noun", None, None, None, False)
    if _takes_tanween_alef(noun, plural):
        stem = before_a(noun)[0]
        yield VerbForm(attach(stem, ALEF), "noun", None, None, None, False)
    for pronoun in PRONOUNS:
        cases = _first_person(noun) if pronoun.possessive == YEH else _before_pronoun(noun)
        for stem in cases:
            text = stem + pronoun.possessive
            yield VerbForm(text, "noun", None, pronoun.gender, pronoun.number, True)


def _takes_tanween_alef(noun: str, plural: bool) -> bool:
    """Not after teh marbuta, alef or alef with hamza: إشارة, دعوى, ادعاء, نبأ."""
    bare = (TEH_MARBUTA, ALEF, ALEF_MAQSURA, HAMZA_ON_ALEF, ALEF + HAMZA)
    return not noun.endswith(bare) and not (plural and noun.endswith("ات"))


def _before_pronoun(noun: str) -> dict[str, None]:
    """The noun before a pronoun in all three cases: قول(ه); ادعاؤ(ه), ادعائ(ه), ادعاء(ه)."""
    if noun.endswith(TEH_MARBUTA):
        return {noun[:-1] + "ت": None}
    if noun.endswith(ALEF_MAQSURA):
        return {attach(noun[:-1], ALEF): None}
    return dict.fromkeys(before_u(noun) + before_i(noun) + before_a(noun))


def _first_person(noun: str) -> tuple[str, ...]:
    """The noun before its own ي: ادعائ(ي), إشارت(ي), قول(ي)."""
    if noun.endswith((HAMZA, HAMZA_ON_ALEF)):
        return (before_i(noun)[0],)
    return tuple(_before_pronoun(noun))[:1]
