"""What a rule cannot match without, read off its steps: looked at before it is tried."""

from collections.abc import Iterable

from .nodes import (
    Both,
    Capture,
    Choice,
    Condition,
    Either,
    Has,
    Node,
    Not,
    Repeat,
    Sequence,
    Token,
)

Classes = frozenset[str]


def begins(node: Node, classes: Classes) -> bool:
    """Whether a token of these classes can be the first of `node`; True where that is not known."""
    match node:
        case Token(condition):
            return condition is None or meets(condition, classes)
        case Choice(items):
            return any(begins(item, classes) for item in items)
        case Sequence(items):
            return begins(items[0], classes)
        case Capture(_, item):
            return begins(item, classes)
        case _:
            return True


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


def required(node: Node, last: bool = False) -> Classes | None:
    """Classes of which the first item that `node` takes (or the last) must have one.

    None where it need have none.
    """
    match node:
        case Token(condition):
            return None if condition is None else _classes(condition)
        case Choice(items):
            return _either([required(item, last) for item in items])
        case Sequence(items):
            return required(items[-1 if last else 0], last)
        case Repeat(item, quantifier):
            optional = quantifier[0] in "?*" or quantifier.startswith("{0")
            return None if optional else required(item, last)
        case Capture(_, item):
            return required(item, last)
        case _:
            return None


def _classes(condition: Condition) -> Classes | None:
    match condition:
        case Has(name):
            return frozenset((name,))
        case Both(items):
            known = [classes for item in items if (classes := _classes(item)) is not None]
            return min(known, key=len, default=None)
        case Either(items):
            return _either([_classes(item) for item in items])
        case _:
            return None


def _either(alternatives: list[Classes | None]) -> Classes | None:
    known = [classes for classes in alternatives if classes is not None]
    return frozenset().union(*known) if len(known) == len(alternatives) else None


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


def first_classes(node: Node) -> Iterable[str]:
    """Classes of which the first token that `node` matches must have at least one."""
    match node:
        case Token(condition):
            return _any_of(condition)
        case Sequence(items):
            first = set(first_classes(items[0]))
            if isinstance(items[0], Repeat) and items[0].quantifier[0] in "?*":
                first |= set(first_classes(Sequence(items[1:])))
            return first
        case Choice(items):
            return {name for item in items for name in first_classes(item)}
        case _:
            return first_classes(node.item)


def _any_of(condition: Condition | None) -> Iterable[str]:
    match condition:
        case Has(name):
            return {name}
        case Both(items):
            sets = [set(_any_of(item)) for item in items if not isinstance(item, Not)]
            return min(sets, key=len) if sets else set()
        case Either(items):
            return {name for item in items for name in _any_of(item)}
        case _:
            return set()
