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
# Marks of direction, zero-width characters, a soft hyphen, a byte-order mark inside the text.
INVISIBLE = frozenset(
    "\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\u206a\u206b\u206c\u206d\u206e\u206f\ufeff"
)
# Diacritics: vowels, and the marks of recitation (the small head of خَمۡسِين).
_DIACRITICS = [
    *range(0x0610, 0x061B), *range(0x064B, 0x0660), 0x0670, *range(0x06D6, 0x06DD),
    *range(0x06DF, 0x06E5), 0x06E7, 0x06E8, *range(0x06EA, 0x06EE), *range(0x08D3, 0x08E2),
    *range(0x08E3, 0x0900),
]  # fmt: skip
HIDDEN = frozenset({"ـ", *map(chr, _DIACRITICS), *INVISIBLE})  # with tatweel
_BARE_TABLE = str.maketrans(dict.fromkeys(HIDDEN, ""))
# The small alef of ثَلَٰثَة is the alef of ثلاثة; these words are written without theirs.
_SMALL_ALEF = "\u0670"
_WITHOUT_ALEF = re.compile("[وفبكلا]*(?:ه(?:ذ|ول|كذ)|ذلك|لكن|اله|ل?له|رحمن|ولي?ك|سمو?ات|طه|اسحق)")
_AFTER_CONSONANT = re.compile(f"([^اىويءأإآ])([\u064b-\u0652]*){_SMALL_ALEF}")
_HAMZA = frozenset("أإآٱ")
_TABLE = str.maketrans({**_LETTERS, **_DIGITS, **dict.fromkeys(HIDDEN, "")})
_DIGIT_TABLE = str.maketrans(_DIGITS)
_FOREIGN = str.maketrans("طصضظ", "تسدز", "اويى")
_TELLING = 4  # consonants that tell one foreign name from another
# and hamza or madda on its own code point, which makes one letter with the one before it
_PRESENTATION_FORMS = re.compile("[\u0653-\u0655\ufb50-\ufdff\ufe70-\ufefc]")


@lru_cache(maxsize=50_000)
def fold(text: str) -> str:
    """Return `text` without diacritics, tatweel and what is invisible, hamza carriers plain."""
    if text.isascii():
        return text
    text = letters(text)
    folded = text.translate(_TABLE)
    if _SMALL_ALEF in text and not _WITHOUT_ALEF.match(folded):
        return _AFTER_CONSONANT.sub(r"\1ا", text).translate(_TABLE)
    return folded


def table() -> dict[str, str]:
    """Return the characters that folding replaces, "" for those that it drops: for other programs.

    Folding by this table alone differs in what is rare: presentation forms, small alef (ثَلَٰثَة).
    """
    return {chr(code): new for code, new in sorted(_TABLE.items())}


def fold_digits(text: str) -> str:
    """Return `text` with Arabic-Indic and Eastern Arabic-Indic digits as 0-9, length unchanged."""
    return text.translate(_DIGIT_TABLE)


def consonants(folded: str) -> str:
    """Return what the spellings of a foreign name share: of ياماشيتا and يامشيتا, folded."""
    found = folded[:1] + folded[1:].translate(_FOREIGN)
    return found if len(found) >= _TELLING else folded


def bare(text: str) -> str:
    """Return `text` without diacritics, tatweel and what is invisible; letters stay as written."""
    return letters(text).translate(_BARE_TABLE)


def letters(text: str) -> str:
    """Return `text` with presentation forms as the letters that they show: ﻭ is و, ﻻ is لا.

    A hamza that is a character of its own makes one letter with what carries it.
    """
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
    return written == word or len(written) != len(word) or all(
        right == seen or _may_stand_for(seen, right, strict)
        for seen, right in zip(written, word, strict=True)
    )


def _may_stand_for(seen: str, right: str, strict: bool) -> bool:
    if seen in _HAMZA and right in _HAMZA:
        return False
    if seen == "ة" and right == "ه":
        return False
    return not (strict and seen == "ي" and right == "ى")
