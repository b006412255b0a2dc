"""Pages of web archives, read through the HTML reader: warcio, an extra.

WARC 1.1: https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/
"""

import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from email.message import Message
from hashlib import sha256
from types import SimpleNamespace
from typing import IO, Any

from ..errors import InputError, one_line
from ..limits import limit
from ..text.document import Document
from .decode import said_encoding
from .find import Place
from .forms import PAGES
from .item import Fault, Item, Reading

_BLOCK = 1 << 16


def items_of(file: IO[bytes], place: Place, reading: Reading) -> Iterator[Item]:
    """Yield an article for each web page in the archive, numbered as its record is, from 1.

    A page is a response of status 200, or a resource, whose type is HTML; pictures, redirects and
    requests are passed over. Raises InputError where the archive is damaged, or has no page.
    """
    number = pages = 0
    for number, record in enumerate(_records(file, place), 1):
        kind = _kind(record)
        path, source = f"{place.path}:{number}", f"{place.source}:{number}"
        if kind.get_content_type() not in PAGES:
            _read_to_end(record, path)
            continue
        pages += 1
        identity = f"{place.id}/{number}"
        encoding = reading.encoding or said_encoding(kind)
        how = ""
        try:
            page = record.content_stream().read(limit("page") + 1)
            url = record.rec_headers.get_header("WARC-Target-URI")
            how = repr((reading.published, encoding, url))
            read: Any = PageArticle(page, path, identity, source, reading.published, encoding, url)
        except Exception as fault:  # what unpacks it raises errors of many libraries
            read = Fault(f"{path}: the page cannot be unpacked: {one_line(fault)}")
        _read_to_end(record, path)
        yield Item(identity, source, path, read, how)
    if not pages:
        raise InputError(f"{place.path}: no web page among the {number} records of this archive")


@dataclass(frozen=True, slots=True)
class PageArticle:
    """Reads the article on an archived page."""

    page: bytes
    path: str
    id: str
    source: str
    published: date | None
    encoding: str | None
    url: str | None

    def __call__(self) -> Document:
        from .html import article

        common = {"id": self.id, "source": self.source, "sha256": self.sha256()}
        return article(self.page, self.path, self.published, self.encoding, url=self.url, **common)

    def sha256(self) -> str:
        """Return that of the page."""
        return sha256(self.page).hexdigest()


def _read_to_end(record: Any, path: str) -> None:
    """Raise InputError when there is less of a record than it says: half a page is none."""
    try:
        while record.raw_stream.read(_BLOCK):
            pass
    except (EOFError, OSError, zlib.error) as fault:
        raise InputError(f"{path}: damaged or cut short: {one_line(fault)}") from None
    if getattr(record.raw_stream, "limit", 1) > 0:  # without its length, all else is in it
        raise InputError(f"{path}: the archive ends in the middle of this record; copy it again")


def _records(file: IO[bytes], place: Place) -> Iterator[Any]:
    try:
        from warcio.archiveiterator import ArchiveIterator
    except ImportError:
        raise InputError(
            f"{place.path}: WARC is read with warcio: pip install 'claimx[warc]'"
        ) from None
    try:
        # read1: what comes before the damage in a file is not lost with it
        yield from ArchiveIterator(SimpleNamespace(read=file.read1), no_record_parse=True)
        file.read1(1)  # warcio keeps to itself where the file ends too early
    except Exception as fault:  # on damaged headers warcio raises whatever they lead to
        raise InputError(f"{place.path}: is no WARC, or a damaged one: {one_line(fault)}") from None


def _kind(record: Any) -> Message:
    """The media type of what a record holds; that of no page where it is none."""
    from warcio.statusandheaders import StatusAndHeadersParser

    said, kind = None, Message()
    if record.rec_type == "resource":
        said = record.content_type
    elif record.rec_type == "response":
        with suppress(EOFError, OSError, zlib.error):  # no answer, or damage that is met again
            headers = StatusAndHeadersParser((), verify=False).parse(record.raw_stream)
            record.http_headers = headers  # its content is unpacked as they say
            said = headers.get_header("Content-Type") if headers.get_statuscode() == "200" else None
    kind["Content-Type"] = said or ""
    return kind
