"""The words of a speaker that tell it from others, for comparing mentions."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from ...lexicon.index import Analysis, Reading
from ...lexicon.morphology.proclitics import ARTICLE, hides_article, without_article
from ...text.fold import consonants, fold

_IDENTITY, _SAME = "identity", "same-noun"  # المصدر نفسه، نفس المصدر
_TELLING_NOBODY = frozenset((_IDENTITY, _SAME, "linking", "joining", "son"))
_FATHER = "ابو"  # of أبي، أبا too; أبو الخير is أبوالخير
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
    placed = list(placed_words(analyses))
    telling = [word for at, word in placed if not is_honorific(analyses[at])]
    return frozenset(telling or (word for _, word in placed))


def is_honorific(analysis: Analysis) -> bool:
    """Whether a word is said before anybody's name: السيد, للدكتورة; but not المهندسون."""
    return any(
        "honorific" in one.entry.classes and one.form.number != "p" for one in analysis.readings
    )


def placed_words(analyses: Iterable[Analysis]) -> Iterator[tuple[int, str]]:
    """Yield each word that counts with its place; عبد الرحمن, أبو الخير are one, at their end."""
    first = ""
    for at, analysis in enumerate(analyses):
        folded, classes = analysis.fold, analysis.classes
        if not folded or not folded[0].isalnum() or not classes.isdisjoint(_TELLING_NOBODY):
            continue
        if "servant" in classes or "kunya-father" in classes:
            first = folded if "servant" in classes else _FATHER
            continue
        whole = first == _FATHER or (first and folded.startswith(ARTICLE))
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
    word = without_article(analysis.fold[clitics_of(analysis) :])
    return word if analysis.readings else consonants(word)


def clitics_of(analysis: Analysis) -> int:
    """Return how many letters before a word in its place are no part of it: of وبأردوغان two."""
    joined = "And" in analysis.classes
    governed = "Prep" in analysis.classes and not hides_article(analysis.fold[joined:])
    return joined + governed


def _spelling(reading: Reading) -> str:
    """أميركي and أمريكي are two spellings of one entry."""
    one = reading.entry.word_class == "nationality"
    return reading.entry.word if one else reading.form.text


def points_back(analyses: Sequence[Analysis]) -> bool:
    """Whether the words say that they point back: المصدر نفسه، نفس المصدر."""
    same = len(analyses) > 1 and _SAME in analyses[0].classes
    return same or any(_IDENTITY in analysis.classes for analysis in analyses)
