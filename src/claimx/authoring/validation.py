"""A user's pack checked on its own: all that is wrong with it, each fault with its place."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .. import strict_yaml
from ..errors import PackError
from ..lexicon import compiled
from ..lexicon.index import Lexicon
from ..packs import Packs, check_pack, packs_with, read_pack
from ..rules import load
from ..strict_yaml import Items, Place, Table
from . import figure_examples, letters, phrase_examples
from .examples import counterexamples, example, examples

_IN_EXAMPLES = "\u0640\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652"  # الـ16, مُحمّد
_LISTS = ("words", "entries", "rules", "examples", "counterexamples")
_MOST = 50  # faults that are worth telling at a time


@dataclass(frozen=True, slots=True)
class Checked:
    """How many rules a pack has, without those that are faulty, and its faults in text order."""

    rules: int
    faults: tuple[PackError, ...]


def is_pack(file: Path) -> bool:
    """Return whether `file` is meant as a pack: YAML with a key `pack`, however wrong the rest.

    A file that is not there is taken for one, to be told.
    """
    return not file.is_file() or _PACK.search(file.read_bytes()) is not None


_PACK = re.compile(rb"^(?:\xef\xbb\xbf)?[\"']?pack[\"']?[ \t]*:", re.MULTILINE)


def check(file: Path, more: Sequence[Path] = ()) -> Checked:
    """Return what is wrong with `file` as a pack beside those of `more`.

    A rule, word or example with a fault is left out to look at the rest. Raises PackError when one
    of `more` is wrong.
    """
    others = [read_pack(path) for path in more]
    try:
        table = strict_yaml.read(file)
        check_pack(table, file, keys=False)
    except PackError as fault:
        return Checked(0, (fault,))
    found = list(_strays(file))
    rules, names = 0, True
    for _ in range(_MOST):
        try:
            rules = _check(table, file, others, names)
            break
        except PackError as fault:
            if str(fault) in map(str, found):
                break
            found.append(fault)
            if not table:
                break  # nothing of it is left: it was no pack
            # A rule may name what was left out here: that would be no fault of the rule.
            names &= _leave_out(table, fault.place) == "rules"
    return Checked(rules, tuple(sorted(found, key=lambda fault: fault.place)))


def _check(table: Any, file: Path, others: Sequence[Any], names: bool) -> int:
    """Return how many rules a pack has; raise PackError for the first fault."""
    check_pack(table, file)
    packs = packs_with([*others, table])
    own = [rule for rule in packs.rules if rule.place.file == str(file)]
    if names and own:
        load.check_classes(own, _classes(packs))
    for rule in own:
        if rule in packs.claims:
            examples(rule)
            list(counterexamples(rule.counterexamples, rule.place))
        elif "marks" in rule.options:
            phrase_examples.check(rule)
        else:
            figure_examples.check(rule)
    for item in table.list_of("examples", what="examples"):
        example(item, table.place)
    list(counterexamples(table.list_of("counterexamples", what="texts"), table.place))
    return len(own)


def _classes(packs: Packs) -> frozenset[str]:
    return Lexicon(packs.entries, packs.literals, packs.classes, compiled.builtin()).classes


def _leave_out(table: Table, place: Place) -> str:
    """Take the smallest part that holds `place` out of a pack; return the top key it was under."""
    top = key = _key_at(table, place)
    holder, part, value = table, key, table[key]
    if key == "phrases" and isinstance(value, Table):
        holder, part = value, _key_at(value, place)
    while key in _LISTS and isinstance(value, Items) and value:
        holder, part = value, _item_at(value, place)
        if not isinstance(value[part], Table) or not value[part]:
            break
        key = _key_at(value[part], place)
        value = value[part][key]
    del holder[part]
    return top


def _key_at(table: Table, place: Place) -> str:
    return max(table, key=lambda key: (table.keys_at[key] <= place, table.keys_at[key]))


def _item_at(items: Items, place: Place) -> int:
    """The last item that begins at `place` or before; numbers know no place of their own."""
    begins = [getattr(item, "place", items.place) for item in items]
    return max(range(len(items)), key=lambda at: (begins[at] <= place, at))


def _strays(file: Path) -> Iterator[PackError]:
    """Yield the first character of each line that does not belong."""
    text, line = file.read_text(encoding="utf-8"), 0
    for place, char in letters.strays(text, str(file), _IN_EXAMPLES):
        if place.line > line:
            line = place.line
            name = letters.named(char)
            yield place.error(f"{name} does not belong into a pack: write words with plain letters")
