"""What is known of an article before it is read."""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any, Protocol

from ..errors import InputError
from ..text.document import Document


@dataclass(frozen=True, slots=True)
class Reading:
    """How inputs are to be read: `form` is that of all inputs, else the suffix decides.

    Record files (.jsonl, .json, .csv, .parquet) are found in folders only when `text_field` is set:
    a folder may hold others, such as a package.json. `html_field` is a text field that holds HTML.
    `kept` are the fields of a record that are kept of an article, each with what it is:
    ("headline", "title"). `encoding` is that of inputs which are not UTF-8. `fetch`: pages may be
    asked of the web.
    """

    published: date | None = None
    form: str | None = None
    text_field: str | None = None
    id_field: str | None = None
    published_field: str | None = None
    html_field: str | None = None
    kept: tuple[tuple[str, str], ...] = ()
    encoding: str | None = None
    fetch: bool = False

    @property
    def text_or_html(self) -> str:
        """The field of a record that holds its text."""
        return self.html_field or self.text_field or "text"

    @property
    def fields(self) -> list[str]:
        """The fields of a record that are read, once each."""
        named = (self.text_or_html, self.id_field, self.published_field)
        return list(dict.fromkeys(filter(None, (*named, *(field for field, _ in self.kept)))))


class Reader(Protocol):
    """Reads one article; another process can be sent it."""

    def __call__(self) -> Document:
        """Return the article; raise InputError when it cannot be read."""

    def sha256(self) -> str | None:
        """Return the `sha256` that the document will have, None when only reading can tell."""


@dataclass(frozen=True, slots=True)
class Item:
    """An article to be read: `source` is what results say, `path` what messages say.

    `how` says what else the document depends on than id, source and the bytes that are read; what
    is read `once` counts as unchanged from then on, as a page of the web does.
    """

    id: str
    source: str
    path: str
    read: Reader
    how: str = ""
    once: bool = False

    def stamp(self, sha256_of_content: str) -> str:
        """Return what stands for the document that is read from content with this SHA-256."""
        content = "" if self.once else sha256_of_content
        parts = (self.id, self.source, self.how, content)
        return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Fault:
    """A `read` that only reports: an article that is known to be unreadable."""

    message: str

    def __call__(self) -> Any:
        raise InputError(self.message)

    def sha256(self) -> None:
        """There is nothing that could be read."""
