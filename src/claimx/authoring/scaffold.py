"""The text of a new pack: a word, a rule, and the examples that show both at work."""

import re
from pathlib import Path

from ..errors import UsageError

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

_TEMPLATES = Path(__file__).parent / "templates"
_NAME = "NAME"  # stands in them for the id of the rule
KINDS = ("claims", "phrases")


def pack(rule: str, kind: str = "claims") -> str:
    """Return the text of a pack with one rule of that id; raise UsageError for a wrong id."""
    if not _ID.fullmatch(rule):
        raise UsageError(
            f"{rule!r} is no id of a rule: write lower-case words joined by hyphens that name the "
            "construction, such as verb-subject-that"
        )
    template = (_TEMPLATES / f"{kind}.yaml").read_text(encoding="utf-8")
    return template.replace(_NAME, rule)
