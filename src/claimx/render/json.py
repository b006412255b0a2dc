"""A result as an indented JSON object; spans and pairs of numbers stay on one line."""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from .. import escape
from ..model import Result
from .plain import plain

# A line break inside a string is written as \n, so this only meets breaks between values.
_PAIR = re.compile(r"\[\n\s+(-?[0-9.e+-]+),\n\s+(-?[0-9.e+-]+)\n\s+\]")


def render(result: Result) -> str:
    """Return `result` as a JSON object that ends with a newline."""
    return dump(plain(result))


def dump(value: Any) -> str:
    """Return plain data as indented JSON, Arabic unescaped, ending with a newline."""
    text = json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)
    return _PAIR.sub(r"[\1, \2]", escape.json(text)) + "\n"


def elements(values: Iterable[Any], indent: str = "") -> Iterator[str]:
    """Yield the pieces of an array of `values`, as `dump` writes one that stands so far in."""
    before, inside = "[", f"\n{indent}  "
    for value in values:
        yield before + inside + dump(value).removesuffix("\n").replace("\n", inside)
        before = ","
    yield "[]" if before == "[" else f"\n{indent}]"
