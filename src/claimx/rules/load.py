"""Rule packs read strictly into rules; format in `docs/rules.md`.

A pack is a YAML file with `phrases` (named patterns) and `rules`. Phrases of every pack are known
to all rules of the same set, so a user's pack can use the built-in ones.
"""

import pickle
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .. import strict_yaml
from ..limits import beyond, limit
from ..strict_yaml import Place, did_you_mean
from . import needs, nodes
from .pattern import ANY, Parser, PatternError

PACKS = Path(__file__).parent / "packs"

PACK_KEYS = frozenset(
    ("pack", "about", "for", "phrases", "rules", "words", "examples", "counterexamples")
)
_RULES = "rules, each with id, why and steps"
_RULE_KEYS = {"id", "why", "steps", "examples", "counterexamples"}


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a rule: the pattern as written and as parsed."""

    text: str
    node: nodes.Node
    place: Place


class Body:
    """The long parts of a rule; read from a file, they wait there until somebody asks for one."""

    def __init__(self, *parts: tuple[Any, ...]) -> None:
        self._parts: tuple[Any, ...] | None = parts
        self._kept = b""

    def __getitem__(self, number: int) -> tuple[Any, ...]:
        if self._parts is None:
            self._parts = pickle.loads(self._kept)
        return self._parts[number]

    def __getstate__(self) -> bytes:
        return self._kept or pickle.dumps(self._parts)

    def __setstate__(self, kept: bytes) -> None:
        self._parts, self._kept = None, kept


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """A construction: its steps, and `options` that its kind of pack defines."""

    id: str
    why: str
    options: dict[str, Any]
    place: Place
    body: Body  # steps, examples, counterexamples
    asks: frozenset[str]  # the classes that its steps name
    captures: frozenset[str]
    foreign: bool = False  # from outside, or with a phrase from outside: matched in bounded time

    @property
    def steps(self) -> tuple[Step, ...]:
        return self.body[0]

    @property
    def examples(self) -> tuple[Any, ...]:
        return self.body[1]

    @property
    def counterexamples(self) -> tuple[Any, ...]:
        return self.body[2]


@dataclass(frozen=True, slots=True)
class Kind:
    """What a kind of pack (claims, figures) allows: option names, capture names, the anchor.

    Options are text, but for those of `expressions`, which the kind checks.
    """

    name: str
    options: frozenset[str]
    captures: frozenset[str]
    anchor: str
    expressions: frozenset[str] = frozenset()


def load(paths: Iterable[Path], kind: Kind) -> list[Rule]:
    """Return the rules of all packs in order; a later rule replaces an earlier one of its id.

    Raises PackError with file:line:column, what is wrong and what was probably meant.
    """
    tables = [strict_yaml.read(path) for path in paths]
    return rules_of(tables, kind)


def rules_of(tables: Sequence[Any], kind: Kind) -> list[Rule]:
    """Return the rules of pack tables as read by `strict_yaml`."""
    phrases = Phrases(tables)
    rules: dict[str, Rule] = {}
    for table in tables:
        own: set[str] = set()
        for item in table.list_of("rules", strict_yaml.Table, _RULES):
            rule = _rule(item, kind, phrases)
            if rule.id in own:
                raise item.place_of("id").error(f"duplicate rule id {rule.id!r}")
            own.add(rule.id)
            rules[rule.id] = rule
    return list(rules.values())


def literals(rules: Iterable[Rule]) -> set[str]:
    """Return the words that rules name themselves (`=إلى`)."""
    return {name[1:] for rule in rules for name in rule.asks if name.startswith("=")}


def check_classes(rules: Iterable[Rule], known: frozenset[str]) -> None:
    """Raise PackError for a rule that asks for a class that no word and no shape has."""
    for rule in rules:
        for step in rule.steps:
            for name in nodes.names(step.node):
                if not name.startswith("=") and name not in known:
                    raise step.place.error(
                        f"unknown word class or phrase {name!r}{did_you_mean(name, known)}"
                    )


class Phrases:
    """The named patterns of pack tables, in order; a phrase may use those above it."""

    def __init__(self, tables: Sequence[Any]) -> None:
        self._nodes: dict[str, nodes.Node] = {}
        self._sizes: dict[int, tuple[int, int, nodes.Node]] = {}
        self._foreign: set[int] = set()
        for table in tables:
            if not isinstance(table, strict_yaml.Table):
                raise strict_yaml.Place("pack", 1, 1).error("a pack is 'key: value' lines")
            table.check(PACK_KEYS, required=("pack",))
            named = table.get("phrases") or strict_yaml.Table()
            if not isinstance(named, strict_yaml.Table):
                raise table.place_of("phrases").error("'phrases' must be 'name: pattern' lines")
            for name, text in named.items():
                self._nodes[name], foreign = self.parse(text, named.keys_at[name])
                if foreign:
                    self._foreign.add(id(self._nodes[name]))

    def parse(self, text: Any, place: Place) -> tuple[nodes.Node, bool]:
        """Return the node of a pattern, and whether any of it comes from outside."""
        if not isinstance(text, str):
            raise place.error("a pattern is text; quote it")
        used = []

        def phrase(name: str) -> nodes.Node | None:
            used.append(self._nodes.get(name))
            return used[-1]

        try:
            node = Parser(text, phrase).parse()
            parts, deep = nodes.size(node, self._sizes)
            for name, reached in (("pattern", parts), ("brackets", deep)):
                if reached > limit(name):
                    raise PatternError(beyond(name))
        except PatternError as fault:
            shown = text if len(text) < 200 else f"{text[:200]}…"
            raise place.error(f"in {shown!r}, column {fault.column + 1}: {fault}") from None
        outside = not Path(place.file).is_relative_to(PACKS)
        return node, outside or any(id(one) in self._foreign for one in used)


def _rule(item: Any, kind: Kind, phrases: Phrases) -> Rule:
    item.check(_RULE_KEYS | kind.options, required=("id", "why", "steps"))
    if not str(item["id"]):
        raise item.place_of("id").error("an id names the construction: verb-subject-that")
    steps, foreign = [], False
    for key in (kind.options & item.keys()) - kind.expressions:
        if not isinstance(item[key], str):
            raise item.place_of(key).error(f"{key!r} must be text")
    for text in item.list_of("steps", what="patterns"):
        place = getattr(text, "place", item["steps"].place)
        node, outside = phrases.parse(text, place)
        steps.append(Step(str(text), node, place))
        foreign |= outside
    parsed = [step.node for step in steps]
    rule = Rule(
        id=str(item["id"]),
        why=str(item["why"]),
        options={key: value for key, value in item.items() if key in kind.options},
        place=item.place,
        body=Body(
            tuple(steps),
            tuple(item.list_of("examples", what="examples")),
            tuple(item.list_of("counterexamples", what="texts")),
        ),
        asks=frozenset(nodes.names(*parsed)),
        captures=frozenset(nodes.captures(*parsed)),
        foreign=foreign,
    )
    _check_captures(rule, kind)
    if foreign:
        _check_beginnings(rule, kind)
    return rule


def _check_beginnings(rule: Rule, kind: Kind) -> None:
    """What a matcher will ask of a rule can be answered; of those of claimx the tests see to it."""
    steps = [step.node for step in rule.steps]
    at = next(n for n, one in enumerate(steps) if getattr(one, "name", None) == kind.anchor)
    try:
        needs.openings(*steps[at:])
        needs.required(steps[:at], last=True)
    except PatternError as fault:
        raise rule.place.error(f"rule {rule.id!r}: {fault}") from None


def _check_captures(rule: Rule, kind: Kind) -> None:
    anchors = 0
    for step in rule.steps:
        for name in nodes.captures(step.node):
            if name not in kind.captures:
                raise step.place.error(
                    f"rule {rule.id!r} captures {name!r}, which nothing reads"
                    f"{did_you_mean(name, kind.captures)}"
                )
        if isinstance(step.node, nodes.Capture) and step.node.name == kind.anchor:
            anchors += 1
            if isinstance(step.node.item, nodes.Edge | nodes.Look):
                raise step.place.error(f"({kind.anchor}: …) must be a word, not what is around it")
    if anchors != 1:
        raise rule.place.error(
            f"rule {rule.id!r} needs one step that is ({kind.anchor}: …) and no more"
        )


__all__ = [
    "ANY",
    "PACKS",
    "PACK_KEYS",
    "Kind",
    "Rule",
    "Step",
    "check_classes",
    "literals",
    "load",
    "rules_of",
]
