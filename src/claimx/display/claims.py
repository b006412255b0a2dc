"""Claims as a list: labels in English, every Arabic value on a line of its own."""

from collections.abc import Iterator

from ..model import Claim, Figure, Result, Speaker
from ..render.plain import record
from .pieces import Piece, Role, flat

_DEEP = "    "


def claims(result: Result) -> Iterator[Piece]:
    """Yield the claims, numbered as in the text, then the figures that stand in none."""
    numbers = {claim.id: number for number, claim in enumerate(result.claims, 1)}
    for claim in result.claims:
        yield from _claim(claim, numbers)
    if result.figures:
        yield Piece("figures outside claims\n", "head")
        for figure in result.figures:
            yield from _figure(figure)
        yield Piece("\n")


def _claim(claim: Claim, numbers: dict[str, int]) -> Iterator[Piece]:
    about = [claim.cue.act, claim.style, *(["negated"] if claim.negated else [])]
    if claim.within:
        about.append(f"within {_number(claim.within, numbers)}")
    yield Piece(f"{numbers[claim.id]}  {', '.join(about)}  rule {claim.rule}\n", "head")
    yield from _speaker(claim.speaker, numbers)
    yield from _value("cue", claim.cue.text, "cue")
    yield from _value("content", claim.content.text, "content")
    for name in ("medium", "addressee", "via"):
        yield from _value(name, getattr(claim, name))
    for figure in claim.figures:
        yield from _figure(figure)
    yield Piece("\n")


def _speaker(speaker: Speaker, numbers: dict[str, int]) -> Iterator[Piece]:
    """Whoever the article names most fully, and how that was found."""
    found = speaker.resolved
    if speaker.carried_from:
        found = f"carried from {_number(speaker.carried_from, numbers)}"
    about = filter(None, (speaker.kind, "anonymous" if speaker.anonymous else None, found))
    label = "speaker: " + ", ".join(about)
    yield from _value(label.rstrip(": "), speaker.entity or speaker.text or "-", "speaker")
    if speaker.text and speaker.entity not in (None, speaker.text):
        yield from _value("written as", speaker.text, "speaker")


def _number(id: str, numbers: dict[str, int]) -> str:
    return str(numbers.get(id, id))


def _figure(figure: Figure) -> Iterator[Piece]:
    """A noun, and a unit that is a word of the article, follow on lines of their own."""
    words = [word for word in (figure.noun, figure.unit) if word and not word.isascii()]
    unit = None if figure.unit in words else figure.unit
    guess = f"guessed {figure.guess}" if figure.guess else None
    about = (figure.of, figure.modifier, figure.gregorian, figure.edtf, guess)
    label = "  ".join(filter(None, (figure.kind, _amount(figure), unit, *about)))
    yield from _value(label, figure.text, "figure")
    for word in words:
        yield Piece(f"{_DEEP}  {flat(word)}\n")


def _amount(figure: Figure) -> str:
    if figure.value is None:
        return "unknown" if figure.at_least is None else f"at least {figure.at_least}"
    value = record(figure)["value"]
    return " to ".join(map(str, value)) if isinstance(value, list) else str(value)


def _value(label: str, text: str | None, role: Role = "") -> Iterator[Piece]:
    if text is not None:
        yield Piece(f"  {label}\n", "label")
        yield Piece(f"{_DEEP}{flat(text)}\n", role)
