"""Conditions that a claim rule can require of its captures, beyond what its steps say.

Each answers for one candidate: a cue in one of its readings, with what the rule captured.
"""

from collections.abc import Callable
from dataclasses import dataclass

from ..lexicon.index import Reading
from ..rules.match import Range
from ..text.fold import fold
from .agreement import agrees, is_oblique
from .parsed import Parsed

_SOURCES = (
    "role", "title", "source", "organisation", "outlet", "group", "document", "seat", "open-name",
    "nationality", "pronoun", "kin",
)  # fmt: skip
_CLAUSE_START = (
    "comma", "semicolon", "stop", "question", "colon", "dash", "close-bracket", "close-quote",
    "open-quote", "complementiser", "subordinator", "conjunction", "leadin", "particle",
    "auxiliary", "negation", "pronoun", "relative", "time", "interrogative",
)  # fmt: skip
_FRONTED = ("b-initial", "l-initial", "occasion", "time", "leadin")
_SEPARATORS = ("comma", "semicolon", "dash", "stop")
_IF = frozenset(map(fold, ("إذا", "لو", "وإذا", "ولو")))
_THAT = frozenset(map(fold, ("أن", "ألا", "قد", "وقد", "كي", "لكي", "حتى", "وأن")))
_WHO = frozenset(  # هناك من يرى أن, كأنه يقول: nobody in particular says so
    map(
        fold, ("من", "ومن", "لمن", "ممن", "فمن", "هناك", "كأنه", "كأنها", "وكأنه", "وكأنها", "وكأن")
    )
)
_NOT_DOING = frozenset(map(fold, ("عدم", "وعدم", "بعدم", "لعدم", "غير", "بلا", "دون", "بدون")))
_SHORT_ASIDE = 8  # tokens that may part an everyday verb without a subject from its content
_NEAR_TOP, _HEADLINE = 60, 25  # tokens


@dataclass(frozen=True, slots=True)
class Candidate:
    """A rule's match before its conditions are asked."""

    reading: Reading | None
    captures: dict[str, Range]
    parsed: Parsed

    @property
    def cue(self) -> int:
        """The first token of the cue."""
        return self.captures["cue"][0]

    @property
    def speaker(self) -> Range | None:
        return self.captures.get("speaker")


def governed(found: Candidate) -> bool:
    """The preposition before the content is one that the cue governs: أشار إلى، شدد على."""
    content = found.captures.get("content")
    if found.reading is None or content is None:
        return False
    words = found.reading.entry.features.get("preposition") or ()
    words = (words,) if isinstance(words, str) else words
    before = found.parsed.analyses[content[0] - 1].fold
    first = found.parsed.analyses[content[0]].fold.lstrip("وف")
    return any(before == fold(word) or (word == "ب" and first.startswith("ب")) for word in words)


def agreeing(found: Candidate) -> bool:
    """The subject's head agrees with the verb in gender, where both show it."""
    speaker, parsed = found.speaker, found.parsed
    return (
        speaker is None
        or parsed.has(speaker[0], "quantifier")  # ذكرت عدد من الصحف, أجمع أغلبية التجار
        or agrees(found.reading, parsed.analyses[speaker[0]])
    )


def subject(found: Candidate) -> bool:
    """The noun behind the verb can be its subject: it agrees, and is not in the oblique case.

    `حذرت المواطنين من` has no written subject: المواطنين is whom she warned.
    """
    speaker, reading = found.speaker, found.reading
    if speaker is None:
        return True
    if reading is not None and reading.form.number in ("d", "p"):
        return False  # وأوصوا بتشكيل لجنة: a verb before its subject is singular
    head = found.parsed.analyses[speaker[0]]
    if is_oblique(head) or _is_complement(found, speaker[0]) or not agreeing(found):
        return False
    relative = found.parsed.has(found.cue - 1, "relative")  # المدير الذي أعلن حالة الطوارئ
    stated = "nominal" in head.classes and "possessed" not in head.classes  # but شكري is a name
    return source(found) if relative or stated or not begins(found) else True


def _is_complement(found: Candidate, at: int) -> bool:
    """ب before a word that no name has, or behind a verb that takes it: أشاد بالتنظيم."""
    parsed, reading = found.parsed, found.reading
    if not parsed.has(at, "b-initial") or not parsed.has(at, "unknown"):
        return False
    takes = reading is not None and "governs-ب" in reading.classes
    return takes or parsed.has(at, "definite", "b+nominal", "b+cue-noun")


def source(found: Candidate) -> bool:
    """The subject's head is a word for one who speaks, or it is all unknown words: a name."""
    start, end = found.speaker or (0, 0)
    parsed = found.parsed
    while start < end - 1 and parsed.has(start, "quantifier", "preposition"):
        start += 1
    if parsed.has(start, *_SOURCES) or (parsed.has(start, "quantifier") and end - start == 1):
        return True
    if end - start > 1 and all(parsed.has(at, "definite") for at in (start, start + 1)):
        return parsed.has(start + 1, "nationality")  # المؤشر المجمع is no name
    return all(
        parsed.has(at, "unknown", "nationality") and not parsed.has(at, "suffixed", "number")
        for at in range(start, end)
    )


def carries(found: Candidate) -> bool:
    """The participle stands where it can carry a claim on.

    It is accusative (مضيفا), after a separator (، مشيرة إلى), أن follows it at once, or it stands
    with its preposition behind a definite noun (زارت المخيم مشددة على).
    """
    first, last = found.captures["cue"]
    parsed = found.parsed
    return not parsed.has(first - 1, "negation") and (
        parsed.has(first, "accusative")
        or parsed.has(first - 1, *_SEPARATORS)
        or parsed.has(last, "complementiser")
        or (parsed.has(last, "governed") and parsed.has(first - 1, "definite"))
    )


def verbal(found: Candidate) -> bool:
    """The verb says what was said, not what may be (قد يؤكد), and it is one in this place.

    An everyday word (طلب، نشر، بين) is a cue only where a verb can begin a clause, or straight
    before its subject and the content: تابع الحربي أن.
    """
    if _hypothetical(found):
        return False
    if found.reading is None or not found.reading.entry.features.get("weak"):
        return True
    if _compact(found):
        return True
    return _begins_clause(found) and _near_content(found)


def begins(found: Candidate) -> bool:
    """A verb without a written subject begins its clause, or what is fronted opens the clause.

    Else the noun before it is its subject, and no source (بلاغ يفيد بوقوع حريق, نسبة تشير إلى); but
    فيها makes it speak of where it was said (كلمة أكد فيها أن).
    """
    parsed, cue = found.parsed, found.cue
    start = found.captures["negation"][0] if "negation" in found.captures else cue
    if _starts_clause(parsed, start) or parsed.has(found.captures["cue"][1], "pronominal"):
        return True
    while not _starts_clause(parsed, start):
        start -= 1
    return parsed.has(start, "preposition", "subordinator") or parsed.has(start, *_FRONTED)


def headline(found: Candidate) -> bool:
    """The line is a paragraph of its own near the top, and names a speaker rather than a topic."""
    parsed = found.parsed
    first, last = parsed.sentence_at(found.cue)
    if first >= _NEAR_TOP or last - first > _HEADLINE or parsed.has(last - 1, "stop", "colon"):
        return False
    start, end = found.speaker or (0, 0)
    if end - start > 1 and parsed.has(start, "definite") and parsed.has(start, "unknown"):
        return False  # الدوري الفرنسي: …
    place = all(parsed.has(at, "seat") for at in range(start, end))
    return not place or _declares(parsed, found.captures["content"][0])


def _hypothetical(found: Candidate) -> bool:
    """What may or should be said: طلب منه أن يعلن، قد يؤكد، إذا أعلن، من يظن أن."""
    before = found.parsed.analyses[found.cue - 1].fold if found.cue else ""
    present = found.parsed.has(found.cue, "cue-present")
    if before == "ان" and not present and not found.parsed.has(found.cue - 1, "subordinator"):
        return True  # إن وصف البيت: a noun
    return before in _IF | _WHO | _NOT_DOING or (present and before in _THAT)


def _compact(found: Candidate) -> bool:
    """Verb, source word and أن or a quotation, with nothing in between."""
    content, speaker = found.captures.get("content"), found.speaker
    return (
        speaker is not None
        and content is not None
        and "adjuncts" not in found.captures
        and found.parsed.has(content[0], "complementiser", "open-quote")
        and found.parsed.has(speaker[0], *_SOURCES)
    )


def _begins_clause(found: Candidate) -> bool:
    return _starts_clause(found.parsed, found.cue)


def _starts_clause(parsed: Parsed, at: int) -> bool:
    return (
        at == parsed.sentence_at(at)[0]
        or parsed.has(at, "and")
        or parsed.has(at - 1, *_CLAUSE_START)
    )


def _near_content(found: Candidate) -> bool:
    adjuncts = found.captures.get("adjuncts")
    if adjuncts is None:
        return True
    return source(found) if found.speaker else adjuncts[1] - adjuncts[0] <= _SHORT_ASIDE


def _declares(parsed: Parsed, at: int) -> bool:
    """Whether a headline after a place name speaks: واشنطن: لن نقبل, but not اليمن: اجتماع."""
    folded = parsed.analyses[at].fold
    return parsed.has(at, "negation", "complementiser", "open-quote") or folded.startswith(
        ("سن", "ن", "علي", "يجب")
    )


CONDITIONS: dict[str, Callable[[Candidate], bool]] = {
    "governed": governed,
    "agrees": agreeing,
    "subject": subject,
    "source": source,
    "carries": carries,
    "verbal": verbal,
    "begins": begins,
    "headline": headline,
}
