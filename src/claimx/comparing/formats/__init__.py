"""A comparison in the formats that programs read, one small module a format."""

from collections.abc import Callable
from importlib import import_module
from typing import Literal, get_args

from ..model import Comparison

Table = Literal["claims", "speakers", "figures", "copies"]
TABLES: tuple[Table, ...] = get_args(Table)
FORMATS = ("yaml", "json", "csv")  # each is the name of a module here


def renderer(form: str) -> Callable[[Comparison, tuple[Table, ...]], str]:
    """Return the function that renders tables of a comparison in format `form`, one of FORMATS."""
    return import_module(f".{form}", __name__).render
