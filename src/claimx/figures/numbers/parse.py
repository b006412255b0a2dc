"""One string that is one number as a whole: dialect, ordinals, signs, fractions, powers."""

import re
from fractions import Fraction
from functools import cache

from ...lexicon.entries import DATA, load
from ...lexicon.index import Lexicon
from ...text.fold import fold
from ...text.tokens import Tokens, tokenise
from .digits import DIGITS, Exact
from .number_words import Atoms, vulgar_fraction
from .numbers import Number, Numbers

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
_PARTS = re.compile(r"(?<!\S)(?:جزء|جزءا|اجزاء) (?=من )")
_OVER = frozenset(("علي", "من", "من كل", "من اصل"))
_AFTER, _LESS = "بعد", "الا"
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
    if (factor := _sign_words().get(fold(first))) and rest:
        return _times(factor, _positive(rest.strip()))
    for after in _words("minus-after"):
        if fold(text).endswith(f" {after}"):
            return _times(-1, _positive(fold(text).removesuffix(after).strip()))
    return _positive(text)


def is_scale(word: str) -> bool:
    """Whether a word multiplies the number before it: ألف، ملايين."""
    readings = _reader()[0].analyse(word).readings
    return any(reading.entry.features.get("part") in _SCALES for reading in readings)


def _times(factor: int, value: Exact | None) -> Exact | None:
    return None if value is None else factor * value


@cache
def _reader() -> tuple[Lexicon, Numbers]:
    lexicon = Lexicon(load([DATA / "numbers.yaml"]))
    return lexicon, Numbers(Atoms(spoken=True))


@cache
def _sign_words() -> dict[str, int]:
    return dict.fromkeys(_words("minus"), -1) | dict.fromkeys(_words("plus"), 1)


@cache
def _words(part: str) -> tuple[str, ...]:
    """The words of the lexicon that are this part of a number, folded."""
    return tuple(
        fold(form)
        for entry in _reader()[0].entries
        if entry.features.get("part") == part
        for form in (entry.word, *entry.features.get("forms", ()))
    )


def _positive(text: str) -> Exact | None:
    text = _VULGAR.sub(lambda sign: f" {vulgar_fraction(sign[0])}", text).strip()
    signs = fold(text)
    if mixed := _MIXED.fullmatch(signs):
        whole, rest = _worded(mixed[1]), _quotient(mixed[2])
        return None if rest is None or whole is None else whole + rest
    return _quotient(signs) or _power(signs) or _lettered(signs) or _worded(text)


def _quotient(text: str) -> Exact | None:
    match = _DIVISION.fullmatch(text)
    if match is None or not int(match[2]):
        return None
    return Fraction(int(match[1]), int(match[2]))


def _power(text: str) -> Exact | None:
    """10^5، 1.1e3."""
    if raised := _RAISED.fullmatch(text):
        return int(raised[1]) ** int(raised[2])
    match = _POWER.fullmatch(text)
    return Fraction(match[1]) * Fraction(10) ** int(match[2]) if match else None


def _lettered(text: str) -> Exact | None:
    """10K، 1.5M."""
    match = _LETTERED.fullmatch(text)
    if match is None:
        return None
    numbers = _numbers(tokenise(match[1]))
    if len(numbers) != 1 or numbers[0].value is None:
        return None
    shape = numbers[0].shape
    value = shape.near(decimal=True) if shape else numbers[0].value
    return value * _LETTERS[match[2][0].lower()]


def _worded(text: str) -> Exact | None:
    if "جز" in text or "أجزاء" in text or "اجزاء" in text:
        parts = _PARTS.sub("", fold(text))
        text = f"واحد {parts}" if parts.startswith("من ") else parts
    tokens = tokenise(text)
    numbers = _numbers(tokens)
    if not numbers or numbers[0].first != 0 or any(n.value is None for n in numbers):
        return None
    if len(numbers) == 1 and numbers[0].last == len(tokens):
        return numbers[0].value
    return _related(tokens, numbers) or _summed(tokens, numbers)


def _numbers(tokens: Tokens) -> list[Number]:
    lexicon, reader = _reader()
    analyses = [lexicon.analyse(word) for word in tokens.texts]
    numbers = reader.read(tokens, analyses, 0, len(tokens))
    if any(n.tail or (n.form == "digits" and n.shape is None and not n.scaled) for n in numbers):
        return []
    return numbers


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
    if between == _LESS:  # أربعة إلا ربعا، مليون إلا ربعا
        less = second.value * (first.scale if second.form == "fraction" else 1)
        return first.value - less if less < first.value else None
    if not between and first.scaled and second.form == "one" and not second.conjoined:
        return first.value  # مليون واحد
    counted = first.form == "ordinal" or first.definite
    return first.value + second.value if between == _AFTER and counted else None


def _summed(tokens: Tokens, numbers: list[Number]) -> Exact | None:
    """What و joins in an order that articles do not have: عشرين وثلاثة; مئة وألف is none."""
    total = Fraction(0)
    at = 0
    least: Exact | None = None
    for number in numbers:
        joined = number.first == at or (
            number.first == at + 1 and tokens.texts[at] == "و" and at > 0
        )
        if not joined or number.value is None:
            return None
        if at and not (number.conjoined or _fits(least, number)):
            return None
        if least is not None and number.value >= least:
            return None
        total, at, least = total + number.value, number.last, number.value
    return total if at == len(tokens) else None


def _fits(before: Exact | None, number: Number) -> bool:
    """Whether a number in words can follow one without و, below its hundreds."""
    if before is None or number.value is None or number.form != "words":
        return False
    return before % _UNJOINED == 0 and number.value < _UNJOINED
