"""Who bears an office that is said without a name: محافظ الساحل, المحافظ نادر كرم."""

from collections.abc import Iterable

from ...annotated import Annotated
from ..mentions.mention import Mention, describe
from ..mentions.noun_phrases import phrase_end
from ..mentions.stems import stem_of

_NAMES = 2  # words of a name that tell one bearer from another
_MOST = 4  # words of an office without a name


def bearer(parsed: Annotated, office: Mention, places: Iterable[int]) -> Mention | None:
    """Return the only one whom the article names with an office; None where it names several.

    `places` are those of the office's word. With another complement it is another office (محافظ
    الوادي), and then nobody can be told.
    """
    head = office.tokens[0]
    found: list[Mention] = []
    for at in places:
        if not parsed.has(at, "definite") and not _has_same(parsed, at, head):
            return None
        named = describe(parsed, (at, phrase_end(parsed, at, parsed.sentence_at(at)[1])))
        if len(named.names - office.names) >= _NAMES and named.number == "s":
            found.append(named)
    return max(found, key=lambda one: len(one.words), default=None) if _agree(found) else None


def is_office(parsed: Annotated, office: Mention) -> bool:
    """Whether a phrase is a role with a place or body after it: محافظ الساحل, مدير المطار."""
    start, end = office.tokens
    if not parsed.has(start, "role") or parsed.has(start, "definite", "organisation", "people"):
        return False
    if any(parsed.has(at, "conjoined") for at in range(start + 1, end)):
        return False  # محافظ الساحل والهادي
    return 1 < end - start <= _MOST and parsed.has(start + 1, "definite", "seat", "organisation")


def _has_same(parsed: Annotated, at: int, head: int) -> bool:
    last = at + 1 == len(parsed.analyses)
    return not last and stem_of(parsed.analyses[at + 1]) == stem_of(parsed.analyses[head + 1])


def _agree(found: list[Mention]) -> bool:
    names = {one.names for one in found}
    return all(one <= other or other <= one for one in names for other in names)
