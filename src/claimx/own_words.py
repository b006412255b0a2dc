"""What the words of a user's pack must be, before forms are made from them.

The built-in words are checked by the tests; a user's would fail far from where they stand.
"""

from collections.abc import Iterable
from difflib import get_close_matches
from functools import cache
from typing import Any, get_args

from .lexicon.compiled import builtin
from .lexicon.entries import Entry
from .lexicon.features import POS
from .lexicon.forms import GENERAL
from .lexicon.morphology.hamza import YEH
from .lexicon.morphology.measures import WEAK
from .lexicon.morphology.verbs import principal_parts
from .model import CountClass
from .strict_yaml import Table

_TEXTS = frozenset(
    ("word", "lemma", "present", "participle", "passive", "noun", "plural", "feminine", "elative",
     "host", "object", "singular")
)  # fmt: skip
_LISTS = frozenset(("variants", "plurals", "classes", "forms", "takes", "false"))
_EITHER = frozenset(("preposition", "prep"))  # a word, or several
_FLAGS = frozenset(("sound", "proper", "weak", "human", "body", "defective", "pronouns"))
_CHOICES = {"gender": ("m", "f"), "number": ("s", "d", "p"), "pos": POS}
_OF_ANY_WORD = _TEXTS | _LISTS | _EITHER | _FLAGS | {"gender"}
_VERBAL = ("lemma", "present")


def check(entries: Iterable[Entry]) -> None:
    """Raise PackError for the first entry with a value of the wrong kind, or none where needed."""
    for entry in entries:
        if not entry.word.strip():
            raise entry.place.error("a word is empty")
        for key, value in entry.features.items():
            if fault := _fault(entry.word_class, key, value):
                raise getattr(value, "place", entry.place).error(f"{key!r} must be {fault}")
        for key in sorted(_needed(entry.word_class) - entry.features.keys()):
            raise entry.place.error(
                f"missing key {key!r}: every word of {entry.word_class!r} has it"
            )
        if entry.word_class == "verb" and principal_parts(entry.word, entry.features) is None:
            raise entry.place.error(
                "missing key 'present': nothing tells it of a verb of three letters (measure I); "
                "one of measure II says measure: 2"
            )


_MEASURES = (*range(1, 11), "q1", "q2")


def _verb_fault(key: str, value: Any) -> str | None:
    """Return what a value of a verb of the general vocabulary should be; None for other keys."""
    if key == "object":
        return "" if isinstance(value, bool) else "true or false"
    if key == "measure":
        return "" if value in _MEASURES else "a number from 1 to 10, q1 or q2"
    if key == "noun":
        return "" if _is_word(value) or _are_words(value) else "a word, or a list of words"
    return None


def _shape_fault(key: str, value: str) -> str:
    """Return what a principal part of a verb should be, for its forms are made from its letters."""
    if " " in value:
        return "one word"
    if key == "lemma":
        few = len(value) < 2 + value.endswith(WEAK)
        return "the past of 'he', of two letters or more" if few else ""
    whole = value.startswith(YEH) and len(value) > 2
    return "" if whole else "the present of 'he', which begins with ي"


def check_class(words: Table, rules: str) -> None:
    """Raise PackError when the class of a user's words is one of the built-in, misspelt.

    A class of the user's own is named in `rules`, those of the same packs.
    """
    name, known = words.get("class"), _classes()
    if not isinstance(name, str) or name in known or name in rules:
        return
    if near := get_close_matches(name, sorted(known), n=1, cutoff=0.75):
        raise words.place_of("class").error(
            f"unknown class {str(name)!r}; did you mean {near[0]!r}? "
            "a class of your own is named by a rule of the pack"
        )


@cache
def _classes() -> frozenset[str]:
    return frozenset(name for entry in builtin().entries for name in entry.classes)


def _fault(word_class: str, key: str, value: Any) -> str:
    """Return what a value should be and is not."""
    if word_class == "verb" and (fault := _verb_fault(key, value)) is not None:
        return fault
    if key in _TEXTS and not _is_word(value):
        return "a word"
    if key in _VERBAL and (fault := _shape_fault(key, value)):
        return fault
    if key in _LISTS and not _are_words(value):
        return "a list of words, such as [وزراء]"
    if key in _EITHER and not (_is_word(value) or _are_words(value)):
        return "a word, or a list of words"
    if key in _FLAGS and not isinstance(value, bool):
        return "true or false"
    if (word_class, key) == ("counted", "of") and value not in get_args(CountClass):
        return f"one of {', '.join(get_args(CountClass))}"
    general = word_class in GENERAL or key == "gender"
    if general and key in _CHOICES and value not in _CHOICES[key]:
        return f"one of {', '.join(_CHOICES[key])}"
    return ""


def _are_words(value: Any) -> bool:
    return isinstance(value, list) and all(map(_is_word, value))


def _is_word(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


@cache
def _needed(word_class: str) -> frozenset[str]:
    """The keys of a class that all its built-in words have, such as the code of a currency.

    A flag that all of them carry is none: a new word may lack it.
    """
    have = [
        frozenset(key for key, value in entry.features.items() if not isinstance(value, bool))
        for entry in builtin().entries
        if entry.word_class == word_class
    ]
    return frozenset.intersection(*have) - _OF_ANY_WORD if have else frozenset()
