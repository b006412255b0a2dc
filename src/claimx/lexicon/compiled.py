"""The built-in lexicon compiled: entries, and their stems by letters, in one file read at once.

YAML is the only source; `stored` says where the file is and when it is made anew.
"""

import marshal
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from .. import stored
from ..text.fold import fold
from . import entries as source
from .entries import Entry
from .forms import classes_of, forms, stems

HERE = Path(__file__).parent
SHIPPED = HERE / "lexicon.bin"


class Entries(Sequence[Entry]):
    """Entries from the rows of a file: of most nobody asks for more than their number."""

    def __init__(self, rows: list[list[Any]]) -> None:
        self._rows = rows
        self._made: list[Entry | None] = [None] * len(rows)

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, number: Any) -> Any:
        made = self._made[number]
        if made is None:
            made = self._made[number] = Entry(*self._rows[number])
        return made


class Compiled(NamedTuple):
    """Entries in order, and the stems of words by their folded letters."""

    entries: Sequence[Entry]
    stems: dict[str, tuple[Any, ...]]
    """In threes: number of the entry, number of the tail, text; an empty text is the letters."""
    tails: list[tuple[Any, ...]]
    """What stems say besides their text, each combination once: few are met."""
    classes: tuple[str, ...]
    """Every class that a form may have."""
    phrases: dict[str, tuple[int, ...]]
    """Numbers of the entries that have forms of several words, by the first of these, folded."""
    by_class: dict[str, list[int]]
    """Numbers of the entries, by the class of their file."""

    def of_class(self, *names: str) -> Iterator[Entry]:
        """Yield the entries whose files are of these classes, in order."""
        numbers = (number for name in names for number in self.by_class.get(name, ()))
        return (self.entries[number] for number in sorted(numbers))


def builtin() -> Compiled:
    """Return the built-in lexicon, from the file that ships or the cache where one is current."""
    return stored.current(SHIPPED, _digest(), _read, _make)


def _make() -> tuple[Compiled, bytes]:
    made = made_of(source.builtin())
    return made, written(made)


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
    by_class: dict[str, list[int]] = {}
    for number, entry in enumerate(kept):
        by_class.setdefault(entry.word_class, []).append(number)
    return Compiled(kept, table, list(tails), tuple(classes), _phrases(kept), by_class)


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


def build(path: Path) -> None:
    """Write the file that ships: a step of building the package."""
    path.write_bytes(_digest().encode() + _make()[1])


def written(made: Compiled) -> bytes:
    """Return a compiled lexicon as the bytes of a file."""
    seen: dict[Any, Any] = {}
    rows = [[one.word, one.classes, one.features] for one in made.entries]
    return marshal.dumps(_plain([rows, *made[1:]], seen))


def _read(data: memoryview) -> Compiled:
    rows, *rest = marshal.loads(data)
    return Compiled(Entries(rows), *rest)


def _digest() -> str:
    """What the file depends on: the YAML, the code of the lexicon, the version of Python."""
    code = (*sorted(HERE.rglob("*.py")), HERE.parent / "text" / "fold.py")
    return stored.digest((*source.files(), *code))


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
