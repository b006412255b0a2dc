"""Strict reading of hand-written YAML (packs, lexicon files): every fault has a position.

PyYAML's ordinary loader keeps the last of two equal keys and turns `NO` into False and `12:30`
into 750. Here duplicate keys and aliases are errors, scalars follow the YAML 1.2 core schema, and
strings, lists and mappings remember where they stand.
"""

import re
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from .errors import PackError

_INT = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_WORDS = {"": None, "~": None, "null": None, "true": True, "false": False}


class Place(NamedTuple):
    """File, line and column (from 1) of a node."""

    file: str
    line: int
    column: int

    def error(self, message: str) -> PackError:
        """Return the error that says `message` about this place."""
        error = PackError(f"{self.file}:{self.line}:{self.column}: {message}")
        error.place = self
        return error


class Text(str):
    """A string that knows its place."""

    place: Place


class Items(list):
    """A list that knows its place."""

    place: Place


class Table(dict):
    """A mapping that knows its place and that of each key."""

    place: Place
    keys_at: dict[str, Place]

    def check(self, allowed: set[str] | frozenset[str], required: tuple[str, ...] = ()) -> None:
        """Raise PackError for a key that is not allowed, or one that is missing."""
        for key in self:
            if key not in allowed:
                raise self.keys_at[key].error(f"unknown key {key!r}{did_you_mean(key, allowed)}")
        for key in required:
            if key not in self:
                raise self.place.error(f"missing key {key!r}")

    def place_of(self, key: str) -> Place:
        """Return the place of the value under `key`, or of the key where the value has none."""
        return getattr(self.get(key), "place", self.keys_at[key])

    def list_of(self, key: str, kind: Any = object, what: str = "values") -> "Items | tuple":
        """Return the list under `key`, empty when there is none.

        Raises PackError when the value is no list, or has items that are not of `kind`.
        """
        found = self.get(key)
        if found is None:
            return ()
        if not isinstance(found, Items):
            raise self.keys_at[key].error(f"{key!r} must be a list of {what}")
        for item in found:
            if not isinstance(item, kind):
                place = getattr(item, "place", found.place)
                raise place.error(f"{key!r} must be a list of {what}")
        return found


def did_you_mean(word: str, known: Any) -> str:
    """Return '; did you mean …' for the nearest known word, or the list of known words."""
    names = sorted(map(str, known))
    near = get_close_matches(word, names, n=1)
    if near:
        return f"; did you mean {near[0]!r}?"
    return f"; known: {', '.join(names)}" if len(names) <= 25 else ""


def read(path: Path) -> Any:
    """Return the value of the one document in `path`."""
    try:
        source = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as fault:
        raise PackError(
            f"{path}: not UTF-8 at byte {fault.start}; save the file as UTF-8"
        ) from None
    except OSError as fault:
        raise PackError(f"{path}: cannot be read: {fault.strerror}") from None
    return parse(source, str(path))


def parse(source: str, name: str) -> Any:
    """Return the value of the YAML text `source`; `name` stands for the file in messages."""
    try:
        node = yaml.compose(source, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.MarkedYAMLError as fault:
        mark = fault.problem_mark or fault.context_mark
        raise _place(name, mark).error(fault.problem or "not YAML") from None
    except yaml.YAMLError as fault:
        raise PackError(f"{name}: not YAML: {fault}") from None
    return None if node is None else _value(node, name, set())


def _place(name: str, mark: Any) -> Place:
    return Place(name, mark.line + 1, mark.column + 1)


def _value(node: yaml.Node, name: str, seen: set[int]) -> Any:
    place = _place(name, node.start_mark)
    if id(node) in seen:
        raise place.error("aliases (*name) are not allowed: write the value out")
    seen.add(id(node))
    if isinstance(node, yaml.ScalarNode):
        return _scalar(node, place)
    if isinstance(node, yaml.SequenceNode):
        items = Items(_value(child, name, seen) for child in node.value)
        items.place = place
        return items
    return _table(node, name, place, seen)


def _table(node: yaml.MappingNode, name: str, place: Place, seen: set[int]) -> Table:
    table = Table()
    table.place, table.keys_at = place, {}
    for key_node, value_node in node.value:
        key_place = _place(name, key_node.start_mark)
        if not isinstance(key_node, yaml.ScalarNode):
            raise key_place.error("a key must be a plain word")
        if key_node.value in table:
            raise key_place.error(f"duplicate key {key_node.value!r}")
        table.keys_at[key_node.value] = key_place
        table[key_node.value] = _value(value_node, name, seen)
    return table


def _scalar(node: yaml.ScalarNode, place: Place) -> Any:
    value = node.value
    if not node.style:  # None in pure Python, empty in libyaml
        if value in _WORDS:
            return _WORDS[value]
        if _INT.fullmatch(value):
            return int(value)
        if _FLOAT.fullmatch(value):
            return float(value)
    text = Text(value)
    text.place = place
    return text
