"""Web pages: the main text, title and date through trafilatura, an extra."""

from dataclasses import replace
from datetime import date

from ..errors import InputError
from ..text.document import Document, day, document

# With a bound of its own, the search for a date does not depend on the day it is run.
_DATE_SEARCH = {"original_date": True, "extensive_search": True, "max_date": "2100-01-01"}


def article(page: str, path: str, published: date | None, **fields: str) -> Document:
    """Return the article on a web page; its spans count in the extracted text."""
    found = _extract(page, path)
    if found is None or not found.text:
        raise InputError(f"{path}: no article text was found on this page; save its text as .txt")
    made = document(found.text, published=published, **fields)
    return replace(
        made,
        title=made.title or found.title or None,
        published=day(found.date, path) if found.date else made.published,
    )


def _extract(page: str, path: str):
    try:
        from trafilatura import bare_extraction
    except ImportError:
        raise InputError(
            f"{path}: HTML is read with trafilatura: pip install trafilatura"
        ) from None
    return bare_extraction(
        page, with_metadata=True, include_comments=False, date_extraction_params=_DATE_SEARCH
    )
