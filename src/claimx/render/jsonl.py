"""A result as one line of JSON."""

import json
import re
from typing import Any

from ..model import Result
from .plain import plain

# Some readers of lines (str.splitlines, JavaScript before 2019) break at these too.
_BREAK = re.compile("[\x85\u2028\u2029]")


def render(result: Result) -> str:
    """Return `result` as one JSON line that ends with a newline."""
    return dump(plain(result))


def dump(value: Any) -> str:
    """Return plain data as one line of JSON, Arabic unescaped, ending with a newline."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return _BREAK.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"
