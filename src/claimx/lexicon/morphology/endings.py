"""What is written after a stem: case, dual and plural endings, persons, attached pronouns.

A stem names the slots that it can fill; an ending belongs to one slot. مديرو is the stem مدير with
the ending و of the slot `plural`, whose state is construct: a noun must follow.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple


class Pronoun(NamedTuple):
    """An attached pronoun, as written after a verb and after a noun."""

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
# After a dual or sound plural (مديراه، مراسلوها) ي would be written like the construct.
MINE = tuple(one for one in PRONOUNS if one.possessive == "ي")
"""What only i precedes: ادعائي in all cases, but ادعاؤه."""
OTHERS = tuple(one for one in PRONOUNS if one.possessive != "ي")
AFTER_ENDING = tuple(one for one in PRONOUNS if one.possessive in ("ه", "ها", "هم", "هما", "نا"))


class Ending(NamedTuple):
    """An ending and what it says; None where it does not show."""

    text: str
    slot: str
    person: int | None = None
    gender: str | None = None
    number: str | None = None
    state: str | None = None
    """construct where a noun must follow (مديرو), possessed with a pronoun (مديره)."""
    case: str | None = None
    """nominative, oblique or accusative where letters show it."""
    mood: str | None = None
    pronoun: Pronoun | None = None
    prefix: str = ""
    """The person's letter before the stem of the present: ي in يقولون."""


def _possessed(slot: str, host: str, pronouns: Iterable[Pronoun], **said) -> Iterator[Ending]:
    for one in pronouns:
        yield Ending(host + one.possessive, slot, state="possessed", pronoun=one, **said)


def _hosted(slot: str, host: str, case: str, number: str) -> Iterator[Ending]:
    """What follows a dual or sound plural without its ن: مديرا(ن), مديرا(ه)."""
    yield Ending(host + "ن", slot, number=number, case=case)
    yield Ending(host, slot, number=number, state="construct", case=case)
    yield from _possessed(slot, host, AFTER_ENDING, number=number, case=case)


NOMINAL = (
    Ending("", "bare"),
    Ending("ا", "alef", case="accusative"),
    Ending("ة", "teh", gender="f"),
    *_possessed("pronoun", "", OTHERS),
    *_possessed("mine", "", MINE),
    *_hosted("dual", "ا", "nominative", "d"),
    *_hosted("dual", "ي", "oblique", "d"),
    *_hosted("plural", "و", "nominative", "p"),
    *_hosted("plural", "ي", "oblique", "p"),
    # A final hamza changes its seat with the vowel, so the stem holds the vowel: جزآ(ن), بناؤو(ن)
    *_hosted("dual-nominative", "", "nominative", "d"),
    *_hosted("dual-oblique", "", "oblique", "d"),
    *_hosted("plural-nominative", "", "nominative", "p"),
    *_hosted("plural-oblique", "", "oblique", "p"),
)


def _with_objects(ending: Ending, host: str, *, first: bool = True) -> Iterator[Ending]:
    """The ending with each object; nobody is the object of his own first person."""
    for one in PRONOUNS:
        if one.person != 1 or (first and ending.person != 1):
            yield ending._replace(text=host + one.object, pronoun=one)


def _past() -> Iterator[Ending]:
    """قال، قالت، قالوا …; before an object the plural loses its alef: أبلغوا، أبلغوه."""
    closed_by_t = (("ت", 1, None, "s"), ("ت", 2, None, "s"), ("تما", 2, None, "d"),
                   ("تم", 2, "m", "p"), ("تن", 2, "f", "p"))  # fmt: skip
    closed_by_n = (("ن", 3, "f", "p"), ("نا", 1, None, "p"))
    rows = [
        ("plain", "", 3, "m", "s"), ("feminine", "ت", 3, "f", "s"), ("dual", "ا", 3, "m", "d"),
        ("feminine", "تا", 3, "f", "d"), ("plural", "وا", 3, "m", "p"), ("madda", "", 3, "m", "d"),
    ]  # fmt: skip
    rows += [("closed-t", *row) for row in closed_by_t]
    rows += [("closed-n", *row) for row in closed_by_n]
    # twins merge: أعلن + نا is أعلنا, سكت + ت is سكت
    rows += [("merged-t", text[1:], *said) for text, *said in closed_by_t]
    rows += [("merged-n", text[1:], *said) for text, *said in closed_by_n]
    for slot, text, person, gender, number in rows:
        yield Ending(text, slot, person, gender, number)
    for slot, text, person, gender, number in (
        ("held", "", 3, "m", "s"), ("feminine", "ت", 3, "f", "s"), ("plural", "و", 3, "m", "p"),
        ("closed-t", "ت", 1, None, "s"), ("closed-n", "نا", 1, None, "p"),
        ("merged-t", "", 1, None, "s"), ("merged-n", "ا", 1, None, "p"),
    ):  # fmt: skip
        yield from _with_objects(Ending("", slot, person, gender, number), text)


def _present() -> Iterator[Ending]:
    """يقول، لم يقل، يقولون، لم يقولوا، يقولونه …"""
    bare = (("ي", 3, "m", "s"), ("ت", 3, "f", "s"), ("أ", 1, None, "s"), ("ن", 1, None, "p"),
            ("ت", 2, "m", "s"))  # fmt: skip
    for prefix, person, gender, number in bare:
        ending = Ending("", "plain", person, gender, number, prefix=prefix)
        yield ending
        if person == 3:  # the first would make نقل of قال and نشر of أشار
            yield ending._replace(slot="short", mood="jussive")
        if person != 2:
            yield from _with_objects(ending._replace(slot="held"), "")
    first = Ending("", "first", 1, None, "s", prefix="آ")  # أ + أسف → آسف
    yield first
    yield from _with_objects(first, "")
    for prefix, slot, indicative, short, person, gender, number in (
        ("ي", "dual", "ان", "ا", 3, "m", "d"), ("ت", "dual", "ان", "ا", 3, "f", "d"),
        ("ي", "plural", "ون", "وا", 3, "m", "p"), ("ت", "feminine", "ين", "ي", 2, "f", "s"),
        ("ت", "dual", "ان", "ا", 2, None, "d"), ("ت", "plural", "ون", "وا", 2, "m", "p"),
        ("ي", "madda", "ن", "", 3, "m", "d"), ("ت", "madda", "ن", "", 3, "f", "d"),
        ("ي", "women", "ن", "ن", 3, "f", "p"), ("ت", "women", "ن", "ن", 2, "f", "p"),
        ("ي", "women-n", "", "", 3, "f", "p"), ("ت", "women-n", "", "", 2, "f", "p"),
    ):  # fmt: skip
        ending = Ending(indicative, slot, person, gender, number, prefix=prefix)
        yield ending._replace(mood=None if indicative == short else "indicative")
        if short != indicative:
            yield ending._replace(text=short, mood="subjunctive")
        if (slot, person) == ("plural", 3):
            yield from _with_objects(ending._replace(mood="indicative"), "ون")
            yield from _with_objects(ending._replace(mood="subjunctive"), "و")


PAST = tuple(_past())
PRESENT = tuple(_present())
BY_KIND = {"nominal": NOMINAL, "past": PAST, "present": PRESENT}
