"""Entry to readings: the written forms of an entry and the classes that each form gives a token."""

from collections.abc import Iterator
from typing import NamedTuple

from ..text.fold import fold
from .entries import Entry
from .nouns import decline
from .verbs import conjugate


class Form(NamedTuple):
    """A written form of an entry; `classes` are what rules can ask for."""

    text: str
    entry: Entry
    classes: tuple[str, ...]
    shape: str = ""  # past present passive participle noun; empty outside verbs
    person: int | None = None
    gender: str | None = None
    number: str | None = None
    bound: bool = False  # ends in a pronoun: أبلغه، قوله
    construct: bool = False  # its ending shows that a noun must follow: مسؤولو


def forms(entry: Entry) -> Iterator[Form]:
    """Yield the written forms of `entry`, without proclitics and without the article."""
    yield from _verb_forms(entry) if entry.word_class == "cue" else _noun_forms(entry)


def _verb_forms(entry: Entry) -> Iterator[Form]:
    feature = entry.features
    false = frozenset(map(fold, feature.get("false", ())))
    prepositions = feature.get("preposition") or ()
    prepositions = (prepositions,) if isinstance(prepositions, str) else tuple(prepositions)
    common = tuple(f"takes-{take}" for take in feature["takes"])
    common += tuple(f"governs-{word}" for word in prepositions)
    common += () if prepositions else ("governs-nothing",)
    common += ("governs-word",) if set(prepositions) - {"nothing"} else ()
    common += tuple(map(str, feature.get("classes", ())))
    common += ("weak",) if feature.get("weak") else ("strong",)
    common += ("to-person",) if feature.get("object") else ()
    present = feature.get("present")
    for form in conjugate(
        entry.word,
        present,
        feature.get("participle"),
        feature.get("noun"),
        passive=False,
        plural=feature.get("plural"),
    ):
        if fold(form.text) not in false:
            yield Form(form.text, entry, _verb_classes(form, common), form.form, form.person,
                       form.gender, form.number, form.object)  # fmt: skip


def _verb_classes(form, common: tuple[str, ...]) -> tuple[str, ...]:
    kind = form.form if form.form in ("participle", "noun") else "verb"
    classes = (f"cue-{kind}", *common)
    if kind == "verb":
        classes += ("cue-past" if form.form != "present" else "cue-present",)
        classes += ("first-person",) if form.person == 1 else ()
        classes += ("cue-strong",) if "strong" in common else ()
    if form.object:
        classes += ("bound",)
    if kind == "participle" and (form.text.endswith(("ا", "ين"))):
        classes += ("accusative",)
    return classes


def _noun_forms(entry: Entry) -> Iterator[Form]:
    feature = entry.features
    spellings = (entry.word, *feature.get("variants", ()), *feature.get("forms", ()))
    for word in spellings:
        if feature.get("proper") or "forms" in feature or not _inflects(entry):
            yield Form(word, entry, entry.classes, gender=feature.get("gender"))
            continue
        for form in decline(
            word,
            feminine=feature.get("feminine") if word == entry.word else None,
            plurals=feature.get("plurals", ()) if word == entry.word else (),
            sound=bool(feature.get("sound")),
            gender=feature.get("gender"),
        ):
            classes = (*entry.classes, "possessed") if form.possessed else entry.classes
            if form.number == "p" and entry.word_class in _PEOPLE:
                classes = (*classes, "people")
            if form.accusative:
                classes = (*classes, "indefinite-accusative")
            number = feature.get("number") or form.number
            yield Form(form.text, entry, classes, "", 3, form.gender, number, form.possessed,
                       form.construct)  # fmt: skip


_INFLECTING = frozenset(
    (
        "role", "title", "organisation", "outlet", "document", "group", "source", "medium",
        "nationality", "naming", "press", "nominal", "norm", "kin", "time", "event",
        "time-adjective", "counted", "unit", "currency-word",
    )
)  # fmt: skip


_PEOPLE = frozenset(("role", "nationality", "group", "source"))


def _inflects(entry: Entry) -> bool:
    return entry.word_class in _INFLECTING
