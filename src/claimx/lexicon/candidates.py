"""The ways to read a token: its tags, and how likely each is before its neighbours are seen."""

from collections.abc import Container, Iterable, Iterator
from typing import NamedTuple

from ..text.fold import bare
from .features import CLOSED, NOMINAL, is_body, is_human, part_of_speech, state
from .index import Analysis, Reading
from .morphology.proclitics import has_article, preposition, split_proclitics, without_conjunction

_RARE, _SELDOM, _CARELESS, _SAID, _JOINED, _CUE = 0.02, 0.1, 0.2, 1.3, 2.0, 4.0
_EXPRESSION = 5  # letters of a preposition that is one with a noun
_SHORTEST = 3  # letters of an unknown word after a clitic
_MARKS = {"comma": "COMMA", "stop": "STOP", "question": "STOP", "colon": "COLON", "number": "NUM"}
# What a word that no entry has may be, with and without the article, and how likely: mostly a name.
_DEFINITE = {"PROPN": 1.0, "ADJ.Def": 0.4, "NOUN.Def": 0.4}
_INDEFINITE = {
    "PROPN": 1.0, "NOUN.Bare": 0.08, "ADJ.Bare": 0.04, "VERB.Past": 0.01, "VERB.Pres": 0.01,
}  # fmt: skip


_CLOSED_NOUNS = ("NOUN.Bare", "NOUN.Closed", "ADJ.Bare", "ADJ.Closed")
_SELDOM_NAMES = ("last-name", "place", "organisation-name")


class Candidate(NamedTuple):
    """One way to read a token: its tags in text order, and the reading; None for a guess."""

    tags: tuple[str, ...]
    reading: Reading | None
    prior: float = 1.0
    kinds: tuple[str, ...] = ()
    slip: float = 1.0  # how likely its spelling is, where that is not the full one


def candidates(analysis: Analysis) -> tuple[Candidate, ...]:
    """Return the ways to read a token; of readings with the same tags the first counts."""
    alike: dict[tuple[str, ...], list[Reading]] = {}
    for reading in analysis.words:
        alike.setdefault(tags_of(reading), []).append(reading)
    found = {tags: _one_of(tags, readings) for tags, readings in alike.items()}
    if len(analysis.fold) >= _EXPRESSION:
        found = {tags: one for tags, one in found.items() if not _is_expression(tags, found)}
    if len(found) > 1:
        written = bare(analysis.text)
        found = {tags: _as_written(one, written) for tags, one in found.items()}
    if not found:
        return tuple(_guesses(analysis))
    if _maybe_name(found.values(), bare(analysis.text)):
        found["PROPN",] = Candidate(("PROPN",), None, _RARE)
    elif all(map(_is_ours, found.values())):
        found["PROPN",] = Candidate(("PROPN",), None, _RARE * _SELDOM)
    if len(found) == 1:
        return tuple(found.values())
    closed = any(tags[-1].partition(".")[0] in CLOSED for tags in found)
    whole = any("ADP" not in tags[:-1] for tags in found)
    return tuple(_with_prior(one, closed, whole) for one in found.values())


def _maybe_name(found: Iterable[Candidate], written: str) -> bool:
    """كورمان, بابار: a clitic and what is a noun only as a dual, or spelled carelessly (آبار)."""
    return written[0] in ("ب", "ك") and all(
        one.tags[:-1] == ("ADP",)
        and one.tags[-1] in _CLOSED_NOUNS
        and one.reading is not None
        and (one.reading.form.ending.number == "d" or _is_careless(one.reading, written))
        for one in found
    )


def _is_ours(one: Candidate) -> bool:
    """محمد جبري, جوشوا دريك: a word with my or your at its end, which may be a name instead."""
    pronoun = one.reading and one.reading.form.ending.pronoun
    return one.tags == ("NOUN.Poss",) and pronoun is not None and pronoun.person != 3


def _is_expression(tags: tuple[str, ...], found: Container[tuple[str, ...]]) -> bool:
    """Whether a preposition is one with a noun (بقيادة): it is read as these two."""
    return tags[-1] == "ADP" and (*tags, "NOUN.Bare") in found


def _one_of(tags: tuple[str, ...], readings: list[Reading]) -> Candidate:
    """Of readings with the same tags, the first that is no dual.

    It names what any of them names (people, a body) but for other duals (عدوان is no two enemies),
    and is a participle where any of them is.
    """
    best = min(readings, key=_rank)
    twice = best.form.ending.number == "d"
    entries = [one.form.entry for one in readings if twice or one.form.ending.number != "d"]
    kinds = [name for name, is_so in _KINDS if any(map(is_so, entries))]
    kinds += sorted({one.form.stem.derived.capitalize() for one in readings} - {""})
    return Candidate(tags, best, 1.0, tuple(kinds))


_KINDS = (("Human", is_human), ("Body", is_body))


def _rank(reading: Reading) -> tuple[bool, bool, bool]:
    """Readings come with the plainest first; a verb of saying counts before others like it.

    المحافظ is the governor before it is the wallets.
    """
    number = reading.form.number if reading.form.gender else None
    return reading.form.ending.number == "d", reading.entry.word_class != "cue", number == "p"


def _as_written(one: Candidate, written: str) -> Candidate:
    """What is spelled otherwise in full (رئيسه for رئيسة) is less likely than what is not.

    رأى is hardly رأي.
    """
    if one.reading is None or not _is_careless(one.reading, written):
        return one
    slip = _RARE if written.endswith("ى") else _CARELESS
    return one._replace(prior=one.prior * slip, slip=slip)


def _is_careless(reading: Reading, written: str) -> bool:
    return not written.endswith(reading.form.text)


def _with_prior(one: Candidate, closed: bool, whole: bool) -> Candidate:
    """What a spelling may be besides a word of a closed class is rare (هم, له), and so are ب، ل، ك
    at the head of what is a word as it stands (كبار, لبنان).
    """
    prior = one.prior * _of_word(one)
    if closed and one.tags[-1].partition(".")[0] not in CLOSED:
        prior *= _RARE
    if whole and "ADP" in one.tags[:-1]:
        prior *= _SELDOM
    return one._replace(prior=prior)


def _of_word(one: Candidate) -> float:
    """How much more or less often a kind of reading is right than what else its spelling may be."""
    if one.reading is None:
        return 1.0
    form = one.reading.form
    if form.stem.kind == "present" and (form.person, form.number) == (1, "s"):
        return _SELDOM  # أعلن: he announced
    if "cue-strong" in one.reading.classes:
        return _CUE
    if form.entry.word_class in _SELDOM_NAMES:  # النصر is a victory before it is a club
        return _SELDOM
    if form.stem.kind != "nominal":
        women = form.number == "p" and form.gender == "f"  # قلن; بعدن is in Aden
        cue = "cue-verb" in one.reading.classes
        if cue and form.stem.kind == "past":  # وتعهد: he promised, rather than a promise
            return _JOINED if one.tags[0] == "CCONJ" else _SAID
        bound = not cue and (form.ending.pronoun is not None or form.number == "d")  # سموه، درعا
        we = form.stem.voice == "passive" and form.person == 1  # نزار
        return _SELDOM if women or bound or we else 1.0
    if form.ending.pronoun is not None and form.ending.pronoun.person != 3:
        return _RARE * _SELDOM  # وزارتي الدفاع والنقل, طرفي النزاع: none is mine
    return _SELDOM if form.construct and form.number == "d" else 1.0


def tags_of(reading: Reading) -> tuple[str, ...]:
    """Return the tags of a reading: وبالمدينة is CCONJ, ADP, NOUN.Def."""
    before = proclitic_tags(reading.proclitics)
    pos = part_of_speech(reading.form)
    if pos in ("VERB", "AUX"):
        before = tuple("SCONJ" if tag == "ADP" else tag for tag in before)  # ليعلن: so that
        kind = "Pres" if reading.form.stem.kind == "present" else "Past"
        pos = f"{pos}.{kind}"
    elif "before-verb" in reading.form.classes:  # قد
        pos = f"{pos}.Verb"
    elif pos in NOMINAL and pos != "PROPN":
        pos = f"{pos}.{state(reading.form, has_article(reading.proclitics))}"
    return (*before, pos)


def proclitic_tags(proclitics: str) -> tuple[str, ...]:
    """Return the tags of what is written before a word, the article apart: وبال is CCONJ, ADP."""
    conjunction = without_conjunction(proclitics) != proclitics
    return ("CCONJ",) * conjunction + ("ADP",) * bool(preposition(proclitics))


def _guesses(analysis: Analysis) -> Iterable[Candidate]:
    for name, tag in _MARKS.items():
        if name in analysis.classes:
            return [Candidate((tag,), None)]
    if "word" not in analysis.classes:
        return [Candidate(("PROPN" if "latin" in analysis.classes else "PUNCT",), None)]
    return _of_unknown(analysis.fold)


def _of_unknown(folded: str) -> Iterator[Candidate]:
    """What a word may be that no entry has: a name above all, and so with each clitic off."""
    if numbers := [before for before, stem in split_proclitics(folded) if stem[0].isdigit()]:
        yield from (Candidate((*proclitic_tags(one), "NUM"), None) for one in numbers)  # و2016
        return
    if folded[0] in ("ب", "ل") and len(folded) > 1 and folded[1:].isascii():  # لـCNN
        yield Candidate(("ADP", "PROPN"), None)
        return
    for proclitics, stem in split_proclitics(folded):
        if len(stem) >= _SHORTEST or not proclitics:
            article = has_article(proclitics)
            before = proclitic_tags(proclitics)
            for tag, prior in (_DEFINITE if article else _INDEFINITE).items():
                if not (before and tag.startswith("VERB")) or before == ("CCONJ",):
                    yield Candidate((*before, tag), None, prior * (_RARE if before else 1.0))


def opening(tags: tuple[str, ...]) -> tuple[str, ...]:
    """The tags of a sentence's first word: و there opens it, with a verb above all (وقال)."""
    return ("CCONJ.Edge", *tags[1:]) if tags[0] == "CCONJ" and len(tags) > 1 else tags
