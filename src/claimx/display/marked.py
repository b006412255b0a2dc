"""The text of an article with its claims marked: <1: قالت> [1: الوزيرة] {1: إن الجسر سيفتح}.

Letters stay as they are and in their order; only signs come between them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..model import Claim, Result, Span
from ..nesting import figures_of
from .pieces import Piece, Role

SIGNS: dict[Role, tuple[str, str]] = {  # of stretches that begin at one place, outermost first
    "content": ("{", "}"),
    "speaker": ("[", "]"),
    "cue": ("<", ">"),
    "figure": ("*", "*"),
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of text and what it is; `number` is of its claims, such as 1 or 1,3."""

    role: Role
    span: Span
    number: str = ""

    @property
    def opening(self) -> str:
        """The sign before the stretch, with the number of its claim."""
        return SIGNS[self.role][0] + (f"{self.number}: " if self.number else "")

    def closing(self, crossed: bool) -> str:
        """The sign after the stretch, with a number where it is not the nearest that is open."""
        return SIGNS[self.role][1] + (self.number if crossed else "")


def marks(result: Result) -> list[Mark]:
    """Return what there is to mark; one stretch of several claims (1,3) is marked once."""
    numbers: dict[tuple[Role, Span], list[int]] = {}
    for number, claim in enumerate(result.claims, 1):
        for stretch in _stretches(claim):
            numbers.setdefault(stretch, []).append(number)
    found = [Mark(role, span, ",".join(map(str, here))) for (role, span), here in numbers.items()]
    return found + [Mark("figure", figure.span) for _, figure in figures_of(result)]


def _stretches(claim: Claim) -> Iterator[tuple[Role, Span]]:
    yield "content", claim.content.span
    if claim.speaker.span:
        yield "speaker", claim.speaker.span
    yield "cue", claim.cue.span


def marked(raw: str, begin: int, found: Iterable[Mark]) -> Iterator[Piece]:
    """Yield the text from `begin` on, signs around its marks, in the colour of the innermost one.

    Marks may stand in each other and cross; an empty one, or one that begins earlier, is left out.
    """
    waiting = sorted(_visible(raw, begin, found), key=_outermost_first, reverse=True)
    inside: list[Mark] = []
    at = begin
    while waiting or inside:
        place = min([mark.span[1] for mark in inside] + [mark.span[0] for mark in waiting[-1:]])
        yield _text(raw[at:place], inside[-1].role if inside else "")
        at = place
        yield from _closed(inside, place)
        while waiting and waiting[-1].span[0] == place:
            inside.append(waiting.pop())
            yield Piece(inside[-1].opening, inside[-1].role)
    yield _text(raw[at:])


def _text(text: str, role: Role = "") -> Piece:
    return Piece(text.replace("\r\n", "\n"), role)


def _visible(raw: str, begin: int, found: Iterable[Mark]) -> Iterator[Mark]:
    return (mark for mark in found if begin <= mark.span[0] < mark.span[1] <= len(raw))


def _outermost_first(mark: Mark) -> tuple[int, int, int, str]:
    start, end = mark.span
    return start, -end, list(SIGNS).index(mark.role), mark.number


def _closed(inside: list[Mark], place: int) -> Iterator[Piece]:
    """Close what ends here, what was opened last first."""
    for at in reversed(range(len(inside))):
        if inside[at].span[1] == place:
            mark = inside.pop(at)
            yield Piece(mark.closing(any(one.role == mark.role for one in inside[at:])), mark.role)
