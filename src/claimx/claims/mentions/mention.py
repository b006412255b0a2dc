"""The speaker as written near a cue: its extent, kind, and what agrees with it."""

from dataclasses import dataclass

from ...annotated import Annotated
from ...lexicon.index import Reading
from ...lexicon.morphology.proclitics import ARTICLE, hides_article
from ...lexicon.morphology.shapes import is_nisba, is_sound_plural
from ...model import Span, SpeakerKind
from ...rules.match import Range
from ...text.fold import fold, prefix_length
from .agreement import is_plural, number_of, subject_genders
from .anonymity import is_anonymous
from .noun_phrases import in_name
from .stems import clitics_of, is_honorific, key_words, placed_words, points_back, stem_of

_KINDS: dict[str, SpeakerKind] = {
    "role": "person",
    "kin": "person",
    "title": "person",
    "source": "person",
    "outlet": "organisation",
    "document": "document",
    "organisation": "organisation",
    "seat": "office",
    "group": "person",
    "naming": "organisation",
}  # of a word that can be several the first counts: صحيفة, تقرير
_RANK = {word_class: rank for rank, word_class in enumerate(_KINDS)}
_ORDER = tuple(_KINDS.values())
_LAST = _RANK["group"]  # behind bodies, before what only has a name
_PERSONS = ("role", "title", "seat")
_BEFORE_HEAD = (
    "quantifier", "preposition", "numeral", "open-quote", "open-name", "open-bracket",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mention:
    """A noun phrase that speaks: where it stands, and what later words can agree with."""

    tokens: Range
    text: str
    span: Span
    words: frozenset[str]
    core: frozenset[str]
    names: frozenset[str]
    head: str
    kind: SpeakerKind
    anonymous: bool
    definite: bool
    genders: frozenset[str]
    number: str | None
    points_back: bool


def describe(parsed: Annotated, speaker: Range) -> Mention:
    """Return what the words of a speaker say about it."""
    head = _head(parsed, speaker)
    span = _span(parsed, speaker)
    analysis = parsed.analyses[head]
    core = _core(parsed, speaker)
    return Mention(
        tokens=speaker,
        text=_with_article(parsed, speaker[0], parsed.document.raw[slice(*span)]),
        span=span,
        words=key_words(parsed.analyses[slice(*speaker)]),
        core=key_words([parsed.analyses[at] for at in core]),
        names=_names(parsed, core),
        head=stem_of(analysis),
        kind=_kind(parsed, (head, speaker[1]), parsed.has(speaker[0], "one")),
        anonymous=is_anonymous(parsed, speaker, head),
        definite=parsed.has(head, "definite", "unknown"),
        genders=subject_genders(analysis),
        number=_number(parsed, speaker, head),
        points_back=points_back(parsed.analyses[slice(*speaker)]),
    )


def _span(parsed: Annotated, speaker: Range) -> Span:
    """The phrase without a preposition (وفقا لشهود عيان، بالوزير) or a leading و, ف."""
    start, end = parsed.span(speaker)
    first = parsed.analyses[speaker[0]]
    if parsed.behind_l(speaker[0]):
        bare = any(fold(one.form.text) == first.fold[1:] for one in first.readings)  # للاعب
        outside = 1 if bare else 2
    else:
        outside = clitics_of(first)
    return start + prefix_length(first.text, outside), end


def _with_article(parsed: Annotated, first: int, text: str) -> str:
    """The phrase with the article that ل hides: of وفقا للوزير الحلو it is الوزير الحلو."""
    word = parsed.analyses[first]
    if not parsed.has(first, "Def") or not hides_article(word.fold["And" in word.classes :]):
        return text
    return ARTICLE + text[prefix_length(text, 2 * hides_article(fold(text))) :]


def _head(parsed: Annotated, speaker: Range) -> int:
    """The noun that counts: after أحد، بعض، عدد من."""
    at = speaker[0]
    while at < speaker[1] - 1 and parsed.has(at, *_BEFORE_HEAD) and not _is_head(parsed, at):
        at += 1
    return at


def _is_head(parsed: Annotated, at: int) -> bool:
    """Of مجموعة «لحن», مجموعة الأزمات the group is no number of others, unlike مجموعة من السكان."""
    things = not parsed.has(at + 1, "Human") or parsed.has(at + 1, "open-name")
    return parsed.has(at, "naming") and things


def _core(parsed: Annotated, speaker: Range) -> list[int]:
    """The speaker's own words, without those of a phrase it depends on (في مكتب …).

    Behind a comma its own words go on: مدير الدفاع المدني في المدينة، جهاد الكيلاني.
    """
    if _is_of_another(parsed, speaker):
        return [speaker[0]]
    core, inside, name = [], False, _name_after(parsed, speaker)
    for at in range(*speaker):
        if parsed.has(at, "comma") or at == name or parsed.has(at, "title"):
            inside = False
        elif at > speaker[0] and parsed.has(at, "preposition"):
            inside = not parsed.has(at + 1, "pronominal")
        if not inside:
            core.append(at)
    return core


def _name_after(parsed: Annotated, speaker: Range) -> int | None:
    """Where the person's name opens at the end: المتحدث باسم الوزارة الوطنية فؤاد كرم.

    Not what a noun is in construct with: مكتب فؤاد كرم.
    """
    start, end = speaker
    at = end
    while at - 1 > start and in_name(parsed, at - 1):
        at -= 1
    return at if parsed.has(at - 1, "definite", "seat") else None


def _is_of_another(parsed: Annotated, speaker: Range) -> bool:
    """والد سامي: the name is another's; but أم ياسر is a name."""
    head = speaker[0]
    kin = parsed.has(head, "kin") and not parsed.has(head, "kunya")
    return kin and parsed.has(head + 1, "unknown")


def _names(parsed: Annotated, core: list[int]) -> frozenset[str]:
    """The words of a personal name, adjectives aside, without an owner's: محامو كرم."""
    placed = placed_words(parsed.analyses[at] for at in core)
    named = [
        (core[at], word)
        for at, word in placed
        if in_name(parsed, core[at]) and not _is_owner(parsed, core[at])
    ]
    own = [word for at, word in named if not is_honorific(parsed.analyses[at])]
    return frozenset(word for word in own or (word for _, word in named) if not is_nisba(word))


def _is_owner(parsed: Annotated, at: int) -> bool:
    """Whether a word that is a name only says whose the noun before it is: مرشحة كرم."""
    bare = parsed.has(at - 1, "NOUN", "role") and parsed.has(at - 1, "Bare", "Con")
    return bare and not in_name(parsed, at - 1) and not in_name(parsed, at + 1)


def _kind(parsed: Annotated, speaker: Range, one: bool) -> SpeakerKind:
    """The kind of the first word that tells; people in the plural are a group."""
    for analysis in parsed.analyses[slice(*speaker)]:
        ranks = [_rank(reading) for reading in analysis.readings]
        ranks = [rank for rank in ranks if rank is not None]
        if ranks:
            kind = _ORDER[min(ranks)]
            several = kind == "person" and not one and is_plural(analysis)
            return "group" if several else kind
    return "person"


def _rank(reading: Reading) -> int | None:
    """A feminine that can be a body is one: المحكمة, المنظمة are no women."""
    rank = _RANK.get(reading.entry.word_class)
    return _LAST if rank == 0 and reading.form.gender == "f" else rank


def _number(parsed: Annotated, speaker: Range, head: int) -> str | None:
    """Names and one of several are singular, two speakers plural; None where it cannot be told."""
    if parsed.has(speaker[0], "one"):
        return "s"
    joined = [at for at in range(speaker[0] + 1, speaker[1]) if _adds(parsed, head, at)]
    if joined:
        return "p" if _are_two(parsed, speaker, joined[0]) else None
    if parsed.has(head, "definite") and is_sound_plural(parsed.fold(head), "nominative"):
        return "p"  # المكرمون
    if parsed.has(head, "unknown"):
        joined = any(parsed.has(at, "conjoined") for at in range(speaker[0] + 1, speaker[1]))
        return None if joined else "s"
    named = in_name(parsed, speaker[1] - 1) and not parsed.has(head, "people")
    return "s" if named else number_of(parsed.analyses[head])


def _adds(parsed: Annotated, head: int, at: int) -> bool:
    """Whether a word may add a speaker: ومستشار الوزير, والعراق; not العلاقات والإعلام."""
    if _is_somebody_else(parsed, at):
        return True
    if at == head + 1 and not parsed.has(at, "definite"):
        return False  # إمام وخطيب المسجد
    return parsed.has(at, "and") and parsed.has(at, *_PERSONS)


def _are_two(parsed: Annotated, speaker: Range, joined: int) -> bool:
    """Two for certain: هانسن ووزير الري, مصر والعراق; but المتحدث ومستشار الوزير may be one.

    So may سامي كرم مدير الميناء، وأستاذ القانون.
    """
    if parsed.has(joined - 1, "comma"):
        return False
    if parsed.has(joined, "seat"):
        return parsed.has(speaker[0], "seat")
    return any(in_name(parsed, at) for at in range(speaker[0], joined))


def _is_somebody_else(parsed: Annotated, at: int) -> bool:
    """سامي الحلو ونظيره, سامي الحلو ونادر العطار: a counterpart, or a name that begins anew."""
    counterpart = parsed.has(at, "counterpart")
    return counterpart or (parsed.has(at, "And") and parsed.has(at, "name"))
