"""Rare words that a rule of amounts cannot do without: looked for before it is matched."""

from ..rules.load import Rule
from ..rules.needs import Classes, required

_COMMON = frozenset(f"={word}" for word in "من في علي الي عن و ان بين".split())


def words(rule: Rule) -> tuple[Classes, ...]:
    """Return, for each step that asks for rare words, those of which the sentence needs one."""
    asked = [required((step.node,)) for step in rule.steps]
    return tuple(names for names in asked if names and all(map(_is_rare, names)))


def _is_rare(name: str) -> bool:
    """Words that rules name and that few sentences have: to look for من would save nothing."""
    return name.startswith("=") and name not in _COMMON
