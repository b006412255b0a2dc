"""Articles as they are, cut off anywhere, and changed at random; what breaks is made small."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from hypothesis import HealthCheck, Phase, Verbosity, given, seed, settings
from hypothesis import strategies as st

from claimx.errors import InputError
from claimx.inputs import Item, Reading, items
from claimx.processes import in_order

from .invariants import check
from .row import Row

PASSAGE = 400  # characters: two or three sentences
_PIECES = (
    "قال", "وقال", "إن", "أن", "بحسب", "على حد قوله", "لم", "وأضاف", "مؤكدا", "، ", ".", "..", ":",
    "\n", "\n\n", "\r\n", "«", "»", '"', "“", "”", "'", "(", ")", "[", "—", "ـ", "\u0651", "\u064b",
    "\u200f", "\u200b", "\ufeff", "\u00a0", "\u2028", "\x00", "\x1b[31m", "ﻭ", "ﻻ", "ﷺ", "٢٥٠٠",
    "12", "2.5", "%", "1,000", "12/3/2014", "19:30", "أمس", "عامي", "ألف", "مليون", "😀",
    "---\n", "# ", "<p>", "د.", "بن", "عبد ", "لل", "و", "ف",
)  # fmt: skip

_CHARACTERS = st.characters(exclude_categories=["Cs"])  # no file holds half a surrogate pair


def articles(paths: Sequence[str], text_field: str | None, every: int) -> Iterable[Item]:
    """Return every n-th article of files, folders and records."""
    found = items(paths, Reading(text_field=text_field))
    return (item for number, item in enumerate(found) if number % every == 0)


def whole(found: Iterable[Item], jobs: int) -> Row:
    """Extract whole articles; those that are no text are no articles."""
    row = Row("articles")
    for path, fault in in_order(_checked, found, jobs, _killed):
        if fault != _UNREAD:
            row.note(fault is None, f"{path}: {fault}")
    return row


_UNREAD = "unread"


def _checked(item: Item) -> tuple[str, str | None]:
    try:
        text = item.read().raw
    except InputError:
        return item.path, _UNREAD
    try:
        check(text, schema=True)
    except Exception as fault:
        return item.path, f"{type(fault).__name__}: {fault}"
    return item.path, None


def _killed(item: Item) -> tuple[str, str | None]:
    return item.path, "its process was killed"


def passages(found: Iterable[Item], most: int) -> list[str]:
    """Return pieces of articles that begin and end anywhere."""
    pieces: list[str] = []
    for item in found:
        try:
            text = item.read().raw
        except InputError:
            continue
        pieces += [text[at : at + PASSAGE] for at in range(0, len(text), PASSAGE * 3)]
        if len(pieces) >= most:
            break
    return pieces


@st.composite
def mutated(draw: Callable, pieces: Sequence[str]) -> str:
    """A passage with one to five changes."""
    text = draw(st.sampled_from(pieces))
    for _ in range(draw(st.integers(1, 5))):
        first = draw(st.integers(0, len(text)))
        last = min(len(text), first + draw(st.integers(0, 12)))
        piece = draw(st.sampled_from(_PIECES) | _CHARACTERS)
        text = draw(st.sampled_from((
            text[:first] + piece + text[first:],
            text[:first] + text[last:],
            text[:first] + piece + text[last:],
            text[:last] + text[first:],
            text[:first] + text[first:last][::-1] + text[last:],
        )))  # fmt: skip
    return text


@st.composite
def truncated(draw: Callable, pieces: Sequence[str]) -> str:
    """A passage that ends anywhere, in the middle of a word too."""
    text = draw(st.sampled_from(pieces))
    return text[: draw(st.integers(0, len(text)))]


def survive(what: str, texts: st.SearchStrategy[str], count: int, start: int) -> Row:
    """Check `count` texts, other ones for another `start`; a failing one is made smaller."""
    row = Row(what)

    @seed(start)
    @settings(
        max_examples=count, deadline=None, database=None, verbosity=Verbosity.quiet,
        phases=(Phase.generate, Phase.shrink), suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(texts)
    def checked(text: str) -> None:
        row.tried += 1
        try:
            check(text)
        except InputError:
            return  # --- may open front matter
        except Exception as fault:
            fault.add_note(repr(text))
            raise

    try:
        checked()
    except BaseExceptionGroup as several:
        row.broken += map(_said, several.exceptions)
    except Exception as fault:
        row.broken.append(_said(fault))
    return row


def _said(fault: BaseException) -> str:
    notes = [note for note in getattr(fault, "__notes__", ()) if note[:1] in "'\""]
    return f"{type(fault).__name__}: {fault} {notes[-1] if notes else ''}"


def in_parts(job: Callable[[int, int], Row], count: int, start: int, jobs: int) -> Row:
    """Split a count over processes, each with a start of its own; return one row."""
    parts = [(count // jobs + (part < count % jobs), start + part) for part in range(jobs)]
    rows = list(in_order(partial(_part, job), parts, jobs, _lost, chunk=1))
    broken = [message for row in rows for message in row.broken]
    return Row(rows[0].what, sum(row.tried for row in rows), broken)


def _part(job: Callable[[int, int], Row], part: tuple[int, int]) -> Row:
    return job(*part)


def _lost(part: tuple[int, int]) -> Row:
    return Row("texts", 0, [f"the process with start {part[1]} was killed"])


def mutations(pieces: Sequence[str], count: int, start: int) -> Row:
    """Check `count` passages that were changed at random."""
    return survive("mutated texts", mutated(pieces), count, start)


def truncations(pieces: Sequence[str], count: int, start: int) -> Row:
    """Check `count` passages that end anywhere."""
    return survive("truncated texts", truncated(pieces), count, start)
