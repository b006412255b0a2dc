"""Text of strangers made safe to show in a page, and the policy that runs and loads nothing else.

Jinja2 and markupsafe escape markup. What is left are characters that change how others are shown:
an override (U+202E) turns a name around, an escape sequence is for terminals.
"""

import base64
import re
from collections.abc import Iterable
from hashlib import sha256

from markupsafe import Markup, escape

# Overrides reorder what follows them; embeddings and isolates do nothing that a page does not do by
# itself, which isolates every text that it inserts.
_OVERRIDE = re.compile("[\u202d\u202e]")
_DIRECTION = re.compile("[\u202a-\u202c\u2066-\u2069]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
_NO_TEXT = re.compile("[\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]")


def shown(text: str) -> str:
    """Return `text` with what cannot be seen and changes the rest as signs: ␛, [U+202E]."""
    text = _CONTROL.sub(lambda match: chr(0x2400 + ord(match[0])), text)
    return _DIRECTION.sub("", _OVERRIDE.sub(_named, _NO_TEXT.sub(_named, text)))


def _named(match: re.Match[str]) -> str:
    return f"[U+{ord(match[0]):04X}]"


def direction(text: str) -> Markup:
    """Return the attributes `lang` and `dir` of a text: Arabic where it has an Arabic letter."""
    return Markup('lang="ar" dir="rtl"' if _ARABIC.search(text) else 'lang="" dir="ltr"')


def isolated(text: object, kind: str = "") -> Markup:
    """Return `text` to be inserted anywhere: escaped, in an element that keeps its order inside.

    `kind` is the class of the element.
    """
    safe, kind = shown(str(text)), Markup('class="{}" ').format(kind) if kind else ""
    return Markup("<bdi {}{}>{}</bdi>").format(kind, direction(safe), escape(safe))


def web_address(text: str | None) -> str | None:
    """Return an address that a link may have, None for any other: javascript: would run."""
    return text if text and re.match("https?://", text, re.I) else None


def policy(scripts: Iterable[str], style: str) -> str:
    """Return the Content-Security-Policy of a page with these scripts and one style sheet."""
    runs = " ".join(map(_hash, scripts))
    return (
        f"default-src 'none'; script-src {runs}; style-src {_hash(style)}; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(sha256(text.encode()).digest()).decode()}'"
