"""Matching rules outward from their anchor over the codes of one sentence.

A rule's steps after the anchor are matched in text order, those before it in reverse, both from
the anchor out, so the nearest candidate is met first.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from ..lexicon.index import Analysis
from . import nodes
from .compile import Compiler
from .load import Rule

Range = tuple[int, int]  # half-open token indices


class Progress(NamedTuple):
    """How far a rule came: steps match outward from the anchor, those after it first.

    `stopped` is the number of the step that did not match, None when all did; `at` is the token
    where it was tried, one past either end of the line when the sentence was over.
    """

    matched: int
    stopped: int | None
    at: int


class Line:
    """The tokens of one sentence as two strings of codes, forward and backward."""

    def __init__(self, analyses: Sequence[Analysis], first: int = 0) -> None:
        self.analyses = analyses
        self.first = first
        self._codes = [analysis.code for analysis in analyses]

    @cached_property
    def forward(self) -> str:
        return "".join(self._codes)

    @cached_property
    def backward(self) -> str:
        return "".join(reversed(self._codes))

    @cached_property
    def offsets(self) -> list[int]:
        """The offset of each token in `forward`, and the length of `forward`."""
        return [0, *accumulate(map(len, self._codes))]

    @cached_property
    def _index(self) -> dict[int, int]:
        return {offset: index for index, offset in enumerate(self.offsets)}

    def tokens(self, start: int, end: int) -> Range:
        """Token indices of a stretch of `forward`."""
        return self.first + self._index[start], self.first + self._index[end]

    def tokens_backward(self, start: int, end: int) -> Range:
        """Token indices of a stretch of `backward`."""
        length = self.offsets[-1]
        return self.tokens(length - end, length - start)


class Matcher:
    """One rule, compiled."""

    def __init__(self, rule: Rule, codes: dict[str, str], anchor: str) -> None:
        self.rule = rule
        at = next(
            number
            for number, step in enumerate(rule.steps)
            if isinstance(step.node, nodes.Capture) and step.node.name == anchor
        )
        self._at, self._codes = at, codes
        before = [step.node for step in rule.steps[:at]]
        after = [step.node for step in rule.steps[at:]]
        self._after, self._after_groups = _compiled(after, codes)
        self._before, self._before_groups = _compiled(before, codes, backward=True)
        self.triggers = frozenset(first_classes(rule.steps[at].node))
        needed = {name for step in rule.steps for name in _needed(step.node)}
        self._needs = tuple(codes[name] for name in sorted(needed))

    @cached_property
    def _partial(self) -> tuple[list[re.Pattern[str]], list[re.Pattern[str]]]:
        """The first steps after the anchor, ever more of them, and the last ones before it."""
        steps = [step.node for step in self.rule.steps]
        after = [
            _compiled(steps[self._at : end], self._codes)[0]
            for end in range(self._at + 1, len(steps) + 1)
        ]
        before = [
            _compiled(steps[start : self._at], self._codes, backward=True)[0]
            for start in range(self._at - 1, -1, -1)
        ]
        return after, before

    def progress(self, line: Line, index: int) -> Progress:
        """Return how far the rule comes when anchored at token `index` of the line."""
        after, before = self._partial
        done, end = _longest(after, line.forward, line.offsets[index])
        if done < len(after):
            return Progress(done, self._at + done, line.tokens(end, end)[0])
        back, end = _longest(before, line.backward, line.offsets[-1] - line.offsets[index])
        at = line.tokens_backward(end, end)[0] - 1
        return Progress(done + back, None if back == len(before) else self._at - 1 - back, at)

    def match(self, line: Line, index: int) -> dict[str, Range] | None:
        """Return the captures, by name, of the rule anchored at token `index` of the line."""
        for code in self._needs:
            if code not in line.forward:
                return None
        after = self._after.match(line.forward, line.offsets[index])
        if after is None:
            return None
        start = line.offsets[-1] - line.offsets[index]
        before = (
            self._before.match(line.backward, start) if self._before_groups is not None else None
        )
        if before is None and self._before_groups is not None:
            return None
        found = {"match": (line.first + index, line.tokens(*after.span())[1])}
        _collect(found, after, self._after_groups, line.tokens)
        if before is not None:
            found["match"] = (line.tokens_backward(*before.span())[0], found["match"][1])
            _collect(found, before, self._before_groups, line.tokens_backward)
        return found


def _compiled(items, codes, backward=False):
    if not items:
        return None, None
    compiler = Compiler(codes, backward)
    pattern = compiler.compile(*items)
    return pattern, compiler.groups


def _longest(patterns: Sequence[re.Pattern[str]], codes: str, start: int) -> tuple[int, int]:
    """How many of ever longer patterns match from `start`, and where the longest match ends."""
    for count in range(len(patterns), 0, -1):
        match = patterns[count - 1].match(codes, start)
        if match:
            return count, match.end()
    return 0, start


def _collect(found, match: re.Match[str], groups: Iterable[tuple[str, str]], tokens) -> None:
    for group, name in groups:
        start, end = match.span(group)
        if end > start and name not in found:
            found[name] = tokens(start, end)


def _needed(node: nodes.Node) -> Iterable[str]:
    """Classes that some token must have wherever `node` matches: a quick test before matching."""
    match node:
        case nodes.Token(nodes.Has(name)):
            yield name
        case nodes.Token(nodes.Both(items)):
            yield from (item.name for item in items if isinstance(item, nodes.Has))
        case nodes.Sequence(items):
            for item in items:
                yield from _needed(item)
        case nodes.Capture(_, item):
            yield from _needed(item)


def first_classes(node: nodes.Node) -> Iterable[str]:
    """Classes of which the first token that `node` matches must have at least one."""
    match node:
        case nodes.Token(condition):
            return _any_of(condition)
        case nodes.Sequence(items):
            first = set(first_classes(items[0]))
            if isinstance(items[0], nodes.Repeat) and items[0].quantifier[0] in "?*":
                first |= set(first_classes(nodes.Sequence(items[1:])))
            return first
        case nodes.Choice(items):
            return {name for item in items for name in first_classes(item)}
        case _:
            return first_classes(node.item)


def _any_of(condition: nodes.Condition | None) -> Iterable[str]:
    match condition:
        case nodes.Has(name):
            return {name}
        case nodes.Both(items):
            sets = [set(_any_of(item)) for item in items if not isinstance(item, nodes.Not)]
            return min(sets, key=len) if sets else set()
        case nodes.Either(items):
            return {name for item in items for name in _any_of(item)}
        case _:
            return set()
