"""Words without what is written together with them, so that texts can be compared."""

import re
from functools import lru_cache

from .fold import fold

# و and ف join a word to the sentence, ال and the prepositions لـ and بـ to its neighbour: written
# in one place a word may have them (للمتحدث) that it lacks in another (المتحدث).
_PROCLITICS = re.compile("(?:و|ف)?(?:لل|ال|بال|ل|ب)(?=..)")


def bare_word(folded: str) -> str:
    """Return a folded word without its clitics and article, as far as two letters remain."""
    match = _PROCLITICS.match(folded)
    return folded[match.end() :] if match else folded


@lru_cache(maxsize=50_000)
def bare_words(text: str) -> tuple[str, ...]:
    """Return the words of `text`, folded, without punctuation, clitics and article."""
    folded = "".join(char if char.isalnum() or char == "_" else " " for char in fold(text))
    return tuple(map(bare_word, folded.split()))
