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


def _distinct(*roots: Node) -> Iterator[Node]:
    """Yield each node once, from the outside in; a phrase that stands in many places too."""
    waiting, seen = list(reversed(roots)), set()
    while waiting:
        node = waiting.pop()
        if id(node) not in seen:
            seen.add(id(node))
            yield node
            waiting.extend(reversed(_items(node)))


def _items(node: Node) -> tuple[Node, ...]:
    if isinstance(node, Sequence | Choice):
        return node.items
    return () if isinstance(node, Token | Edge) else (node.item,)


def names(*roots: Node) -> Iterator[str]:
    """Yield the class names that nodes ask for."""
    for node in _distinct(*roots):
        if isinstance(node, Token) and node.condition is not None:
            yield from _condition_names(node.condition)


def captures(*roots: Node) -> Iterator[str]:
    """Yield the names that nodes capture."""
    return (node.name for node in _distinct(*roots) if isinstance(node, Capture))


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
        below = [size(item, known) for item in _items(node)]
        parts, deep = sum(part for part, _ in below), max((deep for _, deep in below), default=0)
        if isinstance(node, Repeat) and node.quantifier[0] == "{":
            parts *= max(map(int, node.quantifier.strip("{}?").strip(",").split(",")))
        known[id(node)] = parts + 1, deep + 1, node
    return known[id(node)][:2]
