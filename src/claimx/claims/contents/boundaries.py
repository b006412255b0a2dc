"""Where words end before their sentence does, or go on behind an aside."""

from collections.abc import Iterator, Sequence

from ...annotated import Annotated
from ...rules.match import Range
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
    if quotation is not None:
        after = quotation.close + 1
        ends = parsed.has(after, "comma") and not parsed.has(after + 1, "conjoined")
        return after if ends else end
    commas = (one.cue[0] - 1 for one in found)
    return next((at for at in commas if start <= at < end and parsed.has(at, "comma")), end)


def unclosed(parsed: Annotated, quotation: Quotation, cuts: Sequence[int | None]) -> int:
    """Where words end whose closing mark is missing: at the next claim that begins a sentence."""
    end = quotation.close + 1
    later = (cut for cut in cuts if cut is not None and quotation.open < cut < end)
    return next((cut for cut in later if parsed.has(cut, "stop")), end)


def spoken_on(parsed: Annotated, found: Sequence[Attribution], start: int, end: int) -> int:
    """Where words without marks end that are in the first person, and go on over sentences.

    وقال اللاعب: نريد الفوز. خصمنا قوي لكننا جاهزون. وجرت المباراة أمس: up to جاهزون.
    """
    for first, last in _untold(parsed, found, end):
        told = parsed.has(first, "VERB") and not _own(parsed, first, last)
        if not _own(parsed, start, end) or parsed.has(first, "And") or told:
            break
        end = last
    return end


def asked_on(parsed: Annotated, found: Sequence[Attribution], end: int) -> int:
    """Where questions end that follow one another in a paragraph: وتساءل أين المال؟ هل ضاع؟"""
    if parsed.has(end - 1, "question"):
        for _, last in _untold(parsed, found, end):
            if not parsed.has(last - 1, "question"):
                break
            end = last
    return end


def _untold(parsed: Annotated, found: Sequence[Attribution], end: int) -> Iterator[Range]:
    """The sentences that follow in a paragraph, up to one where somebody is quoted."""
    paragraph = parsed.paragraph_at(end - 1)
    first, last = parsed.sentence_at(end)
    while first >= end and parsed.paragraph_at(first) == paragraph:
        if any(first <= one.cue[0] < last for one in found):
            return
        yield first, last
        end = last
        first, last = parsed.sentence_at(end)


def _own(parsed: Annotated, start: int, end: int) -> bool:
    """Whether a verb or pronoun is of the first person: نريد, لدينا."""
    return any(parsed.has(at, "1", "of-ours") for at in range(start, end))


def in_own_words(attribution: Attribution) -> bool:
    """Whether it is a source phrase that names nobody: على حد قوله."""
    return attribution.kind == "before" and "speaker" not in attribution.captures


def interrupts(parsed: Annotated, attribution: Attribution) -> bool:
    """Whether what was said goes on after its source.

    يفضل الباقون، وفق تعبيره، «التريث»; between noun and verb: أن الميناء، بحسب الوزارة، مفتوح.
    """
    after = attribution.captures["match"][1]
    goes_on = parsed.has(after, "comma") and parsed.has(after + 1, "open-quote")
    return goes_on or parsed.has(attribution.start, "between")


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
    return end
