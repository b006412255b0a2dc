"""How a word's last letter, above all a hamza, is written once an ending follows.

Every function takes and gives full correct spelling without diacritics. Where the press
writes a hamza in two ways (قرؤوا, قرأوا) both spellings are given, the more regular one first.
"""

from __future__ import annotations

ALEF = "ا"
HAMZA_ON_ALEF = "أ"
MADDA = "آ"
HAMZA_ON_WAW = "ؤ"
HAMZA_ON_YEH = "ئ"
HAMZA = "ء"
YEH = "ي"
WAW = "و"


def before_a(stem: str) -> tuple[str, ...]:
    """The stem before an ending that starts with the vowel a: يجيء → يجيئ(ان)."""
    if stem.endswith(YEH + HAMZA):
        return (stem[:-1] + HAMZA_ON_YEH,)
    return (stem,)


def before_i(stem: str) -> tuple[str, ...]:
    """The stem before the vowel i: تقرأ → تقرئ(ين), ادعاء → ادعائ(ه)."""
    if stem.endswith((HAMZA_ON_ALEF, HAMZA_ON_WAW)):
        return (stem[:-1] + HAMZA_ON_YEH, stem)
    if stem.endswith((ALEF + HAMZA, YEH + HAMZA)):
        return (stem[:-1] + HAMZA_ON_YEH,)
    return (stem,)


def before_u(stem: str) -> tuple[str, ...]:
    """The stem before the vowel u: قرأ → قرؤ(وا) or قرأ(وا), ادعاء → ادعاؤ(ه)."""
    if stem.endswith((HAMZA_ON_ALEF, ALEF + HAMZA, WAW + HAMZA)):
        return (stem[:-1] + HAMZA_ON_WAW, stem)
    return before_a(stem)


def attach(stem: str, ending: str) -> str:
    """Stem and ending in one word; two alefs meet in a madda: قرأ + ا → قرآ, أ + أمر → آمر."""
    if stem.endswith(HAMZA_ON_ALEF) and ending.startswith((ALEF, HAMZA_ON_ALEF)):
        return stem[:-1] + MADDA + ending[1:]
    return stem + ending
