"""What quotation marks make of a content: how far they reach, and whether it is verbatim."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from ...annotated import Annotated
from ...model import Style
from ...rules.match import Range
from ...text.quotations import Quotation
from ..attribution.find import Attribution

_SAYING = 4  # tokens in brackets that are no mere name: قال: (من غشنا فليس منا)
_WORD = 2  # tokens from the opening mark to the closing one of a single word, which is only a term
_APART = ("medium", "time", "and", "conjoined", "subordinator", "leadin", "conjunction")


class Styles:
    """How the words of each claim of one article are given."""

    def __init__(self, parsed: Annotated) -> None:
        self._parsed = parsed

    def of(self, content: Range, kind: str) -> Style:
        """Return how a content is given: all in marks, some of it, or none."""
        parsed, (start, end) = self._parsed, content
        first = start + parsed.has(start, "complementiser", "governed")
        quotation = parsed.opened(first)
        if quotation is not None and quotation.close >= end - 1:
            return "direct"
        if kind == "colon":
            return "indirect" if parsed.has(start, "complementiser") else "direct"
        spoken = self._spoken
        at = bisect_left(spoken, start)
        return "mixed" if at < len(spoken) and spoken[at] < end else "indirect"

    @cached_property
    def _spoken(self) -> list[int]:
        """Where the quotations open that hold more than a name that is given in marks somewhere."""
        parsed = self._parsed
        names = {_inside(parsed, one) for one in parsed.quotations if _names(parsed, one)}
        spoken = (one for one in parsed.quotations if one.close - one.open > _WORD)
        return [one.open for one in spoken if _inside(parsed, one) not in names]


def _inside(parsed: Annotated, quotation: Quotation) -> str:
    """The words between the marks."""
    start, end = quotation.open + 1, quotation.close + (not quotation.paired)
    return parsed.text((start, end)) if start < end else ""


def _names(parsed: Annotated, quotation: Quotation) -> bool:
    return parsed.has(quotation.open - 1, "naming", "organisation", "outlet") and parsed.has(
        quotation.open, "open-name"
    )


def opening(parsed: Annotated, start: int) -> Range:
    """Where content starts, and where it does after what opens it: أن, or a ب that stands alone."""
    if _is_b(parsed, start - 1):
        return start - 1, start  # وعد بـ«مرحلة جديدة»
    return start, start + (parsed.has(start, "complementiser") or _is_b(parsed, start))


def _is_b(parsed: Annotated, at: int) -> bool:
    return parsed.analyses[at].fold == "ب"


def last_joined(parsed: Annotated, quotation: Quotation) -> Quotation:
    """The last of the quotations that و or أو joins: قال «لم نر الشاطئ» و«كان الماء قليلا»."""
    following = parsed.opened(quotation.close + 2)
    while following is not None and parsed.has(quotation.close + 1, "joining"):
        quotation, following = following, parsed.opened(following.close + 2)
    return quotation


def next_quotation(parsed: Annotated, start: int, ranges: Sequence[Range | None]) -> Range | None:
    """A quotation whose predecessor is what somebody said: قال س: «أ». «ب»."""
    quotation, before = parsed.opened(start), start - 1
    while parsed.has(before, "stop", "comma"):
        before -= 1
    said = any(content and content[1] == before + 1 for content in ranges)
    return (start, quotation.close + 1) if said and quotation else None


def is_part(parsed: Annotated, attribution: Attribution, quotation: Quotation) -> bool:
    """Whether the sentence goes on behind the marks: وعد «بسياج جديد وحراس» لحماية الحقل."""
    after = quotation.close + 1
    return (
        "governs-ب" in attribution.classes
        and (_is_b(parsed, quotation.open - 1) or parsed.has(quotation.open + 1, "b-initial"))
        and parsed.has(after, "word")
        and not parsed.has(after, *_APART)
    )


def behind_brackets(parsed: Annotated, start: int, end: int) -> int:
    """The end of what round brackets hold, as sayings of the Prophet are quoted; else `end`."""
    if parsed.has(start, "open-bracket"):
        for at in range(start + _SAYING, end):
            if parsed.has(at, "close-bracket"):
                return at + 1
    return end
