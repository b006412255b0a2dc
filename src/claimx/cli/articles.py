"""The texts of articles by id, for commands that are given results."""

from collections.abc import Iterable

from .. import inputs
from ..errors import InputError, UsageError
from ..file_names import file_name, told_apart
from ..inputs.decode import known_encoding
from ..model import Result
from ..render.plain import plain
from ..validation import misplaced


class Articles:
    """The articles that `paths` name; raises UsageError when - is among them."""

    def __init__(self, paths: Iterable[str] | None, encoding: str | None = None) -> None:
        paths = list(paths or ())
        if "-" in paths:
            raise UsageError("--texts takes files and folders, not standard input")
        reading = inputs.Reading(encoding=encoding and known_encoding(encoding))
        self._items = {item.id: item for item in inputs.items(paths, reading)}

    def of(self, result: Result) -> str | None:
        """Return the text that the spans of a result count in, None when it is not there.

        Raises InputError as `text` does, and for a text that is not the one that was extracted.
        """
        raw = self.text(result.article.id)
        for path, message in misplaced(plain(result), raw) if raw is not None else ():
            raise InputError(f"{result.article.id}: {path}: {message}; extract it again")
        return raw

    def text(self, id: str) -> str | None:
        """Return the raw text of the article `id`, None when it is not there.

        A text that `--save-text` wrote has its name from the id. Raises InputError for one that
        cannot be read.
        """
        for name in (id, file_name(id), told_apart(file_name(id))):
            if name in self._items:
                return self._items[name].read().raw
        return None
