"""Readings in context: phrases of several words, and what quotation marks make of a token."""

from ..padded import Padded
from ..text.quotations import Quotation
from ..text.tokens import Tokens
from .index import Analysis, Lexicon
from .initials import mark_initials

CLOCK = "∶"  # a ratio sign: any symbol that no rule names
_IN_NUMBERS = {":": CLOCK, ".": "·"}
NAME_WORDS = 3  # «جبهة النصرة»: so few words in marks are a name or a scare quote, not speech
_SONS = (["بن"], ["ابن"], ["آل"])
_TITLES = ("entitling", "b+entitling")  # رواية عنوانها «…»
_PEOPLE = ("role", "source", "title", "group")
_BODIES = ("organisation", "outlet", "naming")  # «هيئة شؤون الأسرى والمحررين»
NAMED_WORDS = 7  # after a noun that announces a name: رواية «يا دمشق وداعا»


def look_up(tokens: Tokens, quotations: list[Quotation], lexicon: Lexicon) -> Padded[Analysis]:
    """Return the analysis of each token, with the classes that its neighbours give it."""
    analyses = lexicon.analyses(tokens.texts)
    _mark_names(tokens, analyses, lexicon)
    _mark_phrases(analyses, lexicon)
    mark_initials(tokens, analyses, lexicon)
    _mark_governed(analyses, lexicon)
    _mark_numbers(tokens, analyses, lexicon)
    for quotation in quotations:
        _mark_quotation(quotation, analyses, lexicon)
    return analyses


def _mark_names(tokens: Tokens, analyses: list[Analysis], lexicon: Lexicon) -> None:
    """Read علي as a name: before بن, or where the article writes the preposition على."""
    texts = tokens.texts
    if "علي" in texts:
        distinct = "على" in texts
        for at, text in enumerate(texts):
            if text == "علي" and (distinct or texts[at + 1 : at + 2] in _SONS):
                analyses[at] = lexicon.name(text)


def _mark_phrases(analyses: list[Analysis], lexicon: Lexicon) -> None:
    opening = [(at, one) for at, one in enumerate(analyses[:-1]) if one.phrases is not None]
    for start, analysis in opening:
        for rest, form, proclitics in analysis.phrases.get(analyses[start + 1].fold, ()):
            end = start + 2 + len(rest)
            if not rest or tuple(one.fold for one in analyses[start + 2 : end]) == rest:
                for at in range(start, end):
                    before = proclitics if at == start else ""
                    one = analyses[at]
                    if form.entry.word_class == "outlet" and "complementiser" in one.classes:
                        one = lexicon.name(one.text)  # سي إن إن
                    analyses[at] = lexicon.phrase(one, form, before)


_PLACES = ("medium", "event", "platform", "press")  # where or to whom something is said


def _mark_governed(analyses: list[Analysis], lexicon: Lexicon) -> None:
    """Mark the first preposition after a cue that the cue governs: أشار … إلى.

    One that brings where it was said may be the cue's own or not: شكك في حديث صحفي في النتيجة.
    """
    pending: set[str] = set()
    for at, analysis in enumerate(analyses):
        if analysis.governs:
            pending = pending | analysis.governs
        elif pending and analysis.fold in pending and "time" not in analysis.classes:
            if analysis is lexicon.name(analysis.text):
                continue  # د.ب.أ
            if any(after.classes.isdisjoint(_PLACES) for after in analyses[at + 1 : at + 2]):
                pending = pending - {analysis.fold}
            analyses[at] = lexicon.marked(analysis, "governed")
        elif pending and "stop" in analysis.classes:
            pending = set()


def _mark_numbers(tokens: Tokens, analyses: list[Analysis], lexicon: Lexicon) -> None:
    """A colon between digits (19:30) introduces nothing, and a stop (0.5) ends nothing."""
    last = len(analyses) - 1
    marks = (at for at, text in enumerate(tokens.texts) if text in _IN_NUMBERS)
    for at in marks:
        if 0 < at < last and tokens.glued(at) and tokens.glued(at + 1):
            around = analyses[at - 1].classes & analyses[at + 1].classes
            if "number" in around:
                analyses[at] = lexicon.analyse(_IN_NUMBERS[tokens.texts[at]])


def is_name(quotation: Quotation, analyses: list[Analysis]) -> bool:
    """Whether the marks hold a name or a few words in scare quotes rather than speech."""
    inside = analyses[quotation.open + 1 : quotation.close]
    words = sum("word" in analysis.classes or "latin" in analysis.classes for analysis in inside)
    before = analyses[quotation.open - 1] if quotation.open else None
    if before is not None and not before.classes.isdisjoint(_TITLES) and quotation.paired:
        return True
    if words > NAMED_WORDS or not quotation.paired:
        return False
    titled = before is not None and _titles(before) and inside and not _SAID & inside[0].classes
    if not titled and _speaks(quotation, inside, analyses):
        return False
    if not titled and any("complementiser" in analysis.classes for analysis in inside):
        return False
    classes = before.classes if before else frozenset()
    if before is not None and _titles(before):
        return True
    heads = (*_BODIES, *_PEOPLE) if "preposition" in classes else _BODIES  # عن «مسؤول في الشرطة»
    return words <= NAME_WORDS or (bool(inside) and not inside[0].classes.isdisjoint(heads))


_SAID = frozenset(("negation", "particle", "first-person", "pronoun"))


def _titles(before: Analysis) -> bool:
    """Whether a noun announces a name: منظمة «دواء بلا حدود»."""
    return "naming" in before.classes and "definite" not in before.classes


def _speaks(quotation: Quotation, inside: list[Analysis], analyses: list[Analysis]) -> bool:
    """Whether a few words in marks are speech: right behind a cue, or with a negation (لن نرحل).

    Marks behind a cue that أن follows hold its subject: وقالت «هيئة الأسرى» إن.
    """
    after = [one.classes for one in analyses[quotation.close + 1 : quotation.close + 3]]
    if after and "comma" in after[0]:
        after = after[1:]
    if after and "complementiser" in after[0]:
        return False
    before = analyses[quotation.open - 1].classes if quotation.open else frozenset()
    if inside and not inside[0].classes.isdisjoint(_BODIES):
        return False
    if len(inside) >= NAME_WORDS and not before.isdisjoint(("cue-verb", "cue-participle")):
        return True
    return len(inside) >= 2 and any(not one.classes.isdisjoint(_SAID) for one in inside)


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
