"""The words of a speaker that tell it from others, for comparing mentions."""

from ..text.fold import fold

_IDENTITY = frozenset(("نفسه", "نفسها", "نفسهم", "ذاته", "ذاتها", "ذاتهم", "عينه", "عينها"))
_SMALL = frozenset(("في", "من", "عن", "علي", "الي", "و", "باسم", "بن"))
HONORIFICS = frozenset(
    (
        "سيد", "سيده", "دكتور", "دكتوره", "د", "م", "ا", "مهندس", "معالي", "سعاده", "سمو",
        "جلاله", "فخامه", "دوله", "سياده", "فضيله", "سماحه",
    )
)  # fmt: skip
_PREFIXES = ("وال", "بال", "لل", "ال", "و", "ل", "ب")


def key_words(text: str) -> frozenset[str]:
    """Return the folded words of a phrase without article, prepositions and honorifics.

    `معالي الوزير المصري` and `وزير مصري` have the same ones; a bare honorific keeps itself.
    """
    words = "".join(char if char.isalnum() else " " for char in fold(text)).split()
    stems = frozenset(stem(word) for word in words if word not in _IDENTITY | _SMALL)
    return stems - HONORIFICS or stems


def stem(folded: str) -> str:
    """Return a folded word without its proclitics, as far as two letters remain."""
    for prefix in _PREFIXES:
        if folded.startswith(prefix) and len(folded) - len(prefix) > 2:
            return folded[len(prefix) :]
    return folded


def is_repeated(text: str) -> bool:
    """Whether the words say that they point back: المصدر نفسه، المتحدث ذاته."""
    return not _IDENTITY.isdisjoint(fold(text).split())
