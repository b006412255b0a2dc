"""What a rule cannot match without: looked at before it is matched, which is most of its cost."""

from typing import NamedTuple

from ..rules import nodes
from ..rules.load import Rule
from ..rules.match import Matcher
from ..rules.needs import Classes, begins, required

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
        return begins(self.anchor, item)


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
