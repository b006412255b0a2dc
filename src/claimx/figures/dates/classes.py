"""What the calendar knows of one spelling: the classes that date rules ask for.

The rules see `year-word` in عام, وعام and لعام alike; the clitics that stand outside the date are
counted, so that its span can begin after them.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...lexicon.entries import Entry
from ...lexicon.index import Analysis, Lexicon
from ...lexicon.lookup import CLOCK
from ...lexicon.morphology.proclitics import BEFORE_DIGITS, before_article, has_article, preposition
from ...text.fold import prefix_length
from ..numbers.digits import DIGITS

CALENDAR = frozenset((  # lexicon files that the calendar reads
    "calendar-word", "month", "hijri-month", "weekday", "day-part", "day-ordinal", "hour-ordinal",
    "holiday",
))  # fmt: skip
CLASSES = (
    "and-joined", "l-joined",
    "n-day", "n-month", "n-year", "n-hour", "n-minute", "n-two", "n-clock", "n-hijri-year",
    "plain-year", "round-year", "p-day", "p-month", "p-year", "p-hour", "p-minute", "p-two",
    "with-hijri", "with-gregorian", "with-am", "with-pm", "slash", "point", "clock-colon",
    "clock-comma", "iso-moment", "article-number", "number-words", "found-day", "found-month",
    "found-year", "found-weekday", "found-period", "found-time", "found-moment",
)  # fmt: skip
_HINTS = frozenset((  # without one of these a sentence has no date
    "month", "hijri-month", "weekday", "period-word", "day-word", "today", "tonight", "yesterday",
    "tomorrow", "days-off", "quarter-word", "decade-name", "season", "clock-word", "midnight",
    "midday", "day-part", "half-day-letter", "date-word", "agreeing", "clock-zone", "this-word",
    "n-year", "n-hijri-year", "with-hijri", "with-am", "of-it",
))  # fmt: skip
_POINTING = frozenset(("this-word",))  # هذه الحكومة; the year of هذه السنة is a hint of its own
_NUMBER = re.compile(rf"(?P<before>{BEFORE_DIGITS})(?P<digits>{DIGITS})(?P<after>[^\W\d_]*)")
_TATWEEL_DASH = re.compile(r"\dـ+\d")  # 18ـ19: tatweel typed for a hyphen
_MOMENT = re.compile(r"(\d{1,2})t(\d{2})", re.IGNORECASE)
_SIGNS = {"/": "slash", "\\": "slash", "-": "dash", "–": "dash", "—": "dash"}
_FIRST_YEAR, _LAST_YEAR = 1800, 2060  # a number between them can be a year without عام


class Fact(NamedTuple):
    """What one spelling can be.

    `entries` gives the lexicon entry of each class, `number` the digits, `cut` how many characters
    of clitics stand outside a date that begins here, `hint` whether a date may be near, `numeral`
    whether it is a number word, `phrases` which phrases of the calendar may begin here.
    """

    analysis: Analysis
    entries: dict[str, Entry]
    number: int | None = None
    cut: int = 0
    hint: bool = False
    numeral: bool = False
    phrases: tuple["Phrase", ...] = ()


class Phrase(NamedTuple):
    """A phrase of the calendar: the folded words after its first, and the clitics before it."""

    rest: tuple[str, ...]
    entry: Entry
    proclitics: str
    hint: bool


def fact(analysis: Analysis, lexicon: Lexicon) -> Fact:
    """Return what the calendar knows of the spelling of `analysis`."""
    if analysis.fold.isalpha():
        return _word_fact(analysis, lexicon)
    if analysis.text == CLOCK:
        return Fact(analysis, {}, hint=True)
    number = _NUMBER.fullmatch(analysis.fold)
    if number and not _TATWEEL_DASH.search(analysis.text):
        tied = _tied(number["after"], lexicon)
        if tied or not number["after"]:
            return _number_fact(analysis, number, tied, lexicon)
    if moment := _MOMENT.fullmatch(analysis.fold):
        value = int(moment[1]) * 100 + int(moment[2])
        return Fact(lexicon.extended(analysis, None, "iso-moment"), {}, value)
    if sign := _SIGNS.get(analysis.text):
        return Fact(lexicon.extended(analysis, None, sign), {})
    return _word_fact(analysis, lexicon)


def _phrases(analysis: Analysis) -> Iterator[Phrase]:
    for second, opened in (analysis.phrases or {}).items():
        for rest, form, proclitics in opened:
            if form.entry.word_class in CALENDAR:
                hint = not _HINTS.isdisjoint(form.entry.classes)
                yield Phrase((second, *rest), form.entry, proclitics, hint)


def _word_fact(analysis: Analysis, lexicon: Lexicon) -> Fact:
    readings = [one for one in analysis.readings if one.entry.word_class in CALENDAR]
    phrases = tuple(_phrases(analysis))
    numeral = any(one.entry.word_class == "numeral" for one in analysis.readings)
    if not readings:
        return Fact(analysis, {}, numeral=numeral, phrases=phrases)
    entries: dict[str, Entry] = {}
    for reading in readings:
        for name in reading.entry.classes:
            entries.setdefault(name, reading.entry)
    proclitics = readings[0].proclitics
    names = {*entries, *clitic_classes(proclitics)}
    return Fact(
        lexicon.extended(analysis, None, *names),
        entries,
        cut=cut(analysis.text, proclitics),
        hint=not _HINTS.isdisjoint(names - _POINTING if "this-demonstrative" in names else names),
        numeral=numeral,
        phrases=phrases,
    )


def _tied(after: str, lexicon: Lexicon) -> set[str]:
    """What letters written to a number say of it: 1436هـ, 9م."""
    readings = lexicon.analyse(after).readings if after else ()
    names: set[str] = set()
    for reading in readings:
        classes = () if reading.proclitics else reading.entry.classes
        names.update(f"with-{one.removesuffix('-era')}" for one in classes if one.endswith("-era"))
        if "half-day-letter" in classes:
            names.add(f"with-{reading.entry.features['code']}")
    return names


def _number_fact(
    analysis: Analysis, match: re.Match[str], tied: set[str], lexicon: Lexicon
) -> Fact:
    before, number = match["before"], int(match["digits"])
    names = {*number_classes("n-", number, len(match["digits"])), *tied}
    names.update(clitic_classes(before))
    if has_article(before):
        names.add("article-number")
    return Fact(lexicon.extended(analysis, None, *names), {}, number, cut(analysis.text, before),
                not _HINTS.isdisjoint(names))  # fmt: skip


def clitic_classes(proclitics: str) -> list[str]:
    """Return what clitics before a word say of it: ومارس, لعام."""
    names = ["and-joined"] if proclitics.startswith(("و", "ف")) else []
    return [*names, "l-joined"] if preposition(proclitics) == "l" else names


def number_classes(prefix: str, number: int, width: int) -> list[str]:
    """Return what a number of `width` digits can count in a date; `p-` when a point ties it."""
    if width <= 2:
        can = {"day": 1 <= number <= 31, "month": 1 <= number <= 12, "hour": number <= 24,
               "minute": width == 2 and number < 60, "two": width == 2}  # fmt: skip
        return [prefix + name for name, so in can.items() if so]
    at_clock = prefix == "n-" and width == 4 and number < 2400 and number % 100 < 60
    clock = ["n-clock"] * at_clock
    if width != 4 or not 1000 <= number < 2200:
        return clock  # الساعة 0632
    names = [prefix + "year", *clock]
    if prefix == "n-":
        names += ["n-hijri-year"] * (1300 <= number <= 1500)
        names += ["plain-year"] * (_FIRST_YEAR <= number <= _LAST_YEAR)
        names += ["round-year"] * (number % 100 == 0)
    return names


def cut(text: str, proclitics: str) -> int:
    """Return how many characters of `text` clitics take that stand outside the date.

    All of ول stands outside, none of ال, the و of وال; لل cannot be cut apart and stays.
    """
    return prefix_length(text, len(before_article(proclitics)))
