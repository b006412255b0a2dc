"""One string that is a number as a whole, read generously: dialect, ordinals, signs, fractions."""

import re
from fractions import Fraction
from functools import cache
from itertools import pairwise

from ..lexicon.entries import DATA, load
from ..lexicon.index import Lexicon
from ..text.fold import fold
from ..text.tokens import Tokens, tokenise
from .atoms import Atoms
from .digits import Exact
from .numbers import Number, Numbers
from .values import plain

Value = int | float
_DIVISION = re.compile(r"(\d+)\s*[/⁄]\s*(\d+)")
_MIXED = re.compile(r"(\d+)\s+(?=\d+\s*[/⁄]\s*\d+)")
_VULGAR = {
    "½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4", "⅕": "1/5", "⅖": "2/5", "⅗": "3/5",
    "⅘": "4/5", "⅙": "1/6", "⅚": "5/6", "⅐": "1/7", "⅛": "1/8", "⅜": "3/8", "⅝": "5/8", "⅞": "7/8",
    "⅑": "1/9", "⅒": "1/10",
}  # fmt: skip
_MINUS = frozenset("-−–")
_RANGE_WORDS = {"من": "الي", "بين": "و"}  # folded: من … إلى …، بين … و…
_OVER = frozenset(("علي", "من", "من كل", "من اصل"))
_AFTER = "بعد"
_POINTS = frozenset(("فاصله", "فاصل", "نقطه"))
_EDGES = " \t\r\n.،,؛;:!؟?()[]«»\"'“”"
_DASHES = frozenset("-–—")


def read_number(text: str) -> Value | list[Value] | None:
    """Return the number that `text` is as a whole, [low, high] for a range, None for anything else.

    >>> read_number("ألفان وخمسمئة")
    2500
    >>> read_number("من خمس إلى ست")
    [5, 6]
    """
    text = text.strip(_EDGES)
    value = _signed(text)
    if value is not None:
        return plain(value)
    ends = _ends(text)
    return None if ends is None else [plain(end) for end in ends]


@cache
def _reader() -> tuple[Lexicon, Numbers]:
    lexicon = Lexicon(load([DATA / "numbers.yaml"]))
    return lexicon, Numbers(Atoms(lexicon, spoken=True))


def _signed(text: str) -> Exact | None:
    if text[:1] in _MINUS and text[1:].strip():
        value = _positive(text[1:].strip())
        return None if value is None else -value
    first, _, rest = text.partition(" ")
    if fold(first) in _minus_words():
        value = _positive(rest.strip())
        return None if value is None else -value
    return _positive(text.removeprefix("+"))


@cache
def _minus_words() -> frozenset[str]:
    lexicon, _ = _reader()
    return frozenset(
        fold(form)
        for entry in lexicon.entries
        if entry.features.get("part") == "minus"
        for form in (entry.word, *entry.features.get("forms", ()))
    )


def _positive(text: str) -> Exact | None:
    for sign, written in _VULGAR.items():
        text = text.replace(sign, f" {written}")
    text = text.strip()
    whole = _MIXED.match(fold(text))
    if whole:
        rest = _quotient(fold(text)[whole.end() :])
        return None if rest is None else Fraction(whole[1]) + rest
    return _quotient(fold(text)) or _worded(text)


def _quotient(text: str) -> Exact | None:
    match = _DIVISION.fullmatch(text)
    if match is None or not int(match[2]):
        return None
    return Fraction(int(match[1]), int(match[2]))


def _worded(text: str) -> Exact | None:
    tokens = tokenise(text)
    numbers = _numbers(tokens)
    if not numbers or numbers[0].first != 0 or any(n.value is None for n in numbers):
        return None
    if len(numbers) == 1 and numbers[0].last == len(tokens):
        return numbers[0].value
    return _pointed(tokens, numbers) or _related(tokens, numbers) or _summed(tokens, numbers)


def _numbers(tokens: Tokens) -> list[Number]:
    lexicon, reader = _reader()
    analyses = [lexicon.analyse(word) for word in tokens.texts]
    numbers = reader.read(tokens, analyses, 0, len(tokens))
    if any(n.tail or (n.form == "digits" and n.shape is None and not n.scaled) for n in numbers):
        return []
    return numbers


def _pointed(tokens: Tokens, numbers: list[Number]) -> Exact | None:
    """ثلاثة فاصلة خمسة: what stands after the point are its digits; صفر خمسة are two of them."""
    whole, *parts = numbers
    if not parts or numbers[-1].last != len(tokens) or whole.value is None:
        return None
    if " ".join(fold(t) for t in tokens.texts[whole.last : parts[0].first]) not in _POINTS:
        return None
    if any(number.last != following.first for number, following in pairwise(parts)):
        return None
    if any(part.value is None or part.value.denominator != 1 for part in parts):
        return None
    return whole.value + Fraction("0." + "".join(str(part.value) for part in parts))


def _related(tokens: Tokens, numbers: list[Number]) -> Exact | None:
    """ثلاثة على أربعة، ثلاثة من أربعة are fractions; الخامس بعد المئة is the 105th."""
    if len(numbers) != 2 or numbers[1].last != len(tokens):
        return None
    first, second = numbers
    between = " ".join(fold(text) for text in tokens.texts[first.last : second.first])
    if first.value is None or second.value is None:
        return None
    if between in _OVER and second.value > first.value:
        return Fraction(first.value, second.value)
    return first.value + second.value if between == _AFTER and first.form == "ordinal" else None


def _summed(tokens: Tokens, numbers: list[Number]) -> Exact | None:
    """What و joins in an order that articles do not have: عشرين وثلاثة; مئة وألف is none."""
    total = Fraction(0)
    at = 0
    least: Exact | None = None
    for number in numbers:
        joined = number.first == at or (
            number.first == at + 1 and tokens.texts[at] == "و" and at > 0
        )
        if not joined or number.value is None or (at and not number.conjoined):
            return None
        if least is not None and number.value >= least:
            return None
        total, at, least = total + number.value, number.last, number.value
    return total if at == len(tokens) else None


def _ends(text: str) -> list[Exact] | None:
    """The ends of a range that is the whole string."""
    words = text.split()
    folded = [fold(word) for word in words]
    if folded and folded[0] in _RANGE_WORDS and "الي" in folded:
        middle = folded.index("الي")
        return _ordered(" ".join(words[1:middle]), " ".join(words[middle + 1 :]))
    if folded and folded[0] == "بين":
        return next(filter(None, map(_between, _splits(words[1:]))), None)
    for dash in _DASHES:
        low, found, high = text.partition(dash)
        if found:
            return _ordered(low.strip(), high.strip())
    return None


def _splits(words: list[str]) -> list[tuple[str, str]]:
    """Every way to cut at a word that begins with و: خمسة وعشرين | وثلاثين."""
    return [
        (" ".join(words[:at]), " ".join([words[at][1:], *words[at + 1 :]]).strip())
        for at in range(1, len(words))
        if words[at].startswith("و")
    ]


def _between(pair: tuple[str, str]) -> list[Exact] | None:
    return _ordered(*pair)


def _ordered(low: str, high: str) -> list[Exact] | None:
    first, last = (_signed(part) if part else None for part in (low, high))
    if first is None or last is None or first >= last:
        return None
    return [first, last]
