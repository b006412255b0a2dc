"""Sentences as units of the date grammar: phrases joined, numbers and words with their classes.

A unit is one token or one phrase of the lexicon (تشرين الثاني، الخامس والعشرين), whatever و ف ب ل
stands before it: the rules see `year-word` in عام, وعام and لعام alike.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from ..lexicon.entries import Entry
from ..lexicon.index import Analysis, Lexicon, split_proclitics
from ..text.fold import HIDDEN, fold
from ..text.tokens import Tokens

WORD_CLASSES = frozenset(
    """month hijri-month weekday day-part day-part-adverb midnight midday day-ordinal hour-ordinal
    day-word days-dual week-word month-word months-dual year-word years-dual years-plural span-word
    decade-word century-word period-word quarter-word half-word fiscal-word school-word
    last-word last-two-word ended-word latest-word next-word next-two-word this-word
    this-demonstrative that-demonstrative before-word after-word same-word
    today tonight yesterday tomorrow days-off period-part weak-part first-word
    season decade-name hijri-era gregorian-era half-day-letter before-christ agreeing
    time-in time-since time-by time-around time-from time-to time-between less-word date-word
    born-word clock-word clock-fraction minute-word clock-zone day-adjective whole-word
    general-noun event-word every-word days-word prayer-word paper-word future-sign past-sign""".split()
)
CLASSES = (
    "weak-month", "plain-month", "weak-hijri-month", "bare-weekday", "and-joined", "l-joined",
    "n-day", "n-month", "n-year", "n-hour", "n-minute", "n-two", "n-hijri-year",
    "plain-year", "round-year", "p-day",
    "p-month", "p-year", "p-hour", "p-minute", "p-two", "with-hijri", "with-gregorian", "with-am",
    "with-pm", "slash", "point", "clock-colon", "iso-moment", "article-number",
    "found-day", "found-month", "found-year", "found-weekday", "found-period", "found-time",
    "found-open",
)  # fmt: skip
_NEEDS_SPELLING = {"اب": ("آب", "اب")}  # أب is a father
_NUMBER = re.compile(r"(?P<before>[وف]?(?:ال|لل|بال|[بلك])?)(?P<digits>\d+)(?P<after>[^\W\d_]*)")
_SUFFIXES = {
    "": (), "ه": ("with-hijri",), "هجري": ("with-hijri",), "م": ("with-gregorian", "with-pm"),
    "ميلادي": ("with-gregorian",), "ص": ("with-am",), "am": ("with-am",), "pm": ("with-pm",),
}  # fmt: skip
_MOMENT = re.compile(r"(\d{1,2})t(\d{2})", re.IGNORECASE)
_SIGNS = {"/": "slash", "\\": "slash", "-": "dash", "–": "dash", "—": "dash"}
_POINTS = frozenset(".,٫٬")


class Fact(NamedTuple):
    """What one spelling can be: date classes, the entry that says so, how much clitic to cut."""

    analysis: Analysis
    entries: dict[str, Entry]
    number: int | None
    cut: int


@dataclass(slots=True)
class Unit:
    """A token or phrase: token range, character span, what it is, and its number."""

    first: int
    last: int
    start: int
    end: int
    analysis: Analysis
    entries: dict[str, Entry] = field(default_factory=dict)
    number: int | None = None
    found: Any = None  # what a rule has made of it
    rule: str = ""

    def value(self, name: str, key: str = "number") -> object:
        """The feature `key` of the entry that gives the unit class `name`."""
        entry = self.entries.get(name)
        return entry.features.get(key) if entry else None


class UnitReader:
    """Reads sentences into units; facts about spellings are remembered."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._facts: dict[Analysis, Fact] = {}
        self._joined: dict[object, Analysis] = {}
        self._empty = Analysis("", "", (), frozenset(), "")

    def fact(self, analysis: Analysis) -> Fact:
        """Return what the calendar knows about this spelling."""
        fact = self._facts.get(analysis)
        if fact is None:
            if len(self._facts) > 100_000:
                self._facts.clear()
            fact = self._facts[analysis] = self._fact(analysis)
        return fact

    def dated(self, analysis: Analysis) -> bool:
        """Whether a sentence with this token is worth reading."""
        fact = self.fact(analysis)
        return fact.number is not None or bool(fact.entries) or bool(analysis.opens)

    def read(
        self, tokens: Tokens, analyses: Sequence[Analysis], sentence: tuple[int, int]
    ) -> list[Unit]:
        """Return the units of one sentence, in order."""
        units: list[Unit] = []
        at, end = sentence
        while at < end:
            unit = self._phrase(tokens, analyses, at, end) or self._word(tokens, analyses, at, end)
            at = unit.last
            if units and _names_same_month(units[-1], unit):
                units[-1].last, units[-1].end = unit.last, unit.end
            else:
                units.append(unit)
        return units

    def found(self, *names: str) -> Analysis:
        """Return the analysis of a date that rules have already found."""
        return self._joined_analysis(names)

    def _fact(self, analysis: Analysis) -> Fact:
        number = _NUMBER.fullmatch(analysis.fold)
        if number and number["after"] in _SUFFIXES:
            return self._number_fact(analysis, number)
        if moment := _MOMENT.fullmatch(analysis.fold):
            value = int(moment[1]) * 100 + int(moment[2])
            return Fact(self._lexicon.extended(analysis, None, "iso-moment"), {}, value, 0)
        if sign := _SIGNS.get(analysis.text):
            return Fact(self._lexicon.extended(analysis, None, sign), {}, None, 0)
        return self._word_fact(analysis)

    def _word_fact(self, analysis: Analysis) -> Fact:
        entries: dict[str, Entry] = {}
        proclitics: str | None = None
        for reading in analysis.readings:
            names = WORD_CLASSES.intersection(reading.entry.classes)
            if not names or not _means_date(reading.entry, analysis):
                continue
            if proclitics is None:
                proclitics = reading.proclitics
            for name in names:
                entries.setdefault(name, reading.entry)
        if not entries:
            return Fact(analysis, {}, None, 0)
        names = set(entries) | set(_shades(entries, proclitics or ""))
        cut = _length(analysis.text, _cuttable(proclitics or ""))
        return Fact(self._lexicon.extended(analysis, None, *names), entries, None, cut)

    def _number_fact(self, analysis: Analysis, match: re.Match[str]) -> Fact:
        digits, number = match["digits"], int(match["digits"])
        names = set(_number_classes("n-", digits, number)) | set(_SUFFIXES[match["after"]])
        if match["before"].startswith(("و", "ف")):
            names.add("and-joined")
        if "ل" in match["before"].replace("ال", ""):
            names.add("l-joined")
        if "ال" in match["before"]:
            names.add("article-number")
        cut = _length(analysis.text, _cuttable(match["before"]))
        return Fact(self._lexicon.extended(analysis, None, *names), {}, number, cut)

    def _word(self, tokens: Tokens, analyses: Sequence[Analysis], at: int, end: int) -> Unit:
        fact = self.fact(analyses[at])
        analysis = fact.analysis
        if fact.number is not None and _pointed(tokens, at, end):
            names = _number_classes("p-", str(fact.number), fact.number, len(tokens.texts[at]))
            analysis = self._joined_analysis((*names, "number"))
        elif tokens.texts[at] in ".:" and _between_digits(tokens, at, end):
            analysis = self._joined_analysis(
                ("clock-colon" if tokens.texts[at] == ":" else "point",)
            )
        start = tokens.starts[at]
        return Unit(at, at + 1, start + fact.cut, tokens.ends[at], analysis, fact.entries,
                    fact.number)  # fmt: skip

    def _phrase(
        self, tokens: Tokens, analyses: Sequence[Analysis], at: int, end: int
    ) -> Unit | None:
        best: tuple[int, Entry] | None = None
        for rest, form in analyses[at].opens:
            last = at + 1 + len(rest)
            if last > end or not WORD_CLASSES.intersection(form.entry.classes):
                continue
            if not all(analyses[at + 1 + n].fold == word for n, word in enumerate(rest)):
                continue
            if best is None or last > best[0]:
                best = last, form.entry
        return best and self._phrase_unit(tokens, analyses, at, *best)

    def _phrase_unit(
        self, tokens: Tokens, analyses: Sequence[Analysis], at: int, last: int, entry: Entry
    ) -> Unit:
        names = WORD_CLASSES.intersection(entry.classes)
        entries = dict.fromkeys(names, entry)
        proclitics = _proclitics(analyses[at].fold, entry)
        shades = (*names, *_shades(entries, proclitics))
        if "in-name" in analyses[at].classes:
            shades += ("in-name",)
        cut = _length(tokens.texts[at], _cuttable(proclitics))
        return Unit(at, last, tokens.starts[at] + cut, tokens.ends[last - 1],
                    self._joined_analysis(tuple(sorted(shades))), entries)  # fmt: skip

    def _joined_analysis(self, names: tuple[str, ...]) -> Analysis:
        known = self._joined.get(names)
        if known is None:
            known = self._joined[names] = self._lexicon.extended(self._empty, None, *names)
        return known


def _names_same_month(unit: Unit, following: Unit) -> bool:
    """Whether two traditions name one month side by side (مارس آذار)."""
    number = unit.value("month")
    return (
        number is not None
        and number == following.value("month")
        and unit.value("month", "tradition") != following.value("month", "tradition")
    )


def _means_date(entry: Entry, analysis: Analysis) -> bool:
    """Whether the entry is one of the calendar's files, and the spelling can be it."""
    if entry.word_class == "month" and entry.word == "آب":
        return "أب" not in analysis.text
    return entry.word_class not in ("time", "function")


def _shades(entries: dict[str, Entry], proclitics: str) -> list[str]:
    """Classes that the entry's features and the clitics before it add."""
    shades = []
    if month := entries.get("month"):
        shades.append("weak-month" if month.features.get("weak") else "plain-month")
    if (month := entries.get("hijri-month")) and month.features.get("weak"):
        shades.append("weak-hijri-month")
    if (weekday := entries.get("weekday")) and weekday.features.get("bare"):
        shades.append("bare-weekday")
    if proclitics.startswith(("و", "ف")):
        shades.append("and-joined")
    if "ل" in proclitics.replace("ال", ""):
        shades.append("l-joined")
    return shades


def _number_classes(prefix: str, digits: str, number: int, width: int | None = None) -> list[str]:
    width = width or len(digits)
    names = []
    if width <= 2:
        names += ["day"] * (1 <= number <= 31) + ["month"] * (1 <= number <= 12)
        names += ["hour"] * (number <= 24) + ["minute", "two"] * (width == 2 and number < 100)
    elif width == 4 and 1000 <= number < 2200:
        names.append("year")
    names = [prefix + name for name in names]
    if "n-minute" in names and number > 59:
        names.remove("n-minute")
    if width == 4 and 1300 <= number <= 1500 and prefix == "n-":
        names.append("n-hijri-year")
    if width == 4 and 1800 <= number <= 2060 and prefix == "n-":
        names += ["plain-year"] + ["round-year"] * (number % 100 == 0)
    return names


def _digit(text: str, at: int) -> bool:
    return fold(text[at]).isdecimal()


def _between_digits(tokens: Tokens, at: int, end: int) -> bool:
    return (
        0 < at < end - 1
        and tokens.glued(at)
        and tokens.glued(at + 1)
        and _digit(tokens.texts[at - 1], -1)
        and _digit(tokens.texts[at + 1], 0)
    )


def _pointed(tokens: Tokens, at: int, end: int) -> bool:
    """Whether a point or comma ties this number to another one (2.014, 04.17)."""
    texts = tokens.texts
    return (at > 0 and texts[at - 1] in _POINTS and _between_digits(tokens, at - 1, end)) or (
        at + 1 < end and texts[at + 1] in _POINTS and _between_digits(tokens, at + 1, end)
    )


def _cuttable(proclitics: str) -> str:
    """The clitics that stand outside the date: all of ول, none of ال, the و of وال."""
    if "لل" in proclitics:
        return proclitics.replace("لل", "")
    return proclitics.replace("ال", "")


def _length(text: str, folded: str) -> int:
    """How many characters of `text` the folded clitics take, with marks and tatweel after them."""
    if not folded:
        return 0
    at = left = 0
    while at < len(text) and left < len(folded):
        left += text[at] not in HIDDEN
        at += 1
    while at < len(text) and text[at] in HIDDEN:
        at += 1
    return at


def _proclitics(folded: str, entry: Entry) -> str:
    """The clitics before the first word of a phrase."""
    spellings = (entry.word, *entry.features.get("variants", ()))
    firsts = {fold(spelling).split()[0] for spelling in spellings}
    return next((clitics for clitics, stem in split_proclitics(folded) if stem in firsts), "")
