"""What a rule cannot match without, read off its steps: looked at before it is tried."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from ..limits import beyond, limit
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
from .pattern import PatternError

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
    behind = required(steps)
    return [
        Opening(token.condition, required(rest, behind))
        for token, rest in _beginnings((anchor,))
        if token is not None
    ]


def required(
    steps: Iterable[Node], behind: Classes | None = None, last: bool = False
) -> Classes | None:
    """Classes of which the first token that `steps` take (or the last) must have one.

    Where they may take none, it is a token of what stands `behind`. None where it need have none.
    """
    row = tuple(reversed(tuple(steps)) if last else steps)
    return either(
        behind if token is None else _classes(token.condition)
        for token, _ in _beginnings(row, last)
    )


def _beginnings(steps: Steps, last: bool = False) -> Iterator[tuple[Token | None, Steps]]:
    """Yield what `_firsts` does; raise PatternError where there are more ways than are followed."""
    try:
        for number, one in enumerate(_firsts(steps, last)):
            if number == limit("ways"):
                raise PatternError(beyond("ways"))
            yield one
    except RecursionError:
        raise PatternError(beyond("ways")) from None


def _firsts(steps: Steps, last: bool = False) -> Iterator[tuple[Token | None, Steps]]:
    """Yield each token that can come first in `steps` and what follows; None for no token.

    With `last`, steps are in reverse, and a sequence among them is met from its end.
    """
    if not steps:
        yield None, ()
        return
    head, rest = steps[0], steps[1:]
    match head:
        case Token():
            yield head, rest
        case Sequence(items):
            yield from _firsts((*(reversed(items) if last else items), *rest), last)
        case Choice(items):
            for item in items:
                yield from _firsts((item, *rest), last)
        case Capture(_, item):
            yield from _firsts((item, *rest), last)
        case Repeat(item, quantifier):
            yield from _repeated(item, quantifier, rest, last)
        case Look():
            yield from _firsts(rest, last)
        case _:
            yield None, ()


def _repeated(
    item: Node, quantifier: str, rest: Steps, last: bool
) -> Iterator[tuple[Token | None, Steps]]:
    more = () if quantifier[0] == "?" else (Repeat(item, "*"),)
    optional = _is_optional(quantifier)
    for token, inside in _firsts((item,), last):
        if token is None:
            optional = True  # (role? comma?)+ may be empty
        else:
            yield token, (*inside, *more, *rest)
    if optional:
        yield from _firsts(rest, last)


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
