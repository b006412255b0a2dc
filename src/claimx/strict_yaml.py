"""Strict reading of hand-written YAML (packs, lexicon files): every fault has a position.

PyYAML's ordinary loader keeps the last of two equal keys and turns `NO` into False and `12:30`
into 750. Here duplicate keys and aliases are errors, scalars follow the YAML 1.2 core schema, and
strings, lists and mappings remember where they stand.
"""

import os
import re
from difflib import get_close_matches
from math import isfinite
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from .bounded import NO_ALIASES
from .errors import PackError
from .limits import beyond, limit

_INT = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_WORDS = {"": None, "~": None, "null": None, "true": True, "false": False}


_PACKAGE = str(Path(__file__).parent) + os.sep


class Place(NamedTuple):
    """File, line and column (from 1) of a node."""

    file: str
    line: int
    column: int

    def __reduce__(self) -> tuple[Any, ...]:
        """What is kept of a place in the package is true of another installation."""
        inside = self.file.startswith(_PACKAGE)
        return _place_in, (inside, self.file.removeprefix(_PACKAGE), self.line, self.column)

    def error(self, message: str) -> PackError:
        """Return the error that says `message` about this place."""
        error = PackError(f"{self.file}:{self.line}:{self.column}: {message}")
        error.place = self
        return error


def _place_in(inside: bool, file: str, line: int, column: int) -> Place:
    return Place(_PACKAGE + file if inside else file, line, column)


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
        return _Reader(source, name).document()
    except yaml.MarkedYAMLError as fault:
        mark = fault.problem_mark or fault.context_mark
        raise _place(name, mark).error(fault.problem or "not YAML") from None
    except yaml.YAMLError as fault:
        raise PackError(f"{name}: not YAML: {' '.join(str(fault).split())}") from None


def _place(name: str, mark: Any) -> Place:
    return Place(name, mark.line + 1, mark.column + 1)


class _Reader:
    """The events of libyaml to values, level by level."""

    def __init__(self, source: str, name: str) -> None:
        self._events = yaml.parse(source, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        self._name, self._most = name, limit("depth")

    def document(self) -> Any:
        """Return the value of the one document."""
        value = None
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                value = self._value(next(self._events), 1)
                break
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                raise self._at(event).error(
                    "a file holds one document: remove this --- and split it"
                )
        return value

    def _at(self, event: yaml.Event) -> Place:
        return _place(self._name, event.start_mark)

    def _value(self, event: yaml.Event, depth: int) -> Any:
        place = self._at(event)
        if isinstance(event, yaml.AliasEvent):
            raise place.error(NO_ALIASES)
        if depth > self._most:
            raise place.error(beyond("depth"))
        if isinstance(event, yaml.ScalarEvent):
            return _scalar(event, place)
        if isinstance(event, yaml.MappingStartEvent):
            return self._table(place, depth)
        items = Items()
        items.place = place
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            items.append(self._value(event, depth + 1))
        return items

    def _table(self, place: Place, depth: int) -> Table:
        table = Table()
        table.place, table.keys_at = place, {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key, key_place = getattr(event, "value", None), self._at(event)
            if key is None:
                raise key_place.error("a key must be a plain word")
            if key in table:
                raise key_place.error(f"duplicate key {key!r}")
            table.keys_at[key] = key_place
            table[key] = self._value(next(self._events), depth + 1)
        return table


def _scalar(event: yaml.ScalarEvent, place: Place) -> Any:
    value = event.value
    if not event.style:  # None in pure Python, empty in libyaml
        if value in _WORDS:
            return _WORDS[value]
        if _INT.fullmatch(value) or _FLOAT.fullmatch(value):
            return _number(value, place)
    text = Text(value)
    text.place = place
    return text


def _number(value: str, place: Place) -> int | float:
    if len(value) > limit("digits"):
        raise place.error(beyond("digits"))
    number = int(value) if _INT.fullmatch(value) else float(value)
    if not isfinite(number):
        raise place.error(f"{value} is no number that can be reckoned with")
    return number
