"""Sentences as units of the date grammar: each a token or a phrase of the lexicon.

تشرين الثاني and الخامس والعشرين are one unit each, and so is مارس آذار, one month by two names.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from ...lexicon.entries import Entry
from ...lexicon.index import Analysis, Lexicon
from ...memo import Memory
from ...text.fold import INVISIBLE, fold
from ...text.tokens import Tokens
from ..numbers.numbers import Number, read_among
from .classes import Fact, Phrase, clitic_classes, cut, fact, number_classes

_INVISIBLE = "".join(INVISIBLE)
_POINTS = frozenset(".,٫٬،")
_BETWEEN_DIGITS = {":": "clock-colon", ".": "point", **dict.fromkeys(",،٫", "clock-comma")}
_SLASHES = ("/", "\\")  # between digits they make a date: 22/8
_BEFORE, _AFTER = 24, 6  # tokens around a hint that can belong to its date or set its tense
_YEARS = range(1000, 2200)
_SIXTY, _THOUSAND = 60, 1000
_AND = "و"
_TEN = "عشر"  # الأحد عشرة قتلى: on Sunday ten; eleven women are إحدى عشرة
_LONGEST_NUMBER = 9  # tokens: ألف وتسعمئة وثلاثة وسبعين
_BEFORE_NUMBERS = frozenset(
    ("year-word", "clock-word", "hour-ordinal", "less-word", "minute-word", "month", "day-word")
)


@dataclass(slots=True)
class Unit:
    """A token or phrase: token range, character span, what it is, and its number."""

    first: int
    last: int
    start: int
    end: int
    analysis: Analysis
    entries: dict[str, Entry]
    number: int | None = None
    found: Any = None  # the timex that a rule has made of it
    rule: str = ""
    period: str | None = None  # the part of the day that a date found names (مساء الأربعاء)

    def value(self, name: str, key: str = "number") -> object:
        """The feature `key` of the entry that gives the unit class `name`."""
        entry = self.entries.get(name)
        return entry.features.get(key) if entry else None


class UnitReader:
    """What sentences are read into units with; facts about spellings are remembered."""

    def __init__(self, lexicon: Lexicon, everywhere: bool = False) -> None:
        """With `everywhere`, a sentence without a hint is read too."""
        self.everywhere = everywhere
        self.facts = Memory(partial(fact, lexicon=lexicon))
        self._lexicon = lexicon
        self._empty = Analysis("", "", (), frozenset(), "")

    def named(self, *names: str) -> Analysis:
        """Return an analysis with these classes and no others."""
        return self._lexicon.marked(self._empty, *names)


class Sentence:
    """Tokens `first` to `last`, read into units from left to right."""

    def __init__(
        self, reader: UnitReader, tokens: Tokens, analyses: Sequence[Analysis], first: int,
        last: int,
    ) -> None:  # fmt: skip
        self._reader, self._tokens, self._analyses = reader, tokens, analyses
        self._first, self._last = first, last
        self._facts = list(map(reader.facts.__getitem__, analyses[first:last]))

    def units(self) -> list[Unit]:
        """The units around the dates, in order; none without a hint."""
        at, last = self._around_hints()
        units: list[Unit] = []
        while at < last:
            unit = self._unit(at, self._facts[at - self._first])
            at = unit.last
            if unit.number is not None and units and units[-1].analysis.fold == _AND:
                unit = self._joined(units.pop(), unit)
            if units and _names_same_month(units[-1], unit):
                units[-1].last, units[-1].end = unit.last, unit.end
            else:
                units.append(unit)
        return units

    def _around_hints(self) -> tuple[int, int]:
        """The tokens that can belong to a date or set its tense; none where no date may be."""
        first, last = self._first, self._last
        if self._reader.everywhere:
            return first, last
        hints = [at for at, one in enumerate(self._facts, first) if self._hints(at, one)]
        if not hints:
            return last, last
        return max(first, hints[0] - _BEFORE), min(last, hints[-1] + _AFTER)

    def _hints(self, at: int, one: Fact) -> bool:
        """Whether a token shows that a date may be near; so does the sign in 22/8."""
        if one.hint or (self._tokens.texts[at] in _SLASHES and self._is_between_digits(at)):
            return True
        return any(phrase.hint and self._follows(phrase, at) for phrase in one.phrases)

    def _unit(self, at: int, one: Fact) -> Unit:
        unit = self._phrase(at, one) if one.phrases else None
        if unit is None and one.numeral and (self._reader.everywhere or self._counts(at, one)):
            unit = self._number(at, one)
        return unit or self._word(at, one)

    def _joined(self, conjunction: Unit, unit: Unit) -> Unit:
        """The number with a و that is written apart from it: بين 1990 و 2010."""
        names = unit.analysis.classes | {"and-joined"}
        return replace(unit, first=conjunction.first, analysis=self._reader.named(*sorted(names)))

    def _word(self, at: int, one: Fact) -> Unit:
        text, analysis = self._tokens.texts[at], one.analysis
        if one.number is not None and self._is_pointed(at):
            names = number_classes("p-", one.number, len(text))
            analysis = self._reader.named("number", *names)
        elif (sign := _BETWEEN_DIGITS.get(text)) and self._is_between_digits(at):
            analysis = self._reader.named(sign)
        start, end = self._tokens.starts[at], self._tokens.ends[at]
        end -= len(text) - len(text.rstrip(_INVISIBLE))
        return Unit(at, at + 1, start + one.cut, end, analysis, one.entries, one.number)

    def _number(self, at: int, one: Fact) -> Unit | None:
        """A number in words that can be a day, an hour, a minute or a year (ألفين وخمسة عشر)."""
        number = self._number_at(at, min(self._last, at + _LONGEST_NUMBER))
        while number and number.value is not None and number.value.denominator != 1:
            number = self._number_at(at, number.last - 1)  # ثلاثة وثلث
        everywhere = self._reader.everywhere
        forms = ("words", "dual", "one") if everywhere else ("words", "dual")
        if number is None or number.form not in forms or number.value is None:
            return None
        value = int(number.value)
        small = _THOUSAND if everywhere else _SIXTY
        fits = value == number.value and (value < small or value in _YEARS)
        if not fits or (number.last == at + 1 and one.entries):  # الاثنين is Monday
            return None
        names = set(number_classes("n-", value, 4 if value >= 1000 else 2))
        names -= {"round-year", "n-two"}
        if not everywhere:
            names.discard("plain-year")  # words count things more often than years
        names.update({"and-joined"} if number.conjoined else ())
        start = self._tokens.starts[number.first]
        start += cut(self._tokens.texts[number.first], "و" if number.conjoined else "")
        end = self._tokens.ends[number.last - 1]
        analysis = self._reader.named("number-words", *sorted(names))
        return Unit(number.first, number.last, start, end, analysis, {}, value)

    def _number_at(self, at: int, stop: int) -> Number | None:
        if stop <= at:
            return None
        spoken = self._reader.everywhere
        read = read_among(self._tokens, self._analyses, at, stop, spoken)
        return next((number for number in read if number.first == at), None)

    def _counts(self, at: int, one: Fact) -> bool:
        """Whether a number word stands where a year, an hour, a minute or a day would.

        الأحد begins eleven there (الأعضاء الأحد عشر) and is no Sunday.
        """
        here = at - self._first
        if here and not _BEFORE_NUMBERS.isdisjoint(self._facts[here - 1].entries):
            return True
        after = self._facts[here + 1 : here + 4]
        if any("month" in following.entries or following.phrases for following in after):
            return True
        followed = at + 1 < self._last and self._analyses[at + 1].fold == _TEN
        return followed and "weekday" in one.entries

    def _phrase(self, at: int, one: Fact) -> Unit | None:
        """The longest phrase of the calendar that begins at token `at`."""
        following = (phrase for phrase in one.phrases if self._follows(phrase, at))
        best = max(following, key=lambda phrase: len(phrase.rest), default=None)
        if best is None:
            return None
        entries = dict.fromkeys(best.entry.classes, best.entry)
        names = {*best.entry.classes, *clitic_classes(best.proclitics)}
        names.update({"in-name"} & self._analyses[at].classes)
        start = self._tokens.starts[at] + cut(self._tokens.texts[at], best.proclitics)
        last = at + 1 + len(best.rest)
        analysis = self._reader.named(*sorted(names))
        return Unit(at, last, start, self._tokens.ends[last - 1], analysis, entries)

    def _follows(self, phrase: Phrase, at: int) -> bool:
        """Whether the rest of a phrase follows token `at`."""
        after = self._analyses[at + 1 : min(at + 1 + len(phrase.rest), self._last)]
        return phrase.rest == tuple(one.fold for one in after)

    def _is_between_digits(self, at: int) -> bool:
        tokens = self._tokens
        return (
            0 < at < self._last - 1
            and tokens.glued(at)
            and tokens.glued(at + 1)
            and fold(tokens.texts[at - 1][-1]).isdecimal()
            and fold(tokens.texts[at + 1][0]).isdecimal()
        )

    def _is_pointed(self, at: int) -> bool:
        """Whether a point or comma ties this number to another one (2.014, 04.17)."""
        signs = [sign for sign in (at - 1, at + 1) if 0 <= sign < self._last]
        return any(self._tokens.texts[sign] in _POINTS and self._is_between_digits(sign)
                   for sign in signs)  # fmt: skip


def _names_same_month(unit: Unit, following: Unit) -> bool:
    """Whether two traditions name one month side by side (مارس آذار)."""
    number = unit.value("month")
    return (
        number is not None
        and number == following.value("month")
        and unit.value("month", "tradition") != following.value("month", "tradition")
    )
