"""The text of an article with its claims in place: elements around its parts.

Marks may lie one in the other and cross. An element that another one ends in is closed and opened
again, so that the page is well formed: `[a (b] c)` becomes `[a (b)](c)`.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from markupsafe import Markup

from .safe import direction, shown

_OUTSIDE_IN = ("content", "speaker", "cue", "figure")  # of marks with one span
_DEEPEST = 12  # contents in contents; a result made by hand could have thousands


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of text with a role; `claim` is the id of its claim's card, "" outside claims.

    `number` stands on a cue; `classes` are further classes of the element. Of cues with one claim,
    links go to the one that is its `anchor`.
    """

    start: int
    end: int
    role: str
    claim: str = ""
    number: int | str = ""
    classes: str = ""
    anchor: bool = True


@dataclass(slots=True)
class _Open:
    """An element that is open; `tag` closes it."""

    mark: Mark
    tag: str = field(default="span")


def in_order(marks: Iterable[Mark]) -> list[Mark]:
    """Return marks outermost first, each content with the class of its height over those inside."""
    found = sorted(
        (mark for mark in marks if mark.start < mark.end),
        key=lambda mark: (mark.start, -mark.end, _OUTSIDE_IN.index(mark.role), mark.claim),
    )
    return list(_levelled(found))


def _levelled(marks: Sequence[Mark]) -> Iterator[Mark]:
    """A content's line is drawn below those of the contents inside it, h0 being the nearest."""
    heights: dict[int, int] = {}
    around: list[int] = []
    for at, mark in enumerate(marks):
        if mark.role == "content":
            around = [outer for outer in around if marks[outer].end > mark.start]
            if len(around) == _DEEPEST:
                continue
            heights[at] = 0
            for inner, outer in enumerate(reversed(around), 1):
                heights[outer] = max(heights[outer], inner)
            around.append(at)
    for at, mark in enumerate(marks):
        if mark.role != "content":
            yield mark
        elif at in heights:
            yield replace(mark, classes=f"h{min(heights[at], 3)} {mark.classes}".strip())


def paragraphs(raw: str, start: int, marks: Sequence[Mark]) -> Iterator[Markup]:
    """Yield the paragraphs of `raw` from `start` on, each an element with its marks in place."""
    waiting, going_on = list(reversed(marks)), []
    for first, last in _lines(raw, start):
        here = [mark for mark in going_on if mark.end > first]
        while waiting and waiting[-1].start < last:
            here.append(waiting.pop())
        if raw[first:last].strip():
            text = _marked(raw, first, last, here)
            yield Markup("<p {}>{}</p>").format(direction(raw[first:last]), text)
        going_on = [mark for mark in here if mark.end > last]


def _lines(raw: str, start: int) -> Iterator[tuple[int, int]]:
    at = start
    for line in raw[start:].splitlines(keepends=True):
        yield at, at + len(line.rstrip())
        at += len(line)


def _marked(raw: str, first: int, last: int, marks: Sequence[Mark]) -> Markup:
    waiting, stack, parts, at = list(reversed(marks)), [], [], first
    ends = {min(mark.end, last) for mark in marks}
    for place in sorted({max(mark.start, first) for mark in marks} | ends | {last}):
        parts.append(Markup.escape(shown(raw[at:place])))
        parts += _closed(stack, place)
        while waiting and max(waiting[-1].start, first) == place < last:
            mark = waiting.pop()
            parts.append(_opened(stack, mark, begins=mark.start >= first))
        at = place
    parts += [Markup(f"</{element.tag}>") for element in reversed(stack)]
    return Markup("").join(parts)


def _closed(stack: list[_Open], place: int) -> Iterator[Markup]:
    """Close what ends at `place`, and open again what had to be closed for it."""
    lowest = next((at for at, element in enumerate(stack) if element.mark.end <= place), None)
    if lowest is None:
        return
    closing = stack[lowest:]
    del stack[lowest:]
    yield from (Markup(f"</{element.tag}>") for element in reversed(closing))
    for element in closing:
        if element.mark.end > place:
            yield _opened(stack, element.mark, begins=False)


def _opened(stack: list[_Open], mark: Mark, begins: bool) -> Markup:
    """The cue is a link to its claim's card, so that it can be reached and followed by keyboard."""
    named = mark.role == "cue" and begins
    links = named and not any(element.tag == "a" for element in stack)
    stack.append(_Open(mark, "a" if links else "span"))
    attributes = Markup('class="{}"').format(f"{mark.role} {mark.classes}".strip())
    if mark.claim:
        attributes += Markup(' data-c="{}"').format(mark.claim)
    if named:
        attributes += Markup(' data-n="{}"').format(mark.number)
        attributes += Markup(' id="m{}"').format(mark.claim) if mark.anchor else ""
    if links:
        attributes += Markup(' href="#c{}"').format(mark.claim)
    return Markup("<{} {}>").format(stack[-1].tag, attributes)
