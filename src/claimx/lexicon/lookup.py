"""Readings in context: phrases of several words, and what quotation marks make of a token."""

from ..text.fold import fold
from ..text.quotations import Quotation
from ..text.tokens import Tokens
from .index import Analysis, Lexicon, reading, split_proclitics
from .surface import Form

NAME_WORDS = 3  # «جبهة النصرة»: so few words in marks are a name or a scare quote, not speech
_BODIES = ("organisation", "outlet", "naming")  # «هيئة شؤون الأسرى والمحررين»
NAMED_WORDS = 7  # after a noun that announces a name: رواية «يا دمشق وداعا»


def look_up(tokens: Tokens, quotations: list[Quotation], lexicon: Lexicon) -> list[Analysis]:
    """Return the analysis of each token, with the classes that its neighbours give it."""
    analyses = list(map(lexicon.analyse, tokens.texts))
    _mark_phrases(analyses, lexicon)
    _mark_governed(analyses, lexicon)
    for quotation in quotations:
        _mark_quotation(quotation, analyses, lexicon)
    return analyses


def _mark_phrases(analyses: list[Analysis], lexicon: Lexicon) -> None:
    for start, analysis in enumerate(analyses):
        if not analysis.opens:
            continue
        for rest, form in analysis.opens:
            end = start + 1 + len(rest)
            if end > len(analyses) or any(
                analyses[start + 1 + at].fold != word for at, word in enumerate(rest)
            ):
                continue
            for at in range(start, end):
                whole = reading(form, "" if at > start else _proclitics(analysis, form))
                analyses[at] = lexicon.extended(analyses[at], whole)


def _mark_governed(analyses: list[Analysis], lexicon: Lexicon) -> None:
    """Mark the first preposition after a cue that the cue governs: أشار … إلى."""
    pending: set[str] = set()
    for at, analysis in enumerate(analyses):
        if analysis.governs:
            pending |= analysis.governs
        elif pending:
            if analysis.fold in pending:
                pending.discard(analysis.fold)
                analyses[at] = lexicon.marked(analysis, "governed")
            elif "stop" in analysis.classes:
                pending.clear()


def _proclitics(analysis: Analysis, form: Form) -> str:
    stem = fold(form.text.split()[0])
    return next(clitics for clitics, rest in split_proclitics(analysis.fold) if rest == stem)


def is_name(quotation: Quotation, analyses: list[Analysis]) -> bool:
    """Whether the marks hold a name or a few words in scare quotes rather than speech."""
    words = quotation.close - quotation.open - quotation.paired
    if words > NAMED_WORDS or not quotation.paired:
        return False
    inside = analyses[quotation.open + 1 : quotation.close]
    if any("complementiser" in analysis.classes for analysis in inside):
        return False
    named = quotation.open > 0 and "naming" in analyses[quotation.open - 1].classes
    return named or words <= NAME_WORDS or not inside[0].classes.isdisjoint(_BODIES)


def _mark_quotation(quotation: Quotation, analyses: list[Analysis], lexicon: Lexicon) -> None:
    name = is_name(quotation, analyses)
    opening = ("open-quote", "open-name") if name else ("open-quote",)
    analyses[quotation.open] = lexicon.marked(analyses[quotation.open], *opening)
    if quotation.paired:
        closing = ("close-quote", "close-name") if name else ("close-quote",)
        analyses[quotation.close] = lexicon.marked(analyses[quotation.close], *closing)
    inside = "in-name" if name else "quoted"
    for at in range(quotation.open + 1, quotation.close):
        analyses[at] = lexicon.marked(analyses[at], inside)
