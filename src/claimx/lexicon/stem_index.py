"""Finding the forms that a spelling can be: stem and ending by look-up, no form made in advance.

After Buckwalter's analyser (LDC2002L49): a table of stems, a table of endings, and
what may join what.
"""

from collections.abc import Iterable, Iterator

from ..text.fold import fold
from .compiled import Compiled
from .entries import Entry
from .forms import FUTURE, Form, form, voices
from .morphology.endings import BY_KIND, Ending
from .morphology.noun_stems import Stem

_PERSONS = frozenset("يتنا")  # letters before the stem of a present, folded
_Endings = dict[str, dict[str, tuple[Ending, ...]]]  # by folded text (and prefix), then by slot


class StemIndex:
    """The stems of all entries by their folded letters.

    `compiled` are tables of stems with the entries that they number, the first of which counts
    first; of a spelling's forms the first is that of the first entry.
    """

    def __init__(self, *compiled: Compiled) -> None:
        self._tables = compiled

    def find(self, folded: str) -> list[Form]:
        """Return the forms whose folded spelling is `folded`, in order of their entries."""
        found: list[tuple[tuple[int, int], Form]] = []
        for letters, prefix, future in _presents(folded):
            found += self._with(letters, _PRESENT.get(prefix, {}), ("present",), future)
        found += self._with(folded, _OTHERS, ("nominal", "past"), "")
        found.sort(key=lambda pair: pair[0])
        return _once(found)

    def _with(
        self, letters: str, endings: _Endings, kinds: tuple[str, ...], future: str
    ) -> Iterator[tuple[tuple[int, int], Form]]:
        for cut in range(min(_LONGEST, len(letters) - 1) + 1):
            at = len(letters) - cut
            slots = endings.get(letters[at:])
            if slots is None:
                continue
            for number, entry, stem in self._of(letters[:at]):
                if stem.kind not in kinds:
                    continue
                for slot in stem.slots:
                    for ending in slots.get(f"{stem.kind}-{slot}", ()):
                        if one := form(entry, stem, ending, future):
                            yield number, one

    def _of(self, letters: str) -> Iterator[tuple[tuple[int, int], Entry, Stem]]:
        for place, table in enumerate(self._tables):
            for number, entry, stem in table.of(letters):
                for one in voices(stem):
                    yield (place, number), entry, one


def _presents(folded: str) -> Iterator[tuple[str, str, str]]:
    """The ways to read a present: what follows the person's letter, that letter, س or nothing."""
    if len(folded) > 1 and folded[0] in _PERSONS:
        yield folded[1:], folded[0], ""
    if len(folded) > 2 and folded[0] == FUTURE and folded[1] in _PERSONS:
        yield folded[2:], folded[1], FUTURE


def _once(found: Iterable[tuple[tuple[int, int], Form]]) -> list[Form]:
    """Of one entry's forms that say the same, the first spelling."""
    seen: dict[tuple[object, ...], Form] = {}
    for number, one in found:
        seen.setdefault((number, one.classes, one.stem.derived, one.stem.voice, *one[5:]), one)
    return list(seen.values())


def _table(kinds: Iterable[str], prefix: str = "") -> _Endings:
    table: dict[str, dict[str, list[Ending]]] = {}
    for kind in kinds:
        for ending in BY_KIND[kind]:
            if fold(ending.prefix) == prefix:
                slots = table.setdefault(fold(ending.text), {})
                slots.setdefault(f"{kind}-{ending.slot}", []).append(ending)
    return {
        text: {slot: tuple(endings) for slot, endings in slots.items()}
        for text, slots in table.items()
    }


_OTHERS = _table(("nominal", "past"))
_PRESENT = {prefix: _table(("present",), prefix) for prefix in _PERSONS}
_LONGEST = max(len(text) for table in (_OTHERS, *_PRESENT.values()) for text in table)
