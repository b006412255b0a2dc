"""Who said what in Arabic news: claims with their speakers, words and figures.

>>> import claimx
>>> result = claimx.extract("قال المدير إن المشروع اكتمل.")
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from .errors import ClaimxError, InputError, PackError, UsageError
from .extractor import Extractor
from .model import Article, Claim, Content, Cue, Figure, Note, Result, Speaker

if TYPE_CHECKING:
    from .exchange.frames import Library, Name
    from .statistics import By, Table

__version__ = "0.1.0"
__all__ = [
    "Article", "Claim", "ClaimxError", "Content", "Cue", "Extractor", "Figure", "InputError",
    "Note", "PackError", "Result", "Speaker", "UsageError", "extract", "extract_many",
    "find_figures", "frame", "read_date", "read_duration", "read_money", "read_number",
    "read_results", "tabulate",
]  # fmt: skip


def extract(text: str, published: date | str | None = None, **about: Any) -> Result:
    """Return the claims and figures of one article, with the words and rules that are built in.

    Arguments are those of `Extractor.extract`.

    >>> import claimx
    >>> result = claimx.extract("قالت المديرة إن 12 عاملا غادروا أمس.", published="2025-03-14")
    >>> claim = result.claims[0]
    >>> claim.speaker.entity, claim.cue.act, claim.content.text
    ('المديرة', 'state', 'إن 12 عاملا غادروا أمس')
    >>> [(figure.kind, figure.value) for figure in claim.figures]
    [('count', 12), ('date', '2025-03-13')]
    """
    return Extractor().extract(text, published, **about)


def extract_many(
    articles: Iterable[str | Mapping[str, Any]],
    *,
    jobs: int = 1,
    failed: Callable[[str, InputError], object] | None = None,
) -> Iterator[Result]:
    """Yield the results of articles in their order, as `Extractor.extract_many` does."""
    return Extractor().extract_many(articles, jobs=jobs, failed=failed)


def find_figures(text: str, published: date | str | None = None) -> tuple[Figure, ...]:
    """Return the figures of a text in text order, whoever states them.

    >>> claimx.find_figures("بلغت الكلفة نحو 12 مليون دولار أميركي.")[0].unit
    'USD'
    """
    return Extractor().find_figures(text, published)


def read_results(*paths: str | os.PathLike) -> list[Result]:
    """Return the results in files and folders, as `claimx extract -o` or `export` wrote them.

    Raises UsageError for a path that does not exist, InputError for a document that is no result.
    """
    from .exchange.built import built
    from .result_files import stored

    return [built(one.data, one.file) for one in stored(os.fspath(path) for path in paths)]


def tabulate(results: Iterable[Result], by: "By") -> "Table":
    """Return how much each speaker, outlet, act and so on has: what `claimx stats --by` prints.

    A row has `key`, `articles`, `claims`, `figures`, and of the claims how many are `anonymous`,
    `carried`, `direct`, `negated`; `table.share(row)` is its part of the whole.

    >>> texts = ["قال المدير إن المصنع يعمل.", "نفت الوزيرة ذلك.", "قال الحارس: «نعم»."]
    >>> table = claimx.tabulate(claimx.extract_many(texts), by="act")
    >>> [(row.key, row.claims, row.direct) for row in table.rows]
    [('state', 2, 1), ('deny', 1, 0)]
    """
    from .statistics import tabulate as counted

    return counted(results, by)


def frame(
    results: Iterable[Result], table: "Name" = "claims", library: "Library | None" = None
) -> Any:
    """Return the articles, claims, figures or notes of results as a data frame with typed columns.

    It is one of pandas, polars or arrow (`pyarrow.Table`), of the first that is installed where
    `library` names none. Columns are those of `claimx export`, offsets count characters; what is
    not known is missing, as is a day that no calendar has. Raises UsageError when no such library
    is installed: `pip install 'claimx[frames]'`.

    ```python
    found = claimx.frame(claimx.read_results("claims"), table="figures")
    found[found.kind == "money"].groupby("unit").number.sum()
    ```
    """
    from .exchange.frames import frame as made
    from .render.plain import plain

    return made(table, [plain(result) for result in results], library)


def read_number(text: str) -> int | float | list[int | float] | None:
    """Return the number that a string is as a whole, [5, 6] for a range, None when it is none.

    >>> claimx.read_number("ألفان وخمسمئة")
    2500
    """
    from .figures.numbers.read import read_number as read

    return read(text)


def read_date(text: str, published: date | None = None) -> str | None:
    """Return the ISO 8601 / TIMEX3 value of a string that is a date or time, None for any other.

    Relative expressions (غدا، بعد يومين) count from `published`.

    >>> claimx.read_date("الثالث من تشرين الأول 2024")
    '2024-10-03'
    """
    from .figures.dates.parse import read_date as read

    return read(text, published)


def read_duration(text: str) -> str | None:
    """Return the length of time that a string names as an ISO 8601 duration: P2Y6M for سنتين ونصف.

    Both ends of a range are given, P3D/P5D. None when there is none.

    >>> claimx.read_duration("سنتين ونصف")
    'P2Y6M'
    """
    from .figures.quantities.parse import read_duration as read

    return read(text)


def read_money(text: str) -> tuple[int | float | list | None, str | None] | None:
    """Return the amount and currency of a sum: (12000000, 'USD') for 12 مليون دولار أميركي.

    The currency is an ISO 4217 code where the text says whose it is, else its word (دولار), None
    where none is named. The amount of a range is a list, of a vague sum None. None when there is
    no sum.

    >>> claimx.read_money("نصف مليون دينار كويتي")
    (500000, 'KWD')
    """
    from .figures.quantities.parse import read_money as read

    return read(text)
