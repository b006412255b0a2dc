"""The texts of articles by id, for commands that are given results."""

from collections.abc import Iterable

from .. import inputs
from ..errors import UsageError


def raw_texts(paths: Iterable[str] | None) -> dict[str, str]:
    """Return the raw text of each article that `paths` name, by id.

    Raises InputError for one that cannot be read, UsageError when - is among the paths.
    """
    paths = list(paths or ())
    if "-" in paths:
        raise UsageError("--texts takes files and folders, not standard input")
    return {item.id: item.read().raw for item in inputs.items(paths, inputs.Reading())}
