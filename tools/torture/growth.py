"""Steps grow with the length of a text, not with its square."""

import sys
from collections.abc import Iterable
from types import FrameType

from claimx.pipeline import extractor
from claimx.text.document import document

from .row import Row

TOKENS = 200
TIMES = 4
SLACK = 1.5


def steps(text: str) -> int:
    """Return the lines of Python that an article takes; unlike time the same on every machine."""
    taken = 0

    def count(frame: FrameType, event: str, arg: object) -> object:
        nonlocal taken
        taken += event == "line"
        return count

    extract, article = extractor().extract, document(text)
    before = sys.gettrace()
    sys.settrace(count)
    try:
        extract(article)
    finally:
        sys.settrace(before)
    return taken


def grows_evenly(sentence: str, tokens: int = TOKENS) -> bool:
    """Whether four times a sentence, said line by line, takes four times the steps."""
    short = f"{sentence}\n" * max(2, tokens // len(sentence.split()))
    extractor().extract(document(short))  # once, for what is remembered of words
    return steps(short * TIMES) <= SLACK * TIMES * steps(short)


def growth(sentences: Iterable[str]) -> Row:
    """Try each sentence, repeated to an article."""
    row = Row("sentences repeated")
    for sentence in sentences:
        row.note(grows_evenly(sentence), f"more than linear: {sentence}")
    return row


def examples() -> list[str]:
    """Return the examples and counterexamples of all rules: every construction there is."""
    rules = extractor().packs.rules
    found = (item for rule in rules for item in (*rule.examples, *rule.counterexamples))
    return [item if isinstance(item, str) else str(item["text"]) for item in found]
