"""Stems and endings put together: the written forms of an entry and what each form says."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any, NamedTuple

from ..text.fold import fold
from .entries import Entry
from .morphology.endings import BY_KIND, Ending
from .morphology.hamza import HAMZA_ON_ALEF
from .morphology.noun_stems import Stem, feminine_of, noun_stems
from .morphology.verb_stems import is_defective
from .morphology.verbs import (
    active_stems,
    finite_stems,
    masdar_stems,
    participle_stems,
    principal_parts,
    saying_stems,
)

FUTURE = "س"
GENERAL = {
    "verb": "VERB", "noun": "NOUN", "adjective": "ADJ", "first-name": "PROPN",
    "last-name": "PROPN", "place": "PROPN", "organisation-name": "PROPN", "adp": "ADP",
    "cconj": "CCONJ", "sconj": "SCONJ", "pron": "PRON", "det": "DET", "part": "PART", "adv": "ADV",
}  # fmt: skip
"""Classes of the general vocabulary, with their part of speech."""


class Form(NamedTuple):
    """A written form of an entry; `classes` are what rules can ask for."""

    text: str
    entry: Entry
    classes: tuple[str, ...]
    stem: Stem
    ending: Ending
    shape: str = ""  # past present participle noun; empty outside verbs
    person: int | None = None
    gender: str | None = None
    number: str | None = None
    bound: bool = False  # ends in a pronoun: أبلغه، قوله
    construct: bool = False  # its ending shows that a noun must follow: مسؤولو


def stems(entry: Entry) -> Iterator[Stem]:
    """Yield the stems of an entry, without proclitics and without the article."""
    feature = entry.features
    if entry.word_class == "cue":
        yield from _cue_stems(entry.word, feature)
    elif entry.word_class == "verb":
        yield from _verb_stems(entry.word, feature)
    elif _inflects(entry):
        yield from _nominal_stems(entry)
    else:
        for word in _spellings(entry):
            yield Stem(word, ("bare",), feature.get("gender"))
        if feature.get("pronouns") or feature.get("host"):  # فيه، إليه
            yield Stem(str(feature.get("host") or entry.word), ("pronoun",))


def forms(entry: Entry) -> Iterator[Form]:
    """Yield the written forms of `entry`, without proclitics and without the article.

    Of several words the first is inflected as one that governs the rest: it has no case alef, no ن
    and no pronoun (شاهدا عيان).
    """
    for stem in chain.from_iterable(map(voices, stems(entry))):
        for ending in BY_KIND[stem.kind]:
            if ending.slot in stem.slots and (one := form(entry, stem, ending)):
                if not stem.rest:
                    yield one
                elif one.construct or ending.slot in ("bare", "teh"):
                    yield one._replace(text=f"{one.text} {stem.rest}", construct=False)


def voices(stem: Stem) -> Iterator[Stem]:
    """Yield a stem of both voices as one of each, the active first."""
    if stem.voice == "both":
        yield stem._replace(voice="")
        yield stem._replace(voice="passive")
    else:
        yield stem


def form(entry: Entry, stem: Stem, ending: Ending, future: str = "") -> Form | None:
    """Return the form that a stem makes with an ending; None where the entry rules it out."""
    if future and ending.mood in ("jussive", "subjunctive"):
        return None
    if stem.voice and ending.pronoun:  # the object of a verb is what its passive has as subject
        return None
    if ending.prefix == HAMZA_ON_ALEF == stem.text[:1]:  # أ + أمر is آمر
        return None
    if ending.pronoun and stem.kind != "nominal" and entry.features.get("object") is False:
        return None  # whoever resigns does not resign anybody
    text = future + ending.prefix + stem.text + ending.text
    ruled_out = _same(text, entry.features.get("false") or ())  # a form of the verb, but no cue
    classes = () if ruled_out else _classes(entry, stem, ending, text)
    if stem.kind != "nominal":
        return Form(text, entry, classes, stem, ending, stem.kind, ending.person, ending.gender,
                    ending.number, ending.pronoun is not None)  # fmt: skip
    if stem.derived == "masdar" and entry.word_class == "cue":  # قوله: who speaks is the pronoun
        one = ending.pronoun
        return Form(text, entry, classes, stem, ending, "noun", None, one and one.gender,
                    one and one.number, one is not None)  # fmt: skip
    shape = {"masdar": "noun", "active": "participle"}.get(stem.derived, "")
    gender, number = ending.gender or stem.gender, ending.number or stem.number
    person = 3 if _inflects(entry) else None
    return Form(text, entry, classes, stem, ending, shape, person, gender, number,
                ending.state == "possessed", ending.state == "construct")  # fmt: skip


def _same(text: str, words: Iterable[str]) -> bool:
    """Whether it is one of the words however that is spelled; طالبه is no طالبة."""
    object_pronoun = text.endswith("ه")
    return any(
        fold(text) == fold(word) and not (object_pronoun and word.endswith("ة")) for word in words
    )


def _classes(entry: Entry, stem: Stem, ending: Ending, text: str) -> tuple[str, ...]:
    if entry.word_class in GENERAL:
        return ()
    if entry.word_class == "cue":
        other = stem.voice or (stem.derived == "active" and ending.state)  # قيل، قائله
        return () if other else _cue_classes(entry.features, stem, ending, text)
    classes = entry.classes
    if ending.state == "possessed":
        classes += ("possessed",)
    if (ending.number or stem.number) == "p" and entry.word_class in _PEOPLE:
        classes += ("people",)
    return (*classes, "indefinite-accusative") if ending.slot == "alef" else classes


def _cue_classes(
    feature: dict[str, Any], stem: Stem, ending: Ending, text: str
) -> tuple[str, ...]:
    kind = {"masdar": "noun", "active": "participle"}.get(stem.derived, "verb")
    weak = bool(feature.get("weak"))
    classes = (f"cue-{kind}", *_government(feature), "weak" if weak else "strong")
    if kind == "verb":
        classes += (f"cue-{stem.kind}",)
        classes += ("first-person",) if ending.person == 1 else ()
        classes += () if weak else ("cue-strong",)
    if ending.pronoun:
        classes += ("bound",)
    if kind == "participle" and text.endswith(("ا", "ين")):
        classes += ("accusative",)
    return classes


def _government(feature: dict[str, Any]) -> tuple[str, ...]:
    """What may follow a cue, and which prepositions it governs."""
    prepositions = feature.get("preposition") or ()
    prepositions = (prepositions,) if isinstance(prepositions, str) else tuple(prepositions)
    classes = tuple(f"takes-{take}" for take in feature["takes"])
    classes += tuple(f"governs-{word}" for word in prepositions)
    classes += () if prepositions else ("governs-nothing",)
    words = set(prepositions) - {"nothing"}
    classes += ("governs-word",) if any(len(word) > 1 for word in words) else ()  # no mere clitic
    classes += tuple(map(str, feature.get("classes", ())))
    return (*classes, "to-person") if feature.get("object") else classes


def classes_of(entry: Entry) -> tuple[str, ...]:
    """Return every class that a form of the entry may have."""
    if entry.word_class in GENERAL:
        return ()
    return (*_government(entry.features), *_CUE) if entry.word_class == "cue" else (
        *entry.classes, *_SHOWN)


_CUE = (
    "cue-verb", "cue-past", "cue-present", "cue-participle", "cue-noun", "cue-strong", "weak",
    "strong", "first-person", "bound", "accusative",
)  # fmt: skip
_SHOWN = ("possessed", "people", "indefinite-accusative")


def _spellings(entry: Entry) -> tuple[str, ...]:
    feature = entry.features
    return (entry.word, *feature.get("variants", ()), *feature.get("forms", ()))


def _nominal_stems(entry: Entry) -> Iterator[Stem]:
    feature, general = entry.features, entry.word_class in GENERAL
    for word in _spellings(entry):
        own = word == entry.word
        word, _, rest = word.partition(" ")
        defective = bool(feature.get("defective"))
        word = word.removesuffix("ي") if defective else word
        feminine = _first(feature.get("feminine")) if own else ""
        if entry.word_class == "adjective" and not feminine:
            feminine = feminine_of(word + "ي" if defective else word)
        for stem in noun_stems(
            word,
            feminine=feminine or None,
            plurals=[_first(one) for one in feature.get("plurals", ())] if own else (),
            sound=bool(feature.get("sound", entry.word_class == "adjective"))
            or (general and word.endswith("ة")),
            gender=feature.get("gender"),
            number=str(feature.get("number") or "s"),
            defective=defective,
        ):
            yield stem._replace(rest=rest, derived="masdar" if feature.get("masdar") else "")
        if feature.get("elative"):
            elative = str(feature["elative"])
            yield Stem(elative, ("bare",), None, None, derived="elative")


def _first(phrase: Any) -> str:
    return str(phrase or "").partition(" ")[0]


def _verb_stems(past: str, feature: dict[str, Any]) -> Iterator[Stem]:
    parts = principal_parts(past, feature)
    if parts is not None:
        yield from finite_stems(parts, next(iter(parts.nouns), None), _has_passive(feature))
        yield from participle_stems(parts)
        yield from masdar_stems(parts)


def _has_passive(feature: dict[str, Any]) -> bool:
    """Whether a verb has an object, or a preposition that stands for one: سُمح له."""
    return feature.get("object", True) is not False or "prep" in feature


def _cue_stems(past: str, feature: dict[str, Any]) -> Iterator[Stem]:
    """The stems of a verb of saying; it has the participles and nouns that its entry gives."""
    parts = principal_parts(past, feature)
    yield from finite_stems(parts, feature.get("noun"))
    if active := feature.get("participle"):
        yield from active_stems(active, is_defective(past))
    for noun, number in ((feature.get("noun"), "s"), (feature.get("plural"), "p")):
        if noun:
            yield from saying_stems(noun, number)


_INFLECTING = frozenset(
    (
        "role", "title", "organisation", "outlet", "document", "group", "source", "medium",
        "nationality", "naming", "press", "nominal", "norm", "kin", "time", "event",
        "time-adjective", "counted", "unit", "currency-word", "noun", "adjective",
    )
)  # fmt: skip
_PEOPLE = frozenset(("role", "nationality", "group", "source"))


def _inflects(entry: Entry) -> bool:
    feature = entry.features
    return entry.word_class in _INFLECTING and not feature.get("proper") and "forms" not in feature
