"""Regular expressions kept as data: to compile a long one takes a thousand times as long.

`re` has no public way to write a compiled expression; its inner one is used where it is as known,
and what it writes is good for one version of Python. Everywhere else an expression is compiled.
"""

import re
import zlib
from array import array
from typing import Any

_CODE = "I"  # what the engine of `re` is given: unsigned integers

Kept = tuple[str, bytes, tuple[Any, ...]]  # source, code, and what else the engine needs


def kept(source: str) -> Kept:
    """Return an expression as data; without code where it cannot be had."""
    try:
        from re import _compiler, _parser

        parsed = _parser.parse(source, 0)
        code = array(_CODE, map(int, _compiler._code(parsed, 0))).tobytes()
        state, names = parsed.state, dict(parsed.state.groupdict)
        by_number = [None, *sorted(names, key=names.__getitem__)]
        if len(by_number) != state.groups:
            return source, b"", ()
        rest = (int(state.flags), state.groups - 1, names, tuple(by_number))
        return source, zlib.compress(code, 1), rest
    except (ImportError, AttributeError, TypeError, ValueError):
        return source, b"", ()


def restored(one: Kept) -> re.Pattern[str]:
    """Return the expression that was kept."""
    source, code, rest = one
    if not code:
        return re.compile(source)
    from _sre import compile as made

    flags, *others = rest
    return made(source, flags, array(_CODE, zlib.decompress(code)).tolist(), *others)
