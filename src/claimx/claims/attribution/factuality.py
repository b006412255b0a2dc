"""Where a verb says that something was said: at the head of its clause, and not as what may be."""

from ...annotated import Annotated
from ...text.fold import fold
from .candidate import Candidate, is_source_word, source

_CLAUSE_START = (
    "comma", "semicolon", "stop", "question", "colon", "dash", "close-bracket", "close-quote",
    "open-quote", "complementiser", "subordinator", "conjunction", "leadin", "particle",
    "auxiliary", "negation", "pronoun", "relative", "time", "interrogative",
)  # fmt: skip
_PREFIXED = ("ل", "ب")  # ولإصلاح الوضع قال إن
_FRONTED = ("b-initial", "l-initial", "occasion", "time", "leadin")
_IF = frozenset(map(fold, ("إذا", "لو", "وإذا", "ولو")))
_THAT = frozenset(map(fold, ("أن", "ألا", "قد", "وقد", "كي", "لكي", "حتى", "وأن")))
_WHO = frozenset(  # هناك من يرى أن, كأنه يقول: nobody in particular says so
    map(
        fold, ("من", "ومن", "لمن", "ممن", "فمن", "هناك", "كأنه", "كأنها", "وكأنه", "وكأنها", "وكأن")
    )
)
_NOT_DOING = frozenset(map(fold, ("عدم", "وعدم", "بعدم", "لعدم", "غير", "بلا", "دون", "بدون")))
_GOVERNING = frozenset(map(fold, ("في", "مع", "إلى", "على", "عن")))
_WHICH = frozenset(map(fold, ("ما", "مما", "وما", "بما")))  # مما يشير إلى: a fact shows it
_WILL = ("سي", "ست", "سن")
_PAUSES = ("comma", "semicolon", "stop", "colon", "close-quote", "complementiser")
_AHEAD, _LONG = 12, 4  # tokens before, letters of سيقاضي at least
_SHORT_ASIDE = 8  # tokens that may part an everyday verb without a subject from its content


def verbal(found: Candidate) -> bool:
    """The verb says what was said, not what may be (قد يؤكد), and it is one in this place.

    An everyday word (طلب، نشر، بين) is a cue only where a verb can begin a clause, or straight
    before its subject and the content: تابع الحربي أن.
    """
    if _hypothetical(found) or not nearest(found):
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
    if parsed.analyses[start - 1].fold in _WHICH and not _of_people(found):
        return False
    if found.speaker is None and start == parsed.sentence_at(cue)[0] and _may_be_noun(found):
        return False
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


def _hypothetical(found: Candidate) -> bool:
    """What may or should be said: طلب منه أن يعلن، قد يؤكد، إذا أعلن، من يظن أن."""
    before = found.parsed.analyses[found.cue - 1].fold if found.cue else ""
    present = found.parsed.has(found.cue, "cue-present")
    if before in _GOVERNING and found.parsed.has(found.cue - 1, "preposition"):
        return True  # مع حذر, في ضوء: a noun
    if before == "ان" and not present and not found.parsed.has(found.cue - 1, "subordinator"):
        return True  # إن وصف البيت: a noun
    if present and found.speaker is None and _is_planned(found):
        return True
    return before in _IF | _WHO | _NOT_DOING or (present and before in _THAT)


def _is_planned(found: Candidate) -> bool:
    """إن موكله سيقاضي الصحيفة ويطالبها بتعويض: both lie ahead."""
    parsed, at = found.parsed, found.cue - 1
    if not parsed.has(found.cue, "and"):
        return False
    first = max(parsed.sentence_at(found.cue)[0], at - _AHEAD)
    while at >= first and not parsed.has(at, *_PAUSES):
        if parsed.has(at, "unknown", "cue-present") and parsed.analyses[at].fold[:2] in _WILL:
            return len(parsed.analyses[at].fold) > _LONG
        at -= 1
    return False


def nearest(found: Candidate) -> bool:
    """أن belongs to this cue, not to the word straight before it: ولا نحتاج أن، سبق أن."""
    parsed, content = found.parsed, found.captures.get("content")
    if content is None or "adjuncts" not in found.captures:
        return True
    before = content[0] - 1
    return not (
        parsed.has(content[0], "complementiser")
        and before >= found.captures["cue"][1]
        and parsed.has(before, "cue-verb", "takes-clause", "impersonal")
    )


def _compact(found: Candidate) -> bool:
    """Verb, source word and أن or a quotation, with nothing in between."""
    content, speaker = found.captures.get("content"), found.speaker
    return (
        speaker is not None
        and content is not None
        and not found.parsed.has(found.cue - 1, "cue-verb")  # جاء نص البيان
        and "adjuncts" not in found.captures
        and found.parsed.has(content[0], "complementiser", "open-quote")
        and is_source_word(found.parsed, speaker[0])
    )


def _begins_clause(found: Candidate) -> bool:
    return _starts_clause(found.parsed, found.cue)


def _starts_clause(parsed: Annotated, at: int) -> bool:
    return (
        at == parsed.sentence_at(at)[0]
        or parsed.has(at, "and")
        or parsed.has(at - 1, *_CLAUSE_START)
    )


def _near_content(found: Candidate) -> bool:
    adjuncts = found.captures.get("adjuncts")
    if adjuncts is None or (found.speaker and adjuncts[1] - adjuncts[0] == 1):
        return True  # طالب رفعت الصباغ، رئيس النادي، بإقالة المدرب
    return source(found) if found.speaker else adjuncts[1] - adjuncts[0] <= _SHORT_ASIDE
