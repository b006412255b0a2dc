"""Documents in the order of their articles' ids, once each, and however many they are."""

import pickle
import sqlite3
from collections.abc import Iterator

from ..errors import UsageError
from ..exchange import Document
from ..result_files import Stored


class Gathered:
    """Documents, perhaps with texts, in a database that goes when it is closed.

    SQLite keeps it in memory up to two megabytes and puts the rest into a temporary file; it
    sorts text as Python does, by code point.
    """

    def __init__(self) -> None:
        self._base = sqlite3.connect("", isolation_level=None)  # each statement stands by itself
        self._base.execute("pragma journal_mode = off")
        self._base.execute("create table found (id text primary key, file, document, raw)")
        self._count = 0

    def add(self, stored: Stored, raw: str = "") -> None:
        """Add a valid document; raise UsageError when there is one about its article."""
        row = (stored.id, stored.file, pickle.dumps(stored.data), raw.encode())
        try:
            self._base.execute("insert into found values (?, ?, ?, ?)", row)
        except sqlite3.IntegrityError:
            raise UsageError(
                f"{stored.file} and {self._of('file', stored.id)} are both about article "
                f"{stored.id!r}; name one of them"
            ) from None
        except sqlite3.OperationalError as fault:
            raise UsageError(
                f"results are put into order in a temporary file, and {fault}; "
                "make room, or set TMPDIR to a folder that has some"
            ) from None
        self._count += 1

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Document]:
        for (document,) in self._base.execute("select document from found order by id"):
            yield pickle.loads(document)

    def text(self, id: str) -> str:
        """Return the text that was added with the document about an article."""
        return self._of("raw", id).decode()

    def close(self) -> None:
        """Remove the database."""
        self._base.close()

    def _of(self, column: str, id: str) -> "str | bytes":
        return self._base.execute(f"select {column} from found where id = ?", [id]).fetchone()[0]
