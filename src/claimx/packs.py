"""All words and rules, built in and given by the user, as one set."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

from . import own_words, pack_files, strict_yaml
from .claims.attribution.find import KIND, check_options
from .figures import packs as figure_packs
from .lexicon import entries as lexicon
from .lexicon.entries import Entry
from .phrases import chunks
from .rules import load
from .rules.load import Rule
from .strict_yaml import did_you_mean

PHRASES = load.PACKS / "phrases"
CLAIMS = load.PACKS / "claims"
FIGURES = figure_packs.FOLDER
FOR = ("claims", "figures", "phrases")


@dataclass(frozen=True, slots=True)
class Packs:
    """A user's entries and all rules, in order; `own` are the files of the user.

    Rules that mark phrases are by pass: packs of one name are one.
    """

    entries: tuple[Entry, ...]
    phrases: dict[str, tuple[Rule, ...]]
    claims: tuple[Rule, ...]
    figures: figure_packs.Packs
    own: tuple[Path, ...] = ()

    @property
    def files(self) -> tuple[Path, ...]:
        """All files that words and rules come from."""
        return (*pack_files.builtin(), *self.own)

    @property
    def marking(self) -> Iterator[Rule]:
        """The rules of phrases, pass by pass."""
        return chain.from_iterable(self.phrases.values())

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Every rule, phrases first, then claims."""
        return (*self.marking, *self.claims, *self.figures.amounts, *self.figures.dates)

    @property
    def anchored(self) -> Iterator[tuple[Rule, str]]:
        """Every rule with the name of the capture that it is anchored at."""
        yield from ((rule, chunks.KIND.anchor) for rule in self.marking)
        yield from ((rule, KIND.anchor) for rule in self.claims)
        yield from ((rule, figure_packs.AMOUNTS.anchor) for rule in self.figures.amounts)
        yield from ((rule, figure_packs.DATES.anchor) for rule in self.figures.dates)

    @property
    def literals(self) -> set[str]:
        """The words that rules name themselves."""
        return load.literals(self.rules)

    @property
    def classes(self) -> tuple[str, ...]:
        """Classes that tokens get from stages rather than from the lexicon."""
        return (*figure_packs.CLASSES, *chunks.classes(self.marking))

    def check(self, known: frozenset[str]) -> None:
        """Raise PackError for a rule that asks for a class that nothing has."""
        load.check_classes(self.rules, known)


def read_packs(extra: Sequence[Path] = ()) -> Packs:
    """Return the built-in words and rules with those of `extra` files.

    A user's words come first, so that their reading of a word wins; a rule with the id of a
    built-in one replaces it. Raises PackError with file:line:column.
    """
    return packs_with([read_pack(path) for path in extra], extra)


def packs_with(own: Sequence[Any], files: Sequence[Path] = ()) -> Packs:
    """Return the built-in words and rules with those of the tables `own`, read from `files`."""
    phrases = sorted(PHRASES.glob("*.yaml"))
    claims, figures = sorted(CLAIMS.glob("*.yaml")), sorted(FIGURES.glob("*.yaml"))
    claim_tables = [*map(strict_yaml.read, claims), *_those(own, "claims")]
    figure_tables = [*map(strict_yaml.read, figures), *_those(own, "figures")]
    claim_rules = load.rules_of(claim_tables, KIND)
    for rule in claim_rules:
        check_options(rule)
    return Packs(
        entries=tuple(_words(own)),
        phrases=_passes([*map(strict_yaml.read, phrases), *_those(own, "phrases")]),
        claims=tuple(claim_rules),
        figures=figure_packs.packs_of(figure_tables),
        own=tuple(files),
    )


def read_pack(path: Path) -> Any:
    """Return the table of a user's pack; raise PackError when it cannot be one."""
    table = strict_yaml.read(path)
    check_pack(table, path)
    return table


def check_pack(table: Any, path: Path, keys: bool = True) -> None:
    """Raise PackError when what was read from `path` is no pack, or (`keys`) has unknown keys."""
    if not isinstance(table, strict_yaml.Table):
        place = strict_yaml.Place(str(path), 1, 1)
        raise place.error("a pack is 'key: value' lines that begin with 'pack: NAME'")
    if not isinstance(table.get("pack", ""), str):
        raise table.place_of("pack").error("'pack' must be a name")
    kind = table.get("for", "claims")
    if kind not in FOR:
        message = f"unknown kind of pack {str(kind)!r}{did_you_mean(str(kind), FOR)}"
        raise table.place_of("for").error(message)
    if keys:
        table.check(load.PACK_KEYS, required=("pack",))


def _those(tables: Sequence[Any], kind: str) -> list[Any]:
    return [table for table in tables if table.get("for", "claims") == kind]


def _entries(words: strict_yaml.Table, rules: str) -> Iterator[Entry]:
    own_words.check_class(words, rules)
    return lexicon.entries_of(words)


def _passes(tables: Iterable[Any]) -> dict[str, tuple[Rule, ...]]:
    passes: dict[str, list[Any]] = {}
    for table in tables:
        passes.setdefault(str(table.get("pack")), []).append(table)
    rules = {name: tuple(load.rules_of(same, chunks.KIND)) for name, same in passes.items()}
    for rule in chain.from_iterable(rules.values()):
        chunks.check_marks(rule)
    return rules


def _words(tables: Sequence[Any]) -> list[Entry]:
    rules = str([table.get(key) for table in tables for key in ("rules", "phrases")])
    found = [
        entry
        for table in tables
        for words in table.list_of("words", strict_yaml.Table, "{class: …, entries: […]}")
        for entry in _entries(words, rules)
    ]
    own_words.check(found)
    return found
