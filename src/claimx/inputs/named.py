"""Articles that others name: files and addresses in a list, pages of a feed or a sitemap.

The network is asked only when `Reading.fetch` says so.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256

from ..errors import InputError
from ..text.document import Document
from . import feeds
from .decode import decoded, said_encoding
from .feeds import Link
from .find import CLOSED, Place, listed
from .forms import PAGES, is_address, name_of
from .item import Fault, Item, Reading
from .network import Answer, answer
from .read import contents, items_of


def items(place: Place, reading: Reading) -> Iterator[Item]:
    """Yield the articles that a list, a feed, a sitemap or an address names, each address once."""
    try:
        if place.form == "list":
            yield from _of_list(place, reading)
        elif place.form == "feed":
            yield from _pages(feeds.links(contents(place.path), place.path), place, reading)
        else:
            yield from _of_address(place, reading)
    except InputError as fault:
        yield Item(place.id, place.source, place.path, Fault(str(fault)))


def _of_list(place: Place, reading: Reading) -> Iterator[Item]:
    """A line is a path, which counts from the working folder, or an address; # begins a remark."""
    text = decoded(contents(place.path), place.path, reading.encoding)
    lines = map(str.strip, text.split("\n"))
    found = list(dict.fromkeys(line for line in lines if line and not line.startswith("#")))
    inside = replace(reading, form=None)
    for line in found:
        if not is_address(line):
            for one in listed(line, inside):
                yield from items_of(one, inside)
        elif reading.fetch:
            yield _page(Link(line), reading)
    _check(sum(map(is_address, found)), place, reading)


def _of_address(place: Place, reading: Reading) -> Iterator[Item]:
    found = answer(place.path)
    if feeds.is_feed(found.data):
        yield from _pages(feeds.links(found.data, place.path, found.url), place, reading)
    else:
        yield _page(Link(place.path), reading, found)


def _pages(found: list[Link], place: Place, reading: Reading) -> Iterator[Item]:
    """Yield the pages, those of the sitemaps in an index among them."""
    if not found:
        raise InputError(f"{place.path}: names no page")
    _check(len(found), place, reading)
    seen: set[str] = set()
    for link in found:
        if link.is_sitemap:
            named = _of_sitemap(link, place, reading)
        else:
            named = iter([_page(link, reading)])
        for item in named:
            if item.path not in seen:
                seen.add(item.path)
                yield item


def _of_sitemap(link: Link, place: Place, reading: Reading) -> Iterator[Item]:
    try:
        found = answer(link.url)
        pages = feeds.links(found.data, link.url, found.url)
        if any(page.is_sitemap for page in pages):
            raise InputError(f"{link.url}: is an index in an index; name it by itself")
        yield from (_page(page, reading) for page in pages)
    except InputError as fault:
        yield Item("", "", link.url, Fault(str(fault)))


def _check(count: int, place: Place, reading: Reading) -> None:
    """Raise InputError when pages are named and the network may not be asked for them."""
    if count and not reading.fetch:
        raise InputError(f"{place.path}: names pages on the web ({count}); {CLOSED}")


def _page(link: Link, reading: Reading, found: Answer | None = None) -> Item:
    published = link.published or reading.published
    how = repr((published, reading.encoding))
    read = Page(link.url, published, reading.encoding, found)
    return Item(name_of(link.url), link.url, link.url, read, how, once=True)


@dataclass(frozen=True, slots=True)
class Page:
    """Reads the article on a page of the web; `found` is what was answered already."""

    url: str
    published: date | None
    encoding: str | None
    found: Answer | None = None

    def __call__(self) -> Document:
        from .html import article

        found = self.found or answer(self.url)
        kind = found.kind.get_content_type() if found.kind["Content-Type"] else PAGES[0]
        if kind not in PAGES or feeds.is_feed(found.data):
            raise InputError(f"{self.url}: is no web page but {kind}; name a feed by itself")
        common = {"id": name_of(self.url), "source": self.url}
        return article(
            found.data, self.url, self.published, self.encoding or said_encoding(found.kind),
            url=found.url, sha256=sha256(found.data).hexdigest(), **common,
        )  # fmt: skip

    def sha256(self) -> str:
        """Nothing that can be known without asking the server: a page is read once."""
        return ""
