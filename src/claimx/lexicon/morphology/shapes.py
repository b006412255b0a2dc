"""What the letters of a token say of it without any lexicon: its script, article, endings."""

import re
from collections.abc import Iterator

from ...text.fold import bare
from .proclitics import Splits, has_article

SHAPES = (
    "word", "unknown", "definite", "number", "latin", "b-initial", "l-initial", "conjoined", "and",
    "suffixed", "governed", "masdar", "comma", "stop", "colon", "semicolon",
    "dash", "open-bracket", "close-bracket", "question", "open-quote", "close-quote", "open-name",
    "close-name", "quoted", "in-name", "symbol", "slash", "era", "hash", "underscore", "introduced",
)  # fmt: skip
_SYMBOLS = {
    **dict.fromkeys("،,", "comma"), **dict.fromkeys("؛;", "semicolon"), ":": "colon",
    **dict.fromkeys(".!…۔", "stop"), **dict.fromkeys("؟?", "question"),
    **dict.fromkeys("-–—ـ", "dash"), **dict.fromkeys("([{", "open-bracket"),
    **dict.fromkeys(")]}", "close-bracket"), **dict.fromkeys("/\\", "slash"),
    "#": "hash", "_": "underscore",
}  # fmt: skip
_SUFFIXES = ("ه", "ها", "هم", "هن", "هما")  # قيامه، خطفها: possessive pronouns
_ERAS = ("ه", "م")  # 1444هـ، 2016م: a year counts nothing
# Verbal nouns by their shape: تفعيل، افتعال، انفعال، استفعال، إفعال، مفاعلة، تفاعل (folded).
_MASDAR = re.compile(r"ت..ي.|ا.ت.ا.ه?|ان..ا.|است..ا.ه?|ا..ا.ه?|م.ا..ه|ت.ا..|ت..يه", re.DOTALL)
_NISBA = ("يه", "يون", "يين")
_PLURALS = {"nominative": "ون", "oblique": "ين"}
_FEMININE_PLURAL = "ات"
INITIALS = {"ب": "b-initial", "ل": "l-initial", "و": "conjoined", "ف": "conjoined"}


def shape(text: str, folded: str, splits: Splits, known: bool, owned: bool) -> Iterator[str]:
    """Yield the classes of a token's shape.

    `splits`: the ways to take proclitics off; `known`: a lexicon has the word itself; `owned`: ال
    at its head is its own.
    """
    if not folded or not folded[0].isalnum():
        yield _SYMBOLS.get(text, "symbol")
    elif folded[0].isdigit():
        yield "number"
        if folded.endswith(_ERAS):
            yield "era"
    else:
        yield "latin" if folded.isascii() else "word"
        yield from _word_shape(text, folded, splits, known, owned)


def _word_shape(text: str, folded: str, splits: Splits, known: bool, owned: bool) -> Iterator[str]:
    if not owned and any(has_article(clitics) for clitics, _ in splits):
        yield "definite"
    if not known:
        yield "unknown"
        if _MASDAR.fullmatch(folded):
            yield "masdar"
    if len(folded) > 2 and folded[0] in INITIALS:
        yield INITIALS[folded[0]]
    if len(folded) > 4 and bare(text).endswith(_SUFFIXES) and not folded.endswith("الله"):
        yield "suffixed"


def is_nisba(folded: str) -> bool:
    """Whether a folded word ends as adjectives of belonging do: تجارية, مصريون; but not مصري."""
    return folded.endswith(_NISBA)


def is_sound_plural(folded: str, case: str = "") -> bool:
    """Whether a folded word ends as masculine plurals do, in any case or in one: مكرمون, مكرمين."""
    return folded.endswith(_PLURALS.get(case, tuple(_PLURALS.values())))


def ends_as_plural(folded: str) -> bool:
    """Whether a folded word ends as the sound plurals of either gender do: مكرمين, مكرمات."""
    return is_sound_plural(folded) or folded.endswith(_FEMININE_PLURAL)
