"""Matching rules outward from their anchor over the codes of one sentence.

A rule's steps after the anchor are matched in text order, those before it in reverse, both from
the anchor out, so the nearest candidate is met first.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from itertools import accumulate
from typing import NamedTuple

from ..lexicon.index import Analysis
from .compile import Compiled, compiled
from .load import Rule
from .needs import Classes, either
from .nodes import Node
from .prepared import Expression, Prepared, read_off, restored
from .stepped import Found

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
        codes = [analysis.code for analysis in analyses]
        self.forward = "".join(codes)
        self.offsets = [0, *accumulate(map(len, codes))]  # of each token in it, and its length

    @cached_property
    def backward(self) -> str:
        return "".join([analysis.code for analysis in reversed(self.analyses)])

    def tokens(self, start: int, end: int) -> Range:
        """Token indices of a stretch of `forward`."""
        offsets = self.offsets
        return self.first + bisect_left(offsets, start), self.first + bisect_left(offsets, end)

    def tokens_backward(self, start: int, end: int) -> Range:
        """Token indices of a stretch of `backward`."""
        length = self.offsets[-1]
        return self.tokens(length - end, length - start)


class Matcher:
    """One rule, compiled when it is first tried: an article needs only some of them.

    `codes` may know what rules were prepared with them.
    """

    def __init__(self, rule: Rule, codes: Mapping[str, str], anchor: str) -> None:
        self.rule = rule
        known: Mapping[Rule, Prepared] = getattr(codes, "prepared", {})
        one = self._prepared = known.get(rule) or read_off(rule, anchor)
        self._at, self._codes = one.anchor, codes
        self.openings = one.openings
        self.triggers = frozenset(name for one in self.openings for name in one.first)
        self.needs_before = tuple(codes[name] for name in one.needs_before)
        self.needs_after = tuple(codes[name] for name in one.needs_after)
        self.preceding, self.each = one.preceding, one.each

    @property
    def _steps(self) -> list[Node]:
        return [step.node for step in self.rule.steps]

    @cached_property
    def after(self) -> Compiled:
        """The steps from the anchor on."""
        if self._prepared.after:
            return _restored(self._prepared.after)
        return compiled(self._steps[self._at :], self._codes, foreign=self.rule.foreign)

    @cached_property
    def _before(self) -> Compiled:
        if self._prepared.before:
            return _restored(self._prepared.before)
        return compiled(self._steps[: self._at], self._codes, True, self.rule.foreign)

    def following(self, classes: Classes) -> Classes | None:
        """Classes of which the token behind one of `classes` needs one if that is the anchor.

        None where it need have none; no class at all where that cannot be the anchor.
        """
        return either(one.next for one in self.openings if one.admits(classes))

    @cached_property
    def _partial(self) -> tuple[list[Compiled], list[Compiled]]:
        """The first steps after the anchor, ever more of them, and the last ones before it."""
        steps, at = self._steps, self._at
        forward = partial(compiled, codes=self._codes, foreign=self.rule.foreign)
        after = [forward(steps[at:end]) for end in range(at + 1, len(steps) + 1)]
        before = [forward(steps[start:at], backward=True) for start in reversed(range(at))]
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
        return next((captures for _, captures in matches((self,), line, index)), None)

    def captures(
        self, line: Line, index: int, after: re.Match[str] | Found
    ) -> dict[str, Range] | None:
        """Return the captures, given what the steps from the anchor on match."""
        found = {"match": (line.first + index, line.tokens(*after.span())[1])}
        _collect(found, after, self.after.groups, line.tokens)
        if not self._at:
            return found
        before = self._before.match(line.backward, line.offsets[-1] - line.offsets[index])
        if before is None:
            return None
        found["match"] = (line.tokens_backward(*before.span())[0], found["match"][1])
        _collect(found, before, self._before.groups, line.tokens_backward)
        return found


def matches(
    matchers: Iterable[Matcher], line: Line, index: int
) -> Iterator[tuple[Matcher, dict[str, Range]]]:
    """Yield those of the matchers that match anchored at token `index`, with their captures.

    Most tries fail, so the search for classes that a rule needs on either side comes first.
    """
    codes, start = line.forward, line.offsets[index]
    find = codes.find
    for matcher in matchers:
        for code in matcher.needs_after:
            if find(code, start) < 0:
                break
        else:
            if matcher.needs_before and any(
                find(code, 0, start) < 0 for code in matcher.needs_before
            ):
                continue
            after = matcher.after.match(codes, start)
            if after is not None:
                captures = matcher.captures(line, index, after)
                if captures is not None:
                    yield matcher, captures


def _restored(one: Expression) -> Compiled:
    return Compiled(restored(one.kept).match, one.groups)


def _longest(patterns: Sequence[Compiled], codes: str, start: int) -> tuple[int, int]:
    """How many of ever longer patterns match from `start`, and where the longest match ends."""
    for count in range(len(patterns), 0, -1):
        match = patterns[count - 1].match(codes, start)
        if match:
            return count, match.end()
    return 0, start


def _collect(
    found, match: re.Match[str] | Found, groups: Iterable[tuple[str, str]], tokens
) -> None:
    for group, name in groups:
        start, end = match.span(group)
        if end > start and name not in found:
            found[name] = tokens(start, end)
