"""Running the examples that stand beside rules.

Every example must give exactly its claims, every counterexample none by its rule, and with the rule
switched off some example must come out differently: else the rule does nothing.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from ..model import Claim, Result
from ..rules.load import Rule
from ..strict_yaml import Place, Table
from ..text.document import Document, document
from .examples import FIELDS, Counterexample, Example, counterexamples, example, examples

NEEDED = {"example": 2, "counterexample": 1}  # of every rule


class Extracting(Protocol):
    """What the self-test needs of an extractor."""

    def extract(self, document: Document) -> Result:
        """Return the claims of a document."""

    def without(self, rule: str) -> "Extracting":
        """Return the same without one rule."""


@dataclass(frozen=True, slots=True)
class Fault:
    """An example that failed, or a rule that lacks some; `values` are labelled Arabic texts."""

    rule: str
    place: Place
    message: str
    values: tuple[tuple[str, str], ...] = ()
    grave: bool = True


def faults(rule: Rule, extractor: Extracting, strict: bool = True) -> Iterator[Fault]:
    """Yield what is wrong with the examples of a claim rule.

    Too few examples are grave only when `strict`. Raises PackError for one written wrongly.
    """
    own = examples(rule)
    others = list(counterexamples(rule.counterexamples, rule.place))
    yield from few(rule, strict)
    for one in own:
        yield from _differences(one, extractor)
    for other in others:
        yield from _trespasses(rule, other, extractor)
    fewer = extractor.without(rule.id)
    if own and all(_same_without_rule(one, fewer) for one in own):
        yield idle(rule)


def idle(rule: Rule) -> Fault:
    """Return the fault of a rule that does nothing."""
    return Fault(
        rule.id, rule.place, "no example needs this rule: without it all come out the same"
    )


def few(rule: Rule, strict: bool, names: Iterable[str] = tuple(NEEDED)) -> Iterator[Fault]:
    """Yield a fault when a rule has fewer examples or counterexamples than it should."""
    for name in names:
        items, needed = getattr(rule, f"{name}s"), NEEDED[name]
        if len(items) < needed:
            message = f"has {_count(len(items), name)}, needs {needed}"
            yield Fault(rule.id, rule.place, message, grave=strict)


def pack_faults(table: Table, extractor: Extracting, plain: Extracting) -> Iterator[Fault]:
    """Yield what is wrong with the examples of a whole pack, which show its words at work.

    `plain` is an extractor without the pack: it must not give the same for every example.
    """
    name = str(table["pack"])
    own = [example(item, table.place) for item in table.list_of("examples")]
    others = list(counterexamples(table.list_of("counterexamples"), table.place))
    for one in own:
        yield from _differences(one, extractor, name)
    for other in others:
        if found := _claims(other.text, extractor):
            yield _unwanted(name, other, found)
    if own and all(_same_without_rule(one, plain) for one in own):
        yield Fault(
            name, table.place, "no example needs this pack: without it all come out the same"
        )


def _claims(text: str, extractor: Extracting) -> Sequence[Claim]:
    return extractor.extract(document(text)).claims


def _differences(one: Example, extractor: Extracting, name: str = "") -> Iterator[Fault]:
    """Yield a fault for each listed field that differs, or for too many or too few claims."""
    found = _claims(one.text, extractor)
    rule = one.by or name
    if len(found) != len(one.claims):
        yield Fault(
            rule,
            one.place,
            f"expected {_count(len(one.claims), 'claim')}, got {len(found)}",
            (("text", one.text), *_listed("expected", one.claims), *_given(found)),
        )
        return
    for number, (wanted, claim) in enumerate(zip(one.claims, found, strict=True), start=1):
        for field, value in wanted.items():
            if FIELDS[field](claim) != value:
                yield Fault(
                    rule,
                    one.place,
                    f"claim {number}: {field} differs",
                    (
                        ("text", one.text),
                        (f"expected {field}", _shown(value)),
                        (f"got {field}", _shown(FIELDS[field](claim))),
                    ),
                )


def _trespasses(rule: Rule, other: Counterexample, extractor: Extracting) -> Iterator[Fault]:
    own = [claim for claim in _claims(other.text, extractor) if claim.rule == rule.id]
    if own:
        yield _unwanted(rule.id, other, own)


def _unwanted(name: str, other: Counterexample, found: Sequence[Claim]) -> Fault:
    message = "a counterexample gives a claim" + (f" ({other.why})" if other.why else "")
    return Fault(name, other.place, message, (("text", other.text), *_given(found)))


def _same_without_rule(one: Example, extractor: Extracting) -> bool:
    """Whether an example comes out as it should, whichever rules find its claims."""
    found = _claims(one.text, extractor)
    return len(found) == len(one.claims) and all(
        FIELDS[field](claim) == value
        for wanted, claim in zip(one.claims, found, strict=True)
        for field, value in wanted.items()
        if field != "rule"
    )


def _listed(label: str, claims: Iterable[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    for number, claim in enumerate(claims, start=1):
        for field, value in claim.items():
            yield f"{label} {number} {field}", _shown(value)


def _given(claims: Iterable[Claim]) -> Iterator[tuple[str, str]]:
    shown = ("cue", "speaker", "content", "rule")
    return _listed("got", ({field: FIELDS[field](claim) for field in shown} for claim in claims))


def _shown(value: Any) -> str:
    return "null" if value is None else str(value)


def _count(number: int, noun: str) -> str:
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"
