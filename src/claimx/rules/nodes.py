"""The parts of a parsed pattern: conditions on one token, and nodes over token sequences."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Has:
    name: str


@dataclass(frozen=True, slots=True)
class Not:
    item: "Condition"


@dataclass(frozen=True, slots=True)
class Both:
    items: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Either:
    items: tuple["Condition", ...]


Condition = Has | Not | Both | Either


@dataclass(frozen=True, slots=True)
class Token:
    condition: Condition | None  # None: any token


@dataclass(frozen=True, slots=True)
class Edge:
    """The sentence's end in the direction of matching; takes no token."""


@dataclass(frozen=True, slots=True)
class Sequence:
    items: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Choice:
    items: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Repeat:
    item: "Node"
    quantifier: str


@dataclass(frozen=True, slots=True)
class Capture:
    name: str
    item: "Node"


@dataclass(frozen=True, slots=True)
class Look:
    kind: str
    item: "Node"


Node = Token | Edge | Sequence | Choice | Repeat | Capture | Look


def names(node: Node) -> Iterator[str]:
    """Yield the class names that a node asks for."""
    if isinstance(node, Token):
        yield from () if node.condition is None else _condition_names(node.condition)
    elif isinstance(node, Sequence | Choice):
        for item in node.items:
            yield from names(item)
    elif not isinstance(node, Edge):
        yield from names(node.item)


def _condition_names(condition: Condition) -> Iterator[str]:
    if isinstance(condition, Has):
        yield condition.name
    elif isinstance(condition, Not):
        yield from _condition_names(condition.item)
    else:
        for item in condition.items:
            yield from _condition_names(item)


def size(node: Node, known: dict[int, tuple[int, int, Node]]) -> tuple[int, int]:
    """Return how many parts a node has, repetitions written out, and how deep it is.

    `known` has the sizes of nodes by their identity, for a phrase stands in many places, and the
    nodes, lest another one get the identity of one that is gone.
    """
    if id(node) not in known:
        items = node.items if isinstance(node, Sequence | Choice) else ()
        if isinstance(node, Repeat | Capture | Look):
            items = (node.item,)
        below = [size(item, known) for item in items]
        parts, deep = sum(part for part, _ in below), max((deep for _, deep in below), default=0)
        if isinstance(node, Repeat) and node.quantifier[0] == "{":
            parts *= max(map(int, node.quantifier.strip("{}?").strip(",").split(",")))
        known[id(node)] = parts + 1, deep + 1, node
    return known[id(node)][:2]


def captures(node: Node) -> Iterator[str]:
    """Yield the names that a node captures."""
    if isinstance(node, Capture):
        yield node.name
    if isinstance(node, Sequence | Choice):
        for item in node.items:
            yield from captures(item)
    elif not isinstance(node, Token | Edge):
        yield from captures(node.item)
