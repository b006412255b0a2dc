"""A result as one line of JSON."""

import json
from typing import Any

from .. import escape
from ..model import Result
from .plain import plain


def render(result: Result) -> str:
    """Return `result` as one JSON line that ends with a newline."""
    return dump(plain(result))


def dump(value: Any) -> str:
    """Return plain data as one line of JSON, Arabic unescaped, ending with a newline."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    # Some readers of lines (str.splitlines, JavaScript before 2019) break at U+0085 and others too.
    return escape.json(text) + "\n"
