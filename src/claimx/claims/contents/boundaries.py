"""Where words end before their sentence does, or go on behind an aside."""

from collections.abc import Sequence

from ...annotated import Annotated
from ...text.quotations import Quotation
from ..attribution.find import Attribution

_SHORT = 4  # letters of وعدوا and less


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
    return next((cut for cut in later if parsed.has(cut, "stop", "question")), end)


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


def acted(parsed: Annotated, start: int, end: int) -> int:
    """Where a demand or a noun ends and they act: طالبوا بأن يعود، ونشروا عريضة."""
    if not _is_open(parsed, start):
        return end
    around, noun = parsed.enclosing(start), not parsed.has(start, "complementiser")
    for at in range(start + 1, end - 1):
        if parsed.enclosing(at) is not around:
            continue
        if parsed.has(at, "comma") and _did(parsed, at + 1):
            return at
        if noun and _begins_clause(parsed, at):
            return at
        noun = noun and not parsed.has(at, "VERB", "relative", "complementiser")
    return end


def _begins_clause(parsed: Annotated, at: int) -> bool:
    """What no noun is joined to: ويعود، and فإنه after a comma."""
    classes = parsed.analyses[at].classes
    return classes.issuperset(("And", "VERB", "Pres")) or (
        classes.issuperset(("and", "complementiser")) and parsed.has(at - 1, "comma")
    )


def _is_open(parsed: Annotated, at: int) -> bool:
    """أن يعود، بعودته، ضرورة العودة: with these no past can be coordinated."""
    if parsed.has(at, "complementiser"):
        after = parsed.fold(at + 1)
        he = after.startswith("ي") and not parsed.has(at + 1, "seat", "given-name")
        she = after.startswith("ت") and parsed.has(at + 1, "unknown", "cue-present")
        return parsed.analyses[at].fold in ("ان", "بان") and (he or she)
    return parsed.has(at, "b-initial", "nominal", "cue-noun", "masdar")


def _did(parsed: Annotated, at: int) -> bool:
    """ونشروا, but not وينشروا."""
    fold = parsed.analyses[at].fold
    past = fold.startswith("و") and fold.endswith("وا") and len(fold) > _SHORT
    past = past and fold[1] not in "يتن"
    return past and parsed.has(at, "conjoined") and parsed.has(at, "unknown", "cue-past")


def resumed(parsed: Annotated, start: int, safe: int, end: int, kind: str) -> int:
    """Return the first token after `safe` where the narrator goes on; else `end`.

    That is a token which a rule of the pack `clauses` marks as `turn`: وهو ما نفته الشركة، لكنه رفض
    التعليق; and when a noun is said, before any complementiser in it, also as `clause-turn`: نفى
    النبأ، الذي نشر أمس.
    """
    around = parsed.enclosing(start)
    noun = kind == "clause" and not parsed.has(start, "complementiser")
    for at in range(safe + 1, end):
        if parsed.enclosing(at) is not around:
            continue
        noun = noun and not parsed.has(at, "complementiser", "colon")
        if parsed.has(at, "turn") or (noun and parsed.has(at, "clause-turn")):
            return at
    return end
