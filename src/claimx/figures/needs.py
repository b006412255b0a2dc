"""What a rule cannot match without: looked at before it is matched, which is most of its cost."""

from typing import NamedTuple

from ..rules import nodes
from ..rules.load import Rule
from ..rules.match import Matcher

Classes = frozenset[str]
_COMMON = frozenset(f"={word}" for word in "من في علي الي عن و ان بين".split())


class Candidate(NamedTuple):
    """A rule, with classes of which the next item needs one, and words the sentence needs of."""

    matcher: Matcher
    anchor: nodes.Node
    preceding: Classes | None
    following: Classes | None
    words: tuple[Classes, ...]

    def fits(self, item: Classes, before: Classes, after: Classes) -> bool:
        """Whether the anchor can be an item of these classes between items of those."""
        if self.preceding is not None and self.preceding.isdisjoint(before):
            return False
        if self.following is not None and self.following.isdisjoint(after):
            return False
        return holds(self.anchor, item)


def candidate(rule: Rule, codes: dict[str, str], anchor: str) -> Candidate:
    """Return the rule compiled, with what it needs."""
    steps = [step.node for step in rule.steps]
    at = next(n for n, node in enumerate(steps) if _is_anchor(node, anchor))
    preceding = required(steps[at - 1], last=True) if at else None
    following = required(steps[at + 1]) if at + 1 < len(steps) else None
    others = [required(node) for n, node in enumerate(steps) if n not in (at, at + 1)]
    words = tuple(classes for classes in others if classes and all(map(_is_rare, classes)))
    return Candidate(Matcher(rule, codes, anchor), steps[at], preceding, following, words)


def _is_rare(name: str) -> bool:
    """Words that rules name and that few sentences have: to look for من would save nothing."""
    return name.startswith("=") and name not in _COMMON


def _is_anchor(node: nodes.Node, anchor: str) -> bool:
    return isinstance(node, nodes.Capture) and node.name == anchor


def holds(node: nodes.Node, classes: Classes) -> bool:
    """Whether an item of these classes can be the first of `node`; True where that is not known."""
    match node:
        case nodes.Token(condition):
            return condition is None or _meets(condition, classes)
        case nodes.Choice(items):
            return any(holds(item, classes) for item in items)
        case nodes.Capture(_, item):
            return holds(item, classes)
        case _:
            return True


def _meets(condition: nodes.Condition, classes: Classes) -> bool:
    match condition:
        case nodes.Has(name):
            return name in classes
        case nodes.Not(item):
            return not _meets(item, classes)
        case nodes.Both(items):
            return all(_meets(item, classes) for item in items)
        case nodes.Either(items):
            return any(_meets(item, classes) for item in items)


def required(node: nodes.Node, last: bool = False) -> Classes | None:
    """Classes of which the first item that `node` takes (or the last) must have one.

    None where it need have none.
    """
    match node:
        case nodes.Token(condition):
            return None if condition is None else _classes(condition)
        case nodes.Choice(items):
            return _either([required(item, last) for item in items])
        case nodes.Sequence(items):
            return required(items[-1 if last else 0], last)
        case nodes.Repeat(item, quantifier):
            optional = quantifier[0] in "?*" or quantifier.startswith("{0")
            return None if optional else required(item, last)
        case nodes.Capture(_, item):
            return required(item, last)
        case _:
            return None


def _classes(condition: nodes.Condition) -> Classes | None:
    match condition:
        case nodes.Has(name):
            return frozenset((name,))
        case nodes.Both(items):
            known = [classes for item in items if (classes := _classes(item)) is not None]
            return min(known, key=len, default=None)
        case nodes.Either(items):
            return _either([_classes(item) for item in items])
        case _:
            return None


def _either(alternatives: list[Classes | None]) -> Classes | None:
    known = [classes for classes in alternatives if classes is not None]
    return frozenset().union(*known) if len(known) == len(alternatives) else None
