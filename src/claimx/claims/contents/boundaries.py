"""Where words end before their sentence does, or go on behind an aside."""

from collections.abc import Sequence

from ...annotated import Annotated
from ...text.quotations import Quotation
from ..attribution.find import Attribution


def ended(
    parsed: Annotated,
    found: Sequence[Attribution],
    quotation: Quotation | None,
    start: int,
    end: int,
) -> int:
    """Where words end behind marks that a comma follows, or behind a refusal and another clause.

    قال إن «الباب مغلق»، كشف الحارس عن سره، إنه «نادم»، قبل أن يعود, رفض التعليق، نقلت الوكالة أن.
    """
    after = quotation.close + 1 if quotation else start
    if quotation and parsed.has(after, "comma") and not parsed.has(after + 1, "conjoined", "and"):
        return after
    for other in found:
        sudden = "speaker" in other.captures and parsed.has(other.cue[0], "cue-verb")
        comma = other.cue[0] - 1
        if sudden and after <= comma < end and parsed.has(comma, "comma"):
            return comma if quotation is None or comma == after else end
    return end


def refuses(attribution: Attribution) -> bool:
    """Whether the cue refuses: رفض التعليق."""
    return attribution.reading is not None and "refusal" in attribution.reading.classes


def unclosed(parsed: Annotated, quotation: Quotation, cuts: Sequence[int | None]) -> int:
    """Where words end whose closing mark is missing: at the next claim that begins a sentence."""
    end = quotation.close + 1
    later = (cut for cut in cuts if cut is not None and quotation.open < cut < end)
    return next(
        (cut for cut in later if parsed.has(cut, "stop") or parsed.has(cut - 1, "question")), end
    )


def spoken_on(parsed: Annotated, found: Sequence[Attribution], start: int, end: int) -> int:
    """Where words without marks end that are in the first person, and go on over sentences.

    وقال اللاعب: نريد الفوز. خصمنا قوي لكننا جاهزون. وجرت المباراة أمس: up to جاهزون.
    """
    if parsed.enclosing(start) or parsed.has(start, "open-quote", "complementiser"):
        return end
    cues = [one.cue[0] for one in found]
    while _own(parsed, start, end) and parsed.paragraph_at(end) == parsed.paragraph_at(start):
        first, last = parsed.sentence_at(end)
        told = parsed.has(first, "And") or any(first <= cue < last for cue in cues)
        if last <= end or told or (parsed.has(first, "VERB") and not _own(parsed, first, last)):
            break  # the text may end here
        end = last
    return end


def asked_on(parsed: Annotated, found: Sequence[Attribution], end: int) -> int:
    """Where questions end that follow one another in a paragraph: وتساءل أين المال؟ هل ضاع؟"""
    while parsed.has(end - 1, "question"):
        first, last = parsed.sentence_at(end)
        apart = parsed.paragraph_at(first) != parsed.paragraph_at(end - 1)
        told = any(first <= one.cue[0] < last for one in found)
        if last <= end or apart or told or not parsed.has(last - 1, "question"):
            break
        end = last
    return end


def _own(parsed: Annotated, start: int, end: int) -> bool:
    """Whether a verb is in the first person."""
    return any(parsed.has(at, "1") for at in range(start, end))


def in_own_words(attribution: Attribution) -> bool:
    """Whether it is a source phrase that names nobody: على حد قوله."""
    return attribution.kind == "before" and "speaker" not in attribution.captures


def interrupts(parsed: Annotated, attribution: Attribution) -> bool:
    """يفضل الباقون، وفق تعبيره، «التريث»: in his own words, and he goes on.

    Between the noun after أن and what is said of it any source does so: أن الميناء، بحسب الوزارة،
    مفتوح.
    """
    if attribution.kind == "before" and parsed.has(attribution.start, "between"):
        return True
    if attribution.captures.get("content", attribution.cue) < attribution.cue:
        return attribution.kind == "clause"  # الرحلة، بحسب المديرية، ستدوم ساعة
    after = attribution.captures["match"][1]
    on = parsed.has(after, "comma") and parsed.has(after + 1, "open-quote")
    return on and in_own_words(attribution)


def resumed(parsed: Annotated, start: int, safe: int, end: int, kind: str) -> int:
    """Return the first token after `safe` where the narrator goes on; else `end`.

    That is a token which a rule of the pack `clauses` marks as `turn`: وهو ما نفته الشركة، لكنه رفض
    التعليق; when a noun is said, before any complementiser in it, also as `clause-turn`: نفى النبأ،
    الذي نشر أمس; and before any verb in it as `clause-joined`: أعلن بدء إضرابه، وعاد إلى البيت. To
    a wish no past is joined either: طالبوا بأن يعود، ونشروا عريضة.
    """
    around, said = parsed.enclosing(start), kind == "clause"
    noun = plain = said and not parsed.has(start, "complementiser")
    wish = said and parsed.has(start, "wish")
    for at in range(start + 1, end):
        if parsed.enclosing(at) is not around:
            continue
        noun = noun and not parsed.has(at, "complementiser", "colon")
        turns = parsed.has(at, "turn") or (noun and parsed.has(at, "clause-turn"))
        joined = parsed.has(at, "clause-joined") and (plain or (wish and parsed.has(at, "Past")))
        if at > safe and (turns or joined):
            return at
        plain = plain and noun and not parsed.has(at, "VERB", "relative")
        wish = wish and not parsed.has(at, "complementiser", "relative", "Past")
    return end
