"""The built-in lexicon compiled: entries, and their stems by letters, in one file read at once.

YAML is the only source. The file ships with an installed claimx; where it is missing or no longer
matches the YAML and the code that makes it, it is made anew in the user's cache folder (where
nothing can be written, in every process).
"""

import hashlib
import marshal
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from ..text.fold import fold
from . import cache
from . import entries as source
from .entries import Entry
from .forms import classes_of, forms, stems
from .morphology.noun_stems import Stem

HERE = Path(__file__).parent
SHIPPED = HERE / "lexicon.bin"


class Compiled(NamedTuple):
    """Entries in order, and the stems of words by their folded letters."""

    entries: tuple[Entry, ...]
    stems: dict[str, tuple[Any, ...]]
    """In threes: number of the entry, number of the tail, text; an empty text is the letters."""
    tails: list[tuple[Any, ...]]
    """What stems say besides their text, each combination once: few are met."""
    classes: tuple[str, ...]
    """Every class that a form may have."""
    phrases: dict[str, tuple[int, ...]]
    """Numbers of the entries that have forms of several words, by the first of these, folded."""

    def of(self, letters: str) -> Iterator[tuple[int, Entry, Stem]]:
        """Yield the stems that fold to `letters`, with their entries and the numbers of these."""
        rows = iter(self.stems.get(letters, ()))
        for number, tail, text in zip(rows, rows, rows, strict=True):
            yield number, self.entries[number], Stem(text or letters, *self.tails[tail])


def builtin() -> Compiled:
    """Return the built-in lexicon, from the file that ships or the cache where one is current."""
    digest = _digest()
    for path in (SHIPPED, cache.path(digest)):
        try:
            return _read(path.read_bytes(), digest)
        except (OSError, ValueError, EOFError, TypeError):
            continue
    made = made_of(source.builtin())
    cache.keep(cache.path(digest), written(made, digest))
    return made


def made_of(entries: Iterable[Entry]) -> Compiled:
    """Return the entries with their stems; phrases of several words have none."""
    kept = tuple(entries)
    table: dict[str, tuple[Any, ...]] = {}
    tails: dict[tuple[Any, ...], int] = {}
    for number, entry in enumerate(kept):
        for stem in stems(entry):
            if not stem.rest and " " not in stem.text:
                letters, (text, *tail) = fold(stem.text), stem
                at = tails.setdefault(tuple(tail), len(tails))
                row = (number, at, "" if text == letters else text)
                table[letters] = table.get(letters, ()) + row
    classes = sorted({name for entry in kept for name in classes_of(entry)})
    return Compiled(kept, table, list(tails), tuple(classes), _phrases(kept))


def _phrases(entries: Iterable[Entry]) -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for number, entry in enumerate(entries):
        if _is_phrase(entry):
            texts = (form.text for form in forms(entry) if " " in form.text)
            for first in dict.fromkeys(fold(text).split()[0] for text in texts):
                found[first] = (*found.get(first, ()), number)
    return found


def _is_phrase(entry: Entry) -> bool:
    words = (entry.word, *entry.features.get("variants", ()), *entry.features.get("forms", ()))
    return any(" " in word for word in words)


def build(path: Path = SHIPPED) -> None:
    """Write the file that ships: a step of building the package."""
    path.write_bytes(written(made_of(source.builtin()), _digest()))


def written(made: Compiled, digest: str) -> bytes:
    """Return a compiled lexicon as the bytes of a file that says what it was made from."""
    seen: dict[Any, Any] = {}
    rows = [[one.word, one.classes, one.features] for one in made.entries]
    return marshal.dumps(_plain([digest, rows, *made[1:]], seen))


def _read(data: bytes, digest: str) -> Compiled:
    made_from, rows, *rest = marshal.loads(data)
    if made_from != digest:
        raise ValueError(f"made from {made_from}")
    return Compiled(tuple(Entry(*row) for row in rows), *rest)


def _digest() -> str:
    """What the file depends on: the YAML, the code of the lexicon, the version of Python."""
    digest = hashlib.sha256(sys.version.encode())
    for path in (*source.files(), *sorted(HERE.rglob("*.py")), HERE.parent / "text" / "fold.py"):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]


def _plain(value: Any, seen: dict[Any, Any]) -> Any:
    """The value without the classes that remember where in a file it stood; equal texts once."""
    if isinstance(value, str):
        return seen.setdefault(value, str(value))
    if isinstance(value, dict):
        return {_plain(key, seen): _plain(item, seen) for key, item in value.items()}
    if isinstance(value, tuple):
        plain = tuple(_plain(item, seen) for item in value)
        return seen.setdefault(plain, plain) if plain and isinstance(plain[0], str) else plain
    return [_plain(item, seen) for item in value] if isinstance(value, list) else value
