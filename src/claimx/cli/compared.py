"""A comparison for a terminal: a heading for each group, under it a table of who tells it, and how.

Arabic stands in the last column alone, in logical order: a terminal that turns it round turns what
follows on the line as well.
"""

from collections.abc import Iterator

from ..comparing.formats import Table
from ..comparing.model import (
    ClaimGroup,
    Comparison,
    Copies,
    FigureGroup,
    Place,
    SpeakerGroup,
    Statement,
    Telling,
)
from .tables import text

Cells = tuple[str, ...]
_PLACE = ("published", "article", "claim", "span")


def drawn(comparison: Comparison, tables: tuple[Table, ...]) -> str:
    """Return the tables, each group after a line that begins with ==; nothing without groups."""
    return "".join(
        piece
        for table in tables
        for number, group in enumerate(getattr(comparison, table), 1)
        for piece in (f"== {_NAMES[table]} {number}: ", *_PIECES[table](group))
    )


def _claims(group: ClaimGroup) -> Iterator[str]:
    texts = f"{_times(group.independent, 'text')} of {_times(_articles(group.tellings), 'article')}"
    disputed = ", some deny it" if group.disputed else ""
    yield f"{group.likeness} in {texts}{_days(group)}{disputed}\n"
    yield text(
        (*_PLACE, "act", "copy", "who says what"),
        [row for one in group.tellings for row in _telling(one)],
    )


def _telling(one: Telling) -> Iterator[Cells]:
    act = f"not {one.act}" if one.negated else one.act
    yield (*_place(one.place), act, "copy" if one.copy_of else "", one.speaker or "-")
    yield _below(6, one.content)
    for added in one.adds:
        yield _below(6, f"+ {added}")


def _speakers(group: SpeakerGroup) -> Iterator[str]:
    yield f"{_times(len(group.forms), 'form')}{_days(group)}\n"
    rows = [
        (str(len(form.places)), *_place(form.places[0]), form.text)
        for form in group.forms
    ]  # fmt: skip
    yield text(("claims", *_PLACE, "form"), rows)
    grounds = [row for one in group.evidence for row in _evidence(one.ground, one.forms)]
    yield text(("evidence", "forms"), grounds)


def _evidence(ground: str, forms: tuple[str, str]) -> Iterator[Cells]:
    yield ground, forms[0]
    yield "", forms[1]


def _figures(group: FigureGroup) -> Iterator[str]:
    agree = "agree" if group.agree else "differ"
    what = group.what if group.what and group.what.isascii() else ""
    about = f"{group.kind} {what}".strip()
    yield f"{about}, {_times(group.independent, 'text')} {agree}{_days(group)}\n"
    rows = [row for one in group.statements for row in _statement(one)]
    words = _below(6, " ".join(group.about))
    yield text(("value", *_PLACE, "copy", "who gives it"), [words, *rows] if group.about else rows)


def _statement(one: Statement) -> Iterator[Cells]:
    value = "-".join(map(str, one.value)) if isinstance(one.value, list) else str(one.value)
    if one.value is None:
        value = f"{one.at_least}+"
    hedged = f"{one.modifier} {value}" if one.modifier else value
    yield hedged, *_place(one.place), "copy" if one.copy_of else "", one.speaker or "-"
    yield _below(6, one.context)


def _copies(group: Copies) -> Iterator[str]:
    yield f"{group.shared:.0%} of the text\n"
    yield text(("article",), [(article,) for article in group.articles])


_NAMES = {"claims": "claim", "speakers": "speaker", "figures": "figure", "copies": "copies"}
_PIECES = {"claims": _claims, "speakers": _speakers, "figures": _figures, "copies": _copies}


def _place(place: Place) -> Cells:
    span = f"{place.span[0]}-{place.span[1]}"
    return place.published or "-", place.article, place.claim or "-", span


def _below(columns: int, told: str) -> Cells:
    return (*[""] * columns, told)


def _articles(tellings: tuple[Telling, ...]) -> int:
    return len({one.place.article for one in tellings})


def _days(group: ClaimGroup | SpeakerGroup | FigureGroup) -> str:
    if group.first == group.last:
        return f", {group.first}" if group.first else ""
    return f", {group.first} to {group.last}"


def _times(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"
