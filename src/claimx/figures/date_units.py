"""Sentences as units of the date grammar: each a token or a phrase of the lexicon.

تشرين الثاني and الخامس والعشرين are one unit each, and so is مارس آذار, one month by two names.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ..lexicon.entries import Entry
from ..lexicon.index import Analysis, Lexicon
from ..text.fold import fold
from ..text.tokens import Tokens
from .atoms import Atoms
from .date_facts import Fact, Phrase, cut, fact, number_classes, shades
from .numbers import Number, Numbers

_POINTS = frozenset(".,٫٬")
_TRAILING = "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_BEFORE, _AFTER = 14, 10  # tokens around a hint that can belong to its date or set its tense
_REMEMBERED = 100_000
_YEARS = range(1000, 2200)


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
    found: Any = None  # the moment that a rule has made of it
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
        self._facts: dict[Analysis, Fact] = {}
        self._named: dict[tuple[str, ...], Analysis] = {}
        self._numbers = Numbers(Atoms(lexicon))
        self._empty = Analysis("", "", (), frozenset(), "")

    def read(
        self, tokens: Tokens, analyses: Sequence[Analysis], sentence: tuple[int, int]
    ) -> list[Unit]:
        """Return the units around the dates of one sentence, in order; none without a hint."""
        facts = [self._fact(analyses[at]) for at in range(*sentence)]
        start, end = sentence
        texts = tokens.texts
        hints = [
            at
            for at, one in enumerate(facts, start)
            if self._everywhere
            or one.hint
            or (texts[at] == ":" and _between_digits(tokens, at, end))
        ]
        if not hints:
            return []
        at, last = max(start, hints[0] - _BEFORE), min(end, hints[-1] + _AFTER)
        worded: dict[int, Number] = {}
        if any(one.numeral for one in facts[at - start : last - start]):
            worded = self._worded(tokens, analyses, at, last)
        units: list[Unit] = []
        while at < last:
            one = facts[at - start]
            unit = self._phrase(one, tokens, analyses, at, end) if one.phrases else None
            if unit is None and at in worded and _stronger(worded[at], one):
                unit = self._number(worded[at], tokens, analyses)
            unit = unit or self._word(one, tokens, at, end)
            at = unit.last
            if "month" in unit.entries and units and _names_same_month(units[-1], unit):
                units[-1].last, units[-1].end = unit.last, unit.end
            else:
                units.append(unit)
        return units

    def named(self, *names: str) -> Analysis:
        """Return an analysis with these classes and no others."""
        known = self._named.get(names)
        if known is None:
            known = self._named[names] = self._lexicon.extended(self._empty, None, *names)
        return known

    def _fact(self, analysis: Analysis) -> Fact:
        known = self._facts.get(analysis)
        if known is None:
            if len(self._facts) >= _REMEMBERED:
                self._facts.clear()
            known = self._facts[analysis] = fact(analysis, self._lexicon)
        return known

    def _word(self, one: Fact, tokens: Tokens, at: int, end: int) -> Unit:
        text, start, analysis = tokens.texts[at], tokens.starts[at], one.analysis
        if one.number is not None and _pointed(tokens, at, end):
            analysis = self.named("number", *number_classes("p-", one.number, len(text)))
        elif text in (".", ":") and _between_digits(tokens, at, end):
            analysis = self.named("clock-colon" if text == ":" else "point")
        return Unit(at, at + 1, start + one.cut, start + len(text.rstrip(_TRAILING)), analysis,
                    one.entries, one.number)  # fmt: skip

    def _worded(
        self, tokens: Tokens, analyses: Sequence[Analysis], first: int, last: int
    ) -> dict[int, Number]:
        """Numbers in words that can be a day, an hour, a minute or a year (ألفين وخمسة عشر)."""
        numbers = self._numbers.read(tokens, analyses, first, last)
        return {
            number.first: number
            for number in numbers
            if number.form in ("words", "dual")
            and number.value is not None
            and number.value.denominator == 1
            and (number.value < 60 or number.value in _YEARS)
        }

    def _number(self, number: Number, tokens: Tokens, analyses: Sequence[Analysis]) -> Unit:
        value = int(number.value or 0)
        names = set(number_classes("n-", value, 4 if value >= 1000 else 2))
        names -= {"plain-year", "round-year", "n-two"}  # words count things more often than years
        names.update({"and-joined"} if number.conjoined else ())
        start = tokens.starts[number.first]
        start += cut(tokens.texts[number.first], "و" if number.conjoined else "")
        analysis = self.named("number-words", *sorted(names))
        return Unit(
            number.first, number.last, start, tokens.ends[number.last - 1], analysis, {}, value
        )

    def _phrase(
        self, one: Fact, tokens: Tokens, analyses: Sequence[Analysis], at: int, end: int
    ) -> Unit | None:
        """The longest phrase of the calendar that begins at token `at`."""
        best: Phrase | None = None
        for phrase in one.phrases:
            if at + len(phrase.rest) >= end or (best and len(phrase.rest) <= len(best.rest)):
                continue
            if all(analyses[at + 1 + n].fold == word for n, word in enumerate(phrase.rest)):
                best = phrase
        if best is None:
            return None
        entries = dict.fromkeys(best.entry.classes, best.entry)
        names = {*best.entry.classes, *shades(entries, best.proclitics)}
        names.update({"in-name"} & analyses[at].classes)
        start = tokens.starts[at] + cut(tokens.texts[at], best.proclitics)
        last = at + 1 + len(best.rest)
        return Unit(at, last, start, tokens.ends[last - 1], self.named(*sorted(names)), entries)


def _stronger(number: Number, one: Fact) -> bool:
    """Whether the token begins a number rather than a calendar word: الاثنين is Monday."""
    return number.last - number.first > 1 or not one.entries


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
