"""Money: an amount with its ISO 4217 code, or the currency's word where nothing says whose."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from ...lexicon.entries import Entry
from ...lexicon.index import Analysis
from ...model import Figure
from ...text.fold import fold
from ..numbers.values import amount, plain
from .match import Found


class Money:
    """Builds money; knows which nationality makes which code (دينار كويتي)."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._codes: dict[tuple[str, str], str] = {}
        for entry in entries:
            if entry.word_class == "currency":
                self._add(entry.word, str(entry.features["code"]))
                for variant in entry.features.get("variants", ()):
                    self._add(variant, str(entry.features["code"]))
        for entry in entries:
            for people, code in (entry.features.get("whose") or {}).items():
                self._codes[fold(entry.word), fold(people)] = str(code)

    def _add(self, name: str, code: str) -> None:
        currency, _, people = fold(name).partition(" ")
        if people:
            self._codes.setdefault((currency, people), code)

    def build(self, found: Found) -> Figure | None:
        """Return the money of a match."""
        number = found.number
        value = 1 if number is None else amount(number)
        more = found.number_of("more")
        if more is not None and more.value is not None and isinstance(value, int | float):
            part = next(_parts(found.words("part")), None)
            share = Fraction(1, part) if part else number.scale if number else 1
            value = plain(Fraction(str(value)) + more.value * share)
        unit = self._unit(found, found.words("unit")[0]) if found.words("unit") else None
        return found.figure("money", value, unit=unit)

    def _unit(self, found: Found, item: Analysis) -> str | None:
        entries = list(_currencies(item, len(found.words("unit"))))
        for entry in entries:
            for reading in (r for whose in found.words("whose") for r in whose.readings):
                code = self._codes.get((fold(entry.word), fold(reading.entry.word)))
                if code:
                    return code
        for entry in entries:
            if "code" in entry.features:
                return str(entry.features["code"])
        return entries[0].word if entries else None


def _parts(words: Sequence[Analysis]) -> Iterator[int]:
    """How many of the smaller coin make one of the currency: 100 for سنت."""
    for reading in (reading for word in words[:1] for reading in word.readings):
        if "parts" in reading.entry.features:
            yield int(reading.entry.features["parts"])


def _currencies(item: Analysis, length: int) -> Iterable[Entry]:
    """The currencies that the item can name, phrases of `length` words first."""
    readings = [r for r in item.readings if r.entry.word_class in ("currency-word", "currency")]
    for reading in sorted(readings, key=lambda r: r.entry.word_class == "currency"):
        words = len(reading.form.text.split())
        if words == length or words == 1:
            yield reading.entry
