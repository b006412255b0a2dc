"""Quotation spans over « », “ ”, " ", ‘ ’, their doubles and mixtures, by token.

One article in nine has an unpaired mark, so pairing never fails: a mark's direction is read from
the spaces around it, an opening mark without its partner ends with its paragraph and is noted.
"""

from collections import Counter
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from ..model import Note
from .tokens import Tokens

_FAMILY = {
    **dict.fromkeys((*"«»‹›", "<<", ">>"), "angle"),
    **dict.fromkeys((*"“”„‟\"＂❝❞〝〞″", '""', "''", '\\"'), "double"),
    **dict.fromkeys("‘’‚‛'❛❜", "single"),
    **dict.fromkeys(("((", "))"), "round"),
}  # fmt: skip
_OPENING = frozenset((*"«‹“„‘‚❝❛〝", "<<", "(("))
_CLOSING = frozenset((*"»›”’❞❜〞", ">>", "))"))
_BRACKETS = frozenset("([{-–—:،,/")
_CLITICS = frozenset(
    (
        "ل", "ب", "و", "ف", "ك", "لل", "ال", "بال", "وال", "ول", "وب", "لـ", "بـ", "كـ", "وبـ",
        "ولـ", "الـ",
    )
)  # fmt: skip
_STOPS = frozenset(".،,؛;:!؟?)]}")
MARKS = frozenset(_FAMILY)
_DEEPEST = 8  # marks open at a time; the news have four at most
CONTINUES = 8  # paragraphs that a quotation may run over before it counts as unpaired


class Quotation(NamedTuple):
    """Token indices of the opening mark and of the last token (the closing mark when `paired`)."""

    open: int
    close: int
    paired: bool


@dataclass(slots=True)
class _Mark:
    index: int
    family: str
    opens: bool
    sure: bool
    paragraph: int


def find_quotations(tokens: Tokens) -> tuple[list[Quotation], list[Note]]:
    """Return the quotations in order of their opening marks, and notes on unpaired marks."""
    marks = _directed(tokens)
    found: list[Quotation] = []
    notes: list[Note] = []
    open_marks: list[_Mark] = []
    paragraph = 0
    for position, mark in enumerate(marks):
        if mark.paragraph != paragraph:
            _give_up(open_marks, marks, position, tokens, found, notes)
            paragraph = mark.paragraph
        _take(mark, open_marks, tokens, found, notes)
    _give_up(open_marks, marks, len(marks), tokens, found, notes)
    return sorted(found), notes


def _directed(tokens: Tokens) -> list[_Mark]:
    marks: list[_Mark] = []
    texts = tokens.texts
    for number, (first, last) in enumerate(tokens.paragraphs):
        open_families: Counter[str] = Counter()
        for index in range(first, last):
            if texts[index] not in MARKS:
                continue
            family = _FAMILY[texts[index]]
            opens, sure = _direction(tokens, index, first, last, open_families[family] > 0)
            if opens is None:
                continue
            if opens:
                open_families[family] += 1
            elif open_families[family]:
                open_families[family] -= 1
            marks.append(_Mark(index, family, opens, sure, number))
    return marks


def _direction(
    tokens: Tokens, index: int, first: int, last: int, is_open: bool
) -> tuple[bool | None, bool]:
    """Whether the mark opens (None: an apostrophe), and whether its spacing says so alone."""
    text = tokens.texts[index]
    before = tokens.texts[index - 1] if index > first and tokens.glued(index) else ""
    after = tokens.texts[index + 1] if index + 1 < last and tokens.glued(index + 1) else ""
    free_left = not before or before in _BRACKETS or before in _CLITICS or before in MARKS
    free_right = not after or after in _STOPS or after in MARKS
    if _FAMILY[text] == "single" and not free_left and not free_right:
        return None, True  # an apostrophe inside a Latin word: O'Neill
    if text == "″" and before[-1:].isdecimal() and not is_open:
        return None, True  # inches or seconds
    if text in _OPENING and (free_left or not free_right or not is_open):
        return (False, True) if is_open and not free_left and free_right else (True, True)
    if text in _CLOSING and (free_right or not free_left or is_open):
        return (True, True) if not is_open and free_left and not free_right else (False, True)
    if free_left != free_right:
        return (True, True) if free_left and not (is_open and before) else (not is_open, is_open)
    return not is_open, False


def _take(
    mark: _Mark, open_marks: list[_Mark], tokens: Tokens, found: list[Quotation], notes: list[Note]
) -> None:
    if mark.opens:
        if open_marks and _reopens(mark, open_marks[-1], tokens):
            return  # the newspaper convention: a mark at the head of each paragraph, one at the end
        if len(open_marks) < _DEEPEST:
            open_marks.append(mark)
        else:
            notes.append(_unpaired(mark, tokens))
        return
    for depth in range(len(open_marks) - 1, -1, -1):
        if open_marks[depth].family == mark.family:
            found.append(Quotation(open_marks[depth].index, mark.index, True))
            for lost in open_marks[depth + 1 :]:
                found.append(Quotation(lost.index, mark.index - 1, False))
                notes.append(_unpaired(lost, tokens))
            del open_marks[depth:]
            return
    notes.append(_unpaired(mark, tokens))


def _reopens(mark: _Mark, outer: _Mark, tokens: Tokens) -> bool:
    return (
        mark.family == outer.family
        and mark.paragraph > outer.paragraph
        and mark.index == tokens.paragraphs[mark.paragraph][0]
    )


def _give_up(
    open_marks: list[_Mark], marks: list[_Mark], position: int, tokens: Tokens,
    found: list[Quotation], notes: list[Note],
) -> None:  # fmt: skip
    """At a paragraph's end keep only those open marks that a later paragraph closes."""
    while open_marks and not _closed_later(open_marks[-1], marks, position, tokens):
        mark = open_marks.pop()
        found.append(Quotation(mark.index, tokens.paragraphs[mark.paragraph][1] - 1, False))
        notes.append(_unpaired(mark, tokens))


def _closed_later(mark: _Mark, marks: list[_Mark], position: int, tokens: Tokens) -> bool:
    for later in islice(marks, position, None):
        if later.paragraph > mark.paragraph + CONTINUES:
            return False
        if later.family != mark.family:
            continue
        if not later.opens:
            return later.sure
        if not _reopens(later, mark, tokens):
            return False
    return False


def _unpaired(mark: _Mark, tokens: Tokens) -> Note:
    span = (tokens.starts[mark.index], tokens.ends[mark.index])
    side = "opening" if mark.opens else "closing"
    return Note("unpaired-quotation-mark", f"{side} quotation mark without its partner", span)
