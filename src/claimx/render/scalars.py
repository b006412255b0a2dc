"""Which scalars stand plain in YAML, so that readers of 1.1 and 1.2 take them for what they are."""

import re

# Letters, digits and marks that mean nothing in YAML wherever they stand; the first is a letter.
_LETTER = "A-Za-z\u0621-\u063a\u0641-\u064a"
_MARK = "\u064b-\u0652«»“”،؛؟…"
_PLAIN = re.compile(
    f"[{_LETTER}«](?:[{_LETTER}{_MARK}0-9٠-٩٪%()_./ –-]*[{_LETTER}{_MARK}0-9٠-٩%)])?"
)
_WORD = re.compile("null|true|false|yes|no|on|off|y|n", re.IGNORECASE)


def is_plain(value: str) -> bool:
    """Whether a string needs no quotes: no reader takes it for a number, a date or a boolean."""
    return bool(_PLAIN.fullmatch(value)) and not _WORD.fullmatch(value)


def bare(value: int | float | bool | None) -> str:
    """Return what every reader takes for this value: 1.0e-05, since 1e-05 is a string in 1.1."""
    if value is None or isinstance(value, bool):
        return "null" if value is None else str(value).lower()
    text = repr(value)
    return text.replace("e", ".0e") if "e" in text and "." not in text else text
