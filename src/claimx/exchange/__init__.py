"""Results in the formats of other programs, and corrected annotations back from them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from importlib import import_module
from typing import Any, BinaryIO

Document = dict[str, Any]
Documents = Iterable[Document]  # gone through again and again, and perhaps never in memory
Text = Callable[[str], str]  # the id of an article to its text
Pieces = Callable[[], Iterable[str | bytes]]  # the content of a file, from its beginning each time
File = tuple[str, Pieces]  # its name, with the folder that it is in, and its content

# Each is the name of a module here, with hyphens for underscores.
WITH_TEXTS = frozenset({"brat", "label-studio"})


def files(
    form: str, documents: Documents, text: Text
) -> Iterator[tuple[str, Callable[[], Iterator[bytes]]]]:
    """Yield the files that format `form` consists of, the main one first: name and content.

    What is in memory at a time does not grow with the number of documents. Raises UsageError when a
    library that the format needs is not there.
    """
    for name, pieces in _module(form).files(documents, text):
        yield name, partial(_encoded, pieces)


def _encoded(pieces: Pieces) -> Iterator[bytes]:
    return (piece if isinstance(piece, bytes) else piece.encode() for piece in pieces())


def made(form: str, file: BinaryIO) -> bool:
    """Whether `file`, at its beginning, is one that export made in format `form`."""
    return _module(form).made(file)


def read(form: str, path: str, texts: Mapping[str, str]) -> list[Any]:
    """Return the results that another program's file or folder holds."""
    return _module(form).read(path, texts)


def _module(form: str) -> Any:
    return import_module(f".{form.replace('-', '_')}", __name__)
