"""Places to items, by the form of the input; the bytes of an article are read here."""

import gzip
import re
import sys
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from io import BufferedReader, BytesIO
from typing import IO

from ..errors import InputError
from ..limits import SMALL, beyond, limit
from ..text.document import Document, document
from . import records
from .decode import decoded
from .find import Place
from .forms import NAMED, RECORDS
from .item import Fault, Item, Reading

_GZIP = b"\x1f\x8b"


def items_of(place: Place, reading: Reading) -> Iterator[Item]:
    """Yield the articles at `place`: one for a file of text or HTML, one a record otherwise."""
    if place.fault:
        yield Item(place.id, place.source, place.path, Fault(place.fault))
    elif place.form in RECORDS:
        yield from _records(place, reading)
    elif place.form in NAMED:
        from . import named

        yield from named.items(place, reading)
    elif place.form == "warc":
        yield from _pages(place, reading)
    else:
        how = repr((place.form, reading.published, reading.encoding))
        yield Item(place.id, place.source, place.path, FileArticle(place, reading), how)


@dataclass(frozen=True, slots=True)
class FileArticle:
    """Reads a file that holds one article, as text or as HTML."""

    place: Place
    reading: Reading

    def __call__(self) -> Document:
        place, data = self.place, contents(self.place.path)
        published, encoding = self.reading.published, self.reading.encoding
        common = {"id": place.id, "source": place.source, "sha256": sha256(data).hexdigest()}
        if place.form == "html":
            from .html import article

            return article(data, place.path, published, encoding, **common)
        text = decoded(data, place.path, encoding)
        if mistaken := _MARKUP.match(text):
            raise InputError(f"{place.path}: {_REMEDY[mistaken.lastgroup]}")
        return _named(place.path, text, published=published, **common)

    def sha256(self) -> str | None:
        """Return that of the bytes in the file; None for standard input, which is read once."""
        return None if self.place.path == "-" else sha256(contents(self.place.path)).hexdigest()


# How a file begins that was taken for plain text.
_MARKUP = re.compile(
    r"\s*(?:(?P<page><!doctype html|<html[\s>])|(?P<feed><\?xml|<rss[\s>]|<feed[\s>]))",
    re.IGNORECASE,
)
_REMEDY = {
    "page": "is a web page; name it .html, or say --input-format html",
    "feed": "is XML; a feed or a sitemap is read with --input-format feed",
}


def _named(path: str, text: str, **fields: object) -> Document:
    """Messages about front matter say the path that the user can open."""
    try:
        return document(text, **fields)
    except InputError as fault:
        raise InputError(str(fault).replace(str(fields["source"]), path, 1)) from None


def contents(path: str) -> bytes:
    """Return the bytes of the file at `path` (- is standard input), unpacked if gzipped."""
    try:
        data = sys.stdin.buffer.read() if path == "-" else _file(path)
    except OSError as fault:
        raise InputError(f"{path}: cannot be read: {fault.strerror}") from None
    return unpacked(data, path)


def opened(path: str) -> IO[bytes]:
    """Return the file at `path` (- is standard input), to be read as it goes, gzipped or not.

    Raises InputError when it cannot be opened.
    """
    try:
        # Buffered once more, standard input can be peeked into whatever stands in its place.
        file = BufferedReader(sys.stdin.buffer) if path == "-" else open(path, "rb")  # noqa: SIM115
        return gzip.GzipFile(fileobj=file) if file.peek(2).startswith(_GZIP) else file
    except OSError as fault:
        raise InputError(f"{path}: cannot be read: {fault.strerror}") from None


def unpacked(data: bytes, path: str) -> bytes:
    """Return `data`, unpacked if gzipped; raise InputError when it is damaged.

    A kilobyte can hold a gigabyte of spaces: no more is unpacked than is allowed.
    """
    if not data.startswith(_GZIP):
        return data
    most = min(limit("unpacked"), max(limit("ratio") * len(data), SMALL))
    try:
        with gzip.GzipFile(fileobj=BytesIO(data)) as file:
            found = file.read(most + 1)
    except (EOFError, zlib.error, gzip.BadGzipFile):
        raise InputError(f"{path}: the gzip file is damaged or cut short; copy it again") from None
    if len(found) > most:
        bound = "unpacked" if most == limit("unpacked") else "ratio"
        raise InputError(f"{path}: {beyond(bound)}")
    return found


def _file(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()


def _records(place: Place, reading: Reading) -> Iterator[Item]:
    try:
        yield from records.items_of(_numbered(place, reading), place, reading)
    except InputError as fault:
        yield Item(place.id, place.source, place.path, Fault(str(fault)))


def _numbered(place: Place, reading: Reading) -> records.Numbered:
    if place.form == "parquet":
        from . import parquet

        packed = place.path == "-" or place.path.lower().endswith(".gz")
        with BytesIO(contents(place.path)) if packed else opened(place.path) as file:
            yield from parquet.rows(file, place.path, reading.fields)
    elif place.form == "jsonl" and not reading.encoding:
        from .lines import lines

        yield from records.of_lines(lines(place.path), place.path)
    else:
        text = decoded(contents(place.path), place.path, reading.encoding)
        yield from records.numbered(text, place)


def _pages(place: Place, reading: Reading) -> Iterator[Item]:
    from . import warc

    try:
        with opened(place.path) as file:
            yield from warc.items_of(file, place, reading)
    except InputError as fault:
        yield Item(place.id, place.source, place.path, Fault(str(fault)))
