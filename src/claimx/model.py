"""The types of a result. No logic: stages build them, renderers write and show them.

Field order is output order. Spans are half-open code-point offsets into the article's text as
decoded, so ``raw[start:end] == text`` for every record. An optional field that is None is left out
of the output; `REQUIRED` names the fields that are written even when they are null, `UNWRITTEN`
marks one that never is.
"""

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal

SCHEMA = "claimx/1"

Span = tuple[int, int]
Value = int | float | str | list[int] | list[float] | None
Style = Literal["direct", "indirect", "mixed"]
Resolved = Literal["written", "alias", "carried"]
SpeakerKind = Literal["person", "office", "organisation", "document", "group"]
FigureKind = Literal["count", "money", "percent", "measure", "duration", "age", "date", "time"]
Guess = Literal["direction", "year", "currency"]
CountClass = Literal[
    "people", "civilians", "women", "children", "families", "students", "workers", "officials",
    "journalists", "athletes", "patients", "troops", "police", "fighters", "prisoners", "displaced",
    "killed", "dead", "wounded", "missing", "casualties", "animals", "organisations", "companies",
    "countries", "places", "buildings", "aircraft", "vehicles", "ships", "weapons", "attacks",
    "incidents", "meetings", "matches", "documents", "jobs", "shares",
]  # fmt: skip
Modifier = Literal["approx", "more_than", "less_than", "nearly", "at_least", "at_most"]

REQUIRED = frozenset({"published", "value"})  # and a speaker's text, see `Speaker`
UNWRITTEN = MappingProxyType({"written": False})  # metadata of a field


@dataclass(frozen=True, slots=True)
class Cue:
    """The word or words that do the attributing, as written with their clitics."""

    text: str
    lemma: str
    act: str
    span: Span


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who the words are attributed to.

    `text` is None when the verb has no written subject; `entity` is the fullest form of the same
    speaker anywhere in the article; `carried_from` is the id of the claim that a dropped subject
    was taken from.
    """

    text: str | None
    span: Span | None = None
    entity: str | None = None
    kind: SpeakerKind | None = None
    anonymous: bool | None = None
    resolved: Resolved | None = None
    carried_from: str | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """What was said, complementiser and quotation marks included, without the final stop."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount or a point in time, with its value normalised.

    `value` is a number, a [low, high] pair, an ISO 8601 / TIMEX3 string, or None when the text
    gives only an order of magnitude (then `at_least` has it) or cannot be resolved. `edtf` writes a
    century or decade, whose value misleads (17 is the eighteenth century), as 17XX. `guess` says
    what in the value no word settles: the direction of a weekday, the year of a day or month.
    """

    text: str
    span: Span
    kind: FigureKind
    value: Value
    at_least: int | None = None
    unit: str | None = None
    noun: str | None = None
    of: CountClass | None = None
    modifier: Modifier | None = None
    gregorian: str | None = None
    edtf: str | None = None
    guess: Guess | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """One attribution: a cue, its speaker and its content."""

    id: str
    rule: str
    cue: Cue
    speaker: Speaker
    style: Style
    content: Content
    within: str | None = None
    medium: str | None = None
    addressee: str | None = None
    via: str | None = None
    negated: bool | None = None
    context: str | None = None
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """Something a reader of the result should know, with where it was seen."""

    code: str
    message: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """What identifies an article; `sha256` is of the bytes that were read.

    `outlet` and what follows it are as front matter, a record or a web page says.
    """

    id: str
    source: str
    sha256: str
    title: str | None = None
    published: str | None = None
    outlet: str | None = None
    url: str | None = None
    author: str | None = None
    section: str | None = None
    credit: str | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Result:
    """All that claimx says about one article, lists in text order.

    `text` is what the spans count in, where it is at hand; it is not part of the output.
    """

    article: Article
    claims: tuple[Claim, ...] = ()
    figures: tuple[Figure, ...] = ()
    notes: tuple[Note, ...] = ()
    schema: str = field(default=SCHEMA)
    text: str | None = field(default=None, compare=False, metadata=UNWRITTEN)

    def to_dict(self) -> dict[str, Any]:
        """Return the result as mappings, lists and scalars, as it stands in YAML and JSON."""
        from .render.plain import plain

        return plain(self)

    def to_yaml(self) -> str:
        """Return the YAML document that `claimx extract` writes."""
        from .render.yaml import render

        return render(self)

    def _repr_html_(self) -> str:
        """The article with its claims in place: what a notebook shows."""
        from .report.cell import cell

        return cell(self)

    def __repr__(self) -> str:
        inside = sum(len(claim.figures) for claim in self.claims)
        return (
            f"<Result {self.article.id!r}: {len(self.claims)} claims, "
            f"{inside + len(self.figures)} figures>"
        )
