"""Web pages: the main text and the title through trafilatura, an extra."""

import re
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import Any

from ..errors import InputError
from ..limits import beyond, limit
from ..model import Note
from ..text.document import Document, document
from . import page_head
from .decode import decoded, is_encoding

_CHARSET = re.compile(rb"""<meta[^>]+charset=["']?([\w-]+)""", re.IGNORECASE)
# Elements inside a sentence, at which trafilatura would end a line or leave out the words.
_INLINE = (
    "abbr", "acronym", "bdi", "bdo", "cite", "data", "dfn", "ins", "kbd", "mark", "q", "samp",
    "small", "sub", "sup", "time", "u", "var", "wbr",
)  # fmt: skip
_UNDATED = Note("undated-page", "nothing on the page says when it was published")


def article(
    page: bytes,
    path: str,
    published: date | None,
    encoding: str | None = None,
    url: str | None = None,
    **fields: str,
) -> Document:
    """Return the article on a web page; its spans count in the extracted text.

    What the page says of its day, outlet, address, author and section is kept; its day wins over
    `published`. Without either, a note says so. `url` is for a page that names no address.
    """
    if len(page) > limit("page"):
        raise InputError(f"{path}: {beyond('page')}")
    tree, found = _extract(_text(page, path, encoding), path)
    if found is None or not found.text:
        raise InputError(f"{path}: no article text was found on this page; save its text as .txt")
    said = page_head.published(tree, found.text) or published
    about = {"url": url} | page_head.metadata(tree)
    made = document(found.text, published=said, **about, **fields)
    notes = () if made.published else (_UNDATED,)
    return replace(made, title=made.title or found.title or None, notes=notes)


def _text(page: bytes, path: str, encoding: str | None) -> str:
    """A page that is not UTF-8 may say what it is: older Arabic ones are windows-1256."""
    declared = _CHARSET.search(page[:4096])
    with suppress(InputError):
        return decoded(page, path)
    if encoding is None and declared and is_encoding(declared[1].decode("ascii")):
        with suppress(UnicodeDecodeError):
            return page.decode(declared[1].decode("ascii"))
    return decoded(page, path, encoding)


def _extract(page: str, path: str) -> tuple[Any, Any]:
    """The page as a tree, and what trafilatura finds on it."""
    try:
        from trafilatura import bare_extraction, load_html
    except ImportError:
        raise InputError(
            f"{path}: HTML is read with trafilatura: pip install 'claimx[html]'"
        ) from None
    tree, copy = load_html(page), load_html(page)
    if tree is None:
        return None, None
    _join_lines(copy)
    return tree, bare_extraction(copy, with_metadata=True, include_comments=False)


def _join_lines(tree: Any) -> None:
    """Leave the words of inline elements in their sentences; <q> is quoted as browsers show it."""
    from lxml import etree

    for quotation in tree.iter("q"):
        quotation.text = "«" + (quotation.text or "")
        last = quotation[-1] if len(quotation) else None
        if last is None:
            quotation.text += "»"
        else:
            last.tail = (last.tail or "") + "»"
    etree.strip_tags(tree, *_INLINE)
