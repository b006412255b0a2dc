"""Several rendered documents as one stream that a reader of the format takes whole."""

from collections.abc import Iterable, Iterator


def stream(documents: Iterable[str], form: str) -> Iterator[str]:
    """Yield the pieces of a stream of `documents` in format `form` as they become ready.

    YAML: each document is opened with ---. JSON: one array. JSON Lines: the lines themselves.
    """
    if form == "json":
        yield from _array(documents)
    elif form == "yaml":
        yield from (f"---\n{document}" for document in documents)
    else:
        yield from documents


def _array(documents: Iterable[str]) -> Iterator[str]:
    before = "[\n"
    for document in documents:
        yield before + document.removesuffix("\n")
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"
