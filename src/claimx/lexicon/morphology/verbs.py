"""The stems of a verb: past and present in both voices, its participles and verbal nouns.

Unvocalised Arabic writes most passives like the active (كتب، يكتب): such a stem is of both voices.
Only what is spelled apart (قيل، يقال، روي، طولب، يوصف) is passive by itself.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from .hamza import ALEF, HAMZA_ON_ALEF, HAMZA_ON_WAW, HAMZA_ON_YEH, MADDA, WAW, YEH
from .measures import (
    ALEF_MAQSURA,
    active_participle,
    measure,
    passive_participle,
    present,
    verbal_noun,
)
from .noun_stems import Stem, feminine_of, noun_stems
from .verb_stems import (
    PastStems,
    PresentStems,
    is_defective,
    is_hollow,
    passive_past,
    past_stems,
    present_stems,
)

_PAST_SLOTS = ("plain", "feminine", "dual", "plural", "held")
_PRESENT_SLOTS = ("plain", "short", "dual", "plural", "feminine", "held")


class Parts(NamedTuple):
    """The principal parts of a verb, each given or worked out from its measure."""

    past: str
    present: str
    measure: int | str
    active: str | None
    passive: str | None
    nouns: tuple[str, ...]


def principal_parts(past: str, given: Mapping[str, Any]) -> Parts | None:
    """Return the principal parts; None for a verb of measure I whose present is not given."""
    kind = given.get("measure") or measure(past, given.get("present"))
    now = given.get("present") or present(past, kind)
    if now is None:
        return None
    nouns = given.get("noun") or verbal_noun(past, kind) or ()
    nouns = (nouns,) if isinstance(nouns, str) else tuple(nouns)
    if kind in (5, 6, "q2") and is_defective(past):  # تحد, التحدي
        nouns = tuple(noun.removesuffix(YEH) for noun in nouns)
    return Parts(
        past, str(now), kind,
        str(given.get("participle") or active_participle(past, now, kind)),
        given.get("passive") or passive_participle(past, now, kind),
        nouns,
    )  # fmt: skip


def finite_stems(parts: Parts, noun: str | None, transitive: bool = True) -> Iterator[Stem]:
    """Yield the stems of past and present in both voices: قال، قل(ت), (ي)قول, قيل, (ي)قال.

    `noun`, a verbal noun, tells doubled verbs; `transitive`: the verb has a passive. A stem that
    both voices are written with (كتب) comes once.
    """
    past, now = parts.past, parts.present
    passive = transitive and parts.measure not in (7, 9)
    apart = [*_passive_past(past, now), *_passive_present(parts)] if passive else []
    kinds = {stem.kind for stem in apart}
    for stem in (*_past(past_stems(past, now, noun)), *_present(present_stems(past, now, noun))):
        yield stem._replace(voice="both") if passive and stem.kind not in kinds else stem
    yield from apart


def _passive_past(past: str, now: str) -> Iterator[Stem]:
    """The past that only the passive is written with: قيل، أصيب(وا), روي(ت), طولب(نا)."""
    slots = ("plain", "feminine", "dual")
    if hollow := _hollow_passive(past, now):
        yield Stem(hollow, (*slots, "plural"), kind="past", voice="passive")
    elif waw := _waw_passive(past):
        yield Stem(waw, (*slots, "plural", *_closed(waw)), kind="past", voice="passive")
    elif (yeh := passive_past(past)) and yeh != past:
        yield Stem(yeh, (*slots, *_closed(yeh)), kind="past", voice="passive")


def _passive_present(parts: Parts) -> Iterator[Stem]:
    """The present that only the passive is written with: (ي)قال، (ي)دعى، (ي)وصف، (ي)ؤخذ، (ي)نشأ."""
    past, body = parts.past, parts.present[1:]
    stem = body
    if parts.measure == 1 and past.startswith(WAW) and not body.startswith(WAW):
        stem = WAW + body
    elif parts.measure == 1 and body.startswith(HAMZA_ON_ALEF):
        stem = HAMZA_ON_WAW + body[1:]
    if stem.endswith((WAW, YEH)):
        yield Stem(stem[:-1] + ALEF_MAQSURA, ("plain",), kind="present", voice="passive")
    elif is_hollow(past, parts.present) and len(stem) > 2 and stem[-2] in (WAW, YEH):
        slots = ("plain", "dual", "plural")
        yield Stem(stem[:-2] + ALEF + stem[-1], slots, kind="present", voice="passive")
    elif stem != body or stem.endswith(HAMZA_ON_YEH):
        if stem.endswith(HAMZA_ON_YEH):
            stem = stem[:-1] + HAMZA_ON_ALEF
        yield from _stems({stem: ("plain", "short", "dual", "plural")}, "present", "passive")


def _hollow_passive(past: str, now: str) -> str | None:
    """قال → قيل, أشار → أشير, اختار → اختير."""
    return past[:-2] + YEH + past[-1] if is_hollow(past, now) else None


def _waw_passive(past: str) -> str | None:
    """طالب → طولب, تداول → تدوول; the alef of measures III and VI."""
    at = 2 if past.startswith("ت") and len(past) == 5 else 1
    if len(past) - at == 3 and past[at] == ALEF and past[-1] != ALEF_MAQSURA:
        return past[:at] + WAW + past[at + 1 :]
    return None


def participle_stems(parts: Parts) -> Iterator[Stem]:
    """Yield the stems of both participles in every gender and number."""
    if parts.active:
        yield from active_stems(parts.active, is_defective(parts.past))
    if word := parts.passive:
        feminine = word[:-1] + "اة" if word.endswith(ALEF_MAQSURA) else feminine_of(word)
        for stem in noun_stems(word, feminine=feminine, sound=True):
            yield stem._replace(derived="passive")


def active_stems(word: str, defective: bool = False) -> Iterator[Stem]:
    """Yield the stems of an active participle; that of a defective verb is given as داع."""
    full = word + YEH if defective and not word.endswith(YEH) else word
    for stem in noun_stems(word, feminine=feminine_of(full), sound=True):
        yield stem._replace(derived="active")


def masdar_stems(parts: Parts) -> Iterator[Stem]:
    """Yield the stems of the verbal nouns; those of measures II and up have a plural in ات."""
    defective = parts.measure in (5, 6, "q2") and is_defective(parts.past)
    for noun in parts.nouns:
        sound = parts.measure != 1 or noun.endswith("ة")
        full = noun + YEH if defective else noun
        plurals = (full + "ات",) if sound and not noun.endswith(("ة", "اء", ALEF_MAQSURA)) else ()
        for stem in noun_stems(
            noun, sound=noun.endswith("ة"), plurals=plurals, defective=defective
        ):
            yield stem._replace(derived="masdar")


def saying_stems(noun: str, number: str) -> Iterator[Stem]:
    """Yield the stems of one verbal noun without its dual: قوله, not قولاه."""
    for stem in noun_stems(noun, number=number):
        if slots := tuple(slot for slot in stem.slots if not slot.startswith("dual")):
            yield stem._replace(slots=slots, derived="masdar")


def _slots_of(stems: PastStems | PresentStems, names: Iterable[str]) -> dict[str, list[str]]:
    """Which of these slots each text fills."""
    slots: dict[str, list[str]] = {}
    for name in names:
        for text in getattr(stems, name):
            slots.setdefault(text, []).append(name)
    return slots


def _past(stems: PastStems) -> Iterator[Stem]:
    slots = _slots_of(stems, _PAST_SLOTS)
    for text in stems.consonant:
        slots.setdefault(text, []).extend(_closed(text))
    return _stems(slots, "past")


def _closed(text: str) -> tuple[str, str]:
    """The slots of endings with a consonant: a twin of the stem's last letter merges with it."""
    return (
        "merged-t" if text.endswith("ت") else "closed-t",
        "merged-n" if text.endswith("ن") else "closed-n",
    )


def _present(stems: PresentStems) -> Iterator[Stem]:
    slots = _slots_of(stems, _PRESENT_SLOTS)
    for text in stems.women:
        slots.setdefault(text, []).append("women-n" if text.endswith("ن") else "women")
    for text in stems.plain:
        if text.startswith(HAMZA_ON_ALEF):
            slots.setdefault(text[1:], []).append("first")
    return _stems(slots, "present")


def _stems(slots: Mapping[str, Iterable[str]], kind: str, voice: str = "") -> Iterator[Stem]:
    for text, filled in slots.items():
        if text.endswith(HAMZA_ON_ALEF) and "dual" in filled:  # قرأ + ا → قرآ
            yield Stem(text[:-1] + MADDA, ("madda",), kind=kind, voice=voice)
            filled = (slot for slot in filled if slot != "dual")
        yield Stem(text, tuple(filled), kind=kind, voice=voice)
