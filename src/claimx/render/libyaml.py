"""Plain data through libyaml: what `yaml.py` must equal, and writes odd strings with."""

import re
from typing import Any

import yaml
from yaml import events

from ..errors import NO_LIBYAML, ClaimxError
from . import astral
from .scalars import bare, is_plain

_CONTROL = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")

_OPEN = events.MappingStartEvent(None, None, True, flow_style=False)
_OPEN_BLOCK = events.SequenceStartEvent(None, None, True, flow_style=False)
_OPEN_FLOW = events.SequenceStartEvent(None, None, True, flow_style=True)
_CLOSE, _CLOSE_LIST = events.MappingEndEvent(), events.SequenceEndEvent()
_BEGIN = (events.StreamStartEvent(), events.DocumentStartEvent(explicit=False))
_END = (events.DocumentEndEvent(explicit=False), events.StreamEndEvent())


def dump(value: Any) -> str:
    """Return plain data (mappings, lists, strings, numbers, booleans, None) as YAML."""
    text = _emit(value)
    return astral.kept(value, _emit) if astral.ESCAPED.search(text) else text


def string(value: str) -> str:
    """Return a string as it stands in a document, on one line."""
    return dump([value])[1:-2]


def _emit(value: Any) -> str:
    if not yaml.__with_libyaml__:
        raise ClaimxError(NO_LIBYAML)
    found = list(_BEGIN)
    _add(value, found)
    found += _END
    return yaml.emit(found, Dumper=yaml.CSafeDumper, allow_unicode=True, width=2**31 - 1)


def _add(value: Any, found: list[events.Event]) -> None:
    if isinstance(value, dict):
        found.append(_OPEN)
        for key, item in value.items():
            found.append(_scalar(key))
            _add(item, found)
        found.append(_CLOSE)
    elif isinstance(value, list):
        nested = bool(value) and isinstance(value[0], (dict, list))
        found.append(_OPEN_BLOCK if nested else _OPEN_FLOW)
        for item in value:
            _add(item, found)
        found.append(_CLOSE_LIST)
    else:
        found.append(_scalar(value))


def _scalar(value: str | int | float | bool | None) -> events.ScalarEvent:
    if not isinstance(value, str):
        return events.ScalarEvent(None, None, (True, False), bare(value))
    if is_plain(value):
        return events.ScalarEvent(None, None, (True, False), value)
    # Arabic news is full of straight double quotes, so single ones stay the readable choice.
    style = '"' if _CONTROL.search(value) else "'"
    return events.ScalarEvent(None, None, (False, True), value, style=style)
