"""Where the narrator takes the word back inside a sentence: what was said ends there."""

from collections.abc import Callable

from ..text.fold import fold
from .parsed import Parsed

_AFTERTHOUGHT = 24  # tokens that a circumstance at the end of a sentence may have
_SPEAKS_ON = ("complementiser", "cue-verb", "relative")


def resumed(parsed: Parsed, start: int, end: int) -> int:
    """The first token of `start`:`end` where the narrator goes on; else `end`.

    وهو ما نفته الشركة، مقدما شكره، لكنه رفض التعليق، دون أن يكشف التفاصيل، في إشارة إلى الخطة.
    """
    around = parsed.enclosing(start)
    for at in range(start, end - 2):
        turn = _TURNS.get(parsed.analyses[at].fold)
        if turn is None:
            if parsed.has(at, "comma") and _after_comma(parsed, at + 1, end):
                return at
        elif turn(parsed, at, end) and parsed.enclosing(at) is around:
            return at - (parsed.analyses[at - 1].fold in _BEFORE)
    return end


def _after_comma(parsed: Parsed, at: int, end: int) -> bool:
    """مقدما شكره، وذلك في خطاب ألقاه أمس، خلال لقاء مع نظيره."""
    if parsed.has(at, "act-participle"):
        return True
    at += parsed.analyses[at].fold == _THAT_IS
    if parsed.analyses[at].fold not in _DURING or not parsed.has(at, "occasion"):
        return False
    at += 1
    spoken = parsed.has(at, "medium") or parsed.analyses[at].fold in _COURSE
    return spoken and _closes(parsed, at, end)


def _is_what(parsed: Parsed, at: int, end: int) -> bool:
    """وهو ما نفته الشركة."""
    return parsed.analyses[at + 1].fold == "ما" and parsed.has(at + 2, "cue-verb")


def _but_says(parsed: Parsed, at: int, end: int) -> bool:
    """لكنه رفض التعليق، إلا أنها لم تكشف السبب: the speaker again, seen from outside."""
    verb = at + 1
    if parsed.analyses[at].fold.lstrip("و") in _EXCEPT:
        if parsed.analyses[verb].fold not in _THAT_ONE:
            return False
        verb += 1
    denied = parsed.has(verb, "negation")
    verb += denied
    if denied and parsed.analyses[verb + 1].fold == _TO:  # لم يشأ أن يكشف
        verb += 2
    if not parsed.has(verb, "cue-past") and parsed.has(verb, "first-person"):
        return False
    return parsed.has(verb, "cue-verb") and (denied or parsed.has(verb, "refusal", "cue-strong"))


def _without_saying(parsed: Parsed, at: int, end: int) -> bool:
    """دون أن يكشف التفاصيل، من دون ذكر الأسباب, to the end of the sentence."""
    behind = at + 1 + parsed.has(at + 1, "complementiser")
    told = parsed.has(behind, "cue-verb" if behind > at + 1 else "cue-noun")
    return told and _closes(parsed, behind + 1, end)


def _alludes(parsed: Parsed, at: int, end: int) -> bool:
    """في إشارة إلى الخطة، وذلك في إشارة إلى."""
    return parsed.analyses[at + 1].fold == _ALLUSION


def _then_says(parsed: Parsed, at: int, end: int) -> bool:
    """وفي حين لم ينف المتحدث الخبر، فإنه أشار إلى."""
    return parsed.has(at - 1, "comma") and parsed.has(at + 1, "cue-past")


def _closes(parsed: Parsed, at: int, end: int) -> bool:
    """Whether nothing is said between a token and the end."""
    return end - at <= _AFTERTHOUGHT and not any(
        parsed.has(token, *_SPEAKS_ON) for token in range(at, end)
    )


_ALLUSION, _THAT_IS, _TO = map(fold, ("إشارة", "وذلك", "أن"))
_DURING = frozenset(map(fold, ("في", "خلال", "أثناء")))
_BEFORE = frozenset(map(fold, ("وذلك", "من")))  # وذلك في إشارة إلى، من دون أن
_COURSE = frozenset(map(fold, ("ختام", "معرض", "مستهل", "أثناء")))
_EXCEPT = frozenset(map(fold, ("إلا", "غير", "بيد")))
_THAT_ONE = frozenset(map(fold, ("أنه", "أنها")))
_BUT = ("لكن", "لكنه", "لكنها", *_EXCEPT)
_TURNS: dict[str, Callable[[Parsed, int, int], bool]] = {
    **dict.fromkeys(map(fold, ("وهو", "وهي")), _is_what),
    **dict.fromkeys(map(fold, (*_BUT, *("و" + word for word in _BUT))), _but_says),
    **dict.fromkeys(map(fold, ("دون", "بدون")), _without_saying),
    **dict.fromkeys(map(fold, ("فإنه", "فإنها")), _then_says),
    "في": _alludes,
}
