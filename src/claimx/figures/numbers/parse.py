"""One string that is one number as a whole: dialect, ordinals, signs, fractions, powers."""

import re
from fractions import Fraction
from functools import cache
from pathlib import Path

from ...lexicon.entries import DATA, load
from ...lexicon.index import Lexicon
from ...text.fold import fold
from ...text.tokens import Tokens, tokenise
from .digits import DIGITS, Exact
from .number_words import vulgar_fraction
from .numbers import Number, read_among

_RELATIONS = Path(__file__).with_name("relations.yaml")
_DIVISION = re.compile(rf"({DIGITS})\s*[/⁄]\s*({DIGITS})")
_MIXED = re.compile(rf"(.*[^\s/⁄و])(?:\s+و?\s*|و\s*)({DIGITS}\s*[/⁄]\s*{DIGITS})")
_POWER = re.compile(
    rf"({DIGITS}(?:\.{DIGITS})?)(?:e\+?|\*10\^|x10\^|×10\^)(-?\d{{1,2}})", re.IGNORECASE
)
_RAISED = re.compile(rf"({DIGITS})\^(\d{{1,2}})")
_LETTERED = re.compile(r"([\d.,]+)\s*(k|m|b|bn|mn|t|tn)", re.IGNORECASE)
_LETTERS = {"k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12}
_VULGAR = re.compile("[¼-¾⅐-⅞]")
_SIGNS = {"-": -1, "−": -1, "–": -1, "+": 1}
_UNJOINED = 100  # ثلاثمئة خمسة وستون is said without its و; عشرة خمسة is no number
_SCALES = frozenset(("scale", "scales", "scale-or-dual"))


def read_one(text: str) -> Exact | None:
    """Return the number that `text` is as a whole, None when it is a range or anything else."""
    text = text.strip()
    for sign, factor in _SIGNS.items():
        bare = text.removeprefix(sign) if text.startswith(sign) else text.removesuffix(sign)
        if bare != text and bare.strip() and not bare.strip().startswith(tuple(_SIGNS)):
            return _times(factor, _positive(bare.strip()))
    first, _, rest = text.partition(" ")
    if rest and (factor := words_of("sign").get(fold(first))):
        return _times(factor, _positive(rest.strip()))
    for after, factor in words_of("sign-after").items():
        if fold(text).endswith(f" {after}"):
            return _times(factor, _positive(fold(text).removesuffix(after).strip()))
    return _positive(text)


def is_scale(word: str) -> bool:
    """Whether a word multiplies the number before it: ألف، ملايين."""
    readings = _lexicon().analyse(word).readings
    return any(reading.entry.features.get("part") in _SCALES for reading in readings)


@cache
def words_of(part: str) -> dict[str, int]:
    """Return the words that are this part of a number or relate two, folded, with their value."""
    return {
        fold(form): entry.features.get("value", 0)
        for entry in (*_lexicon().entries, *load([_RELATIONS]))
        if entry.features.get("part") == part
        for form in (entry.word, *entry.features.get("forms", ()))
    }


def _times(factor: int, value: Exact | None) -> Exact | None:
    return None if value is None else factor * value


@cache
def _lexicon() -> Lexicon:
    return Lexicon(load([DATA / "numbers.yaml"]))


def _positive(text: str) -> Exact | None:
    text = _VULGAR.sub(lambda sign: f" {vulgar_fraction(sign[0])}", text).strip()
    signs = fold(text)
    if mixed := _MIXED.fullmatch(signs):
        whole, rest = _worded(mixed[1]), _quotient(mixed[2])
        return None if rest is None or whole is None else whole + rest
    return _quotient(signs) or _power(signs) or _lettered(signs) or _worded(text)


def _quotient(text: str) -> Exact | None:
    match = _DIVISION.fullmatch(text)
    return Fraction(int(match[1]), int(match[2])) if match and int(match[2]) else None


def _power(text: str) -> Exact | None:
    """10^5، 1.1e3."""
    if raised := _RAISED.fullmatch(text):
        return int(raised[1]) ** int(raised[2])
    match = _POWER.fullmatch(text)
    return Fraction(match[1]) * Fraction(10) ** int(match[2]) if match else None


def _lettered(text: str) -> Exact | None:
    """10K، 1.5M."""
    match = _LETTERED.fullmatch(text)
    numbers = _numbers(tokenise(match[1])) if match else []
    if match is None or len(numbers) != 1 or numbers[0].value is None:
        return None
    shape = numbers[0].shape
    value = shape.near(decimal=True) if shape else numbers[0].value
    return value * _LETTERS[match[2][0].lower()]


def _worded(text: str) -> Exact | None:
    tokens = tokenise(_without_pieces(text))
    numbers = _numbers(tokens)
    if not numbers or numbers[0].first != 0 or any(n.value is None for n in numbers):
        return None
    if len(numbers) == 1 and numbers[0].last == len(tokens):
        return numbers[0].value
    return _related(tokens, numbers) or _summed(tokens, numbers)


def _without_pieces(text: str) -> str:
    """Return خمسة أجزاء من مئة as خمسة من مئة, جزء من مئة as 1 من مئة."""
    words = [word for word in text.split() if fold(word) not in words_of("piece")]
    if len(words) == len(text.split()):
        return text
    return " ".join(["1", *words] if words and fold(words[0]) in words_of("over") else words)


def _numbers(tokens: Tokens) -> list[Number]:
    analyses = [_lexicon().analyse(word) for word in tokens.texts]
    numbers = read_among(tokens, analyses, 0, len(tokens), spoken=True)
    if any(n.tail or (n.form == "digits" and n.shape is None and not n.scaled) for n in numbers):
        return []
    return numbers


def _related(tokens: Tokens, numbers: list[Number]) -> Exact | None:
    """ثلاثة على أربعة، ثلاثة من أربعة are fractions; الخامس بعد المئة is the 105th."""
    if len(numbers) != 2 or numbers[1].last != len(tokens):
        return None
    first, second = numbers
    between = " ".join(fold(text) for text in tokens.texts[first.last : second.first])
    if between in words_of("over") and second.value > first.value:
        return Fraction(first.value, second.value)
    if between in words_of("less"):  # أربعة إلا ربعا، مليون إلا ربعا
        less = second.value * (first.scale if second.form == "fraction" else 1)
        return first.value - less if less < first.value else None
    if not between and first.scaled and second.form == "one" and not second.conjoined:
        return first.value  # مليون واحد
    counted = first.form == "ordinal" or first.definite
    return first.value + second.value if counted and between in words_of("after") else None


def _summed(tokens: Tokens, numbers: list[Number]) -> Exact | None:
    """What و joins in an order that articles do not have: عشرين وثلاثة; مئة وألف is none."""
    total, at, least = Fraction(0), 0, None
    for number in numbers:
        apart = number.first - at  # a و of its own may stand between
        if apart and (apart > 1 or not at or tokens.texts[at] != "و"):
            return None
        if least is not None and not (number.conjoined or _fits(least, number)):
            return None
        if least is not None and number.value >= least:
            return None
        total, at, least = total + number.value, number.last, number.value
    return total if at == len(tokens) else None


def _fits(before: Exact, number: Number) -> bool:
    """Whether a number in words can follow one without و, below its hundreds."""
    return number.form == "words" and before % _UNJOINED == 0 and number.value < _UNJOINED
