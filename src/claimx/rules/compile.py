"""Nodes to regular expressions over token codes.

Each token is tested whole (an atomic group), so a match never begins or ends inside one, and a
failed match cannot backtrack into a token.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from ..lexicon.index import END
from .needs import required
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
from .stepped import Found, Program

_WORTH_A_TEST = 2  # alternatives
_LOOKS = {"ahead": "(?={})", "unless": "(?!{})"}


class Compiled(NamedTuple):
    """An expression's match at a position, and its groups: (group name, capture name)."""

    match: Callable[[str, int], re.Match[str] | Found | None]
    groups: list[tuple[str, str]]


def compiled(
    steps: Iterable[Node], codes: dict[str, str], backward: bool = False, foreign: bool = False
) -> Compiled:
    """Return what matches the steps one after another, outward, over codes so ordered.

    Steps from outside (`foreign`) are matched in bounded time.
    """
    if foreign:
        program = Program(steps, codes, backward)
        return Compiled(program.match, program.groups)
    compiler = Compiler(codes, backward)
    return Compiled(compiler.compile(*steps).match, compiler.groups)


class Compiler:
    """Node to regular expression, for tokens in text order or (`backward`) in reverse."""

    def __init__(self, codes: dict[str, str], backward: bool = False) -> None:
        self._codes = codes
        self._backward = backward
        self.groups: list[tuple[str, str]] = []  # (group name, capture name)

    def compile(self, *nodes: Node) -> re.Pattern[str]:
        """Return the expression that matches the nodes one after another, outward."""
        return re.compile(self.source(*nodes))

    def source(self, *nodes: Node) -> str:
        """Return the source of that expression."""
        return "".join(map(self.regex, reversed(nodes) if self._backward else nodes))

    def regex(self, node: Node) -> str:
        """Return the source of the expression for `node`."""
        match node:
            case Token(condition):
                return _token(condition, self._codes)
            case Edge():
                return r"\Z"
            case Sequence(items):
                return "".join(map(self.regex, reversed(items) if self._backward else items))
            case Choice(items):
                return f"(?:{'|'.join(self._alternatives(items))})"
            case Repeat(item, quantifier):
                return f"(?:{self.regex(item)}){quantifier}"
            case Capture(name, item):
                group = f"g{len(self.groups)}"
                self.groups.append((group, name))
                return f"(?P<{group}>{self.regex(item)})"
            case Look(kind, item):
                return _LOOKS[kind].format(self.regex(item))

    def _alternatives(self, items: tuple[Node, ...]) -> Iterator[str]:
        """Alternatives in their order, those in a row that need a class behind one test for it."""
        needs = [required((item,), last=self._backward) for item in items]
        for known, run in groupby(zip(items, needs, strict=True), lambda pair: pair[1] is not None):
            row = list(run)
            tests = [self.regex(item) for item, _ in row]
            if known and len(row) >= _WORTH_A_TEST:
                names = set().union(*(classes for _, classes in row if classes))
                wanted = "".join(sorted(self._codes[name] for name in names))
                yield f"(?={_scan(wanted)})(?:{'|'.join(tests)})"
            else:
                yield from tests


def _token(condition: Condition | None, codes: dict[str, str]) -> str:
    if condition is None:
        return f"[^{END}]*+{END}"
    if isinstance(condition, Has):
        return f"(?>{_scan(codes[condition.name])}[^{END}]*{END})"
    return f"(?>{_test(condition, codes)}[^{END}]*{END})"


def _scan(*wanted: str) -> str:
    """Up to a code of each set, in this order: a token has its codes in theirs."""
    return "".join(
        f"[^{END}{one}]*{one}" if len(one) == 1 else f"[^{END}{one}]*[{one}]" for one in wanted
    )


def _test(condition: Condition, codes: dict[str, str]) -> str:
    match condition:
        case Has(name):
            return f"(?={_scan(codes[name])})"
        case Not(item):
            return _unless([item], codes)
        case Both(items):
            has = sorted(codes[item.name] for item in items if isinstance(item, Has))
            tests = [f"(?={_scan(*has)})"] if has else []
            tests += [_test(item, codes) for item in items if not isinstance(item, Has | Not)]
            unwanted = [item.item for item in items if isinstance(item, Not)]
            return "".join(tests) + (_unless(unwanted, codes) if unwanted else "")
        case Either(items):
            has = "".join(codes[item.name] for item in items if isinstance(item, Has))
            tests = [f"(?={_scan(has)})"] if has else []
            tests += [_test(item, codes) for item in items if not isinstance(item, Has)]
            return tests[0] if len(tests) == 1 else f"(?:{'|'.join(tests)})"


def _unless(conditions: list[Condition], codes: dict[str, str]) -> str:
    """That a token meets none of the conditions: its codes are scanned once for all of them."""
    parts = [
        item for one in conditions for item in (one.items if isinstance(one, Either) else (one,))
    ]
    has = "".join(codes[item.name] for item in parts if isinstance(item, Has))
    tests = [f"(?!{_scan(has)})"] if has else []
    tests += [f"(?!{_test(item, codes)})" for item in parts if not isinstance(item, Has)]
    return "".join(tests)
