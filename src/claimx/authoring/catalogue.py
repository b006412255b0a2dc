"""Every rule in force with the pack it stands in, for people and for programs."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .. import strict_yaml
from ..render.json import dump
from ..rules.load import PACKS, Rule
from ..strict_yaml import Table


@dataclass(frozen=True, slots=True)
class Listed:
    """A rule, the name of its pack, and whether it finds phrases, claims or figures."""

    rule: Rule
    pack: str
    kind: str

    @property
    def where(self) -> str:
        """File and line, built-in files from the folder of packs on."""
        return f"{shown(self.rule.place.file)}:{self.rule.place.line}"

    @property
    def builtin(self) -> bool:
        """Whether the rule ships with claimx."""
        return Path(self.rule.place.file).is_relative_to(PACKS)


def catalogue(packs: Any) -> list[Listed]:
    """Return the rules of `packs` (a `claimx.packs.Packs`) in the order they are tried."""
    names = {str(file): _name(file) for file in packs.files}
    figures = (*packs.figures.amounts, *packs.figures.dates)
    kinds = {"phrases": packs.marking, "claims": packs.claims, "figures": figures}
    return [
        Listed(rule, names.get(rule.place.file, "-"), kind)
        for kind, rules in kinds.items()
        for rule in rules
    ]


def shown(file: str) -> str:
    """Return the path of a pack as messages show it: a built-in one without its installation."""
    path = Path(file)
    return path.relative_to(PACKS.parent).as_posix() if path.is_relative_to(PACKS) else file


def _name(file: Path) -> str:
    """The name that a pack gives itself; lexicon files have none."""
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("pack:"):
            return str(strict_yaml.parse(line, str(file))["pack"])
    return "-"


def as_text(rules: Iterable[Listed]) -> str:
    """Return one line with id and pack a rule, and below it why the rule exists."""
    return "".join(
        f"{listed.rule.id}  ({listed.kind}/{listed.pack})\n    {listed.rule.why.strip()}\n"
        for listed in rules
    )


def as_json(rules: Iterable[Listed]) -> str:
    """Return a JSON list of rules, each with all that its pack says of it."""
    return dump(list(map(record, rules)))


def record(listed: Listed) -> dict[str, Any]:
    """Return a rule as plain data."""
    rule = listed.rule
    return {
        "id": rule.id,
        "pack": listed.pack,
        "finds": listed.kind,
        "why": rule.why.strip(),
        "file": shown(rule.place.file),
        "line": rule.place.line,
        "steps": [step.text for step in rule.steps],
        **rule.options,
        "examples": list(rule.examples),
        "counterexamples": list(rule.counterexamples),
    }


def full(listed: Listed) -> str:
    """Return all that a rule's pack says of it, Arabic texts on lines of their own."""
    return "".join(f"{line}\n" for line in _lines(listed))


def _lines(listed: Listed) -> Iterator[str]:
    rule = listed.rule
    yield rule.id
    yield f"pack: {listed.kind}/{listed.pack}"
    yield f"file: {listed.where}"
    yield "why:"
    yield f"    {rule.why.strip()}"
    yield "steps:"
    for number, step in enumerate(rule.steps, start=1):
        yield f"  {number}"
        yield f"    {step.text}"
    for name, value in rule.options.items():
        yield f"{name}: {', '.join(map(str, value)) if isinstance(value, list) else value}"
    for name, items in (("examples", rule.examples), ("counterexamples", rule.counterexamples)):
        if items:
            yield f"{name}:"
        for item in items:
            yield from _example(item)


def _example(item: Any) -> Iterator[str]:
    if not isinstance(item, Table):
        yield f"    {item}"
        return
    yield f"    {item.get('text')}"
    for wanted in item.get("claims") or ({key: item[key] for key in item if key != "text"},):
        for field, value in wanted.items():
            yield f"      {field}:"
            yield f"        {'null' if value is None else value}"
