"""Rules from outside, matched without ever trying a part of a pattern twice at one place.

A regular expression tries again and again: `(any*)* comma` takes twice as long with every token.
Here a pattern is a program, and whether the rest of a program matches depends on the instruction,
the place and which repetitions have moved on in this round; so each of these is tried once (the
bit-state search of RE2, see Russ Cox, Regular Expression Matching: the Virtual Machine Approach).
It finds what `compile` would find.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from ..lexicon.index import END
from ..limits import limit
from .nodes import (
    Both,
    Capture,
    Choice,
    Condition,
    Edge,
    Either,
    Has,
    Look,
    Node,
    Not,
    Repeat,
    Sequence,
    Token,
)
from .pattern import bounds

_Test = Callable[[str], bool]


class Found:
    """A match, as far as `re.Match` is used of it: the spans of the whole and of groups."""

    def __init__(self, start: int, end: int, marks: Any) -> None:
        self._spans = {None: (start, end)}
        begun: dict[str, int] = {}
        for name, opens, at in _in_order(marks):
            if opens:
                begun[name] = at
            else:
                self._spans[name] = (begun[name], at)

    def span(self, group: str | None = None) -> tuple[int, int]:
        """Return start and end in the string of codes, -1 for a group that took no part."""
        return self._spans.get(group, (-1, -1))

    def end(self) -> int:
        """Return where the whole ends."""
        return self._spans[None][1]


def _in_order(marks: Any) -> Iterator[tuple[str, bool, int]]:
    """Marks are linked from the last to the first, so that a way back costs nothing."""
    found = []
    while marks:
        marks, *mark = marks
        found.append(tuple(mark))
    return reversed(found)


class Program:
    """Nodes as instructions, for tokens in text order or (`backward`) in reverse."""

    def __init__(self, steps: Iterable[Node], codes: dict[str, str], backward: bool) -> None:
        self._codes, self._backward = codes, backward
        self._code: list[tuple[Any, ...]] = []
        self.groups: list[tuple[str, str]] = []
        self._add(Sequence(tuple(steps)))
        self._code.append(("end",))

    def match(self, codes: str, start: int) -> Found | None:
        """Return the match at `start`; None also where it would take more than its steps."""
        budget = [limit("steps")]
        reached = self._run(0, codes, start, None, budget)
        return None if reached is None else Found(start, *reached)

    def _run(
        self, pc: int, codes: str, at: int, marks: Any, budget: list[int]
    ) -> tuple[int, Any] | None:
        ways, tried = [(pc, at, (), marks)], set()
        while ways:
            pc, at, moved, marks = ways.pop()
            while (pc, at, moved) not in tried:
                tried.add((pc, at, moved))
                budget[0] -= 1
                if budget[0] < 0:
                    return None
                kind, *rest = self._code[pc]
                pc += 1
                if kind == "end":
                    return at, marks
                if kind == "token":
                    end = codes.find(END, at) + 1
                    if not end or not rest[0](codes[at:end]):
                        break
                    at, moved = end, (True,) * len(moved)
                elif kind == "split":
                    ways.append((rest[1], at, moved, marks))
                    pc = rest[0]
                elif kind == "enter":
                    moved = (*moved, False)
                elif kind == "round":
                    begin, lazy = rest
                    after = (pc, at, moved[:-1], marks)
                    again = (begin, at, (*moved[:-1], False), marks)
                    if moved[-1]:  # an empty round is the last one
                        ways += (again, after) if lazy else (after, again)
                    else:
                        ways.append(after)
                    break
                elif kind == "jump":
                    pc = rest[0]
                elif kind == "mark":
                    marks = (marks, *rest, at)
                elif kind == "edge":
                    if at < len(codes):
                        break
                else:
                    seen = self._run(pc, codes, at, marks, budget)
                    if (seen is None) is (kind == "ahead"):
                        break
                    pc, marks = rest[0], marks if seen is None else seen[1]
        return None

    def _add(self, node: Node) -> None:
        match node:
            case Token(condition):
                self._code.append(("token", _test(condition, self._codes)))
            case Edge():
                self._code.append(("edge",))
            case Sequence(items):
                for item in reversed(items) if self._backward else items:
                    self._add(item)
            case Choice(items):
                self._choice(items)
            case Repeat(item, quantifier):
                self._repeat(item, quantifier)
            case Capture(name, item):
                group = f"g{len(self.groups)}"
                self.groups.append((group, name))
                self._code.append(("mark", group, True))
                self._add(item)
                self._code.append(("mark", group, False))
            case Look(kind, item):
                self._aside(kind, item)

    def _hole(self) -> int:
        self._code.append(())
        return len(self._code) - 1

    def _choice(self, items: tuple[Node, ...]) -> None:
        ends = []
        for item in items[:-1]:
            split = self._hole()
            self._add(item)
            ends.append(self._hole())
            self._code[split] = ("split", split + 1, len(self._code))
        self._add(items[-1])
        for end in ends:
            self._code[end] = ("jump", len(self._code))

    def _repeat(self, item: Node, quantifier: str) -> None:
        """x{2,4} is x x (x (x)?)?, each copy with the groups of the first."""
        least, most, lazy = bounds(quantifier)
        groups, splits = len(self.groups), []
        if least == 0 and most is None:
            splits.append(self._hole())
        copies = max(least, 1) if most is None else most
        for number in range(copies):
            if most is None and number == copies - 1:
                self._code.append(("enter",))
            elif number >= least:
                splits.append(self._hole())
            begin = len(self._code)
            self._copy(item, groups)
        if most is None:
            self._code.append(("round", begin, lazy))
        for split in splits:
            ways = (split + 1, len(self._code))
            self._code[split] = ("split", *(reversed(ways) if lazy else ways))

    def _copy(self, item: Node, groups: int) -> None:
        del self.groups[groups:]
        self._add(item)

    def _aside(self, kind: str, item: Node) -> None:
        look = self._hole()
        self._add(item)
        self._code.append(("end",))
        self._code[look] = (kind, len(self._code))


def _test(condition: Condition | None, codes: dict[str, str]) -> _Test:
    match condition:
        case None:
            return lambda token: True
        case Has(name):
            code = codes[name]
            return lambda token: code in token
        case Not(item):
            test = _test(item, codes)
            return lambda token: not test(token)
        case Both(items):
            tests = [_test(item, codes) for item in items]
            return lambda token: all(test(token) for test in tests)
        case Either(items):
            tests = [_test(item, codes) for item in items]
            return lambda token: any(test(token) for test in tests)
