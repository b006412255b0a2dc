"""A result as one YAML document that YAML 1.1 and 1.2 readers read alike.

The shape of a document is known, so it is written straight, faster than through libyaml
and with the same bytes; strings with odd characters and data of other shapes are left to that.
Nothing is wrapped, one value is one line, and a string that some reader could take for a number, a
date or a boolean is quoted.
"""

import re
from functools import lru_cache
from typing import Any

from ..model import Result
from . import libyaml
from .plain import plain
from .scalars import bare, is_plain

# What stands between single quotes as it is, but for the single quote.
_PRINTED = re.compile("[ -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]*")
_KEY = re.compile("[a-z][a-z0-9_]{,99}")  # a longer one would have to be marked
_SHORT = 40  # letters


class _OtherShape(Exception):
    """Data that no result has."""


def render(result: Result) -> str:
    """Return `result` as a YAML document that ends with a newline."""
    return dump(plain(result))


def dump(value: Any) -> str:
    """Return plain data (mappings, lists, strings, numbers, booleans, None) as YAML."""
    found: list[str] = []
    try:
        _add_mapping(value, "", "", found)
    except _OtherShape:
        return libyaml.dump(value)
    return "".join(found)


def _add_mapping(value: Any, first: str, others: str, found: list[str]) -> None:
    """Add the lines of a mapping, `first` and `others` before them."""
    if not isinstance(value, dict) or not value:
        raise _OtherShape
    before = first
    for key, item in value.items():
        found.append(f"{before}{_key(key)}:")
        before = others
        if isinstance(item, dict):
            found.append("\n")
            _add_mapping(item, f"{others}  ", f"{others}  ", found)
        elif not isinstance(item, list):
            found.append(f" {_text(item)}\n")
        elif item and isinstance(item[0], dict):
            found.append("\n")
            for one in item:
                _add_mapping(one, f"{others}- ", f"{others}  ", found)
        else:
            found.append(f" [{', '.join(map(_text, item))}]\n")


def _text(value: Any) -> str:
    if isinstance(value, (dict, list)):
        raise _OtherShape
    long = isinstance(value, str) and len(value) > _SHORT
    return _string(value) if long else _scalar(value)


@lru_cache(maxsize=50_000, typed=True)  # typed: 1, 1.0 and True are equal and written differently
def _scalar(value: Any) -> str:
    """A short value: offsets and words such as kinds come again and again."""
    return _string(value) if isinstance(value, str) else bare(value)


def _string(value: str) -> str:
    if is_plain(value):
        return value
    if _PRINTED.fullmatch(value):
        return "'" + value.replace("'", "''") + "'"
    return libyaml.string(value)


@lru_cache(maxsize=1_000)
def _key(key: str) -> str:
    if not _KEY.fullmatch(key):
        raise _OtherShape
    return _string(key)
