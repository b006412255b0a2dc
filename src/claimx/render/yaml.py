"""A result as one YAML document that YAML 1.1 and 1.2 readers read alike.

The document's shape is known, so its events are built here and written by libyaml, several times
faster than a representer would. Nothing is wrapped, one value is one line, and a string that some
reader could take for a number, a date or a boolean is quoted.
"""

import re
from functools import lru_cache
from typing import Any

import yaml
from yaml import events

from ..errors import NO_LIBYAML, ClaimxError
from ..model import Result
from . import astral
from .plain import plain

# Letters, digits and marks that mean nothing in YAML wherever they stand; the first is a letter.
_LETTER = "A-Za-z\u0621-\u063a\u0641-\u064a"
_MARK = "\u064b-\u0652«»“”،؛؟…"
_PLAIN = re.compile(
    f"[{_LETTER}«](?:[{_LETTER}{_MARK}0-9٠-٩٪%()_./ –-]*[{_LETTER}{_MARK}0-9٠-٩%)])?"
)
_WORD = re.compile("null|true|false|yes|no|on|off|y|n", re.IGNORECASE)
_CONTROL = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")

_OPEN = events.MappingStartEvent(None, None, True, flow_style=False)
_OPEN_BLOCK = events.SequenceStartEvent(None, None, True, flow_style=False)
_OPEN_FLOW = events.SequenceStartEvent(None, None, True, flow_style=True)
_CLOSE, _CLOSE_LIST = events.MappingEndEvent(), events.SequenceEndEvent()
_BEGIN = (events.StreamStartEvent(), events.DocumentStartEvent(explicit=False))
_END = (events.DocumentEndEvent(explicit=False), events.StreamEndEvent())
_NULL = events.ScalarEvent(None, None, (True, False), "null")
_SHORT = 40  # letters
_BOOLEAN = {
    value: events.ScalarEvent(None, None, (True, False), str(value).lower())
    for value in (True, False)
}


def render(result: Result) -> str:
    """Return `result` as a YAML document that ends with a newline."""
    return dump(plain(result))


def dump(value: Any) -> str:
    """Return plain data (mappings, lists, strings, numbers, booleans, None) as YAML."""
    text = _emit(value)
    return astral.kept(value, _emit) if astral.ESCAPED.search(text) else text


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
            if isinstance(item, (dict, list)):
                _add(item, found)
            else:
                found.append(_event(item))
        found.append(_CLOSE)
    elif isinstance(value, list):
        nested = bool(value) and isinstance(value[0], (dict, list))
        found.append(_OPEN_BLOCK if nested else _OPEN_FLOW)
        for item in value:
            _add(item, found)
        found.append(_CLOSE_LIST)
    else:
        found.append(_event(value))


def _event(value: str | int | float | bool | None) -> events.ScalarEvent:
    long = isinstance(value, str) and len(value) > _SHORT
    return _string(value) if long else _scalar(value)


@lru_cache(maxsize=50_000, typed=True)  # typed: 1, 1.0 and True are equal and written differently
def _scalar(value: str | int | float | bool | None) -> events.ScalarEvent:
    """The event of a short value: offsets, keys and words such as kinds come again and again."""
    return _string(value) if isinstance(value, str) else _bare(value)


def _bare(value: int | float | bool | None) -> events.ScalarEvent:
    if value is None:
        return _NULL
    if isinstance(value, bool):
        return _BOOLEAN[value]
    return events.ScalarEvent(None, None, (True, False), _number(value))


def _number(value: int | float) -> str:
    """Every reader takes `1.0e-05` for a number; YAML 1.1 takes `1e-05` for a string."""
    text = repr(value)
    if "e" in text and "." not in text:
        text = text.replace("e", ".0e")
    return text


def _string(value: str) -> events.ScalarEvent:
    if _PLAIN.fullmatch(value) and not _WORD.fullmatch(value):
        return events.ScalarEvent(None, None, (True, False), value)
    # Arabic news is full of straight double quotes, so single ones stay the readable choice.
    style = '"' if _CONTROL.search(value) else "'"
    return events.ScalarEvent(None, None, (False, True), value, style=style)
