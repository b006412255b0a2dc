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
from ...text.fold import fold
from ...text.tokens import Tokens
from ..numbers.number_words import Atoms
from ..numbers.numbers import Number, Numbers
from .classes import SIGNS, Fact, clitic_classes, cut, fact, number_classes

_POINTS = frozenset(".,٫٬،")
_BETWEEN_DIGITS = {
    ":": "clock-colon",
    ".": "point",
    ",": "clock-comma",
    "،": "clock-comma",
    "٫": "clock-comma",
}  # 19:30, 19.30, 19,30
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
    hint: bool = True  # whether a date that begins before it may hold it
    found: Any = None  # the timex that a rule has made of it
    rule: str = ""
    period: str | None = None  # the part of the day that a date found names (مساء الأربعاء)

    def value(self, name: str, key: str = "number") -> object:
        """The feature `key` of the entry that gives the unit class `name`."""
        entry = self.entries.get(name)
        return entry.features.get(key) if entry else None


class UnitReader:
    """Reads sentences into units; facts about spellings are remembered."""

    def __init__(self, lexicon: Lexicon, everywhere: bool = False) -> None:
        """With `everywhere`, a sentence without a hint is read too."""
        self._everywhere = everywhere
        self._lexicon = lexicon
        self._facts = Memory(partial(fact, lexicon=lexicon))
        self._named: dict[tuple[str, ...], Analysis] = {}
        self._numbers = Numbers(Atoms(spoken=everywhere))
        self._empty = Analysis("", "", (), frozenset(), "")

    def read(
        self, tokens: Tokens, analyses: Sequence[Analysis], sentence: tuple[int, int]
    ) -> list[Unit]:
        """Return the units around the dates of one sentence, in order; none without a hint."""
        start, end = sentence
        facts = list(map(self._facts.__getitem__, analyses[start:end]))
        at, last = sentence
        if not self._everywhere:
            likely = [at for at, one in enumerate(facts, start) if one.may_hint]
            hints = [at for at in likely if _hints(facts[at - start], tokens, analyses, at, end)]
            if not hints:
                return []
            at, last = max(start, hints[0] - _BEFORE), min(end, hints[-1] + _AFTER)
        units: list[Unit] = []
        while at < last:
            one = facts[at - start]
            if one.stands and "month" not in one.entries:
                units.append(self._standing(one, tokens, analyses, at))
                at += 1
                continue
            unit = self._unit(facts, tokens, analyses, at, sentence)
            at = unit.last
            if unit.number is not None and units and units[-1].analysis.fold == _AND:
                unit = self._joined(units.pop(), unit)
            if units and "month" in unit.entries and _names_same_month(units[-1], unit):
                units[-1].last, units[-1].end = unit.last, unit.end
            else:
                units.append(unit)
        return units

    def _standing(self, one: Fact, tokens: Tokens, analyses: Sequence[Analysis], at: int) -> Unit:
        first, last = tokens.starts[at] + one.cut, tokens.ends[at] - one.hidden
        hint = one.hint or self._everywhere
        return Unit(at, at + 1, first, last, one.analysis or analyses[at], one.entries, None, hint)

    def _unit(
        self, facts: Sequence[Fact], tokens: Tokens, analyses: Sequence[Analysis], at: int,
        sentence: tuple[int, int],
    ) -> Unit:  # fmt: skip
        start, end = sentence
        one = facts[at - start]
        if one.stands:
            return self._standing(one, tokens, analyses, at)
        unit = self._phrase(one, tokens, analyses, at, end) if one.phrases else None
        if unit is None and one.numeral:
            counts = _counts(facts, at - start) or _is_eleven(one, analyses, at, end)
            if counts or self._everywhere:
                unit = self._number(one, tokens, analyses, at, end)
        return unit or self._word(one, tokens, at, end)

    def named(self, *names: str) -> Analysis:
        """Return an analysis with these classes and no others."""
        known = self._named.get(names)
        if known is None:
            known = self._named[names] = self._lexicon.extended(self._empty, None, *names)
        return known

    def _joined(self, conjunction: Unit, unit: Unit) -> Unit:
        """The number with a و that is written apart from it: بين 1990 و 2010."""
        names = unit.analysis.classes | {"and-joined"}
        return replace(unit, first=conjunction.first, analysis=self.named(*sorted(names)))

    def _word(self, one: Fact, tokens: Tokens, at: int, end: int) -> Unit:
        text, start, analysis = tokens.texts[at], tokens.starts[at], one.analysis
        if one.number is not None and _pointed(tokens, at, end):
            analysis = self.named("number", *number_classes("p-", one.number, len(text)))
        elif (sign := _BETWEEN_DIGITS.get(text)) and _between_digits(tokens, at, end):
            analysis = self.named(sign)
        end = tokens.ends[at] - one.hidden
        hint = one.hint or text in SIGNS or self._everywhere
        return Unit(at, at + 1, start + one.cut, end, analysis, one.entries, one.number, hint)

    def _number(
        self, one: Fact, tokens: Tokens, analyses: Sequence[Analysis], at: int, end: int
    ) -> Unit | None:
        """A number in words that can be a day, an hour, a minute or a year (ألفين وخمسة عشر)."""
        stop = min(end, at + _LONGEST_NUMBER)
        number = self._number_at(tokens, analyses, at, stop)
        while number and number.value is not None and number.value.denominator != 1:
            number = self._number_at(tokens, analyses, at, number.last - 1)  # ثلاثة وثلث
        forms = ("words", "dual", "one") if self._everywhere else ("words", "dual")
        if number is None or number.form not in forms or number.value is None:
            return None
        value = int(number.value)
        small = _THOUSAND if self._everywhere else _SIXTY
        fits = value == number.value and (value < small or value in _YEARS)
        if not fits or (number.last == at + 1 and one.entries):  # الاثنين is Monday
            return None
        names = set(number_classes("n-", value, 4 if value >= 1000 else 2))
        names -= {"round-year", "n-two"}
        if not self._everywhere:
            names.discard("plain-year")  # words count things more often than years
        names.update({"and-joined"} if number.conjoined else ())
        start = tokens.starts[number.first]
        start += cut(tokens.texts[number.first], "و" if number.conjoined else "")
        analysis = self.named("number-words", *sorted(names))
        return Unit(
            number.first, number.last, start, tokens.ends[number.last - 1], analysis, {}, value
        )

    def _number_at(
        self, tokens: Tokens, analyses: Sequence[Analysis], at: int, stop: int
    ) -> Number | None:
        read = self._numbers.read(tokens, analyses, at, stop) if stop > at else []
        return next((number for number in read if number.first == at), None)

    def _phrase(
        self, one: Fact, tokens: Tokens, analyses: Sequence[Analysis], at: int, end: int
    ) -> Unit | None:
        """The longest phrase of the calendar that begins at token `at`."""
        following = (phrase for phrase in one.phrases if phrase.follows(analyses, at, end))
        best = max(following, key=lambda phrase: len(phrase.rest), default=None)
        if best is None:
            return None
        entries = dict.fromkeys(best.entry.classes, best.entry)
        names = {*best.entry.classes, *clitic_classes(best.proclitics)}
        names.update({"in-name"} & analyses[at].classes)
        start = tokens.starts[at] + cut(tokens.texts[at], best.proclitics)
        last = at + 1 + len(best.rest)
        return Unit(at, last, start, tokens.ends[last - 1], self.named(*sorted(names)), entries)


def _counts(facts: Sequence[Fact], at: int) -> bool:
    """Whether a number word stands where a year, an hour, a minute or a day would."""
    if at and not _BEFORE_NUMBERS.isdisjoint(facts[at - 1].entries):
        return True
    return any("month" in one.entries or one.phrases for one in facts[at + 1 : at + 4])


def _is_eleven(one: Fact, analyses: Sequence[Analysis], at: int, end: int) -> bool:
    """Whether الأحد begins eleven (الأعضاء الأحد عشر) and is no Sunday."""
    return "weekday" in one.entries and at + 1 < end and analyses[at + 1].fold == _TEN


def _names_same_month(unit: Unit, following: Unit) -> bool:
    """Whether two traditions name one month side by side (مارس آذار)."""
    number = unit.value("month")
    return (
        number is not None
        and number == following.value("month")
        and unit.value("month", "tradition") != following.value("month", "tradition")
    )


def _digit(char: str) -> bool:
    return fold(char).isdecimal()


def _hints(one: Fact, tokens: Tokens, analyses: Sequence[Analysis], at: int, end: int) -> bool:
    """Whether a token shows that a date may be near; so does the sign in 19:30 and 22/8."""
    if one.hint or (tokens.texts[at] in SIGNS and _between_digits(tokens, at, end)):
        return True
    return any(phrase.hint and phrase.follows(analyses, at, end) for phrase in one.phrases)


def _between_digits(tokens: Tokens, at: int, end: int) -> bool:
    return (
        0 < at < end - 1
        and tokens.glued(at)
        and tokens.glued(at + 1)
        and _digit(tokens.texts[at - 1][-1])
        and _digit(tokens.texts[at + 1][0])
    )


def _pointed(tokens: Tokens, at: int, end: int) -> bool:
    """Whether a point or comma ties this number to another one (2.014, 04.17)."""
    texts = tokens.texts
    return (at > 0 and texts[at - 1] in _POINTS and _between_digits(tokens, at - 1, end)) or (
        at + 1 < end and texts[at + 1] in _POINTS and _between_digits(tokens, at + 1, end)
    )
