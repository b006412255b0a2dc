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


def captures(node: Node) -> Iterator[str]:
    """Yield the names that a node captures."""
    if isinstance(node, Capture):
        yield node.name
    if isinstance(node, Sequence | Choice):
        for item in node.items:
            yield from captures(item)
    elif not isinstance(node, Token | Edge):
        yield from captures(node.item)
