"""Sentences as ranges of token indices.

A full stop inside a number (2.5), an abbreviation (د. سالم) or a quotation ends nothing; the end
of a paragraph always does, so headlines are sentences.
"""

from .quotations import MARKS, Quotation
from .tokens import Tokens

_ENDERS = frozenset(".!?؟۔…")
_CONJUNCTIONS = ("و", "ف", "كما")
_BRACKETS = frozenset(")]}")
_OPENING = frozenset("([{")
_NOTABLE = _ENDERS | _OPENING | MARKS  # tokens at which a sentence may end or must not
_DOMAINS = ("نت", "كوم")
_IN_BRACKETS = 15  # tokens
_LONGEST = 1000  # tokens; the longest sentence of the news has some 400, what is longer is a list
_SHORT = 2  # letters of an abbreviation before its stop: د. م. أ.د. ص.ب


def find_sentences(tokens: Tokens, quotations: list[Quotation]) -> list[tuple[int, int]]:
    """Return half-open token ranges that cover every paragraph."""
    return [piece for one in _whole(tokens, quotations) for piece in _pieces(*one)]


def _pieces(first: int, last: int) -> list[tuple[int, int]]:
    """A sentence; if it is endless, parts of it that take no endless time."""
    starts = range(first, last, _LONGEST)
    return [(start, min(start + _LONGEST, last)) for start in starts] or [(first, last)]


def _whole(tokens: Tokens, quotations: list[Quotation]) -> list[tuple[int, int]]:
    closing = {quote.open: quote.close for quote in quotations if quote.paired}
    sentences = []
    for first, last in _joined(tokens, quotations):
        start = index = first
        while index < last:
            if tokens.texts[index] not in _NOTABLE:
                index += 1
                continue
            index = _after(index, last, tokens, closing)
            if index < last and _ends(index - 1, tokens):
                sentences.append((start, index))
                start = index
        sentences.append((start, last))
    return sentences


def _announces(tokens: Tokens, index: int) -> bool:
    """Whether a paragraph ends with a colon and the next one opens with a quotation."""
    texts = tokens.texts
    return texts[index] == ":" and index + 1 < len(texts) and texts[index + 1] in MARKS


def _joined(tokens: Tokens, quotations: list[Quotation]) -> list[tuple[int, int]]:
    """Paragraphs, those joined that one quotation runs over or a colon announces."""
    reach = sorted((quote.open, quote.close) for quote in quotations if quote.paired)
    joined: list[tuple[int, int]] = []
    position, end = 0, -1
    for first, last in tokens.paragraphs:
        if joined and (end >= first or _announces(tokens, joined[-1][1] - 1)):
            joined[-1] = (joined[-1][0], last)
        else:
            joined.append((first, last))
        while position < len(reach) and reach[position][0] < last:
            end = max(end, reach[position][1])
            position += 1
    return joined


def _bracket(index: int, last: int, tokens: Tokens) -> int | None:
    """The index after the bracket that closes near by: stops in (إف. بي. آي) end nothing."""
    for at in range(index + 1, min(index + _IN_BRACKETS, last)):
        if tokens.texts[at] in _BRACKETS:
            return at + 1
    return None


def _after(index: int, last: int, tokens: Tokens, closing: dict[int, int]) -> int:
    """The index after this token, its whole quotation, or a run of stops and closing brackets."""
    close = closing.get(index)
    if close is not None and close < last:
        return close + 1
    texts = tokens.texts
    if texts[index] in _OPENING and (after := _bracket(index, last, tokens)):
        return after
    if texts[index] in _ENDERS:
        while index + 1 < last and texts[index + 1] in _ENDERS and tokens.glued(index + 1):
            index += 1
    return index + 1


def _ends(index: int, tokens: Tokens) -> bool:
    """Whether the sentence ends with token `index`, which is not the paragraph's last."""
    text = tokens.texts[index]
    if text in MARKS:
        return _quotation_ends(index, tokens)
    if text not in _ENDERS:
        return False
    following = tokens.texts[index + 1]
    if text == ".":
        if _is_pause(index, tokens) or _abbreviates(index, tokens):
            return False
        if tokens.glued(index + 1) and not following[0].isalpha():
            return following in MARKS
        site = following.isascii() or following in _DOMAINS
        if site and tokens.glued(index) and tokens.glued(index + 1):
            return False  # www.example.org, الأفق.نت
        if following.isascii() and following[0].isdigit() and tokens.glued(index):
            return not tokens.texts[index - 1][-1].isdigit() or not tokens.glued(index + 1)
    return not (following in _BRACKETS or following in "،,؛")


def _is_pause(index: int, tokens: Tokens) -> bool:
    """Two stops (..) are a pause in Gulf and Egyptian papers, not the end of a sentence."""
    return index > 0 and tokens.texts[index - 1] == "." and tokens.glued(index)


def _abbreviates(index: int, tokens: Tokens) -> bool:
    if index == 0 or not tokens.glued(index):
        return False
    word = tokens.texts[index - 1]
    return word.isalpha() and (len(word) == 1 or (len(word) <= _SHORT and tokens.glued(index + 1)))


def _quotation_ends(index: int, tokens: Tokens) -> bool:
    """A stop inside the closing mark ends the sentence when a conjunction opens the next one."""
    inside = tokens.texts[index - 1] if index else ""
    return inside in _ENDERS and tokens.texts[index + 1].startswith(_CONJUNCTIONS)
