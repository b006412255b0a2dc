"""Examples of claim rules, read strictly.

    examples:
    - text: قال المدير إن المصنع يعمل.
      claims:
      - {cue: قال, speaker: المدير, content: إن المصنع يعمل}
    counterexamples:
    - قال المدير كلاما كثيرا.

`claims` is all that the text gives; a claim is by the rule itself unless it names another `rule`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from ..model import Claim
from ..rules.load import Rule
from ..strict_yaml import Place, Table

FIELDS: dict[str, Callable[[Claim], Any]] = {
    "cue": lambda claim: claim.cue.text,
    "lemma": lambda claim: claim.cue.lemma,
    "act": lambda claim: claim.cue.act,
    "negated": lambda claim: bool(claim.negated),
    "speaker": lambda claim: claim.speaker.text,
    "entity": lambda claim: claim.speaker.entity,
    "kind": lambda claim: claim.speaker.kind,
    "anonymous": lambda claim: bool(claim.speaker.anonymous),
    "resolved": lambda claim: claim.speaker.resolved,
    "style": lambda claim: claim.style,
    "content": lambda claim: claim.content.text,
    "medium": lambda claim: claim.medium,
    "addressee": lambda claim: claim.addressee,
    "via": lambda claim: claim.via,
    "rule": lambda claim: claim.rule,
}
NEEDED = ("cue", "speaker", "content")


@dataclass(frozen=True, slots=True)
class Example:
    """A text, and the listed fields of every claim in it; `by` is the rule it belongs to."""

    text: str
    claims: tuple[dict[str, Any], ...]
    place: Place
    by: str | None = None


@dataclass(frozen=True, slots=True)
class Counterexample:
    """A text in which the rule must find nothing, with the reason if one is given."""

    text: str
    place: Place
    why: str = ""


def examples(rule: Rule) -> list[Example]:
    """Return the examples of a claim rule; raise PackError for one that is written wrongly."""
    read = [example(item, rule.place, rule.id) for item in rule.examples]
    for one in read:
        if not any(wanted["rule"] == rule.id for wanted in one.claims):
            raise one.place.error(f"no claim of this example is by rule {rule.id!r}")
    return read


def example(item: Any, near: Place, rule: str | None = None) -> Example:
    """Return one example; its claims are by `rule` unless they say otherwise."""
    if not isinstance(item, Table):
        raise _place(item, near).error("an example is {text: …, claims: [{cue: …, …}]}")
    item.check(frozenset(("text", "claims")), required=("text", "claims"))
    claims = tuple(
        _wanted(claim, item.place, rule) for claim in item.list_of("claims", what="claims")
    )
    if not claims:
        raise item.place.error("an example needs claims; a text without is a counterexample")
    return Example(str(item["text"]), claims, item.place, rule)


def _wanted(item: Any, near: Place, rule: str | None) -> dict[str, Any]:
    if not isinstance(item, Table):
        raise _place(item, near).error("a claim is {cue: …, speaker: …, content: …}")
    item.check(frozenset(FIELDS), required=NEEDED)
    return ({} if rule is None else {"rule": rule}) | item


def counterexamples(items: Any, near: Place) -> Iterator[Counterexample]:
    """Yield counterexamples, which are texts or {text: …, why: …}."""
    for item in items or ():
        if isinstance(item, Table):
            item.check(frozenset(("text", "why")), required=("text",))
            yield Counterexample(str(item["text"]), item.place, str(item.get("why", "")))
        elif isinstance(item, str):
            yield Counterexample(str(item), _place(item, near))
        else:
            raise near.error("a counterexample is a text, or {text: …, why: …}")


def _place(item: Any, near: Place) -> Place:
    return getattr(item, "place", near)
