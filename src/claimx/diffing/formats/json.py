"""Changes as a JSON object."""

from ...render.json import dump
from ..changes import Changes
from .plain import plain


def render(changes: Changes) -> str:
    """Return the changes as JSON."""
    return dump(plain(changes))
