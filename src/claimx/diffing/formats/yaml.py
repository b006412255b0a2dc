"""Changes as a YAML document."""

from ...render.yaml import dump
from ..changes import Changes
from .plain import plain


def render(changes: Changes) -> str:
    """Return the changes as YAML."""
    return dump(plain(changes))
