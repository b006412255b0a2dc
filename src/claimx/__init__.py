"""Who said what in Arabic news: claims with their speakers, words and figures.

>>> import claimx
>>> result = claimx.extract("قال المدير إن المشروع اكتمل.")
"""

from datetime import date

from .errors import ClaimxError, InputError, PackError, UsageError
from .model import Article, Claim, Content, Cue, Figure, Note, Result, Speaker

__version__ = "0.1.0"
__all__ = [
    "Article", "Claim", "ClaimxError", "Content", "Cue", "Figure", "InputError", "Note",
    "PackError", "Result", "Speaker", "UsageError", "extract", "find_figures", "read_date",
    "read_duration", "read_money", "read_number",
]  # fmt: skip


def extract(text: str, published: date | str | None = None) -> Result:
    """Return the claims and figures of one article.

    `published` (a date, or 2025-03-14) resolves weekdays and relative dates; front matter in the
    text wins over it. Spans in the result are code-point offsets into `text`.
    """
    from .pipeline import extractor

    return extractor().extract(_document(text, published))


def find_figures(text: str, published: date | str | None = None) -> tuple[Figure, ...]:
    """Return the figures of a text in text order, whoever states them; spans as in `extract`."""
    from .pipeline import extractor

    return extractor().figures(_document(text, published))


def read_number(text: str) -> int | float | list[int | float] | None:
    """Return the number that a string is as a whole: 2500 for ألفان وخمسمئة, [5, 6] for a range."""
    from .figures.numbers.read import read_number as read

    return read(text)


def read_date(text: str, published: date | None = None) -> str | None:
    """Return the ISO 8601 / TIMEX3 value of a string that is a date or time, None for any other.

    Relative expressions (غدا، بعد يومين) count from `published`.
    """
    from .figures.dates.parse import read_date as read

    return read(text, published)


def read_duration(text: str) -> str | None:
    """Return the length of time that a string names as an ISO 8601 duration: P2Y6M for سنتين ونصف.

    Both ends of a range are given, P3D/P5D. None when there is none.
    """
    from .figures.quantities.parse import read_duration as read

    return read(text)


def read_money(text: str) -> tuple[int | float | list | None, str | None] | None:
    """Return the amount and currency of a sum: (12000000, 'USD') for 12 مليون دولار أميركي.

    The currency is an ISO 4217 code where the text says whose it is, else its word (دولار), None
    where none is named. The amount of a range is a list, of a vague sum None. None when there is
    no sum.
    """
    from .figures.quantities.parse import read_money as read

    return read(text)


def _document(text: str, published: date | str | None):
    from .text.document import day, document

    when = published if published is None or isinstance(published, date) else day(published, "-")
    return document(text, published=when)
