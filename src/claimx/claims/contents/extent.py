"""Where the words that a cue attributes begin and end."""

from bisect import bisect_left
from collections.abc import Sequence

from ...annotated import Annotated
from ...rules.match import Range
from ..attribution.find import Attribution
from .boundaries import (
    asked_on,
    ended,
    in_own_words,
    interrupts,
    resumed,
    spoken_on,
    unclosed,
)
from .quotations import (
    behind_brackets,
    is_part,
    last_joined,
    next_quotation,
    opening,
)

_SEPARATORS = ("comma", "semicolon", "dash")
_REACH = 2000  # tokens: two sentences of the longest
_ENDS = ("stop", "question")
_JOINS = ("subordinator", "leadin", "conjunction")


def contents(parsed: Annotated, found: Sequence[Attribution]) -> list[Range | None]:
    """Return the range of content tokens of each attribution; None when nothing is left."""
    cuts = [_joint(parsed, attribution) for attribution in found]
    verbs = [None if _nominal(parsed, one) else cut for one, cut in zip(found, cuts, strict=True)]
    told = [None if _goes_on(parsed, one) else cut for one, cut in zip(found, verbs, strict=True)]
    near = _near([attribution.cue[0] for attribution in found])
    ranges: list[Range | None] = [None] * len(found)
    for at, attribution in enumerate(found):
        if attribution.kind == "next":
            ranges[at] = next_quotation(parsed, attribution.cue[0], ranges[near[at].start : at])
        elif attribution.kind != "before":
            joints = told if parsed.has(attribution.cue[0], "Past") else verbs
            joints = cuts if parsed.has(attribution.cue[0], "NOUN") else joints
            ranges[at] = _forward(parsed, attribution, joints[near[at]], found[near[at]])
    for at, attribution in enumerate(found):
        if attribution.kind == "before":
            relayed = _content_relayed(parsed, attribution, found[near[at]], ranges[near[at]])
            ranges[at] = relayed or _backward(parsed, attribution, cuts[near[at]])
    return ranges


def _near(cues: list[int]) -> list[slice]:
    """For each cue those in reach of it: nothing further off bears on its content."""
    return [slice(bisect_left(cues, cue - _REACH), bisect_left(cues, cue + _REACH)) for cue in cues]


def _limit(parsed: Annotated, start: int) -> int:
    """The first token after the sentence, or after the quotation that holds the content."""
    limit = parsed.sentence_at(start)[1]
    enclosing = parsed.enclosing(start)
    if enclosing is None:
        return limit
    limit = min(limit, enclosing.close + (not enclosing.paired))
    for at in range(start, limit):
        if parsed.has(at, *_ENDS) and not parsed.tokens.glued(at + 1):
            return at
    return limit


def _pause(parsed: Annotated, start: int, limit: int) -> int:
    """Gulf and Egyptian papers write two stops for a pause; but for ف, they go on themselves."""
    for at in range(start, limit - 2):
        if (
            parsed.tokens.texts[at] == "." == parsed.tokens.texts[at + 1]
            and not (parsed.enclosing(at) or parsed.has(at - 1, "in-name"))
            and parsed.has(at + 2, "word")
            and not parsed.analyses[at + 2].fold.startswith("ف")
        ):
            return at
    return limit


def _joint(parsed: Annotated, attribution: Attribution) -> int | None:
    """Where a claim that this one follows must end; None when it can stand inside another.

    A reporting verb cuts when a conjunction joins it (وأضاف، فيما أكد), a participle or a source
    phrase when a separator stands before it (، مشيرا إلى).
    """
    start = attribution.start
    while parsed.has(start - 1, *_JOINS) and not parsed.has(start - 1, "reason"):
        start -= 1  # but لأن الوزير أعلن goes on with what was said
    conjoined = start < attribution.start or _conjoined(parsed, start)
    separated = parsed.has(start - 1, *_SEPARATORS, *_ENDS) or in_own_words(attribution)
    carries = parsed.has(attribution.cue[0], "accusative")
    appended = separated and attribution.kind in ("before", "after")
    if not (conjoined or carries or appended):
        return None
    if interrupts(parsed, attribution):
        return None
    while parsed.has(start - 1, *_SEPARATORS, "stop"):
        start -= 1
    return start


def _goes_on(parsed: Annotated, attribution: Attribution) -> bool:
    """Whether a present goes on with what a past verb told: قال إن موكله سيقاضي المصنع ويطالبه."""
    return (
        "speaker" not in attribution.captures
        and parsed.has(attribution.cue[0], "Pres")
        and parsed.has(attribution.start, "And")
        and not parsed.has(attribution.start - 1, *_SEPARATORS)
    )


def _nominal(parsed: Annotated, attribution: Attribution) -> bool:
    """Whether the cue is a noun that و joins to nouns: تأكيد الوزير أن السد آمن ونفيه الخبر."""
    at = attribution.cue[0]
    return parsed.has(at, "NOUN") and not parsed.has(at, "accusative")


def _conjoined(parsed: Annotated, token: int) -> bool:
    """Whether a word begins with و or ف that joins, not one of its own (وكالة، فريق)."""
    analysis = parsed.analyses[token]
    if analysis.readings:
        return "And" in analysis.classes
    return "conjoined" in analysis.classes and parsed.has(token - 1, *_SEPARATORS, *_ENDS)


def _forward(
    parsed: Annotated,
    attribution: Attribution,
    cuts: Sequence[int | None],
    found: Sequence[Attribution],
) -> Range | None:
    if "content" not in attribution.captures:
        return None
    start, opened = opening(parsed, attribution.captures["content"][0])
    if attribution.kind == "quotation":
        quotation = parsed.opened(opened)
        if quotation is None:
            return None
        if not quotation.paired:
            end = unclosed(parsed, quotation, cuts)
            return (start, end) if end > start + 1 else None
        if not is_part(parsed, attribution, quotation):
            return start, last_joined(parsed, quotation).close + 1
    end = asked_on(parsed, found, _limit(parsed, start))
    if attribution.kind == "colon":
        end = behind_brackets(parsed, start, spoken_on(parsed, found, start, end))
    elif parsed.enclosing(start) is None and not parsed.has(attribution.cue[0], "colon"):
        end = _pause(parsed, start, end)
    quotation = None if parsed.has(opened, "open-name") else parsed.opened(opened)
    if "takes-as" in attribution.classes and (described := parsed.opened(opened)) is not None:
        described = last_joined(parsed, described)
        if not parsed.has(described.close + 1, "ADP", "Prep", "NOUN"):
            return start, described.close + 1  # وصفه بأنه «هزيل» وانصرف
    safe = max(opened, attribution.cue[1])  # no cut in إنه في حين, يقول المدير within what he says
    safe += parsed.has(opened, "comma")  # أنها، رغم الغيوم، ستبحر
    end = next((cut for cut in cuts if _cuts(parsed, cut, start, safe, end)), end)
    if quotation is not None or "refusal" in attribution.classes:
        end = ended(parsed, found, quotation, start, end)
    return _trimmed(parsed, start, resumed(parsed, start, safe, end, attribution.kind))


def _cuts(parsed: Annotated, cut: int | None, start: int, safe: int, end: int) -> bool:
    """Whether content ends at a cut; not inside marks that open in it: أن البطل «سقط وقال إن»."""
    return cut is not None and safe < cut < end and parsed.enclosing(cut) is parsed.enclosing(start)


def _trimmed(parsed: Annotated, start: int, end: int) -> Range | None:
    no_end = (*_SEPARATORS, "stop", "relative", "colon", "open-bracket")
    while end > start and parsed.has(end - 1, *no_end):
        end -= 1
    while start < end and parsed.has(start, *_SEPARATORS):
        start += 1
    tells = any(parsed.has(at, "word", "number") for at in range(start, end))
    return (start, end) if tells else None  # a footnote has but a star: * نقلا عن المرفأ


def _backward(
    parsed: Annotated,
    attribution: Attribution,
    cuts: Sequence[int | None],
) -> Range | None:
    """Content before its cue: the quotation that just closed, or the sentence around the cue."""
    if "content" in attribution.captures:
        quotation = parsed.closed(attribution.captures["content"][1] - 1)
        if quotation is not None:
            return quotation.open, quotation.close + 1
    end = attribution.start - parsed.has(attribution.start - 1, "turn")  # ، وذلك حسبما قال
    first = _vouched(parsed, attribution)
    around = parsed.enclosing(attribution.cue[0])
    if around is not None:  # a source that is named inside a quotation
        first = max(first, around.open + 1)
    first = next((at + 1 for at in range(end - 1, first, -1) if parsed.has(at, "dateline")), first)
    if not parsed.has(end - 1, *_SEPARATORS):  # باع النادي اللاعب، وكلفت الصفقة مليونا وفق الصحيفة
        after_commas = (at + 1 for at in range(end - 1, first, -1) if parsed.has(at, "comma"))
        clauses = (at for at in after_commas if parsed.has(at, "clause-joined", "clause-apart"))
        first = next(clauses, first)
    after = attribution.captures["match"][1]
    if parsed.has(after, "close-bracket"):
        first = _bracket(parsed, first, end)
    complete = any(parsed.has(at, "VERB") for at in range(first, end))
    complete = complete and not _hangs_on(parsed, after + 1)
    if parsed.has(after, "comma") and not complete:
        end = _end_after(parsed, after, cuts) or end
    return _trimmed(parsed, first, end)


def _vouched(parsed: Annotated, attribution: Attribution) -> int:
    """Where the sentence begins that a source vouches for: عاد التيار. بحسب الوزارة."""
    first, last = parsed.sentence_at(attribution.cue[0])
    alone = attribution.start == first and attribution.captures["match"][1] >= last - 1
    if alone and first and parsed.paragraph_at(first - 1) == parsed.paragraph_at(first):
        first, _ = parsed.sentence_at(first - 1)
    return first


def _hangs_on(parsed: Annotated, at: int) -> bool:
    """Whether a phrase belongs to the clause before it: ربطت الشركة، بحسب تقرير، بين الحسابين."""
    apart = ("turn", "occasion", "time", "l-initial", "anonymity", "leadin")
    return parsed.has(at, "ADP", "Prep") and not parsed.has(at, *apart)


def _content_relayed(
    parsed: Annotated,
    attribution: Attribution,
    found: Sequence[Attribution],
    ranges: Sequence[Range | None],
) -> Range | None:
    """قال س إن …، نقلا عن ص، بحسب ع: all have one content."""
    end = attribution.start - parsed.has(attribution.start - 1, "turn")
    end -= parsed.has(end - 1, "comma")
    for other, content in zip(found, ranges, strict=True):
        if other.captures["match"][1] == end:
            return content
    if parsed.has(attribution.cue[0], "relaying") or parsed.has(attribution.start - 1, "turn"):
        return next((one for one in ranges if one and one[1] == end), None)
    return None


def _bracket(parsed: Annotated, first: int, end: int) -> int:
    """Where content starts that shares brackets with its source: (7 في المئة وفقا للبنك)."""
    opened = next((at for at in range(end - 1, first, -1) if parsed.has(at, "open-bracket")), end)
    return opened + 1 if opened < end - 1 else first


def _end_after(parsed: Annotated, comma: int, cuts: Sequence[int | None]) -> int | None:
    """Where a sentence that a source phrase interrupts ends: المشكلة، بحسب الدراسة، لا تكمن في …"""
    limit = _limit(parsed, comma)
    end = next((cut for cut in cuts if cut is not None and comma <= cut < limit), limit)
    return None if parsed.has(comma + 1, *_JOINS) else end
