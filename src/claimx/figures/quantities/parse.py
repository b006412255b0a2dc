"""One short string as money or as a length of time, by the rules that read articles."""

from functools import cache

from ...lexicon.compiled import builtin
from ...lexicon.index import Lexicon
from ...lexicon.lookup import look_up
from ...model import Figure, FigureKind
from ...rules.load import PACKS, literals, load
from ...text.quotations import find_quotations
from ...text.tokens import tokenise
from .find import KIND, AmountFinder
from .rows import CLASSES


def read_money(text: str) -> tuple[int | float | list | None, str | None] | None:
    """Return the amount and the currency of a sum of money, None when `text` has none.

    The currency is an ISO 4217 code where the text says whose it is, else its word, None where it
    goes without saying; a range is a list, a vague sum None. Of several sums the longest counts.

    >>> read_money("نص مليون دينار كويتي")
    (500000, 'KWD')
    """
    best = _longest(text, "money")
    return None if best is None else (best.value, best.unit)


def read_duration(text: str) -> str | None:
    """Return a length of time as an ISO 8601 duration, None when `text` has none.

    A range has both ends, `P3D/P5D`. Of several lengths the longest expression counts.

    >>> read_duration("سنتين ونص")
    'P2Y6M'
    """
    best = _longest(text, "duration")
    return None if best is None or best.value is None else str(best.value)


def _longest(text: str, kind: FigureKind) -> Figure | None:
    tokens = tokenise(text)
    finder, lexicon = _finder()
    analyses = look_up(tokens, find_quotations(tokens)[0], lexicon)
    figures = finder.find(tokens, analyses, (0, len(tokens)), text)
    of_kind = (figure for figure in figures if figure.kind == kind)
    return max(of_kind, key=lambda figure: figure.span[1] - figure.span[0], default=None)


@cache
def _finder() -> tuple[AmountFinder, Lexicon]:
    rules = load(sorted((PACKS / "figures").glob("[0-9]*.yaml")), KIND)
    lexicon = Lexicon((), literals(rules), CLASSES, builtin())
    return AmountFinder(lexicon, rules, spoken=True), lexicon
