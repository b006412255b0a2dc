"""Lexicon files read strictly into entries; format in the folder `data` beside this module."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .. import strict_yaml
from ..strict_yaml import Place, did_you_mean

DATA = Path(__file__).parent / "data"

_FILE_KEYS = {"class", "about", "entries", "keys", "shared"}
NOUN_KEYS = {
    "word", "variants", "feminine", "plurals", "sound", "gender", "proper", "classes", "forms",
    "number", "human", "elative", "pronouns", "host", "body", "defective", "pos",
    "singular",
}  # fmt: skip
VERB_KEYS = {
    "lemma", "present", "measure", "noun", "participle", "passive", "prep", "object", "classes",
    "false",
}  # fmt: skip
_VERBAL = ("cue", "verb")
CUE_KEYS = {
    "lemma", "present", "participle", "noun", "plural", "act", "takes", "preposition", "object",
    "weak", "false", "about", "classes",
}  # fmt: skip
ACTS = frozenset(
    "state add confirm deny warn demand accuse promise predict announce admit ask quote allege "
    "believe praise condemn explain report reveal answer describe reject urge threaten write "
    "suggest complain".split()
)
TAKES = frozenset(("inna", "that", "noun", "quote", "colon", "whether", "as"))


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """A word of the lexicon with what its file says of it."""

    word: str
    classes: tuple[str, ...]
    features: dict[str, Any] = field(default_factory=dict)
    place: Place | None = None

    @property
    def word_class(self) -> str:
        """The class of the file that the entry stands in."""
        return self.classes[0]


def load(paths: Iterable[Path]) -> list[Entry]:
    """Return the entries of lexicon files, in order.

    Raises PackError (file:line:column) for an unknown key or value, or a missing word.
    """
    return [entry for path in paths for entry in entries_of(strict_yaml.read(path))]


def builtin() -> list[Entry]:
    """Return the entries that ship with claimx."""
    return load(files())


def files() -> list[Path]:
    """Return the lexicon files that ship with claimx, in the order that their readings have.

    Those of the general vocabulary are in folders and come after the others.
    """
    return sorted(DATA.glob("*.yaml")) + sorted(DATA.glob("*/*.yaml"))


def entries_of(table: Any) -> Iterator[Entry]:
    """Yield the entries of one lexicon table, as read by `strict_yaml`."""
    table.check(_FILE_KEYS, required=("class", "entries"))
    word_class = str(table["class"])
    shared = dict(table.get("shared") or {})
    allowed = _allowed(word_class) | set(table.list_of("keys", str, "names of keys"))
    shape = "entries, each {lemma: …, present: …, act: …, takes: […]}"
    verbal = word_class in _VERBAL
    kind = strict_yaml.Table if verbal else (str, strict_yaml.Table)
    for item in table.list_of("entries", kind, shape if verbal else "words"):
        if word_class == "cue":
            yield _cue(item, allowed)
        elif word_class == "verb":
            item.check(allowed, required=("lemma",))
            yield Entry(str(item["lemma"]), ("verb",), dict(item), item.place)
        else:
            yield _noun(item, word_class, allowed, shared)


def _allowed(word_class: str) -> set[str]:
    return {"cue": CUE_KEYS, "verb": VERB_KEYS}.get(word_class, NOUN_KEYS)


def _noun(item: Any, word_class: str, allowed: set[str], shared: dict[str, Any]) -> Entry:
    if isinstance(item, strict_yaml.Text):
        return Entry(str(item), (word_class,), shared, item.place)
    item.check(allowed, required=("word",))
    more = map(str, item.list_of("classes", str, "classes"))
    classes = tuple(dict.fromkeys((word_class, *more)))
    return Entry(str(item["word"]), classes, {**shared, **item}, item.place)


def _cue(item: Any, allowed: set[str]) -> Entry:
    item.check(allowed, required=("lemma", "present", "act", "takes"))
    if (act := str(item["act"])) not in ACTS:
        raise item.place_of("act").error(f"unknown act {act!r}{did_you_mean(act, ACTS)}")
    for take in item.list_of("takes", str, f"complements: {', '.join(sorted(TAKES))}"):
        if take not in TAKES:
            raise take.place.error(f"unknown complement {take!r}{did_you_mean(take, TAKES)}")
    return Entry(str(item["lemma"]), ("cue",), dict(item), item.place)
