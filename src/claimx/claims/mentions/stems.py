"""The words of a speaker that tell it from others, for comparing mentions."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from ...lexicon.index import Analysis, Reading
from ...text.fold import fold

_IDENTITY = frozenset(("نفسه", "نفسها", "نفسهم", "ذاته", "ذاتها", "ذاتهم", "عينه", "عينها"))
_SELF = ("نفس", "ذات")
_SMALL = frozenset(("في", "من", "عن", "علي", "الي", "و", "باسم", "بن"))
HONORIFICS = frozenset(
    (
        "سيد", "سيده", "دكتور", "دكتوره", "د", "م", "ا", "مهندس", "معالي", "سعاده", "سمو",
        "جلاله", "فخامه", "دوله", "سياده", "فضيله", "سماحه",
    )
)  # fmt: skip
_POINTING = _IDENTITY | _SMALL | frozenset(_SELF)
_PREFIXES = ("وال", "فال", "بال", "كال", "لل", "ال")
_SPELLINGS = str.maketrans("طصضظ", "تسدز", "اويى")
_TELLING = 4  # consonants that tell one foreign name from another
_SERVANT = "عبد"  # عبد الرحمن is عبدالرحمن too
_FATHER = ("ابو", "ابي", "ابا")  # and أبو الخير is أبوالخير
_NOUNS = frozenset(
    (
        "role", "title", "organisation", "outlet", "document", "group", "source", "kin",
        "nationality", "naming", "nominal", "counted",
    )
)  # fmt: skip


def key_words(analyses: Sequence[Analysis]) -> frozenset[str]:
    """Return the folded words of a phrase without article, prepositions and honorifics.

    `معالي الوزير المصري` and `وزير مصري` have the same ones; a bare honorific keeps itself.
    """
    words = frozenset(word for _, word in placed_words(analyses))
    return words - HONORIFICS or words


def placed_words(analyses: Iterable[Analysis]) -> Iterator[tuple[int, str]]:
    """Yield each word that counts with its place; عبد الرحمن, أبو الخير are one, at their end."""
    first = ""
    for at, analysis in enumerate(analyses):
        folded = analysis.fold
        if not folded or not folded[0].isalnum() or folded in _POINTING:
            continue
        if folded == _SERVANT or folded in _FATHER:
            first = _SERVANT if folded == _SERVANT else _FATHER[0]
            continue
        whole = first == _FATHER[0] or (first and folded.startswith("ال"))
        word = first + folded
        if not whole:
            word = stem_of(analysis)
        elif not analysis.readings:
            word = consonants(word)  # أبوتريكة is one word
        yield at, word
        first = ""


@lru_cache(maxsize=65536)
def stem_of(analysis: Analysis) -> str:
    """Return a folded word without its proclitics: of وزير all, of الوزير and للوزير the same."""
    stems = [
        fold(_spelling(reading))
        for reading in analysis.readings
        if reading.entry.word_class in _NOUNS and " " not in reading.form.text
    ]
    if stems:
        return max(stems, key=len)
    word = stem(analysis.fold[clitics_of(analysis) :])
    return word if analysis.readings else consonants(word)


def consonants(word: str) -> str:
    """Return what the spellings of a foreign name share: of ياماشيتا and يامشيتا."""
    found = word[:1] + word[1:].translate(_SPELLINGS)
    return found if len(found) >= _TELLING else word


def clitics_of(analysis: Analysis) -> int:
    """Return how many letters before a word in its place are no part of it: of وبأردوغان two."""
    joined = "And" in analysis.classes
    governed = "Prep" in analysis.classes and not analysis.fold.startswith("لل", joined)
    return joined + governed


def _spelling(reading: Reading) -> str:
    """أميركي and أمريكي are two spellings of one entry."""
    one = reading.entry.word_class == "nationality"
    return reading.entry.word if one else reading.form.text


def stem(folded: str) -> str:
    """Return a folded word without its article, as far as two letters remain."""
    for prefix in _PREFIXES:
        if folded.startswith(prefix) and len(folded) - len(prefix) > 2:
            return folded[len(prefix) :]
    return folded


def is_repeated(text: str) -> bool:
    """Whether the words say that they point back: المصدر نفسه، نفس المصدر."""
    words = fold(text).split()
    return (len(words) > 1 and words[0] in _SELF) or not _IDENTITY.isdisjoint(words)
