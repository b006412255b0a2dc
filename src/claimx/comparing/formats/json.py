"""A comparison as a JSON object."""

from ...render.json import dump
from ..model import Comparison
from . import Table
from .plain import plain


def render(comparison: Comparison, tables: tuple[Table, ...]) -> str:
    """Return the tables as JSON."""
    return dump(plain(comparison, tables))
