"""What written vowels say of a reading: اتُّهِم is passive, قدّم of measure II, كتابًا no verb.

The press writes a vowel where a word would be misread without it, so one may decide.
"""

from functools import cache

from ..text.fold import bare
from .entries import Entry
from .forms import Form
from .morphology.measures import verbal_noun
from .morphology.proclitics import has_article
from .morphology.verbs import principal_parts

_FATHA, _DAMMA, _KASRA, _SHADDA = "\u064e", "\u064f", "\u0650", "\u0651"
_TANWEEN = frozenset("\u064b\u064c\u064d")
_VOWELS = _TANWEEN | {_FATHA, _DAMMA, _KASRA, _SHADDA}
_DOUBLING = (0, 2, 5, 8, 9)  # measures with a shadda inside, and the unknown
_FROM_DAMMA = (0, 2, 3, 4, "q1")  # measures whose present opens with a damma in both voices


def has_vowels(text: str) -> bool:
    """Whether a token has vowels written, or a shadda."""
    return not _VOWELS.isdisjoint(text)


def allows(text: str, form: Form, proclitics: str) -> bool:
    """Whether the diacritics of a token can be those of a form after `proclitics`."""
    marks = _marks(text)
    if form.stem.kind == "nominal":
        closed = form.bound or form.construct or has_article(proclitics)
        return not (closed and _TANWEEN.intersection(text))
    if _TANWEEN.intersection(text):
        return False
    marks = marks[len(proclitics) + _is_future(form) :]
    kind = _measure(form.entry)
    inside = marks[len(form.ending.prefix) :][: len(form.stem.text)]
    if kind not in _DOUBLING and any(_SHADDA in one for one in inside[1:-1]):
        return False
    return _voice(marks, inside, form, kind) in ("", form.stem.voice or "active")


def _is_future(form: Form) -> bool:
    """Whether س is before the person's letter."""
    return len(form.text) > len(form.ending.prefix + form.stem.text + form.ending.text)


def _marks(text: str) -> list[str]:
    """The diacritics after each letter."""
    found: list[str] = []
    for char in text:
        if bare(char):
            found.append("")
        elif found:
            found[-1] += char
    return found


def _voice(marks: list[str], inside: list[str], form: Form, kind: int | str) -> str:
    """The voice that the vowels show; empty where they leave it open, neither where none has them.
    """
    if form.stem.kind == "past":
        opening = inside[:1] if kind == 1 else inside[:3]
        if any(_DAMMA in one for one in opening):
            return "passive"
        return "active" if any(_FATHA in one for one in inside[:1]) else ""
    if kind in _FROM_DAMMA:
        last = inside[-2] if len(inside) > 1 else ""
        return "passive" if _FATHA in last else "active" if _KASRA in last else ""
    if kind != 1 and any(_DAMMA in one for one in inside[:-1]):  # اتُّهم is not أتَّهم
        return "neither"
    first = marks[0] if marks else ""
    return "passive" if _DAMMA in first else "active" if _FATHA in first else ""


@cache
def _measure(entry: Entry) -> int | str:
    """The measure of a verb; 0 where its entry leaves open whether it is I or II (بين, بيّن)."""
    parts = principal_parts(entry.word, entry.features)
    if parts is None:
        return 1
    if entry.word_class == "cue" and parts.measure == 1:
        return 2 if verbal_noun(entry.word, 2) in parts.nouns else 0
    return parts.measure
