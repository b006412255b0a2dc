"""Messages, which tell and are nobody: ورد بلاغ من الحرس يفيد بأن."""

from ...annotated import Annotated
from ..mentions.stems import stem_of

_REPORTS = frozenset(
    (
        "تقرير", "تقارير", "بيان", "بيانات", "دراسه", "دراسات", "استطلاع", "استطلاعات", "وثيقه",
        "وثايق", "احصاييه", "احصاييات", "بحث", "مسح", "كتاب", "كتب",
    )
)  # fmt: skip
_TELLS = ("يفيد", "تفيد", "مفاده", "مفادها")
_NEAR_MESSAGE = 20  # tokens


def is_of_message(parsed: Annotated, cue: int) -> bool:
    """ورد بلاغ من الحرس يفيد بأن: what a message says, and the message is nobody."""
    if parsed.analyses[cue].fold not in _TELLS:
        return False
    first = max(parsed.sentence_at(cue)[0], cue - _NEAR_MESSAGE)
    return any(_is_message(parsed, at) for at in range(first, cue))


def _is_message(parsed: Annotated, at: int) -> bool:
    """Whether a word is a document, but none that speaks for itself (تقرير، بيان)."""
    paper = parsed.has(at, "document") and not parsed.has(at, "role", "outlet", "organisation")
    return paper and stem_of(parsed.analyses[at]) not in _REPORTS
