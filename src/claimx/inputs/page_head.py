"""What a web page says of its article, outside the article: only what is said, nothing guessed."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from email.utils import parsedate_to_datetime
from typing import Any

from ..bounded import json_value

# Names of <meta>, the surest first.
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "datepublished", "dc.date.issued",
    "dcterms.issued", "dcterms.created", "citation_publication_date", "publishdate", "publish_date",
    "publish-date", "publication_date", "pubdate", "parsely-pub-date", "sailthru.date", "dc.date",
    "dcterms.date", "date",
)  # fmt: skip
_OUTLET = ("og:site_name", "application-name", "dc.publisher", "dcterms.publisher")
_AUTHOR = ("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author")
_SECTION = ("article:section", "parsely-section")
_ISO_DAY = re.compile(r"\s*(\d{4}-\d{2}-\d{2})(?!\d)")
_LEADING = re.compile(r"\s+[-–—|•]\s+|\n|الموافق")  # what divides the parts of a dateline
_DATED = re.compile(r"date|time|publish|posted|تاريخ", re.IGNORECASE)
_LONGEST = 120  # characters of a date and what stands beside it: «نشر في»، «آخر تحديث»
_ASIDE = "ancestor::li or ancestor::aside or ancestor::nav or ancestor::footer"
_FIRST_LINES = 4  # of the article, among which a dateline stands


def metadata(tree: Any) -> dict[str, str]:
    """Return what the head of a page (an lxml tree) says: outlet, url, author, section."""
    meta, linked = _meta(tree), list(_linked_data(tree))
    canonical = tree.xpath("string(//link[@rel='canonical']/@href)").strip()
    names = {
        "outlet": _first(meta, _OUTLET) or _name(_of(linked, "publisher")),
        "url": canonical or meta.get("og:url", "") or _address(linked),
        "author": _name(_of(linked, "author")) or _first(meta, _AUTHOR),
        "section": _first(meta, _SECTION) or _name(_of(linked, "articleSection")),
    }
    return {name: text for name, text in names.items() if text}


def published(tree: Any, text: str) -> date | None:
    """Return the day of publication that a page names, None when it names none.

    Metadata are asked first, then a <time> or another element for dates near the headline, then the
    first lines of the article's `text` (الرياض - 15 مارس 2025).
    """
    said = [_first(_meta(tree), _PUBLISHED), _of(list(_linked_data(tree)), "datePublished")]
    marked = tree.xpath("//*[@itemprop='datePublished']")
    said += [node.get("content") or node.get("datetime") or node.text_content() for node in marked]
    said += [node.get("datetime") or node.text_content() for node in _times(tree)]
    said += [node.text_content() for node in _near_headline(tree)]
    days = (_day(value) for value in said if isinstance(value, str) and len(value) <= _LONGEST)
    return next(filter(None, days), None) or _dateline(text)


def _meta(tree: Any) -> dict[str, str]:
    """The content of each <meta> by its name in lower case, the first one of a name."""
    found: dict[str, str] = {}
    for node in tree.xpath("//meta[@content]"):
        for key in ("property", "name", "itemprop"):
            if node.get(key) and node.get("content").strip():
                found.setdefault(node.get(key).lower(), node.get("content").strip())
    return found


def _first(meta: dict[str, str], names: tuple[str, ...]) -> str:
    """The first that is there and is words: article:author may be the address of a profile."""
    texts = (meta.get(name, "") for name in names)
    return next((text for text in texts if text and "://" not in text), "")


def _linked_data(tree: Any) -> Iterator[dict[str, Any]]:
    """The objects of JSON-LD that are articles."""
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        with suppress(ValueError):
            yield from _articles(json_value(script, strict=False))


def _articles(value: Any) -> Iterator[dict[str, Any]]:
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            if "Article" in str(item.get("@type")) or "datePublished" in item:
                yield item
            yield from _articles(item.get("@graph") or [])


def _of(articles: list[dict[str, Any]], key: str) -> Any:
    return next((item[key] for item in articles if item.get(key)), None)


def _name(value: Any) -> str:
    """The name of a person or an organisation, of several with commas between."""
    if isinstance(value, list):
        return "، ".join(filter(None, map(_name, value)))
    name = value.get("name") if isinstance(value, dict) else value
    return name.strip() if isinstance(name, str) else ""


def _address(articles: list[dict[str, Any]]) -> str:
    page = _of(articles, "url") or _of(articles, "mainEntityOfPage")
    address = page.get("@id") if isinstance(page, dict) else page
    return address if isinstance(address, str) else ""


def _times(tree: Any) -> list[Any]:
    """Each <time> that is no part of a sentence: of the article, not of a list of others."""
    return tree.xpath(f"//time[@pubdate] | //time[not(ancestor::p or {_ASIDE})]")


def _near_headline(tree: Any) -> Iterator[Any]:
    """Short elements that are called dates, beside the headline: the top of a site has today's."""
    around = "(//article | //main | //header[.//h1] | //*[h1][not(self::body)])"
    for node in tree.xpath(f"{around}//*[@class or @id][not({_ASIDE})]"):
        names = f"{node.get('class', '')} {node.get('id', '')}"
        if _DATED.search(names) and len(node.text_content()) <= _LONGEST:
            yield node


def _day(value: str) -> date | None:
    """The day that metadata or a few words name, in whatever way."""
    if match := _ISO_DAY.match(value):
        with suppress(ValueError):
            return date.fromisoformat(match[1])
    with suppress(ValueError, TypeError, IndexError):
        return parsedate_to_datetime(value).date()
    return next(filter(None, map(_read, [value, *_LEADING.split(value)])), None)


def _read(words: str) -> date | None:
    from .. import read_date

    match = _ISO_DAY.match(read_date(words.strip()) or "")
    return date.fromisoformat(match[1]) if match else None


def _dateline(text: str) -> date | None:
    """The date that is a part of one of the first lines by itself."""
    from .. import find_figures

    for line in text.split("\n")[:_FIRST_LINES]:
        for part in _LEADING.split(line):
            words = part.strip(" .،:()")
            if any(figure.text == words for figure in find_figures(words)) and _read(words):
                return _read(words)
    return None
