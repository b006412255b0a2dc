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
    "PackError", "Result", "Speaker", "UsageError", "extract",
]  # fmt: skip


def extract(text: str, published: date | str | None = None) -> Result:
    """Return the claims and figures of one article.

    `published` (a date, or 2025-03-14) resolves weekdays and relative dates; front matter in the
    text wins over it. Spans in the result are code-point offsets into `text`.
    """
    from .pipeline import extractor
    from .text.document import day, document

    when = published if published is None or isinstance(published, date) else day(published, "-")
    return extractor().extract(document(text, published=when))
