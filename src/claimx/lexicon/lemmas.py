"""The dictionary form of what was read: a participle and a verbal noun have one of their own."""

from functools import cache
from itertools import takewhile

from .entries import Entry
from .features import entry_pos
from .forms import Form
from .morphology.proclitics import ARTICLE
from .morphology.verbs import Parts, principal_parts

_WITH_ARTICLE = ("NOUN", "ADJ", "ADV", "NUM")


def lemma(form: Form) -> str:
    """Return the dictionary form: مصانع is of مصنع, مستهدفة of مستهدف, استهدافه of استهداف."""
    stem, entry = form.stem, form.entry
    if "singular" in entry.features:
        return str(entry.features["singular"])
    if stem.derived == "elative":
        return str(entry.features["elative"])
    parts = _parts(entry) if stem.derived else None
    if parts is None:
        return _word(entry) if entry_pos(entry) in _WITH_ARTICLE else entry.word
    if stem.derived == "masdar":
        return max(parts.nouns, key=lambda noun: _shared(noun, stem.text), default=stem.text)
    return (parts.active if stem.derived == "active" else parts.passive) or stem.text


def _word(entry: Entry) -> str:
    """The word of an entry without the article (اليوم) or the ي that it can lose (النادي)."""
    word = entry.word.removesuffix("ي") if entry.features.get("defective") else entry.word
    return word.removeprefix(ARTICLE) if entry.features.get("proper") else word


@cache
def _parts(entry: Entry) -> Parts | None:
    return principal_parts(entry.word, entry.features)


def _shared(one: str, other: str) -> int:
    """How many letters two words have in common from their start."""
    alike = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return sum(1 for _ in alike)
