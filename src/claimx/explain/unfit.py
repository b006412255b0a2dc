"""Why a word is no cue for a rule: the classes that the rule's cue must have, or must not."""

from collections.abc import Iterator

from ..rules import nodes
from ..rules.load import Rule


def lacks(rule: Rule, classes: frozenset[str]) -> str:
    """Return what keeps a word of these classes from being the rule's cue, in words."""
    cue = next(
        step.node.item
        for step in rule.steps
        if isinstance(step.node, nodes.Capture) and step.node.name == "cue"
    )
    if isinstance(cue, nodes.Token) and cue.condition is not None:
        return ", ".join(dict.fromkeys(_failing(cue.condition, classes)))
    return "the words around it"


def holds(condition: nodes.Condition, classes: frozenset[str]) -> bool:
    """Whether a word of these classes meets a condition."""
    match condition:
        case nodes.Has(name):
            return name in classes
        case nodes.Not(item):
            return not holds(item, classes)
        case nodes.Both(items):
            return all(holds(item, classes) for item in items)
        case nodes.Either(items):
            return any(holds(item, classes) for item in items)


def _failing(condition: nodes.Condition, classes: frozenset[str]) -> Iterator[str]:
    if holds(condition, classes):
        return
    match condition:
        case nodes.Has(name):
            yield f"not of class {name}"
        case nodes.Not(nodes.Has(name)):
            yield f"of class {name}"
        case nodes.Not(_):
            yield "of a class that is excluded"
        case nodes.Both(items):
            for item in items:
                yield from _failing(item, classes)
        case nodes.Either(items):
            yield " or ".join(text for item in items for text in _failing(item, classes))
