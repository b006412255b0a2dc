"""Results in the formats of other programs, and corrected annotations back from them."""

from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Any

Document = dict[str, Any]

# Each is the name of a module here, with hyphens for underscores.
WITH_TEXTS = frozenset({"brat", "label-studio"})


def files(form: str, documents: Sequence[Document], texts: Mapping[str, str]) -> dict[str, bytes]:
    """Return the files that format `form` consists of: path and content, the main one first."""
    made = _module(form).files(documents, texts)
    return {name: item if isinstance(item, bytes) else item.encode() for name, item in made.items()}


def made(form: str, data: bytes) -> bool:
    """Whether a file with the content `data` is one that export made in format `form`."""
    return _module(form).made(data)


def read(form: str, path: str, texts: Mapping[str, str]) -> list[Any]:
    """Return the results that another program's file or folder holds."""
    return _module(form).read(path, texts)


def _module(form: str) -> Any:
    return import_module(f".{form.replace('-', '_')}", __name__)
