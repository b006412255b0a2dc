"""All words and rules, read and compiled: kept as one file for each set of packs."""

import os
import pickle
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from . import limits, pack_files, stored
from .lexicon import compiled
from .lexicon.index import Lexicon
from .packs import Packs, read_packs
from .rules.prepared import Prepared
from .rules.prepared import compiled as with_expressions

HERE = Path(__file__).parent
SHIPPED = HERE / "packs.bin"
_CODE = ("claims/attribution", "figures", "lexicon", "phrases", "rules", "text")


class _Kept(NamedTuple):
    """What the file has: packs, their words and classes, and what their rules need.

    `codes` stands for the classes that the expressions were made for.
    """

    packs: Packs
    literals: set[str]
    classes: tuple[str, ...]
    codes: str
    rules: list[Prepared]


def prepared(extra: Sequence[Path] = ()) -> tuple[Packs, Lexicon]:
    """Return the packs that are built in with those of `extra`, and their lexicon.

    Raises PackError with file:line:column.
    """
    if not all(path.is_file() for path in extra):  # a pipe can be read but once
        packs = read_packs(extra)
        return packs, _checked(packs)
    return stored.current(SHIPPED, _digest(extra), _read, lambda: _make(extra))


def build(path: Path) -> None:
    """Write the file that ships: a step of building the package."""
    path.write_bytes(_digest(()).encode() + _make(())[1])


def _make(extra: Sequence[Path]) -> tuple[tuple[Packs, Lexicon], bytes]:
    packs = read_packs(extra)
    lexicon = _checked(packs)
    rules = [with_expressions(rule, lexicon.codes, anchor) for rule, anchor in packs.anchored]
    kept = _Kept(packs, packs.literals, packs.classes, lexicon.codes.digest, rules)
    return (packs, lexicon), pickle.dumps(kept, protocol=5)


def _read(data: memoryview) -> tuple[Packs, Lexicon]:
    kept: _Kept = pickle.loads(data)
    lexicon = _lexicon(kept.packs, kept.literals, kept.classes)
    if lexicon.codes.digest != kept.codes:
        raise ValueError("made for other classes")
    lexicon.codes.prepared = dict(zip(kept.packs.rules, kept.rules, strict=True))
    return kept.packs, lexicon


def _checked(packs: Packs) -> Lexicon:
    lexicon = _lexicon(packs, packs.literals, packs.classes)
    packs.check(lexicon.classes)
    return lexicon


def _lexicon(packs: Packs, literals: Iterable[str], classes: Iterable[str]) -> Lexicon:
    return Lexicon(packs.entries, literals, classes, compiled.builtin())


def _digest(extra: Sequence[Path]) -> str:
    """What the file depends on: words, rules, the code that reads them, limits, where packs are."""
    code = [path for folder in _CODE for path in sorted((HERE / folder).rglob("*.py"))]
    own = [str(path) for path in extra]
    files = (*pack_files.builtin(), *extra, *code, *sorted(HERE.glob("*.py")))
    return stored.digest(files, os.environ.get(limits.VARIABLE, ""), *own)
