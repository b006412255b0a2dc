"""The tables of a comparison as flat rows: a row for everything told, groups by their number."""

from collections.abc import Iterable, Iterator
from typing import Any

from ..model import ClaimGroup, Comparison, Copies, FigureGroup, Place, SpeakerGroup
from . import Table

Row = dict[str, Any]
_PLACE = ("article", "source", "claim", "start", "end", "published", "outlet")
COLUMNS: dict[Table, tuple[str, ...]] = {
    "claims": ("group", "likeness", "independent", "disputed", *_PLACE, "copy_of", "act", "negated",
               "speaker", "content", "adds"),
    "speakers": ("group", "name", "form", *_PLACE, "grounds"),
    "figures": ("group", "kind", "what", "agree", "independent", *_PLACE, "copy_of", "speaker",
                "text", "value", "low", "high", "at_least", "modifier", "context"),
    "copies": ("group", "shared", "article"),
}  # fmt: skip


def rows(comparison: Comparison, table: Table) -> Iterator[Row]:
    """Yield the rows of a table, with its columns; what does not apply is None."""
    for number, group in enumerate(getattr(comparison, table), 1):
        for row in _ROWS[table](group):
            row |= {"group": number}
            yield {name: row.get(name) for name in COLUMNS[table]}


def _claims(group: ClaimGroup) -> Iterator[Row]:
    for one in group.tellings:
        yield {
            **_place(one.place),
            **{name: getattr(group, name) for name in ("likeness", "independent", "disputed")},
            **{name: getattr(one, name) for name in ("copy_of", "act", "negated", "speaker")},
            "content": one.content,
            "adds": " … ".join(one.adds) or None,
        }


def _speakers(group: SpeakerGroup) -> Iterator[Row]:
    for form in group.forms:
        grounds = {one.ground for one in group.evidence if form.text in one.forms}
        why = " ".join(sorted(grounds)) or None
        about = {"name": group.name, "form": form.text, "grounds": why}
        yield from (_place(place) | about for place in form.places)


def _figures(group: FigureGroup) -> Iterator[Row]:
    for one in group.statements:
        is_range = isinstance(one.value, list)
        low, high = one.value if is_range else (None, None)
        yield {
            **_place(one.place),
            **{name: getattr(group, name) for name in ("kind", "what", "agree", "independent")},
            **{name: getattr(one, name) for name in ("copy_of", "speaker", "text", "at_least")},
            "value": None if is_range else one.value,
            "low": low,
            "high": high,
            "modifier": one.modifier,
            "context": one.context,
        }


def _copies(group: Copies) -> Iterable[Row]:
    return ({"shared": group.shared, "article": article} for article in group.articles)


_ROWS = {"claims": _claims, "speakers": _speakers, "figures": _figures, "copies": _copies}


def _place(place: Place) -> Row:
    start, end = place.span
    named = ("article", "source", "claim", "published", "outlet")
    return {name: getattr(place, name) for name in named} | {"start": start, "end": end}
