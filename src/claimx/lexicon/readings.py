"""Ways to read a token: a form of an entry after proclitics, and which of them can be right."""

from collections.abc import Iterable
from dataclasses import dataclass

from .diacritics import allows, has_vowels
from .entries import Entry
from .features import NAMES
from .forms import GENERAL, Form
from .lemmas import lemma
from .morphology.proclitics import has_article, preposition, without_conjunction

_OF_VERBS = ("participle", "noun")
_VERBS = frozenset(("past", "present", "passive"))
_BARE = frozenset(
    (
        "function", "circumstance", "anonymity", "occasion", "sourcing", "adp", "cconj", "sconj",
        "part", "adv",
    )
)  # fmt: skip
_POINTING = frozenset(("pron", "det"))  # لهذا، بمن
_PIECES = frozenset(
    ("modifier", "calendar-word", "circumstance", "change", "called", "takes-clause", "impersonal",
     "auxiliary")
)  # fmt: skip
"""Classes of pieces of constructions, listed as written: يجب and يناهز are verbs all the same."""


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """One way to read a token: a form of an entry after `proclitics` (و، ل، وال …)."""

    form: Form
    proclitics: str
    classes: tuple[str, ...]

    @property
    def entry(self) -> Entry:
        return self.form.entry


def reading(form: Form, proclitics: str) -> Reading:
    """Return the reading of `form` after `proclitics`; after ب ل ك its classes say so (l+role)."""
    if form.shape in _OF_VERBS and form.classes and has_article(proclitics):
        return Reading(form, proclitics, ())  # الإعلان is a thing, إعلان a saying
    mark = "" if form.stem.kind == "present" else preposition(proclitics)  # ليعلن is a verb
    if not mark:
        return Reading(form, proclitics, form.classes)
    return Reading(form, proclitics, tuple(f"{mark}+{name}" for name in form.classes))


def combines(proclitics: str, form: Form) -> bool:
    """Whether these proclitics can stand before this form."""
    governing = without_conjunction(proclitics)
    if not governing:
        return True
    if form.shape in _VERBS:
        return form.shape == "present" and governing == "ل"
    if form.entry.word_class in _BARE:
        return False
    if form.entry.word_class in _POINTING:
        return governing[-1] in ("ب", "ل")
    return not (has_article(governing) and (form.bound or form.construct))


def allowed(readings: Iterable[Reading], text: str) -> tuple[Reading, ...]:
    """Return the readings that the diacritics of a token allow; all, where they allow none."""
    found = tuple(readings)
    if not has_vowels(text):
        return found
    return tuple(one for one in found if allows(text, one.form, one.proclitics)) or found


def ordered(readings: Iterable[Reading], written: str) -> tuple[Reading, ...]:
    """Return the readings as words of the language, the plainest first.

    Exact spellings come before slips, a word before the feminine, plural or passive of another
    that is spelled the same; pieces of constructions are left out where something else is found.
    """
    found = tuple(readings)
    if len(found) < 2:
        return found
    words = tuple(one for one in found if _PIECES.isdisjoint(one.entry.classes)) or found
    ranked = sorted(words, key=lambda one: _distance(one, written))
    if ranked and _is_exact(ranked[0], written):  # رضي is no slip for the name رضى
        ranked = [one for one in ranked if one.entry.word_class not in NAMES
                  or _is_exact(one, written)]  # fmt: skip
    return tuple(ranked)


def _distance(one: Reading, written: str) -> tuple[bool, bool, bool]:
    general = one.entry.word_class in GENERAL
    return not _is_exact(one, written), _is_inflected(one.form), not general


def _is_exact(one: Reading, written: str) -> bool:
    return written.endswith(one.form.text)


def _is_inflected(form: Form) -> bool:
    """Whether the stem is another than that of the dictionary form: مدينة of مدين."""
    stem = form.stem
    if stem.voice or stem.kind == "present":
        return stem.voice == "passive"
    if stem.number == "p":  # قوات is of قوة, whatever else has it as a word
        return False
    word = lemma(form)
    return stem.text not in (word, word.removesuffix("ة") + "ت" * word.endswith("ة"))
