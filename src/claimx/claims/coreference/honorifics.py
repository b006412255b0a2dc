"""Whom a title of respect with a pronoun means: معاليه, سموه, فضيلته."""

from collections.abc import Iterator

from ...annotated import Annotated
from ...text.fold import fold
from ..mentions.index import Mentions, Placed
from ..mentions.mention import Mention
from ..mentions.stems import stem_of

_SUBJECTS = ("subject", "topic", "free")
_FAR = 500  # tokens before it: whoever was named pages ago is not meant


def is_of_respect(parsed: Annotated, named: Mention) -> bool:
    """Whether a phrase is a title of respect with a pronoun, for one named before: معاليه."""
    return parsed.has(named.tokens[0], "respect") and named.tokens[1] - named.tokens[0] == 1


def named_with(
    parsed: Annotated, mentions: Mentions, respect: Mention, since: int
) -> Mention | None:
    """Return the subject of the nearest sentence after a token who bears the rank."""
    for told in _before(parsed, mentions, respect):
        subject = next((one for one in told if one.place in _SUBJECTS), None)
        if subject and subject.at > since and _bears(parsed, subject.mention, respect):
            return subject.mention
    return None


def mentioned_with(parsed: Annotated, mentions: Mentions, respect: Mention) -> Mention | None:
    """Return the nearest person before it, subject or not, who bears the rank."""
    told = (one.mention for told in _before(parsed, mentions, respect) for one in reversed(told))
    return next((one for one in told if _bears(parsed, one, respect)), None)


def _before(parsed: Annotated, mentions: Mentions, respect: Mention) -> Iterator[list[Placed]]:
    """Who was named sentence by sentence, from the nearest on."""
    at = limit = respect.tokens[0]
    while at > max(limit - _FAR, 0):
        sentence = parsed.sentence_at(at - 1)
        at = sentence[0]
        yield [one for one in mentions.of_sentence(sentence) if one.at < limit]


def _bears(parsed: Annotated, found: Mention, respect: Mention) -> bool:
    """Whether a named person has an office that is addressed so; سيادته is said of anybody."""
    if not found.names:
        return False
    readings = parsed.analyses[respect.tokens[0]].readings
    ranks = {fold(rank) for one in readings for rank in one.entry.features.get("ranks", ())}
    return not ranks or any(stem_of(parsed.analyses[at]) in ranks for at in range(*found.tokens))
