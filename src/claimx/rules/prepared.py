"""What a matcher reads off its rule, as data that can be kept in a file."""

from collections.abc import Iterable
from typing import NamedTuple

from . import nodes
from .compile import Compiler
from .expressions import Kept, kept, restored
from .load import Rule
from .needs import Classes, Opening, needed, openings, required
from .pattern import PatternError


class Expression(NamedTuple):
    """An expression and its groups: (group name, capture name)."""

    kept: Kept
    groups: list[tuple[str, str]]


class Prepared(NamedTuple):
    """The needs of a rule, and the expressions of its steps where they are not from outside."""

    anchor: int
    openings: list[Opening]
    needs_before: tuple[str, ...]
    needs_after: tuple[str, ...]
    preceding: Classes | None
    each: tuple[Classes | None, ...]
    """For each step, classes of which its first token needs one; None where it need have none."""
    after: Expression | None = None
    before: Expression | None = None


def read_off(rule: Rule, anchor: str) -> Prepared:
    """Return the needs of a rule that is anchored where it captures `anchor`."""
    steps = [step.node for step in rule.steps]
    at = next(
        number
        for number, node in enumerate(steps)
        if isinstance(node, nodes.Capture) and node.name == anchor
    )
    before, after = steps[:at], steps[at:]
    return Prepared(
        at, openings(*after), _needed(before), _needed(after), required(before, last=True),
        tuple(map(_first, steps)),
    )  # fmt: skip


def compiled(rule: Rule, codes: dict[str, str], anchor: str) -> Prepared:
    """Return the needs of a rule with its expressions."""
    found = read_off(rule, anchor)
    if rule.foreign:
        return found
    steps = [step.node for step in rule.steps]
    after = _expression(steps[found.anchor :], codes)
    return found._replace(after=after, before=_expression(steps[: found.anchor], codes, True))


def _expression(
    steps: list[nodes.Node], codes: dict[str, str], backward: bool = False
) -> Expression:
    compiler = Compiler(codes, backward)
    return Expression(kept(compiler.source(*steps)), compiler.groups)


def _first(node: nodes.Node) -> Classes | None:
    try:
        return required((node,))
    except PatternError:  # more ways to begin than are followed
        return None


def _needed(steps: Iterable[nodes.Node]) -> tuple[str, ...]:
    return tuple(sorted({name for node in steps for name in needed(node)}))


__all__ = ["Expression", "Prepared", "compiled", "read_off", "restored"]
