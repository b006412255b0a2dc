"""The consonants that a name has in Arabic and in Latin letters: الجبير and al-Jubeir.

Vowels are written in many ways, consonants in few; those that one spelling confuses are one here.
The correspondences are those of the press (UNGEGN lists the systems that it follows loosely).
"""

import re

_ARABIC = str.maketrans("بتثجحخدذرزسشصضطظغفقكلمنه", "bttghkddrzsssdtzgfkklmnh", "اويعءأإآةىئؤ")
_PAIRS = (("sch", "s"), ("sh", "s"), ("ch", "s"), ("kh", "k"), ("gh", "g"), ("dh", "d"),
          ("th", "t"), ("ph", "f"))  # fmt: skip
_LATIN = str.maketrans("cjpqvx", "kgbkfk", "aeiouwy'’`")
_TWICE = re.compile(r"(.)\1+")


def consonants(name: str) -> str:
    """Return the consonants of a folded name, those that are written alike as one."""
    if not name.isascii():
        return _TWICE.sub(r"\1", name.translate(_ARABIC))
    for pair, one in _PAIRS:
        name = name.replace(pair, one)
    return _TWICE.sub(r"\1", name.translate(_LATIN))
