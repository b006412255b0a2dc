"""Whom a title of respect with a pronoun means: معاليه, سموه, فضيلته."""

from collections.abc import Iterator

from ...annotated import Annotated
from ...text.fold import fold
from ..mentions.index import Mentions
from ..mentions.mention import Mention, describe
from ..mentions.noun_phrases import phrase_end
from ..mentions.stems import is_of_respect, stem_of

_BEARERS = {  # offices and ranks of those who are addressed so
    "سمو": "سمو أمير أميرة",
    "معال": "معالي وزير وزيرة أمين رئيس رئيسة مدير محافظ مستشار",
    "فضيل": "فضيلة شيخ إمام خطيب مفت مفتي قاض قاضي",
    "سماح": "سماحة مفت مفتي شيخ",
    "جلال": "جلالة ملك ملكة سلطان خادم",
    "فخام": "فخامة رئيس",
    "دول": "دولة رئيس",
    "سعاد": "سعادة سفير سفيرة أمين مدير رئيس محافظ وكيل عضو",
}
_SUBJECTS = ("subject", "topic", "free")
_FAR = 500  # tokens before it: whoever was named pages ago is not meant
_RANKS = {stem: frozenset(fold(words).split()) for stem, words in _BEARERS.items()}


def named_with(
    parsed: Annotated, mentions: Mentions, respect: Mention, since: int
) -> Mention | None:
    """Return the subject of the nearest sentence between two tokens who bears the rank."""
    ranks = _ranks(respect)
    at = limit = respect.tokens[0]
    while at > max(since, limit - _FAR, 0):
        sentence = parsed.sentence_at(at - 1)
        at = sentence[0]
        told = (one.mention for one in mentions.of_sentence(sentence) if one.place in _SUBJECTS)
        subject = next(told, None)
        if subject is not None and subject.tokens[0] < limit and _bears(parsed, subject, ranks):
            return subject
    return None


def mentioned_with(parsed: Annotated, respect: Mention) -> Mention | None:
    """Return the nearest person before it, subject or not, who bears the rank."""
    ranks = _ranks(respect)
    persons = [found for found in _persons(parsed, respect) if _bears(parsed, found, ranks)]
    titled = (found for found in persons if _is_titled(parsed, found, respect))
    return next(titled, persons[0] if persons else None)


def _is_titled(parsed: Annotated, found: Mention, respect: Mention) -> bool:
    """Whether somebody is introduced with the very word: معالي الأمين, and then معاليه."""
    word = fold(respect.text).removesuffix("ه").removesuffix("ت")
    return any(parsed.analyses[at].fold.startswith(word) for at in range(*found.tokens))


def _persons(parsed: Annotated, respect: Mention) -> Iterator[Mention]:
    limit = respect.tokens[0]
    for at in range(limit - 1, max(limit - _FAR, 0) - 1, -1):
        if parsed.has(at, "role", "title") and not parsed.has(at - 1, "role", "title"):
            yield describe(parsed, (at, phrase_end(parsed, at, limit)))


def _ranks(respect: Mention) -> frozenset[str]:
    """سيادته is said of anybody."""
    stems = (ranks for stem, ranks in _RANKS.items() if fold(respect.text).startswith(stem))
    return next(stems, frozenset())


def _bears(parsed: Annotated, found: Mention, ranks: frozenset[str]) -> bool:
    if found.kind != "person" or found.number == "p" or not found.names:
        return False
    if is_of_respect(found.text):
        return False
    borne = {stem_of(parsed.analyses[at]) for at in range(*found.tokens)}
    return not ranks or not ranks.isdisjoint(borne)
