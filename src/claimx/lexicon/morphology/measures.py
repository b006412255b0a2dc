"""The measures of Arabic verbs, and what follows from each: present, participles, verbal noun.

A measure is told by its shape (استفعل X, تفاعل VI, انفعل VII); only measure II (قدّم) is written
like measure I and has to be named, as are the four-letter verbs (ترجم).
"""

from .hamza import ALEF, HAMZA, HAMZA_ON_ALEF, HAMZA_ON_WAW, HAMZA_ON_YEH, MADDA, WAW, YEH

ALEF_MAQSURA = "ى"
WEAK = (ALEF, ALEF_MAQSURA, YEH, WAW)


def measure(past: str, present: str | None = None) -> int | str:
    """Return the measure that the shape of the past shows, 1 to 10, q1 or q2 for four letters.

    The present tells أقر/يقر, measure IV, from أمر/يأمر.
    """
    if len(past) == 3 and past.startswith(HAMZA_ON_ALEF) and present and present[1:] == past[1:]:
        return 4
    if past.startswith("است") and len(past) >= 5:
        return 10
    if past.startswith("ان") and len(past) >= 4 and past[2] != "ت":
        return 7
    if past.startswith("ا") and len(past) == 4 and past[3] == past[2]:
        return 9
    if past.startswith("ا") and len(past) >= 4:
        return 8
    if past.startswith("ت") and len(past) == 5 and past[2] == ALEF:
        return 6
    if past.startswith(MADDA) and len(past) == 3:
        return 4
    if past.startswith("ت") and len(past) == 4:
        return 5
    if len(past) == 4 and past[1] == ALEF:
        return 3
    if past.startswith(HAMZA_ON_ALEF) and len(past) == 4:
        return 4
    if len(past) == 4:
        return "q1"
    return "q2" if len(past) == 5 and past.startswith("ت") else 1


def present(past: str, kind: int | str) -> str | None:
    """Return the present of a verb of measure II and up; None for measure I, which must say it."""
    if kind == 1:
        return None
    if kind in (2, 3, "q1"):
        return YEH + _lowered(_carried(past))
    if kind == 4:
        rest = past[1:] if past.startswith(HAMZA_ON_ALEF) else HAMZA_ON_WAW + past[1:]
        return YEH + _lowered(_hollow_yeh(rest))
    if kind in (5, 6, "q2"):
        return YEH + past
    if kind == 10:
        return YEH + _lowered(_hollow_yeh(past[1:]))
    return YEH + _lowered(past[1:])  # VII, VIII, IX: يختار keeps its alef


def _carried(past: str) -> str:
    """A hamza that opens the past is written on waw after the vowel u: أكد → يؤكد، آخذ → يؤاخذ."""
    if past.startswith(HAMZA_ON_ALEF):
        return HAMZA_ON_WAW + past[1:]
    return HAMZA_ON_WAW + ALEF + past[1:] if past.startswith(MADDA) else past


def _lowered(stem: str) -> str:
    """The last vowel becomes i: أعطى → يعطي، فاجأ → يفاجئ."""
    if stem.endswith((ALEF_MAQSURA, ALEF)):
        return stem[:-1] + YEH
    return stem[:-1] + HAMZA_ON_YEH if stem.endswith(HAMZA_ON_ALEF) else stem


def _hollow_yeh(stem: str) -> str:
    """أشار → يشير، استقال → يستقيل: the long vowel before the last letter becomes ī."""
    return stem[:-2] + YEH + stem[-1] if len(stem) > 2 and stem[-2] == ALEF else stem


def active_participle(past: str, present: str, kind: int | str) -> str:
    """Return the active participle, a defective one without its yeh (داع)."""
    if kind == 1:
        return _agent(past, present)
    stem = present[1:]
    if stem.endswith((ALEF_MAQSURA, ALEF)):  # يتمنى → متمن
        return "م" + stem[:-1]
    return "م" + (stem[:-1] if stem.endswith(YEH) else stem)


def _agent(past: str, present: str) -> str:
    """فاعل: كاتب، قائل، داع، راد، آخذ."""
    first = MADDA if past[0] == HAMZA_ON_ALEF else past[0] + ALEF
    if len(past) == 2:  # رد → راد
        return first + past[1]
    if past.endswith((ALEF, ALEF_MAQSURA, YEH)):
        return first + past[1]
    if past[1] == ALEF:
        return past[0] + ALEF + HAMZA_ON_YEH + past[2]
    last = HAMZA_ON_YEH if past[2] == HAMZA_ON_ALEF else past[2]
    middle = HAMZA_ON_YEH if past[1] == HAMZA_ON_ALEF else past[1]
    return first + middle + last


def passive_participle(past: str, present: str, kind: int | str) -> str | None:
    """Return the passive participle where its letters differ from those of the active one.

    مكتوب، مقول، مدعو، مبني for measure I; مشار، مستعاد، مدعى where the last syllable is weak.
    """
    if kind == 1:
        return _patient(past, present)
    stem = present[1:]
    if stem.endswith((ALEF_MAQSURA, YEH)):
        return "م" + stem[:-1] + ALEF_MAQSURA
    if stem[-2] == YEH and kind in (4, 10):
        return "م" + stem[:-2] + ALEF + stem[-1]
    return None


def _patient(past: str, present: str) -> str | None:
    stem = present[1:]
    if stem.endswith((WAW, YEH, ALEF_MAQSURA, ALEF)):
        return "م" + past[:-1] + (WAW if stem.endswith(WAW) else YEH)
    if len(past) > 2 and past[1] == ALEF:
        return "م" + past[0] + (YEH if stem[-2] == YEH else WAW) + past[-1]
    if len(past) == 2:
        return "م" + past + WAW + past[1]
    head = past[:2].replace(MADDA, HAMZA_ON_ALEF)
    return "م" + head + WAW + (HAMZA if past[2] == HAMZA_ON_ALEF else past[2])


def verbal_noun(past: str, kind: int | str) -> str | None:
    """Return the verbal noun of a measure that has one regular form; None for measure I."""
    if kind == 1 or len(past) < 3:
        return None
    body, weak = past[:-1], past[-1] in WEAK
    last = "اء" if weak else ALEF + past[-1]
    match kind:
        case 2:
            return "ت" + body + ("ية" if weak else YEH + past[-1])
        case 3:
            return "م" + body + ("اة" if weak else past[-1] + "ة")
        case 4 if past[-2] == ALEF:
            return "إ" + past[1:-2] + ALEF + past[-1] + "ة"
        case 4:
            return "إ" + body[1:] + last
        case 5 | 6 | "q2":
            return body if weak else past
        case 10 if past[-2] == ALEF:
            return body[:-1] + ALEF + past[-1] + "ة"
        case 8 | 7 if past[-2] == ALEF:
            return body[:-1] + YEH + ALEF + past[-1]
        case 7 | 8 | 9 | 10:
            return body + last
    return past + "ة"
