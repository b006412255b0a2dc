"""The types of a comparison. No logic: stages build them, formats write them.

Everything that one article tells has a `Place`, so that each cell leads back to its claim. Lists
are in the order of time; what has no day comes last.
"""

from dataclasses import dataclass
from typing import Literal

from ..model import Span

Likeness = Literal["equal", "near"]
Ground = Literal["name", "spelling", "office", "claim"]
Value = int | float | str | list[int] | list[float] | None


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is told: `span` counts in the article, whose file is `source`."""

    article: str
    source: str
    span: Span
    claim: str | None = None
    published: str | None = None
    outlet: str | None = None


@dataclass(frozen=True, slots=True)
class Telling:
    """One claim of a group.

    `adds` are its words that no earlier telling has, `copy_of` is the article that its own copies.
    """

    place: Place
    speaker: str | None
    act: str
    content: str
    negated: bool | None = None
    copy_of: str | None = None
    adds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClaimGroup:
    """Claims of several articles with the same content, in equal words or nearly so.

    `independent` counts the tellings whose article copies none of the others'; `disputed` says that
    some deny what others state.
    """

    likeness: Likeness
    first: str | None
    last: str | None
    speakers: tuple[str, ...]
    independent: int
    disputed: bool
    tellings: tuple[Telling, ...]


@dataclass(frozen=True, slots=True)
class SpeakerForm:
    """One way to write a speaker, and the claims that have it."""

    text: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why two forms are one person, and the claims that show it.

    `name`: both are full names, one of them perhaps without a father's; `spelling`: they are so but
    for a slip or the alphabet; `office`: a surname and an office that the other form has; `claim`:
    two articles have them say the same.
    """

    ground: Ground
    forms: tuple[str, str]
    places: tuple[Place, Place]


@dataclass(frozen=True, slots=True)
class SpeakerGroup:
    """One person under all forms that articles have; `name` is the fullest."""

    name: str
    first: str | None
    last: str | None
    forms: tuple[SpeakerForm, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """One figure of a series: what a source gives, and in which words."""

    place: Place
    text: str
    value: Value
    speaker: str | None = None
    at_least: int | None = None
    modifier: str | None = None
    copy_of: str | None = None
    context: str = ""


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """Figures that several articles give for the same thing; `about` are words of all.

    `agree` says that all can be true at once: 12 and more than ten can, 12 and 15 cannot.
    """

    kind: str
    what: str | None
    about: tuple[str, ...]
    first: str | None
    last: str | None
    independent: int
    agree: bool
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Copies:
    """Articles with one text, agency copy as a rule; `shared` is the share of it, 0 to 1."""

    articles: tuple[str, ...]
    shared: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that several articles tell alike, and where they differ."""

    articles: int
    claims: tuple[ClaimGroup, ...]
    speakers: tuple[SpeakerGroup, ...]
    figures: tuple[FigureGroup, ...]
    copies: tuple[Copies, ...]
