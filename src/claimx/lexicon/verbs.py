"""All the forms in which a verb of saying is written, made from its principal parts.

Unvocalised Arabic writes the indicative and the subjunctive of most persons alike; where
letters differ (يقولون, لم يقولوا; يقول, لم يقل; ينفي, لم ينف) both are made. The passive of
most verbs is spelled like the active and needs no form of its own; the passive of hollow
verbs and of the present (قيل, يقال) names no source and is never made.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimx.lexicon.morphology.hamza import attach, attach_closed
from claimx.lexicon.participles import noun_forms, participle_forms
from claimx.lexicon.verb_form import PRONOUNS, VerbForm, each_once
from claimx.lexicon.morphology.verb_stems import (
    PastStems,
    PresentStems,
    is_defective,
    passive_past,
    past_stems,
    present_stems,
)

__all__ = ["VerbForm", "conjugate"]

FUTURE = "س"

# (stem, ending, person, gender, number)
_PAST_ENDINGS = (
    ("plain", "", 3, "m", "s"),
    ("feminine", "ت", 3, "f", "s"),
    ("dual", "ا", 3, "m", "d"),
    ("feminine", "تا", 3, "f", "d"),
    ("plural", "وا", 3, "m", "p"),
    ("consonant", "ن", 3, "f", "p"),
    ("consonant", "ت", 1, None, "s"),
    ("consonant", "نا", 1, None, "p"),
    ("consonant", "ت", 2, None, "s"),
    ("consonant", "تما", 2, None, "d"),
    ("consonant", "تم", 2, "m", "p"),
    ("consonant", "تن", 2, "f", "p"),
)
# Before an object the plural loses its alef: أبلغوا, أبلغوه.
_PAST_HELD = (
    ("held", "", 3, "m", "s"),
    ("feminine", "ت", 3, "f", "s"),
    ("plural", "و", 3, "m", "p"),
    ("consonant", "ت", 1, None, "s"),
    ("consonant", "نا", 1, None, "p"),
)
# (prefix, person, gender, number)
_PRESENT_BARE = (
    ("ي", 3, "m", "s"),
    ("ت", 3, "f", "s"),
    ("أ", 1, None, "s"),
    ("ن", 1, None, "p"),
    ("ت", 2, "m", "s"),
)
# (prefix, stem, indicative ending, subjunctive ending, person, gender, number)
_PRESENT_ENDED = (
    ("ي", "dual", "ان", "ا", 3, "m", "d"),
    ("ت", "dual", "ان", "ا", 3, "f", "d"),
    ("ي", "plural", "ون", "وا", 3, "m", "p"),
    ("ي", "women", "ن", "ن", 3, "f", "p"),
    ("ت", "feminine", "ين", "ي", 2, "f", "s"),
    ("ت", "dual", "ان", "ا", 2, None, "d"),
    ("ت", "plural", "ون", "وا", 2, "m", "p"),
    ("ت", "women", "ن", "ن", 2, "f", "p"),
)


def conjugate(
    past: str,
    present: str,
    participle: str | None,
    noun: str | None,
    passive: bool = True,
    plural: str | None = None,
) -> Iterator[VerbForm]:
    """Every form of a verb of saying, each spelling of each reading once.

    >>> [f.text for f in conjugate("قال", "يقول", "قائل", "قول") if f.person == 1][:2]
    ['قلت', 'قلنا']
    """
    return each_once(_all_forms(past, present, participle, noun, passive, plural))


def _all_forms(
    past: str,
    present: str,
    participle: str | None,
    noun: str | None,
    passive: bool,
    plural: str | None,
) -> Iterator[VerbForm]:
    yield from _past_forms(past_stems(past, present, noun))
    yield from _present_forms(present_stems(past, present, noun))
    if passive:
        yield from _passive_forms(past)
    if participle:
        yield from participle_forms(participle, defective=is_defective(past))
    if noun:
        yield from noun_forms(noun)
    if plural:
        yield from noun_forms(plural, plural=True)


def _past_forms(stems: PastStems) -> Iterator[VerbForm]:
    for slot, ending, person, gender, number in _PAST_ENDINGS:
        for text in _past_texts(stems, slot, ending):
            yield VerbForm(text, "past", person, gender, number, False)
    for slot, ending, person, gender, number in _PAST_HELD:
        for text in _past_texts(stems, slot, ending):
            yield from _with_objects(VerbForm(text, "past", person, gender, number, True))


def _past_texts(stems: PastStems, slot: str, ending: str) -> Iterator[str]:
    join = attach_closed if slot == "consonant" else attach
    return (join(stem, ending) for stem in getattr(stems, slot))


def _present_forms(stems: PresentStems) -> Iterator[VerbForm]:
    yield from _bare_present(stems)
    yield from _ended_present(stems)


def _bare_present(stems: PresentStems) -> Iterator[VerbForm]:
    """The persons without an ending: يقول, لم يقل, سيقول, يقوله."""
    for prefix, person, gender, number in _PRESENT_BARE:
        form = VerbForm("", "present", person, gender, number, False)
        plain = [attach(prefix, stem) for stem in stems.plain]
        held = [attach(prefix, stem) for stem in stems.held]
        # Only the third person: the first would make نقل of قال and نشر of أشار.
        short = [prefix + stem for stem in stems.short] if person == 3 else []
        for text in (*plain, *_future(plain), *short):
            yield form._replace(text=text)
        if person != 2:
            for text in (*held, *_future(held)):
                yield from _with_objects(form._replace(text=text, object=True))


def _future(texts: list[str]) -> list[str]:
    return [FUTURE + text for text in texts]


def _ended_present(stems: PresentStems) -> Iterator[VerbForm]:
    """The persons with an ending: يقولون, لم يقولوا, سيقولون."""
    for prefix, slot, indicative, subjunctive, person, gender, number in _PRESENT_ENDED:
        form = VerbForm("", "present", person, gender, number, False)
        join = attach_closed if slot == "women" else attach
        for stem in getattr(stems, slot):
            full = join(prefix + stem, indicative)
            for text in (full, join(prefix + stem, subjunctive), FUTURE + full):
                yield form._replace(text=text)
            if (slot, person) == ("plural", 3):
                yield from _plural_with_objects(form._replace(text=full, object=True))


def _plural_with_objects(form: VerbForm) -> Iterator[VerbForm]:
    """The third person plural with an object: يبلغونه, سيبلغونه, لم يبلغوه."""
    yield from _with_objects(form)
    yield from _with_objects(form._replace(text=FUTURE + form.text))
    yield from _with_objects(form._replace(text=form.text[:-1]))


def _with_objects(form: VerbForm) -> Iterator[VerbForm]:
    """The form with each object pronoun; nobody is the object of his own first person."""
    for pronoun in PRONOUNS:
        if pronoun.person != 1 or form.person != 1:
            yield form._replace(text=form.text + pronoun.object)


def _passive_forms(past: str) -> Iterator[VerbForm]:
    stem = passive_past(past)
    if stem:
        yield VerbForm(stem, "passive", 3, "m", "s", False)
        yield VerbForm(stem + "ت", "passive", 3, "f", "s", False)
