"""Bounds on what is read: the one place that has them.

A file of a kilobyte can unpack to terabytes, and a hundred thousand brackets overflow the stack of
whoever follows them. The bounds are far beyond what articles and results need; the environment
variable CLAIMX_LIMITS raises or lowers them: `CLAIMX_LIMITS=page=50000000,depth=200`.
"""

import os
from functools import lru_cache

from .errors import UsageError

LIMITS = {  # name: (bound, what is counted)
    "unpacked": (1_000_000_000, "bytes that a .gz file unpacks to, or of JSON Lines one line"),
    "ratio": (200, "times its size that a .gz or Parquet file unpacks to, from 10 MB on"),
    "page": (20_000_000, "bytes of a web page"),
    "seconds": (30, "seconds that a server takes to answer"),
    "article": (10_000_000, "characters of an article or of a field of a record"),
    "depth": (100, "levels of YAML or JSON"),
    "digits": (400, "digits of a number in YAML or JSON"),
    "brackets": (50, "brackets of a pattern one in the other"),
    "pattern": (100_000, "parts of a pattern, phrases and repetitions written out"),
    "ways": (10_000, "ways in which a rule can begin"),
    "steps": (100_000, "steps that a rule may take at one cue"),
}
SMALL = 10_000_000  # bytes that anything may unpack to
VARIABLE = "CLAIMX_LIMITS"


def limit(name: str) -> int:
    """Return the bound `name` in force; raise UsageError for a variable that is not understood."""
    return _in_force(os.environ.get(VARIABLE, ""))[name]


def beyond(name: str) -> str:
    """Return the end of a message about something beyond the bound `name`."""
    bound = limit(name)
    return f"more than {bound} {LIMITS[name][1]}; {VARIABLE}={name}={bound * 2} allows more"


@lru_cache(maxsize=4)
def _in_force(said: str) -> dict[str, int]:
    found = {name: bound for name, (bound, _) in LIMITS.items()}
    for part in filter(None, said.split(",")):
        name, _, number = part.strip().partition("=")
        if name not in found or not (number.isascii() and number.isdecimal() and len(number) < 19):
            known = ", ".join(found)
            raise UsageError(
                f"{VARIABLE}: {part!r} is no limit; write name=number, the name one of {known}"
            )
        found[name] = int(number)
    return found
