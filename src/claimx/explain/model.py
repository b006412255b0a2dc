"""What an explanation says; texts are as written in the article."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Read:
    """A way to read a token: dictionary form, part of speech, what else it says."""

    lemma: str
    pos: str
    features: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Word:
    """A token with its readings, the likeliest first, and the classes that rules see."""

    text: str
    readings: tuple[Read, ...]
    classes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lost:
    """A speaker that a dropped subject could have stood for, and what spoke against it."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Whose:
    """How a speaker was resolved: `because` in words, `lost` who else was weighed."""

    text: str | None
    entity: str | None
    resolved: str | None
    because: str
    lost: tuple[Lost, ...] = ()


@dataclass(frozen=True, slots=True)
class Why:
    """A claim: its rule, what the rule captured, how speaker and content were delimited.

    `number` counts the claims of the article from 1.
    """

    number: int
    id: str
    rule: str
    why: str
    cue: str
    style: str
    content: str
    ends: str
    captures: dict[str, str]
    speaker: Whose


@dataclass(frozen=True, slots=True)
class Near:
    """A rule that did not lead to a claim: how many steps matched, and what stopped it."""

    rule: str
    matched: int
    steps: int
    stopped: str
    step: str | None = None
    at: str | None = None


@dataclass(frozen=True, slots=True)
class Unfit:
    """Rules that a word is no cue for, for one reason."""

    because: str
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Miss:
    """A word that could be a cue and made no claim; `unfit` are rules that it is no cue for."""

    cue: str
    classes: tuple[str, ...]
    because: str
    near: tuple[Near, ...] = ()
    unfit: tuple[Unfit, ...] = ()


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure and the rule that found it."""

    text: str
    rule: str
    kind: str
    value: Any


@dataclass(frozen=True, slots=True)
class Marked:
    """What one pass marked: the sentence with phrases in brackets, and the rule of each."""

    by: str
    text: str
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its line in the file, the claims, figures and missed cues in it."""

    line: int
    text: str
    claims: tuple[Why, ...] = ()
    misses: tuple[Miss, ...] = ()
    figures: tuple[Counted, ...] = ()
    phrases: tuple[Marked, ...] = ()
    words: tuple[Word, ...] = ()
