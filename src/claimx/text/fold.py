"""Folding: the one place that knows which Arabic spellings are the same word.

A folded form is for looking up and comparing, never for output; spans always point into the raw
text. `أكّد`, `اكد` and `أكَّد` fold to one form, so words are stored once, in full spelling.
"""

import re
import unicodedata
from functools import lru_cache

_LETTERS = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا",  # hamza is dropped on alef in half of the press
    "ى": "ي", "ی": "ي", "ې": "ي", "ئ": "ي",  # على / علي; Farsi yeh from foreign keyboards
    "ة": "ه", "ۃ": "ه", "ہ": "ه",
    "ؤ": "و", "ک": "ك", "ڪ": "ك", "گ": "ك",
    "ڤ": "ف", "پ": "ب", "چ": "ج",
}  # fmt: skip
_DIGITS = {chr(zero + n): str(n) for zero in (0x660, 0x6F0) for n in range(10)}
_DROPPED = (
    "ـ"  # tatweel
    "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0655\u0656\u0657\u0658\u0670"
    "\u200b\u200c\u200d\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
)
_BARE_TABLE = str.maketrans(dict.fromkeys(_DROPPED, ""))
_HAMZA = frozenset("أإآٱ")
_TABLE = str.maketrans({**_LETTERS, **_DIGITS, **dict.fromkeys(_DROPPED, "")})
_DIGIT_TABLE = str.maketrans(_DIGITS)
_PRESENTATION_FORMS = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
HIDDEN = frozenset(_DROPPED)


@lru_cache(maxsize=200_000)
def fold(text: str) -> str:
    """Return `text` without diacritics, tatweel and bidi marks, hamza carriers made plain."""
    return text if text.isascii() else letters(text).translate(_TABLE)


def fold_digits(text: str) -> str:
    """Return `text` with Arabic-Indic and Eastern Arabic-Indic digits as 0-9, length unchanged."""
    return text.translate(_DIGIT_TABLE)


def bare(text: str) -> str:
    """Return `text` without diacritics, tatweel and bidi marks; letters stay as written."""
    return letters(text).translate(_BARE_TABLE)


def letters(text: str) -> str:
    """Return `text` with presentation forms as the letters that they show: ﻭ is و, ﻻ is لا."""
    return unicodedata.normalize("NFKC", text) if _PRESENTATION_FORMS.search(text) else text


def prefix_length(text: str, count: int) -> int:
    """Return how many characters of `text` its first `count` folded letters take.

    Diacritics and tatweel count with the letter before them (بـ). A ligature that stands for more
    letters than are left (ﻻ) is not cut apart.
    """
    if not count:
        return 0
    at = 0
    while at < len(text) and len(fold(text[at])) <= count:
        count -= len(fold(text[at]))
        at += 1
    return at


def spells(written: str, word: str, strict: bool = False) -> bool:
    """Whether `written`, which folds to the same form, can be a spelling of `word`.

    A letter that says less than the right one is a common slip (ان for أن, قوله for قولة); one that
    says something else is another word: إلا is not ألا, إذاعة is not أذاعه. With `strict` a final
    ي is not ى either: نفي is a noun, نفى a verb.
    """
    return len(written) != len(word) or all(
        right == seen or _may_stand_for(seen, right, strict)
        for seen, right in zip(written, word, strict=True)
    )


def _may_stand_for(seen: str, right: str, strict: bool) -> bool:
    if seen in _HAMZA and right in _HAMZA:
        return False
    if seen == "ة" and right == "ه":
        return False
    return not (strict and seen == "ي" and right == "ى")
