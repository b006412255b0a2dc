"""Reading one short string as a date, more generously than an article is read."""

import re
from datetime import date, datetime
from functools import cache
from typing import Literal

from ...lexicon.compiled import builtin
from ...lexicon.index import Lexicon
from ...lexicon.lookup import look_up
from ...model import Figure
from ...rules.load import PACKS, literals, load
from ...text.quotations import find_quotations
from ...text.tokens import tokenise
from .classes import CLASSES
from .find import KIND, DateFinder
from .timex import Context

_LETTER = "[\u0621-\u063a\u0641-\u064a]"
_TYPED = (
    (re.compile(rf"(?<=\d)(?={_LETTER}{{3}})|(?<={_LETTER}{{3}})(?<!ال)(?=\d)"), " "),  # 13مارس2019
    (re.compile(r"(?<=\d)\s*a\.?m\.?(?![a-z])", re.IGNORECASE), " ص"),
    (re.compile(r"(?<=\d)\s*p\.?m\.?(?![a-z])", re.IGNORECASE), " م"),
    (re.compile(r"(?<!\d)([01]?\d|2[0-3])h([0-5]\d)(?!\d)"), r"\1:\2"),
    (re.compile(r"^\s*((?:19|20)\d\d)([01]\d)([0-3]\d)\s*$"), r"\1-\2-\3"),
    (re.compile(r"[،,]\s*(?=\d{4}(?!\d))"), " "),  # 17 شوال، 1436
)
_PACKS = ("spoken/spoken.yaml", "figures/dates.yaml", "figures/times.yaml")


def read_date(
    text: str,
    published: date | datetime | None = None,
    *,
    prefer: Literal["past", "future"] = "future",
) -> str | None:
    """Return the ISO 8601 / TIMEX3 value of a date or time, None when `text` has none.

    `published` is the day, or the moment, from which غدا and بعد ثلاثة أيام count. A string has no
    tense, so `prefer` says on which side of that day الاثنين lies. Of several dates the longest
    expression counts.
    """
    figures = [figure for figure in read_dates(text, published, prefer) if figure.value is not None]
    best = max(figures, key=lambda figure: figure.span[1] - figure.span[0], default=None)
    return None if best is None else str(best.value)


def read_dates(
    text: str, published: date | datetime | None, prefer: Literal["past", "future"] = "future"
) -> list[Figure]:
    """Return the dates and times of one string, in order."""
    text = _plain(text)
    tokens = tokenise(text)
    finder, lexicon = _finder()
    analyses = look_up(tokens, find_quotations(tokens)[0], lexicon)
    clock = published if isinstance(published, datetime) else None
    context = Context(
        clock.date() if clock else published, prefer_future=prefer == "future", clock=clock
    )
    ((figures, _),) = finder.article(tokens, analyses, [(0, len(tokens))], context, text)
    return figures


def _plain(text: str) -> str:
    """The string with what people run together set apart: 13مارس2019، 3:30pm، 20190313."""
    for pattern, written in _TYPED:
        text = pattern.sub(written, text)
    return text


@cache
def _finder() -> tuple[DateFinder, Lexicon]:
    rules = load([PACKS / name for name in _PACKS], KIND)
    lexicon = Lexicon((), literals(rules), CLASSES, builtin())
    return DateFinder(lexicon, rules, spoken=True), lexicon
