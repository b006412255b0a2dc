"""Which rules `claimx rules test` tries, with which extractor, and what comes of it."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path

from .. import strict_yaml
from ..errors import UsageError
from ..pipeline import Extractor
from ..strict_yaml import did_you_mean
from . import figure_examples, phrase_examples, selftest
from .catalogue import catalogue
from .selftest import Fault

FAULTS = {
    "phrases": phrase_examples.faults,
    "claims": selftest.faults,
    "figures": figure_examples.faults,
}


class Trial:
    """The rules of the packs that `wanted` names, all of them when it names none.

    A pack is named by its file or by the name it gives itself; a file among them is added to
    `extra`, the packs in force besides the built-in ones.
    """

    def __init__(self, extra: Sequence[Path], wanted: Sequence[str] = ()) -> None:
        self._files = {Path(name) for name in wanted if name.endswith((".yaml", ".yml"))}
        self._names = {name for name in wanted if Path(name) not in self._files}
        packs = list(dict.fromkeys([*extra, *map(Path, wanted)]))
        packs = [path for path in packs if path in self._files or path in extra]
        self._extractor = Extractor(packs)
        tables = {path: strict_yaml.read(path) for path in packs}
        listed = catalogue(self._extractor.packs)
        self._check({one.pack for one in listed} | {str(t["pack"]) for t in tables.values()})
        self._listed = [one for one in listed if self._wanted(Path(one.rule.place.file), one.pack)]
        self._tables = [
            table for path, table in tables.items() if self._wanted(path, table["pack"])
        ]

    def _wanted(self, file: Path, pack: str) -> bool:
        everything = not self._files and not self._names
        return everything or file in self._files or pack in self._names

    def _check(self, known: set[str]) -> None:
        for name in sorted(self._names - known):
            raise UsageError(
                f"there is no pack {name!r}{did_you_mean(name, known)} "
                "(a file of a pack ends in .yaml)"
            )

    @property
    def rules(self) -> int:
        """How many rules are tried."""
        return len(self._listed)

    @property
    def examples(self) -> int:
        """How many examples and counterexamples there are."""
        keys = ("examples", "counterexamples")
        beside = sum(len(getattr(one.rule, key)) for one in self._listed for key in keys)
        return beside + sum(len(table.get(key) or ()) for table in self._tables for key in keys)

    @cached_property
    def _plain(self) -> Extractor:
        return Extractor()

    def faults(self) -> Iterator[Fault]:
        """Yield what is wrong, rule by rule, then the examples of whole packs."""
        for one in self._listed:
            yield from FAULTS[one.kind](one.rule, self._extractor, one.builtin)
        for table in self._tables:
            if table.get("examples") or table.get("counterexamples"):
                yield from selftest.pack_faults(table, self._extractor, self._plain)
