"""Money: an amount with its ISO 4217 code, or the currency's word where nothing says whose."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from ...lexicon.entries import Entry
from ...lexicon.index import Analysis, Lexicon
from ...model import Figure
from ...text.fold import fold
from ..numbers.values import amount, plain
from .match import Found


class Money:
    """Builds money; knows which nationality makes which code (دينار كويتي)."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._codes: dict[tuple[str, str], str] = {}
        for entry in lexicon.of_class("currency"):
            for name in (entry.word, *entry.features.get("variants", ())):
                currency, _, people = fold(name).partition(" ")
                self._codes.setdefault((currency, people), str(entry.features["code"]))
        for entry in lexicon.of_class("currency-word"):
            for people, code in (entry.features.get("whose") or {}).items():
                self._codes[fold(entry.word), fold(people)] = str(code)

    def build(self, found: Found) -> Figure | None:
        """Return the money of a match."""
        entries = list(_currencies(found.words("unit")))
        code = self._of_people(entries, found.words("whose"))
        said = next((entry for entry in entries if "code" in entry.features), None)
        if code is None and said is not None:
            code = str(said.features["code"])
        guess = "currency" if said is not None and said.features.get("guess") else None
        unit = code or (str(entries[0].features.get("name", entries[0].word)) if entries else None)
        times = int(entries[0].features.get("times", 1)) if entries else 1
        return found.figure("money", _value(found, times), unit=unit, guess=guess)

    def _of_people(self, entries: Iterable[Entry], whose: Iterable[Analysis]) -> str | None:
        """The code of a currency with a nationality: دينار كويتي."""
        people = [reading.entry.word for word in whose for reading in word.readings]
        pairs = ((fold(entry.word), fold(one)) for entry in entries for one in people)
        return next((self._codes[pair] for pair in pairs if pair in self._codes), None)


def _value(found: Found, times: int) -> int | float | list | None:
    """The amount, with the half or the coins that follow the currency.

    `times` is what an abbreviated unit multiplies it by (300 م د are millions of dinars).
    """
    number, more = found.number, found.value_of("more")
    if number is not None and number.value is not None and times > 1:
        number = replace(number, value=number.value * times, shape=None)
    value = 1 if number is None else amount(number)
    if more is None or not isinstance(value, int | float):
        return value
    part = next(_coins(found.words("part")), None)
    share = Fraction(1, part) if part else number.scale if number else 1
    return plain(Fraction(str(value)) + more * share)


def _coins(words: Sequence[Analysis]) -> Iterator[int]:
    """How many of the smaller coin make one of the currency: 100 for سنت."""
    for reading in (reading for word in words[:1] for reading in word.readings):
        if "parts" in reading.entry.features:
            yield int(reading.entry.features["parts"])


def _currencies(unit: Sequence[Analysis]) -> Iterable[Entry]:
    """The currencies that the words can name, phrases of so many words first."""
    readings = [
        reading
        for reading in (unit[0].readings if unit else ())
        if reading.entry.word_class in ("currency-word", "currency")
    ]
    for reading in sorted(readings, key=lambda r: r.entry.word_class == "currency"):
        if len(reading.form.text.split()) in (1, len(unit)):
            yield reading.entry
