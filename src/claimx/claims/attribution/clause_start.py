"""Where a verb begins its clause, so that no noun before it is its subject."""

from ...annotated import Annotated
from ...text.fold import fold
from .candidate import Candidate

_CLAUSE_START = (
    "comma", "semicolon", "stop", "question", "colon", "dash", "close-bracket", "close-quote",
    "open-quote", "complementiser", "subordinator", "conjunction", "leadin", "particle",
    "auxiliary", "negation", "pronoun", "relative", "time", "interrogative",
)  # fmt: skip
_PREFIXED = ("ل", "ب")  # ولإصلاح الوضع قال إن
_FRONTED = ("b-initial", "l-initial", "occasion", "time", "leadin")
_WHICH = frozenset(map(fold, ("ما", "مما", "وما", "بما")))  # مما يشير إلى: a fact shows it


def begins(found: Candidate) -> bool:
    """A verb without a written subject begins its clause, or what is fronted opens the clause.

    Else the noun before it is its subject, and no source (بلاغ يفيد بوقوع حريق, نسبة تشير إلى); but
    فيها makes it speak of where it was said (كلمة أكد فيها أن).
    """
    parsed, cue = found.parsed, found.cue
    start = found.captures["negation"][0] if "negation" in found.captures else cue
    if parsed.analyses[start - 1].fold in _WHICH and not _of_people(found):
        return False
    if found.speaker is None and start == parsed.sentence_at(cue)[0] and _may_be_noun(found):
        return False
    words = found.captures["content"][0]
    quotes = parsed.has(words, "complementiser", "open-quote")
    if parsed.has(start, "l-initial") and (quotes or parsed.has(start, "first-person")):
        return True  # عادت لتقول إن، التقيناهم لنعلن
    if _starts_clause(parsed, start) or parsed.has(found.captures["cue"][1], "pronominal"):
        return True
    if parsed.has(start - 1, "cue-past"):  # وأردف يقول
        return True
    while not _starts_clause(parsed, start):
        start -= 1
    if parsed.has(start, "preposition", "subordinator", *_FRONTED):
        return True
    return parsed.has(start, "conjoined") and parsed.analyses[start].fold[1] in _PREFIXED


def _may_be_noun(found: Candidate) -> bool:
    """توقع عقد الجلسة غدا: at the head of a line, before a noun, an expectation."""
    parsed, content = found.parsed, found.captures["content"][0]
    clause = parsed.has(content, "complementiser", "open-quote") or content > found.cue + 1
    return parsed.has(found.cue, "cue-noun") and not parsed.has(found.cue, "and") and not clause


def _of_people(found: Candidate) -> bool:
    """ما وصفه بالعدوان، مما تقول إنه خطأ، ما يؤكدون أنه: a fact shows, it does not say."""
    reading = found.reading
    return (
        reading is None
        or reading.form.bound
        or reading.form.number == "p"
        or "takes-inna" in reading.classes
    )


def _starts_clause(parsed: Annotated, at: int) -> bool:
    return (
        at == parsed.sentence_at(at)[0]
        or parsed.has(at, "and")
        or parsed.has(at - 1, *_CLAUSE_START)
    )
