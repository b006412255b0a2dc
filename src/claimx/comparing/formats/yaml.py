"""A comparison as a YAML document."""

from ...render.yaml import dump
from ..model import Comparison
from . import Table
from .plain import plain


def render(comparison: Comparison, tables: tuple[Table, ...]) -> str:
    """Return the tables as YAML."""
    return dump(plain(comparison, tables))
