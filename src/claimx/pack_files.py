"""The files of words and rules, looked at without being understood: that is quick."""

import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

_WORDS = Path(__file__).parent / "lexicon" / "data"
_RULES = Path(__file__).parent / "rules" / "packs"


def builtin() -> list[Path]:
    """Return the files of the built-in words and rules, sorted by their paths."""
    return [*sorted(_WORDS.rglob("*.yaml")), *sorted(_RULES.rglob("*.yaml"))]


def digest(files: Iterable[Path]) -> str:
    """Return eight hex digits that change whenever a word or a rule in `files` does."""
    found = hashlib.sha256()
    for path in files:
        found.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return found.hexdigest()[:8]


def values(key: str) -> list[str]:
    """Return what stands after a key, `pack` or `id`, in the built-in packs with rules, sorted.

    Those for strings that are a date as a whole (spoken) are not listed, as in `rules list`.
    """
    line = re.compile(rf"^(?:- )?{key}: (\S+)$", re.MULTILINE)
    files = (path for path in _RULES.rglob("*.yaml") if path.parent.name != "spoken")
    texts = (path.read_text(encoding="utf-8") for path in files)
    return sorted({found for text in texts if "\n- id: " in text for found in line.findall(text)})
