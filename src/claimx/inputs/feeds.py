"""The pages that a feed (RSS, Atom) or a sitemap names, in its order, each once.

RSS 2.0: https://www.rssboard.org/rss-specification. Atom: RFC 4287. Sitemaps:
https://www.sitemaps.org/protocol.html
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urljoin

from ..errors import InputError, one_line

# The first element, after what may stand before it: declarations and remarks.
_FEED = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*|<!DOCTYPE[^<>]*>\s*)*"
    rb"<(?:[a-z]+:)?(?:rss|feed|RDF|urlset|sitemapindex)[\s>]",
    re.DOTALL,
)
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Link:
    """An address that is named, the day its page was published, and whether it is a sitemap."""

    url: str
    published: date | None = None
    is_sitemap: bool = False


def is_feed(data: bytes) -> bool:
    """Whether a file begins as feeds and sitemaps do."""
    return _FEED.match(data[:4096]) is not None


def links(data: bytes, path: str, base: str = "") -> list[Link]:
    """Return what the feed or sitemap `data` names; addresses count from `base`.

    Raises InputError for XML that is damaged, or is something else.
    """
    root = _root(data, path)
    kind = root.tag.rpartition("}")[2].lower() if isinstance(root.tag, str) else ""
    if kind not in _READERS:
        raise InputError(f"{path}: is XML, but no feed (RSS, Atom) and no sitemap")
    found: dict[str, Link] = {}
    for url, said in _READERS[kind](root):
        if url and url.strip():
            address = urljoin(base, url.strip())
            found.setdefault(address, Link(address, _day(said), kind == "sitemapindex"))
    return list(found.values())


def _root(data: bytes, path: str) -> Any:
    try:
        from lxml import etree
    except ImportError:
        raise InputError(f"{path}: feeds are read with lxml: pip install 'claimx[html]'") from None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(data.lstrip(), parser)
    except etree.XMLSyntaxError as fault:
        raise InputError(f"{path}: is no XML, or a damaged one: {one_line(fault)}") from None


def _rss(root: Any) -> Iterator[tuple[str | None, str | None]]:
    for item in root.iter("{*}item"):
        links = [*item.iterfind("{*}link"), *item.iterfind("{*}guid")]
        texts = (link.text for link in links if link.get("isPermaLink", "true") == "true")
        day = item.findtext("{*}pubDate") or item.findtext("{*}date")
        yield next(filter(None, texts), None), day


def _atom(root: Any) -> Iterator[tuple[str | None, str | None]]:
    for entry in root.iter("{*}entry"):
        links = entry.iterfind("{*}link")
        pages = (link.get("href") for link in links if link.get("rel", "alternate") == "alternate")
        yield next(pages, None), entry.findtext("{*}published")


def _sitemap(root: Any) -> Iterator[tuple[str | None, str | None]]:
    """The day of a sitemap is that of the last change, or of Google's news extension."""
    for place in root.iterfind("{*}*"):
        yield place.findtext("{*}loc"), place.findtext("{*}news/{*}publication_date")


_READERS = {
    "rss": _rss, "rdf": _rss, "feed": _atom, "urlset": _sitemap, "sitemapindex": _sitemap,
}  # fmt: skip


def _day(said: str | None) -> date | None:
    """The day of Fri, 14 Mar 2025 08:00:00 GMT (RSS) or of 2025-03-14T08:00:00Z."""
    text = (said or "").strip()
    with suppress(ValueError, TypeError, IndexError):
        if _ISO_DAY.match(text):
            return date.fromisoformat(text[:10])
        return parsedate_to_datetime(text).date()
    return None
