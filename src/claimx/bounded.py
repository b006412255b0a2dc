"""YAML and JSON that others wrote, as plain data within the limits.

What comes out is made of mappings with text as keys, lists, text, finite numbers, booleans and
None; aliases, with which a kilobyte says a million values, are refused.
"""

import json
from collections.abc import Iterator
from functools import partial
from math import isfinite
from typing import Any, ClassVar

import yaml
from yaml.composer import Composer, ComposerError
from yaml.constructor import ConstructorError, SafeConstructor
from yaml.events import AliasEvent
from yaml.resolver import Resolver

from .errors import NO_LIBYAML, ClaimxError
from .limits import beyond, limit

try:
    from yaml.cyaml import CParser
except ImportError:
    raise ClaimxError(NO_LIBYAML) from None

NO_ALIASES = "aliases (*name) are not allowed: write the value out"
_STRING = "tag:yaml.org,2002:str"
_NUMBERS = ("tag:yaml.org,2002:int", "tag:yaml.org,2002:float")
_TAGS = ("null", "bool", "int", "float", "str", "seq", "map", "timestamp")


class _Texts(Composer, CParser, SafeConstructor, Resolver):
    """libyaml reads; nodes are composed in Python, where depth can be counted. Scalars are text."""

    yaml_constructors: ClassVar[dict] = {}  # whatever the tag, a scalar is a text

    def __init__(self, text: str) -> None:
        CParser.__init__(self, text)
        Composer.__init__(self)
        SafeConstructor.__init__(self)
        Resolver.__init__(self)
        self._depth, self._most = 0, limit("depth")

    def compose_node(self, parent: Any, index: Any) -> yaml.Node:
        if self.check_event(AliasEvent):
            raise ComposerError(None, None, NO_ALIASES, self.peek_event().start_mark)
        self._depth += 1
        if self._depth > self._most:
            raise ComposerError(None, None, beyond("depth"), self.peek_event().start_mark)
        node = super().compose_node(parent, index)
        self._depth -= 1
        return node

    def resolve(self, kind: type, value: Any, implicit: Any) -> str:
        return super().resolve(kind, None, implicit) if kind is not yaml.ScalarNode else _STRING


class _Values(_Texts):
    """Scalars are what YAML takes them for; dates are texts unless they are asked for."""

    yaml_constructors: ClassVar[dict] = {
        f"tag:yaml.org,2002:{name}": SafeConstructor.yaml_constructors[f"tag:yaml.org,2002:{name}"]
        for name in _TAGS
    } | {None: SafeConstructor.construct_undefined}

    def __init__(self, text: str, dates: bool) -> None:
        super().__init__(text)
        self._dates = dates

    def compose_mapping_node(self, anchor: Any) -> yaml.MappingNode:
        node, seen = super().compose_mapping_node(anchor), set()
        for key, _ in node.value:
            if key.tag != _STRING:
                raise ComposerError(None, None, "a key must be text", key.start_mark)
            if key.value in seen:
                raise ComposerError(None, None, f"duplicate key {key.value!r}", key.start_mark)
            seen.add(key.value)
        return node

    def resolve(self, kind: type, value: Any, implicit: Any) -> str:
        tag = Resolver.resolve(self, kind, value, implicit)
        return _STRING if tag.endswith(":timestamp") and not self._dates else tag

    def construct_object(self, node: yaml.Node, deep: bool = False) -> Any:
        try:
            if node.tag in _NUMBERS and len(node.value) > limit("digits"):
                raise ValueError(beyond("digits"))
            found = super().construct_object(node, deep)
            _check(found)
        except (ValueError, OverflowError) as fault:
            raise ConstructorError(None, None, str(fault), node.start_mark) from None
        return found


def yaml_documents(text: str, dates: bool = False) -> Iterator[Any]:
    """Yield the documents of a YAML stream; with `dates`, what YAML takes for dates are dates.

    Raises yaml.YAMLError, in most cases with the line and column.
    """
    loader = _Values(text, dates)
    try:
        while loader.check_data():
            yield loader.get_data()
    finally:
        loader.dispose()


def yaml_texts(text: str) -> Any:
    """Return the one document of a YAML text, every scalar in it as the text that is written."""
    loader = _Texts(text)
    try:
        return loader.get_single_data()
    finally:
        loader.dispose()


def json_value(text: str, strict: bool = True) -> Any:
    """Return the value of a JSON text; raise ValueError for what is not JSON or is out of bounds.

    With `strict` it has finite numbers alone, no half of a surrogate pair and no line breaks in
    strings, as results have not; records and pages of others may have them.
    """
    whole = partial(_whole, most=limit("digits")) if strict else None
    try:
        value = json.loads(text, parse_int=whole, strict=strict)
    except RecursionError:
        raise ValueError(beyond("depth")) from None
    for level in _levels(value):
        if strict:
            for item in level:
                _check(item)
    return value


def _levels(value: Any) -> Iterator[list[Any]]:
    """Yield the value, what is in it, what is in that, and so on, as far as is allowed."""
    level = [value]
    for _ in range(limit("depth")):
        yield level
        level = [
            child
            for item in level
            if isinstance(item, (dict, list))
            for child in ((*item, *item.values()) if isinstance(item, dict) else item)
        ]
    if level:
        raise ValueError(beyond("depth"))


def _check(item: Any) -> None:
    if isinstance(item, str) and not item.isascii():
        try:
            item.encode()
        except UnicodeEncodeError:
            raise ValueError("half of a surrogate pair; repair the text") from None
    elif isinstance(item, float) and not isfinite(item):
        raise ValueError(f"{item} is no number that can be reckoned with")


def _whole(digits: str, most: int) -> int:
    if len(digits) > most:
        raise ValueError(beyond("digits"))
    return int(digits)
