"""Conditions that a claim rule can require of its captures, beyond what its steps say.

Each answers for one candidate: a cue in one of its readings, with what the rule captured.
"""

from collections.abc import Callable

from ...annotated import Annotated
from ...lexicon.index import Reading
from ...text.fold import fold
from ..mentions.agreement import agrees, is_oblique
from ..mentions.stems import stem_of
from .candidate import Candidate, source
from .clause_start import begins

_SEPARATORS = ("comma", "semicolon", "dash", "stop")
_NEAR_TOP, _HEADLINE = 60, 25  # tokens
_SPEAKING = ("role", "title", "organisation", "outlet", "group", "close-name")
_WHERE = frozenset(map(fold, ("في", "من", "إلى")))
_TOWNS = frozenset(map(fold, ("مدينة", "بلدة", "قرية", "محافظة", "منطقة", "ولاية")))


def governed(found: Candidate) -> bool:
    """The preposition before the content is one that the cue governs: أشار إلى، شدد على."""
    content = found.captures.get("content")
    if found.reading is None or content is None:
        return False
    words = found.reading.entry.features.get("preposition") or ()
    words = (words,) if isinstance(words, str) else words
    before = found.parsed.analyses[content[0] - 1].fold
    first = found.parsed.analyses[content[0]].fold.lstrip("وف")
    return any(before == fold(word) or (word in "بل" and first.startswith(word)) for word in words)


def agreeing(found: Candidate) -> bool:
    """The subject's head agrees with the verb in gender, where both show it."""
    speaker, parsed = found.speaker, found.parsed
    return (
        speaker is None
        or parsed.has(speaker[0], "quantifier", "PROPN", "first-name", "respect")  # shows little
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
    if _is_addressed(found, speaker[0]):
        return False
    word = head.word.reading if head.word else None
    if word and word.form.ending.case == "oblique" and word.form.ending.number in ("d", "p"):
        return False  # ونصحت الموجودين بالمغادرة
    if is_oblique(head) or _is_complement(found, speaker[0]) or not agreeing(found):
        return False
    relative = found.parsed.has(found.cue - 1, "relative")  # المدير الذي أعلن حالة الطوارئ
    stated = "nominal" in head.classes and head.classes.isdisjoint(("possessed", "name"))  # شكري
    return source(found) if relative or stated or not begins(found) else True


def _is_addressed(found: Candidate, head: int) -> bool:
    """حث الإدارات المعنية على: a masculine verb of asking has bodies in ات as its object.

    So has any such verb the people of its own subject: ودعت أعضاءها إلى.
    """
    parsed, reading = found.parsed, found.reading
    if reading is None or not parsed.has(found.cue, "to-person"):
        return False
    bodies = parsed.analyses[head].fold.endswith("ات") and reading.form.gender == "m"
    return bodies or _is_own_people(parsed, head, reading)


def _is_own_people(parsed: Annotated, at: int, reading: Reading) -> bool:
    """Whether the noun after a cue is the people of its subject: ودعت أعضاءها, وطالب موظفيه."""
    analysis = parsed.analyses[at]
    if not parsed.has(at, "suffixed") or not parsed.has(at, "people", "group"):
        return False
    stem = analysis.fold.removesuffix("ها").removesuffix("ه")
    owner = "f" if analysis.fold.endswith("ها") else "m"
    return stem.endswith(("ي", "ء")) or reading.form.gender == owner


def _is_complement(found: Candidate, at: int) -> bool:
    """ب before a word that no name has, or behind a verb that takes it: أشاد بالتنظيم."""
    parsed, reading = found.parsed, found.reading
    if not parsed.has(at, "b-initial") or not parsed.has(at, "unknown"):
        return False
    takes = reading is not None and "governs-ب" in reading.classes
    return takes or parsed.has(at, "definite", "b+nominal", "b+cue-noun")


def carries(found: Candidate) -> bool:
    """The participle stands where it can carry a claim on.

    It is accusative (مضيفا), after a separator (، مشيرة إلى), أن or a colon follows it at once, or
    it stands with its preposition behind a time or a definite noun (زارت المخيم مشددة على).
    """
    first, last = found.captures["cue"]
    parsed = found.parsed
    return not parsed.has(first - 1, "negation", "auxiliary") and (
        parsed.has(first, "accusative")
        or parsed.has(first - 1, *_SEPARATORS, "close-quote")
        or parsed.has(last, "complementiser", "colon")
        or (
            parsed.has(last, "governed", "definite")
            and parsed.has(first - 1, "definite", "time", "PROPN")
        )
    )


def headline(found: Candidate) -> bool:
    """The line is a paragraph of its own, and names a speaker rather than a topic."""
    parsed = found.parsed
    first, last = parsed.sentence_at(found.cue)
    if last - first > _HEADLINE or parsed.has(last - 1, "stop", "colon"):
        return False
    start, end = found.speaker or (0, 0)
    if first >= _NEAR_TOP and not parsed.has(start, "full-person", "full-office"):
        return False  # further down a line that names a person is a headline of another article
    if end - start > 1 and parsed.has(start, "definite") and parsed.has(start, "unknown"):
        return False  # الدوري الفرنسي: …
    place = all(parsed.has(at, "seat") for at in range(start, end)) or _is_place(parsed, start, end)
    return not place or _declares(parsed, found.captures["content"][0])


def _is_place(parsed: Annotated, start: int, end: int) -> bool:
    """أم النخل: انقطاع …, where the article says في أم النخل or بلدة أم النخل."""
    folds = [one.fold for one in parsed.analyses[start:end]]
    if not folds or parsed.has(start, "definite") or parsed.has(end - 1, *_SPEAKING):
        return False
    before = [
        at - 1
        for at, one in enumerate(parsed.analyses[end:], end)
        if one.fold == folds[0]
        and [word.fold for word in parsed.analyses[at : at + len(folds)]] == folds
    ]
    if any(parsed.has(at, "cue-verb", "title", "role") for at in before):
        return False
    return any(_is_toward(parsed, at) for at in before)


def _is_toward(parsed: Annotated, at: int) -> bool:
    return parsed.analyses[at].fold in _WHERE or stem_of(parsed.analyses[at]) in _TOWNS


def _declares(parsed: Annotated, at: int) -> bool:
    """Whether a headline after a place name speaks: واشنطن: لن نقبل, but not اليمن: اجتماع."""
    folded = parsed.analyses[at].fold
    return parsed.has(at, "negation", "complementiser", "open-quote") or folded.startswith(
        ("سن", "ن", "علي", "يجب")
    )


def alone(found: Candidate) -> bool:
    """The quotation stands right behind another, and nothing but a stop follows it."""
    parsed, quotation = found.parsed, found.parsed.opened(found.cue)
    before = found.cue - 1
    while parsed.has(before, "stop", "comma"):
        before -= 1
    if quotation is None or not quotation.paired or not parsed.has(before, "close-quote"):
        return False
    after = quotation.close + 1
    while parsed.has(after, "stop"):
        after += 1
    return after == len(parsed.analyses) or after == parsed.sentence_at(after)[0]


CONDITIONS: dict[str, Callable[[Candidate], bool]] = {
    "governed": governed,
    "agrees": agreeing,
    "subject": subject,
    "carries": carries,
    "begins": begins,
    "headline": headline,
    "alone": alone,
}
