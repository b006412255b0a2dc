"""The texts of articles by id, for commands that are given results."""

from collections.abc import Iterable

from .. import inputs
from ..errors import UsageError
from ..file_names import file_name, told_apart
from ..inputs.decode import known_encoding


class Articles:
    """The articles that `paths` name; raises UsageError when - is among them."""

    def __init__(self, paths: Iterable[str] | None, encoding: str | None = None) -> None:
        paths = list(paths or ())
        if "-" in paths:
            raise UsageError("--texts takes files and folders, not standard input")
        reading = inputs.Reading(encoding=encoding and known_encoding(encoding))
        self._items = {item.id: item for item in inputs.items(paths, reading)}

    def text(self, id: str) -> str | None:
        """Return the raw text of the article `id`, None when it is not there.

        A text that `--save-text` wrote has its name from the id. Raises InputError for one that
        cannot be read.
        """
        for name in (id, file_name(id), told_apart(file_name(id))):
            if name in self._items:
                return self._items[name].read().raw
        return None
