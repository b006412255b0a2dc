"""The stems that an Arabic verb's endings go on, worked out from its principal parts.

A sound verb has one stem. A weak one changes it with the ending: قال but قلت, يقول but لم يقل;
نفى but نفت, ينفي but ينفون; أقر but أقررت. Without vowels the past alone does not show the
class (قال is hollow, طالب is not; احتج is doubled, اتهم is not), the present and the verbal
noun do. A slot holds more than one spelling where the press writes a hamza in two ways.
"""

from __future__ import annotations

from typing import NamedTuple

from claimx.lexicon.morphology.hamza import (
    ALEF,
    HAMZA,
    HAMZA_ON_ALEF,
    HAMZA_ON_YEH,
    WAW,
    YEH,
    attach,
    before_a,
    before_i,
    before_u,
)
from claimx.lexicon.morphology.measures import ALEF_MAQSURA

Spellings = tuple[str, ...]


class PastStems(NamedTuple):
    """Stems of the past by what follows."""

    plain: Spellings
    feminine: Spellings
    dual: Spellings
    plural: Spellings
    consonant: Spellings
    held: Spellings


class PresentStems(NamedTuple):
    """Stems of the present, without its person prefix, by what follows."""

    plain: Spellings
    short: Spellings
    dual: Spellings
    plural: Spellings
    feminine: Spellings
    women: Spellings
    held: Spellings


def is_defective(past: str) -> bool:
    """Whether the last root letter is weak: نفى, دعا, خشي."""
    return past.endswith((ALEF_MAQSURA, ALEF, YEH))


def is_hollow(past: str, present: str) -> bool:
    """Whether the middle root letter is weak: قال/يقول, أشار/يشير, نال/ينال."""
    return past[-2] == ALEF and present[-2] in (ALEF, WAW, YEH)


def is_doubled(past: str, present: str, noun: str | None = None) -> bool:
    """Whether the last two root letters are one, written once: رد, أقر, احتج, استمر."""
    body = present[1:]
    if len(past) == 2:
        return True
    if past.startswith(HAMZA_ON_ALEF):
        return len(past) == 3 and body == past[1:]  # أقر/يقر, but أمر/يأمر, أكد/يؤكد
    if not past.startswith(ALEF) or body != past[1:]:
        return False
    if len(past) == 4:  # احتج, اضطر, انضم, but اتهم, اطلع, whose first root letter is doubled
        return past[1] == "ن" or past[2] in "تدط"
    # استمر/استمرار but استمع/استماع: only the verbal noun tells
    return len(past) == 5 and bool(noun) and past.startswith("است") and noun[-1] == noun[-3]


def past_stems(past: str, present: str, noun: str | None = None) -> PastStems:
    """The stems of the past."""
    if is_defective(past):
        return _defective_past(past)
    if is_hollow(past, present):
        closed = _closed_hollow_past(past)
    elif is_doubled(past, present, noun):
        closed = past + past[-1]
    else:
        closed = past
    same = before_a(past)
    return PastStems(same, same, same, before_u(past), (closed,), same)


def present_stems(past: str, present: str, noun: str | None = None) -> PresentStems:
    """The stems of the present."""
    body = present[1:]
    if is_defective(past):
        return _defective_present(body)
    short = women = body
    if is_hollow(past, present):
        short = women = _close(body)
    elif is_doubled(past, present, noun):
        women = body + body[-1]
    held = before_u(body)
    return PresentStems((body,), (short,), before_a(body), held, before_i(body), (women,), held)


def passive_past(past: str) -> str | None:
    """The past passive where its last letter shows it: روى → روي, ادعى → ادعي.

    None for all others. Most are spelled like the active (ذكر); hollow ones (قيل, أشير) and
    those with a waw (طولب, نودي, ووصل) name no source, and ووصل is above all و with وصل.
    """
    if not past.endswith((ALEF_MAQSURA, ALEF)) or past[-3] == ALEF:
        return None
    stem = past[:-1]
    if stem.endswith(HAMZA_ON_ALEF):  # رأى → رئي
        stem = stem[:-1] + HAMZA_ON_YEH
    return stem + YEH


def _close(stem: str) -> str:
    """A hollow stem without its long vowel: يقول → يقل, يجيء → يجئ, يشاء → يشأ."""
    if not stem.endswith(HAMZA):
        return stem[:-2] + stem[-1]
    return stem[:-2] + (HAMZA_ON_YEH if stem[-2] == YEH else HAMZA_ON_ALEF)


def _closed_hollow_past(past: str) -> str:
    """قال → قل(ت), أشار → أشر(ت); measure I ending in hamza takes i: جاء → جئ(ت)."""
    if past.endswith(HAMZA) and len(past) == 3:
        return past[0] + HAMZA_ON_YEH
    return _close(past)


def _defective_past(past: str) -> PastStems:
    root = past[:-1]
    if past.endswith(YEH):  # خشي, خشيت, but خشوا
        same = (past,)
        return PastStems(same, same, same, (root,), same, same)
    # دعا is دعوت, but أحيا, whose alef only avoids a second yeh, is أحييت
    last = WAW if past.endswith(ALEF) and not root.endswith(YEH) else YEH
    full, cut = (root + last,), (root,)
    return PastStems((past,), cut, full, cut, full, (attach(root, ALEF),))


def _defective_present(body: str) -> PresentStems:
    root = body[:-1]
    cut, alef = (root,), body.endswith((ALEF_MAQSURA, ALEF))
    full = (root + YEH,) if alef else (body,)  # يتمنى, يتمنيان; يدعو, يدعوان
    held = (attach(root, ALEF),) if alef else (body,)
    # يتمنى keeps its vowel before the feminine ين, the others lose theirs: no letter differs
    return PresentStems((body,), cut, full, cut, cut, full, held)
