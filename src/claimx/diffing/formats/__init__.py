"""Changes in the formats that `diff` writes, one small module a format."""

from collections.abc import Callable
from importlib import import_module

from ..changes import Changes

FORMATS = ("text", "yaml", "json", "markdown", "github")  # each is the name of a module here


def renderer(form: str) -> Callable[[Changes], str]:
    """Return the function that renders changes in format `form`, one of FORMATS."""
    return import_module(f".{form}", __name__).render
