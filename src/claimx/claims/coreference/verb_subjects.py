"""Subjects that noun phrases show: who the verbs before a cue are about.

`خسرت سيدة كندية دعوى، واتهمتهم بالتحرش`: nobody has spoken yet, but the subject of خسرت agrees
with اتهمت. A subject is a whole noun phrase right after a verb, or before the first verb of its
sentence.
"""

from collections.abc import Iterator

from ...annotated import Annotated
from ...lexicon.index import Reading
from ...rules.match import Range
from ..mentions.noun_phrases import phrase_end

_SPEAKERS = ("full-Human", "full-Body", "full-person", "full-source", "quantifier")
_SENTENCES = 3  # so far back a subject is still meant
_BETWEEN = ("ADV", "time", "leadin", "pronominal")


def verb_subject(parsed: Annotated, cue: int, reading: Reading | None) -> Range | None:
    """Return the tokens of the nearest subject before a cue that can be its own; else None.

    In the cue's sentence the last subject counts, in those before it the first.
    """
    sentence = parsed.sentence_at(cue)
    here = [one for one in _subjects(parsed, (sentence[0], cue)) if _fits(parsed, one, reading)]
    if here:
        return here[-1]
    for _ in range(_SENTENCES):
        if sentence[0] == 0:
            return None
        sentence = parsed.sentence_at(sentence[0] - 1)
        for one in _subjects(parsed, sentence):
            if _fits(parsed, one, reading):
                return one
    return None


def _subjects(parsed: Annotated, sentence: Range) -> Iterator[Range]:
    """The noun phrases of a sentence that stand where a subject stands, in text order."""
    first, end = sentence
    verb_seen = False
    at = first
    while at < end:
        if parsed.has(at, "full"):
            last = phrase_end(parsed, at, end)
            before = at - 1
            while before >= first and parsed.has(before, *_BETWEEN):
                before -= 1
            after_verb = before >= first and parsed.has(before, "VERB", "AUX")
            if (
                (after_verb or not verb_seen)
                and not parsed.has(at, "Prep")
                and (before < first or not parsed.has(before, "ADP"))
            ):
                yield at, last
            at = last
            continue
        verb_seen = verb_seen or parsed.has(at, "VERB")
        at += 1


def _fits(parsed: Annotated, phrase: Range, reading: Reading | None) -> bool:
    """Whether a phrase can speak, and agrees with the verb or participle that it belongs to."""
    head = phrase[0]
    if not parsed.has(head, *_SPEAKERS):
        return False
    if reading is None:
        return True
    form = reading.form
    plural = parsed.has(head, "full-Plur", "full-quantified")
    people = parsed.has(head, "full-Human") and not parsed.has(head, "full-Body")
    if form.number == "p":
        return (plural and people) or parsed.has(head, "quantifier")
    if form.number == "d":
        return parsed.has(head, "full-Dual")
    if plural and people:
        return False
    if form.gender is None or (
        parsed.has(head, "full-PROPN") and not parsed.has(head, "full-Fem", "full-Masc")
    ):
        return True
    feminine = parsed.has(head, "full-Fem") or (plural and not people)
    masculine = parsed.has(head, "full-Masc") and not feminine
    return not (masculine if form.gender == "f" else feminine)
