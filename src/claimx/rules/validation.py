"""A user's pack checked on its own: what is wrong with it, as the first error with its place."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from .. import strict_yaml
from ..lexicon.index import Lexicon
from ..packs import Packs, read_packs
from . import figure_examples, letters, load
from .examples import counterexamples, example, examples

_IN_EXAMPLES = "\u0640\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652"  # الـ16, مُحمّد


def check(file: Path, more: Sequence[Path] = ()) -> int:
    """Return how many rules `file` has, when it is a good pack beside those of `more`.

    Raises PackError with file:line:column, what is wrong and what was probably meant.
    """
    packs = read_packs([*more, file])
    _check_letters(file)
    own = [rule for rule in packs.rules if rule.place.file == str(file)]
    load.check_classes(own, _classes(packs))
    for rule in own:
        if rule in packs.claims:
            examples(rule)
            list(counterexamples(rule.counterexamples, rule.place))
        else:
            figure_examples.check(rule)
    _check_examples(file)
    return len(own)


def _classes(packs: Packs) -> frozenset[str]:
    return Lexicon(packs.entries, packs.literals, packs.classes).classes


def _check_examples(file: Path) -> None:
    table: Any = strict_yaml.read(file)
    for item in table.get("examples") or ():
        example(item, table.place)
    list(counterexamples(table.get("counterexamples"), table.place))


def _check_letters(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    for place, char in letters.strays(text, str(file), _IN_EXAMPLES):
        raise place.error(
            f"{letters.named(char)} does not belong into a pack: write words with plain letters"
        )
