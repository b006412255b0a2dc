"""Which characters words and rules may be written with; the eye cannot see what is wrong here.

A word in presentation forms or with a Farsi yeh looks right and never matches.
"""

import unicodedata
from collections.abc import Iterator

from ..strict_yaml import Place

_LETTERS = (
    frozenset(map(chr, range(0x621, 0x64B))) - {"\u0640"} - set(map(chr, range(0x63B, 0x640)))
)
_SIGNS = frozenset("،؛؟«»…–—“”‘’٪²³")
_DIGITS = frozenset(map(chr, range(0x660, 0x66A)))


def strays(text: str, file: str, more: str = "") -> Iterator[tuple[Place, str]]:
    """Yield the place and the character of all that does not belong into a pack.

    ASCII and Arabic letters without diacritics or tatweel belong, with common signs, currency
    signs, digits and `more`; bidi marks, presentation forms and letters of other languages do not.
    """
    for number, line in enumerate(text.split("\n"), start=1):
        if line.isascii():
            continue
        for column, char in enumerate(line, start=1):
            if not (_plain(char) or char in more):
                yield Place(file, number, column), char
        if unicodedata.normalize("NFC", line) != line:
            yield Place(file, number, 1), line[0]


def _plain(char: str) -> bool:
    if char.isascii():
        return char.isprintable() or char in "\r\t"
    return char in _LETTERS | _SIGNS | _DIGITS or unicodedata.category(char) == "Sc"


def named(char: str) -> str:
    """Return a character's code point and name: U+FE90 ARABIC LETTER BEH FINAL FORM."""
    return f"U+{ord(char):04X} {unicodedata.name(char, 'UNNAMED')}"
