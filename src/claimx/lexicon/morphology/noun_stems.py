"""The stems of nouns and adjectives, each with the slots of endings that it can fill.

وزارة has the stems وزار (+ ة), وزارت (+ dual, pronoun) and وزارات (plural); شيء has شيء and
شيئ (+ ا).
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

# Letters that do not join to the left: a final hamza after them stays alone (جزءا, but شيئا).
NON_JOINERS = frozenset("اأإآدذرزوؤةىء")

# مصادر، تقارير: broken plurals of this shape take no case alef.
DIPTOTE_PLURAL = re.compile("..ا(?:..|.ي.)")

# مقاهي، أراضي: broken plurals that lose their ي where nothing follows (مقاه)
DEFECTIVE_PLURAL = re.compile("..ا.ي")


class Stem(NamedTuple):
    """Letters that endings go on, in full correct spelling, and the slots of these endings."""

    text: str
    slots: tuple[str, ...]
    gender: str | None = None
    number: str | None = None
    kind: str = "nominal"
    """nominal, past or present: which endings follow."""
    derived: str = ""
    """masdar, active or passive (participles), elative; empty otherwise."""
    voice: str = ""
    """passive for the stem of a past or present that only the passive has (قيل), both for one that
    is written alike in both (كتب); empty for the active alone."""
    rest: str = ""
    """What follows the inflected word in an entry of several: عيان of شاهد عيان."""


def noun_stems(
    word: str,
    *,
    feminine: str | None = None,
    plurals: Iterable[str] = (),
    sound: bool = False,
    gender: str | None = None,
    number: str = "s",
    defective: bool = False,
) -> Iterator[Stem]:
    """Yield the stems of a noun of one word.

    `sound` adds ون/ين to a masculine word and ات to a feminine one; `number` is "p" for a word that
    is itself a plural (أهالي); a `defective` one is given without its ي (ناد, النادي).
    """
    gender = gender or infer_gender(word)
    defective = defective or _is_defective(word, feminine)
    yield from _of(word, gender, number, is_open=not defective)
    if defective:
        yield from _of(word + "ي", gender, number)
    if feminine:
        yield from _of(feminine, "f", "s")
    for plural in plurals:
        yield from _of(plural, "f" if feminine and plural.endswith("ات") else gender, "p")
        if DEFECTIVE_PLURAL.fullmatch(plural) and (defective or not word.endswith("ي")):
            yield Stem(plural[:-1], ("bare",), gender, "p")
    if sound:
        if not word.endswith("ة"):
            yield from _sound_masculine(word, gender)
        for base in (word, feminine or ""):
            if base.endswith("ة"):
                yield Stem(base[:-1] + "ات", ("bare", "pronoun"), "f", "p")


def feminine_of(word: str) -> str:
    """Return the feminine in ة: كبيرة, مسيئة."""
    return _before_alef(word) + "ة"


def infer_gender(word: str) -> str:
    """Return "f" for a word that ends in ة, else "m"."""
    return "f" if word.endswith("ة") else "m"


def _is_defective(word: str, feminine: str | None) -> bool:
    """Tell قاض (feminine قاضية), whose ي shows only in some forms, from a regular noun."""
    return not word.endswith("ي") and feminine == word + "ية"


def _of(text: str, gender: str, number: str, *, is_open: bool = True) -> Iterator[Stem]:
    """The stems of one word before case, pronoun and dual; `is_open`: it takes them at all."""
    if not is_open:
        yield Stem(text, ("bare",), gender, number)
        return
    slots: dict[str, list[str]] = {text: ["bare"]}
    if _takes_alef(text, number):
        slots.setdefault(_before_alef(text), []).append("alef")
    hosts = _pronoun_hosts(text)
    for host in hosts:
        slots.setdefault(host, []).append("pronoun")
    mine = next((host for host in hosts if host.endswith("ئ")), hosts[0])
    slots.setdefault(mine, []).append("mine")
    if number == "s":
        for host, slot in _dual_hosts(text):
            slots.setdefault(host, []).append(slot)
    for host, filled in slots.items():
        yield Stem(host, tuple(filled), gender, number)


def _takes_alef(text: str, number: str) -> bool:
    """وزيرا، شيئا; none after ة, اء, ى, أ (وزارة, لقاء, مستشفى, مبدأ) or in ات."""
    if text.endswith(("ة", "اء", "ى", "أ", "ا")):
        return False
    return not (number == "p" and (text.endswith("ات") or DIPTOTE_PLURAL.fullmatch(text)))


def _before_alef(text: str) -> str:
    """Seat a final hamza for a following alef: شيء → شيئ(ا), but جزء stays."""
    if text.endswith("ء") and text[-2:-1] not in NON_JOINERS:
        return text[:-1] + "ئ"
    return text


def _pronoun_hosts(text: str) -> tuple[str, ...]:
    """The stem as written before a pronoun; a final hamza follows the case vowel."""
    if text.endswith("ة"):
        return (text[:-1] + "ت",)
    if text.endswith("ى"):
        return (text[:-1] + "ا",)
    if text.endswith("ؤ"):
        return (text, text[:-1] + "ئ")
    if text.endswith(("ء", "أ")):
        body, last = text[:-1], text[-1]
        kept = _before_alef(text)[-1] if last == "ء" else last
        return tuple(dict.fromkeys((body + "ؤ", body + "ئ", body + kept)))
    return (text,)


def _dual_hosts(text: str) -> Iterator[tuple[str, str]]:
    """What dual endings go on, with their slot; two spellings for جزءان, جزآن."""
    if text.endswith("أ"):
        yield text[:-1] + "آ", "dual-nominative"
        yield text + "ي", "dual-oblique"
        return
    host = {"ة": text[:-1] + "ت", "ى": text[:-1] + "ي"}.get(text[-1:], _before_alef(text))
    yield host, "dual"
    if host.endswith("ء") and not host.endswith("اء"):
        yield host[:-1] + "آ", "dual-nominative"
        yield host[:-1] + "أي", "dual-oblique"


def _sound_masculine(word: str, gender: str) -> Iterator[Stem]:
    """مراقب(ون), and with hamza بناؤو(ن), بنائي(ن), but مسيئ(ون)."""
    word = _before_alef(word)
    if word.endswith(("ء", "أ")):
        yield Stem(word[:-1] + "ؤو", ("plural-nominative",), gender, "p")
        yield Stem(word[:-1] + "ئي", ("plural-oblique",), gender, "p")
        return
    yield Stem(word.removesuffix("ى"), ("plural",), gender, "p")
    if word.endswith("ئ"):
        yield Stem(word[:-1] + "ؤو", ("plural-nominative",), gender, "p")
