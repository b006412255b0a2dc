"""Surface forms of nouns and adjectives.

Forms carry neither proclitics (و ف ب ل ك) nor the article ال: those are taken off the token
before it is looked up. What stays on the word is its own ending (case alef, dual, plural,
construct) and a possessive pronoun.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

PRONOUNS = ("ه", "ها", "هم", "هن", "هما", "نا", "ك", "كم", "ي")

# After a dual or sound plural (مديراه, مراسلوها) the press has the third persons and نا. With ي
# they would be written like the construct, which is made anyway.
PRONOUNS_AFTER_ENDING = ("ه", "ها", "هم", "هما", "نا")

# Letters that do not join to the left: a final hamza after them stays alone (جزءا, but شيئا).
NON_JOINERS = frozenset("اأإآدذرزوؤةىء")

# مصادر، تقارير: broken plurals of this shape take no case alef.
DIPTOTE_PLURAL = re.compile("..ا(?:..|.ي.)")


class NounForm(NamedTuple):
    """One written form.

    `construct` is true where the ending itself shows that a noun must follow (مديرو المدارس).
    """

    text: str
    gender: str
    number: str
    construct: bool = False
    possessed: bool = False
    accusative: bool = False


class Stem(NamedTuple):
    """A word before its endings, with what agreement sees in it; some have no endings (قاض)."""

    text: str
    gender: str
    number: str
    open: bool = True

    def form(
        self,
        text: str,
        *,
        construct: bool = False,
        possessed: bool = False,
        accusative: bool = False,
    ) -> NounForm:
        return NounForm(text, self.gender, self.number, construct, possessed, accusative)


def decline(
    word: str,
    *,
    feminine: str | None = None,
    plurals: Iterable[str] = (),
    sound: bool = False,
    gender: str | None = None,
    number: str = "s",
    proper: bool = False,
) -> Iterator[NounForm]:
    """Yield the forms of an entry, each once, the entry's own spelling first.

    `sound` adds ون/ين to a masculine word and ات to a feminine one; of several words only the
    first changes (شاهدا عيان); `number` is "p" for a word that is itself a plural (أهالي); `proper`
    keeps the word as written.
    """
    gender = gender or infer_gender(word)
    if proper:
        yield NounForm(word, gender, number)
        return
    head, _, rest = word.partition(" ")
    base = Stem(head, gender, number)
    stems = list(_stems(base, _first(feminine), map(_first, plurals)))
    forms = [form for stem in stems for form in _forms_of(stem)]
    if sound:
        forms.extend(_sound_forms(head, _first(feminine), gender))
    if rest:
        forms = list(_with_rest(forms, {stem.text for stem in stems}, rest))
    yield from dict.fromkeys(forms)


def infer_gender(word: str) -> str:
    """Return "f" for a word whose first part ends in ة, else "m"."""
    return "f" if word.partition(" ")[0].endswith("ة") else "m"


def _first(phrase: str | None) -> str:
    return (phrase or "").partition(" ")[0]


def _stems(base: Stem, feminine: str, plurals: Iterable[str]) -> Iterator[Stem]:
    defective = _is_defective(base.text, feminine)
    yield base._replace(open=not defective)
    if defective:
        yield base._replace(text=base.text + "ي")
    if feminine:
        yield Stem(feminine, "f", "s")
    for plural in plurals:
        is_feminine = bool(feminine) and plural.endswith("ات")
        yield Stem(plural, "f" if is_feminine else base.gender, "p")


def _is_defective(head: str, feminine: str) -> bool:
    """Tell قاض (feminine قاضية), whose ي shows only in some forms, from a regular noun."""
    return not head.endswith("ي") and feminine == head + "ية"


def _with_rest(forms: Iterable[NounForm], bare: set[str], rest: str) -> Iterator[NounForm]:
    """Complete the phrase: its first word governs the rest, so it has no case alef, ن or pronoun.

    With its complement written, no further noun has to follow.
    """
    for form in forms:
        is_sound_feminine = form.text.endswith("ات") and not form.possessed
        if form.construct or form.text in bare or is_sound_feminine:
            yield form._replace(text=f"{form.text} {rest}", construct=False)


def _forms_of(stem: Stem) -> Iterator[NounForm]:
    yield stem.form(stem.text)
    if not stem.open:
        return
    yield from _accusative(stem)
    yield from _possessed(stem)
    if stem.number == "s":
        yield from _duals(stem)


def _accusative(stem: Stem) -> Iterator[NounForm]:
    """وزيرا, شيئا; none after ة, اء, ى, أ (وزارة, لقاء, مستشفى, مبدأ) or in ات."""
    text = stem.text
    if text.endswith(("ة", "اء", "ى", "أ", "ا")):
        return
    if stem.number == "p" and (text.endswith("ات") or DIPTOTE_PLURAL.fullmatch(text)):
        return
    yield stem.form(_before_alef(text) + "ا", accusative=True)


def _before_alef(text: str) -> str:
    """Seat a final hamza for a following alef: شيء → شيئ(ا), but جزء stays."""
    if text.endswith("ء") and text[-2:-1] not in NON_JOINERS:
        return text[:-1] + "ئ"
    return text


def _possessed(stem: Stem) -> Iterator[NounForm]:
    for host in _hosts(stem.text):
        yield from _with_pronouns(stem, host, PRONOUNS)


def _hosts(text: str) -> tuple[str, ...]:
    """Return the stem as written before a pronoun; a final hamza follows the case vowel."""
    if text.endswith("ة"):
        return (text[:-1] + "ت",)
    if text.endswith("ى"):
        return (text[:-1] + "ا",)
    if text.endswith(("ء", "أ")):
        body, last = text[:-1], text[-1]
        kept = _before_alef(text)[-1] if last == "ء" else last
        return tuple(dict.fromkeys((body + "ؤ", body + "ئ", body + kept)))
    return (text,)


def _with_pronouns(stem: Stem, host: str, pronouns: Iterable[str]) -> Iterator[NounForm]:
    for pronoun in pronouns:
        yield stem.form(host + pronoun, possessed=True)


def _duals(stem: Stem) -> Iterator[NounForm]:
    dual = stem._replace(number="d")
    for nominative, oblique in _dual_hosts(stem.text):
        yield dual.form(nominative + "ن")
        yield dual.form(oblique + "ن")
        for construct in (nominative, oblique):
            yield dual.form(construct, construct=True)
            yield from _with_pronouns(dual, construct, PRONOUNS_AFTER_ENDING)


def _dual_hosts(text: str) -> Iterator[tuple[str, str]]:
    """Yield the dual without its ن: (وزيرا, وزيري); two spellings for جزءان, جزآن."""
    if text.endswith("أ"):
        yield text[:-1] + "آ", text + "ي"
        return
    host = {"ة": text[:-1] + "ت", "ى": text[:-1] + "ي"}.get(text[-1:], _before_alef(text))
    yield host + "ا", host + "ي"
    if host.endswith("ء") and not host.endswith("اء"):
        yield host[:-1] + "آ", host[:-1] + "أي"


def _sound_forms(head: str, feminine: str, gender: str) -> Iterator[NounForm]:
    if not head.endswith("ة"):
        yield from _sound_masculine(Stem(head, gender, "p"))
    for word in (head, feminine):
        if word.endswith("ة"):
            stem = Stem(word[:-1] + "ات", "f", "p")
            yield stem.form(stem.text)
            yield from _possessed(stem)


def _sound_masculine(stem: Stem) -> Iterator[NounForm]:
    for nominative, oblique in _plural_hosts(stem.text):
        yield stem.form(nominative + "ن")
        yield stem.form(oblique + "ن")
        for construct in (nominative, oblique):
            yield stem.form(construct, construct=True)
            yield from _with_pronouns(stem, construct, PRONOUNS_AFTER_ENDING)


def _plural_hosts(text: str) -> Iterator[tuple[str, str]]:
    """Yield the plural without its ن: (مراقبو, مراقبي), with hamza (بناؤو, بنائي)."""
    if text.endswith(("ء", "أ")):
        yield text[:-1] + "ؤو", text[:-1] + "ئي"
    elif text.endswith("ئ"):
        yield text + "و", text + "ي"
        yield text[:-1] + "ؤو", text + "ي"
    else:
        host = text.removesuffix("ى")
        yield host + "و", host + "ي"
