"""Finding the forms that a spelling can be: stem and ending by look-up, no form made in advance.

After Buckwalter's analyser (LDC2002L49): a table of stems, a table of endings, and
what may join what.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from ..text.fold import fold
from .compiled import Compiled
from .forms import FUTURE, Form, form, voices
from .morphology.endings import BY_KIND, Ending
from .morphology.noun_stems import Stem

_PERSONS = frozenset(fold(one.prefix) for one in BY_KIND["present"])  # before a present
_Join = tuple[tuple[Any, ...], Ending]  # a stem without its text, an ending that it takes
_Endings = dict[str, dict[str, tuple[Ending, ...]]]  # by folded text (and prefix), then by slot


class StemIndex:
    """The stems of all entries by their folded letters.

    `compiled` are tables of stems with the entries that they number, the first of which counts
    first; of a spelling's forms the first is that of the first entry.
    """

    def __init__(self, *compiled: Compiled) -> None:
        self._tables = [pair for pair in enumerate(compiled) if pair[1].entries]
        self._joined: dict[tuple[int, int, str, str], tuple[_Join, ...]] = {}

    def find(self, folded: str) -> list[Form]:
        """Return the forms whose folded spelling is `folded`, in order of their entries."""
        found: list[tuple[tuple[int, int], Form]] = []
        for letters, prefix, future in _presents(folded):
            found += self._with(letters, prefix, future)
        found += self._with(folded, "", "")
        if len(found) < 2:
            return [one for _, one in found]
        found.sort(key=lambda pair: pair[0])
        return _once(found)

    def _with(
        self, letters: str, prefix: str, future: str
    ) -> Iterator[tuple[tuple[int, int], Form]]:
        endings = _ENDINGS[prefix]
        for at in range(len(letters), max(0, len(letters) - _LONGEST - 1), -1):
            if (ending := letters[at:]) not in endings:
                continue
            for place, table in self._tables:
                rows = iter(table.stems.get(letters[:at], ()))
                for number, tail, text in zip(rows, rows, rows, strict=True):
                    key = (place, tail, prefix, ending)
                    joined = self._joined.get(key)
                    if joined is None:
                        joined = self._joined[key] = tuple(_joins(table.tails[tail], *key[2:]))
                    for more, joining in joined:
                        stem = Stem(text or letters[:at], *more)
                        if one := form(table.entries[number], stem, joining, future):
                            yield (place, number), one


def _joins(tail: tuple[Any, ...], prefix: str, letters: str) -> Iterator[_Join]:
    """Yield what stems with this tail say in each voice, with each ending of these letters."""
    for stem in voices(Stem("", *tail)):
        if (stem.kind == "present") is bool(prefix):
            for slot in stem.slots:
                for ending in _ENDINGS[prefix][letters].get(f"{stem.kind}-{slot}", ()):
                    yield stem[1:], ending


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


_ENDINGS = {prefix: _table(("present",), prefix) for prefix in _PERSONS}
_ENDINGS[""] = _table(("nominal", "past"))
"""By the letter before the stem, which presents alone have."""
_LONGEST = max(len(text) for table in _ENDINGS.values() for text in table)
