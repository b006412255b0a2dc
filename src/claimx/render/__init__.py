"""Results in the formats that `extract` writes, one small module a format."""

from collections.abc import Callable
from importlib import import_module

from ..model import Result

FORMATS = ("yaml", "json", "jsonl")  # each is the name of a module here and a file suffix


def renderer(form: str) -> Callable[[Result], str]:
    """Return the function that renders a result in format `form`, one of FORMATS."""
    return import_module(f".{form}", __name__).render
