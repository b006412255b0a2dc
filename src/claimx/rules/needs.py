"""What a rule cannot match without, read off its steps: looked at before it is tried."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from .nodes import (
    Both,
    Capture,
    Choice,
    Condition,
    Either,
    Has,
    Look,
    Node,
    Not,
    Repeat,
    Sequence,
    Token,
)

Classes = frozenset[str]
Steps = tuple[Node, ...]


class Opening(NamedTuple):
    """A way for steps to begin: the first token, and classes of which the next needs one.

    `next` is None where the next token need have none.
    """

    condition: Condition | None
    next: Classes | None

    @property
    def first(self) -> Classes:
        """Classes of which the first token must have one; none where it need have none."""
        return _classes(self.condition) or frozenset()

    def admits(self, classes: Classes) -> bool:
        """Whether the steps can begin so at a token of these classes."""
        return self.condition is None or meets(self.condition, classes)


def openings(anchor: Node, *steps: Node) -> list[Opening]:
    """Return the ways in which a rule can begin at its anchor."""
    behind = required(steps) if steps else None
    return [
        Opening(token.condition, _next(rest, behind))
        for token, rest in _firsts((anchor,))
        if token is not None
    ]


def _next(rest: Steps, behind: Classes | None) -> Classes | None:
    """Classes of which the token at `rest`, or behind it where it may be empty, must have one."""
    found = [behind if token is None else _classes(token.condition) for token, _ in _firsts(rest)]
    return either(found)


def _firsts(steps: Steps) -> Iterator[tuple[Token | None, Steps]]:
    """Yield each token that can come first in `steps` and what follows; None for no token."""
    if not steps:
        yield None, ()
        return
    head, rest = steps[0], steps[1:]
    match head:
        case Token():
            yield head, rest
        case Sequence(items):
            yield from _firsts((*items, *rest))
        case Choice(items):
            for item in items:
                yield from _firsts((item, *rest))
        case Capture(_, item):
            yield from _firsts((item, *rest))
        case Repeat(item, quantifier):
            more = () if quantifier[0] == "?" else (Repeat(item, "*"),)
            yield from _firsts((item, *more, *rest))
            if _is_optional(quantifier):
                yield from _firsts(rest)
        case Look():
            yield from _firsts(rest)
        case _:
            yield None, ()


def meets(condition: Condition, classes: Classes) -> bool:
    """Whether a token of these classes meets the condition."""
    match condition:
        case Has(name):
            return name in classes
        case Not(item):
            return not meets(item, classes)
        case Both(items):
            return all(meets(item, classes) for item in items)
        case Either(items):
            return any(meets(item, classes) for item in items)


def required(steps: Iterable[Node], last: bool = False) -> Classes | None:
    """Classes of which the first token that `steps` take (or the last) must have one.

    None where it need have none.
    """
    found: list[Classes | None] = []
    for node in reversed(tuple(steps)) if last else steps:
        match node:
            case Token(condition):
                found.append(_classes(condition))
            case Choice(items):
                found += [required((item,), last) for item in items]
            case Sequence(items):
                found.append(required(items, last))
            case Repeat(item, _) | Capture(_, item):
                found.append(required((item,), last))
            case Look():
                continue
            case _:
                return None
        if not (isinstance(node, Repeat) and _is_optional(node.quantifier)):
            return either(found)
    return None


def _is_optional(quantifier: str) -> bool:
    return quantifier[0] in "?*" or quantifier.startswith("{0")


def _classes(condition: Condition | None) -> Classes | None:
    match condition:
        case Has(name):
            return frozenset((name,))
        case Both(items):
            known = [classes for item in items if (classes := _classes(item)) is not None]
            return min(known, key=len, default=None)
        case Either(items):
            return either([_classes(item) for item in items])
        case _:
            return None


def either(alternatives: Iterable[Classes | None]) -> Classes | None:
    """Classes of which a token needs one where it needs one of any of these; None for no need."""
    known = tuple(alternatives)
    return None if None in known else frozenset(chain.from_iterable(filter(None, known)))


def needed(node: Node) -> Iterable[str]:
    """Classes that some token must have wherever `node` matches: a quick test before matching."""
    match node:
        case Token(Has(name)):
            yield name
        case Token(Both(items)):
            yield from (item.name for item in items if isinstance(item, Has))
        case Sequence(items):
            for item in items:
                yield from needed(item)
        case Capture(_, item):
            yield from needed(item)
