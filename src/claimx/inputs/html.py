"""Web pages: the main text, title and date through trafilatura, an extra."""

import re
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import Any

from ..errors import InputError
from ..text.document import Document, day, document
from .decode import decoded

_CHARSET = re.compile(rb"""<meta[^>]+charset=["']?([\w-]+)""", re.IGNORECASE)
# With a bound of its own, the search for a date does not depend on the day it is run.
_DATE_SEARCH = {"original_date": True, "extensive_search": True, "max_date": "2100-01-01"}


def article(page: bytes, path: str, published: date | None, **fields: str) -> Document:
    """Return the article on a web page; its spans count in the extracted text."""
    found = _extract(_text(page, path), path)
    if found is None or not found.text:
        raise InputError(f"{path}: no article text was found on this page; save its text as .txt")
    made = document(found.text, published=published, **fields)
    return replace(
        made,
        title=made.title or found.title or None,
        published=day(found.date, path) if found.date else made.published,
    )


def _text(page: bytes, path: str) -> str:
    """A page that is not UTF-8 may say what it is: older Arabic ones are windows-1256."""
    declared = _CHARSET.search(page[:4096])
    with suppress(InputError):
        return decoded(page, path)
    with suppress(LookupError, UnicodeDecodeError):
        return page.decode(declared[1].decode("ascii") if declared else "utf-8")
    return decoded(page, path)


def _extract(page: str, path: str) -> Any:
    try:
        from trafilatura import bare_extraction
    except ImportError:
        raise InputError(
            f"{path}: HTML is read with trafilatura: pip install trafilatura"
        ) from None
    return bare_extraction(
        page, with_metadata=True, include_comments=False, date_extraction_params=_DATE_SEARCH
    )
