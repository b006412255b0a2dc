"""Agreement of a verb or participle with its subject.

A verb before its subject stays singular (قال المسؤولون), agrees in gender (قالت الوزارة), and
takes the feminine singular for plurals that are not people (قالت المصادر).
"""

from collections.abc import Sequence

from ...lexicon.index import Analysis, Reading
from ...lexicon.morphology.shapes import is_sound_plural

_NOUNS = frozenset(
    (
        "role", "title", "organisation", "outlet", "document", "group", "source", "seat",
        "nationality", "kin",
    )
)  # fmt: skip
_THINGS = frozenset(("organisation", "outlet", "document", "seat"))
_SHOW_LITTLE = (  # كل، عضو، سماحة
    "quantifier", "PROPN", "first-name", "name", "respect", "of-either", "honorific",
)  # fmt: skip


def _forms(analysis: Analysis):
    for reading in analysis.readings:
        if reading.entry.word_class in _NOUNS and reading.form.gender is not None:
            yield reading.form


def subject_genders(analysis: Analysis) -> frozenset[str]:
    """Return the genders a verb can have with this noun as subject; empty: unknown."""
    found = set()
    for form in _forms(analysis):
        if form.number == "p":
            found.update("f" if form.entry.word_class in _THINGS else "mf")
        else:
            found.add(form.gender)
    return frozenset(found)


def is_oblique(subject: Analysis) -> bool:
    """Whether a noun is written in the case of objects: المواطنين، الموجودين، الوزيرين، مجالا."""
    if "name" in subject.classes:  # وأكد مزالي
        return False
    indefinite = subject.classes.isdisjoint(("PROPN", "Def", "Con"))  # not إسبانيا، وزيرا النقل
    if indefinite and "indefinite-accusative" in subject.classes:
        return True
    word = subject.word.reading if subject.word else None
    ending = word.form.ending if word else None
    if ending and ending.case == "oblique":
        return True
    cases = {form.ending.case for form in _forms(subject)}
    return cases == {"oblique"}


def number_of(analysis: Analysis) -> str | None:
    """Return s, d or p where all readings as a noun agree on it, else None.

    A singular office is no dual of another noun: أمين (of أم), كاتب.
    """
    numbers = {form.number or "s" for form in _forms(analysis)}
    if numbers == {"s", "d"}:
        return "s"
    return numbers.pop() if len(numbers) == 1 else None


def is_plural(analysis: Analysis) -> bool:
    """Whether a noun means several: مسؤولون, مسؤولين (two or more), سكان, but not مسؤول."""
    numbers = {form.number or "s" for form in _forms(analysis)}
    return bool(numbers) and "s" not in numbers


def agrees(reading: Reading | None, subject: Analysis) -> bool:
    """Whether the cue can have this subject; True whenever either does not show its gender."""
    shows_little = not subject.classes.isdisjoint(_SHOW_LITTLE)
    if shows_little or reading is None or reading.form.gender is None:
        return True
    known = subject_genders(subject) | _of_word(subject)
    return not known or reading.form.gender in known


def is_hers(head: Analysis, called: Sequence[Analysis], reading: Reading | None) -> bool:
    """Whether an office of masculine form is a woman's: رئيس القسم هدى النعيمي.

    Her name shows it, or a verb that has nobody as its object: قالت المدير.
    """
    named = any("name-Fem" in analysis.classes for analysis in called[1:])
    says = reading is not None and "takes-inna" in reading.classes
    return (named or says) and {"Human", "Masc", "Sing"} <= head.classes


def can_follow(called: Sequence[Analysis], reading: Reading | None) -> bool:
    """Whether a noun phrase after the cue can be its subject.

    `حذرت المواطنين من` has none: المواطنين is whom she warned, and so is الأطباء اليمنيين; nor has
    وأوصوا, a plural.
    """
    head = called[0]
    several = called[1:2] if {"Def", "Plur"} <= head.classes else ()
    if is_oblique(head) or any(map(is_oblique, several)):
        return False
    return not is_of_several(reading) and agrees(reading, head)


def is_of_several(reading: Reading | None) -> bool:
    """Whether a cue has a subject of two or more in itself, as none has before a noun: وأوصوا."""
    return reading is not None and reading.form.number in ("d", "p")


def _of_word(subject: Analysis) -> frozenset[str]:
    """The genders that a verb can have with the noun that a word is in its place."""
    if subject.classes.isdisjoint(("NOUN", "ADJ")):
        return frozenset()
    if "Plur" in subject.classes:
        return frozenset("mf") if _are_people(subject) else frozenset("f")
    return frozenset(name[0].lower() for name in ("Masc", "Fem") if name in subject.classes)


def _are_people(noun: Analysis) -> bool:
    """Whether a plural is of people: a noun that says so, or a masculine in ون (المكرمون)."""
    if "Human" in noun.classes and "Body" not in noun.classes:
        return True
    return is_sound_plural(noun.fold)


def follows(genders: frozenset[str], number: str | None, reading: Reading | None) -> bool:
    """Whether a verb behind its subject can have this one: then it shows gender and number.

    Plurals that are not people take the feminine singular (المصادر … وأضافت).
    """
    if reading is None:
        return True
    gender, verbal = reading.form.gender, reading.form.number
    if gender and genders and gender not in genders:
        return False
    if verbal in ("p", "d"):
        return number != "s"
    return not (gender == "m" and number == "p")


def is_first_person(verb: Analysis) -> bool:
    """Whether a cue is in the first person as it is spelt: أعتقد is no slip for اعتقد."""
    cues = (one for one in verb.readings if one.entry.word_class == "cue")
    persons = {one.form.person for one in cues if not _lacks_hamza(verb.text, one)}
    return 1 in persons and 3 not in persons  # قلت is the second too


def _lacks_hamza(written: str, reading: Reading) -> bool:
    """Whether a word is written with أ that this reading has not: أعتقد, اعتقد."""
    stem = written[len(reading.proclitics) :]
    return stem.startswith("أ") and reading.form.text.startswith("ا")


def suits(verb: Analysis, noun: Analysis) -> bool:
    """Whether a noun after a verb can be its subject: قالت الوزارة, not انتقدت الوزير."""
    return verb.classes.isdisjoint(("Plur", "Dual")) and share_gender(noun, verb)


def share_gender(noun: Analysis, verb: Analysis) -> bool:
    """Whether a verb in the third person can be a noun's; a name or سماحة shows no gender."""
    genders = subject_genders(noun) | _of_word(noun)
    shown = {name[0].lower() for name in ("Masc", "Fem") if name in verb.classes}
    shows_little = not noun.classes.isdisjoint(("name", "honorific"))
    return "3" in verb.classes and (shows_little or not genders or bool(shown & genders))
