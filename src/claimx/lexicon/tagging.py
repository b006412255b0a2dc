"""Which reading of each word is right in its place: a hidden Markov model over tags.

A tag is a part of speech with what its neighbours care about (NOUN.Def, VERB.Past); و, ب and their
like at the head of a word are tags of their own before it. The counts beside this module are made
from raw text by `tools/count_tags.py`, without annotation (Baum-Welch); the search is Viterbi's.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from math import log
from pathlib import Path
from typing import NamedTuple

from ..text.fold import bare
from .features import (
    CLOSED,
    NAMES,
    NOMINAL,
    PROCLITICS,
    features,
    is_body,
    is_human,
    part_of_speech,
    state,
)
from .index import Analysis, Reading
from .proclitics import split_proclitics

COUNTS = Path(__file__).parent / "counts"
EDGE = "EDGE"
_FLOOR = 1e-5
_RARE, _SELDOM, _CARELESS, _CUE = 0.02, 0.1, 0.2, 4.0
_SHORTEST = 3  # letters of an unknown word after a clitic
_MARKS = {"comma": "COMMA", "stop": "STOP", "question": "STOP", "colon": "COLON", "number": "NUM"}
# What a word that no entry has may be, with and without the article, and how likely: mostly a name.
_DEFINITE = {"PROPN": 1.0, "ADJ.Def": 0.4, "NOUN.Def": 0.4}
_INDEFINITE = {"PROPN": 1.0, "NOUN.Bare": 0.08, "ADJ.Bare": 0.04, "VERB.Past": 0.01, "VERB.Pres": 0.01}


_SELDOM_NAMES = ("last-name", "place", "organisation-name")


class Candidate(NamedTuple):
    """One way to read a token: its tags in text order, and the reading; None for a guess."""

    tags: tuple[str, ...]
    reading: Reading | None
    prior: float = 1.0
    kinds: tuple[str, ...] = ()


def candidates(analysis: Analysis) -> tuple[Candidate, ...]:
    """Return the ways to read a token; of readings with the same tags the first counts."""
    alike: dict[tuple[str, ...], list[Reading]] = {}
    for reading in analysis.words:
        alike.setdefault(tags_of(reading), []).append(reading)
    found = {tags: _one_of(tags, readings) for tags, readings in alike.items()}
    if len(found) > 1:
        written = bare(analysis.text)
        found = {tags: _as_written(one, written) for tags, one in found.items()}
    if not found:
        return tuple(_guesses(analysis))
    if len(found) == 1:
        return tuple(found.values())
    closed = any(tags[-1].partition(".")[0] in CLOSED for tags in found)
    whole = any("ADP" not in tags[:-1] for tags in found)
    return tuple(_with_prior(one, closed, whole) for one in found.values())


def _one_of(tags: tuple[str, ...], readings: list[Reading]) -> Candidate:
    """Of readings with the same tags, the first that is no dual.

    It names what any of them names (people, a body), and is a participle where any of them is.
    """
    best = min(readings, key=_rank)
    entries = [one.form.entry for one in readings]
    kinds = [name for name, is_so in _KINDS if any(map(is_so, entries))]
    kinds += sorted({one.form.stem.derived.capitalize() for one in readings} - {""})
    return Candidate(tags, best, 1.0, tuple(kinds))


_KINDS = (("Human", is_human), ("Body", is_body))


def _rank(reading: Reading) -> tuple[bool, bool]:
    """Readings come with the plainest first; a verb of saying counts before others like it."""
    return reading.form.ending.number == "d", reading.entry.word_class != "cue"


def _as_written(one: Candidate, written: str) -> Candidate:
    """What is spelled otherwise in full (رئيسه for رئيسة) is less likely than what is not."""
    exact = one.reading is None or written.endswith(one.reading.form.text)
    return one if exact else one._replace(prior=one.prior * _CARELESS)


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
    if "cue-strong" in one.reading.classes:
        return _CUE
    form = one.reading.form
    if form.entry.word_class in _SELDOM_NAMES:  # النصر is a victory before it is a club
        return _SELDOM
    if form.stem.kind != "nominal":
        women = form.number == "p" and form.gender == "f"  # قلن; بعدن is in Aden
        return _SELDOM if women else 1.0
    mine = form.ending.pronoun is not None and form.ending.pronoun.person != 3  # وزارتي: my
    return _SELDOM if mine or (form.construct and form.number == "d") else 1.0


def tags_of(reading: Reading) -> tuple[str, ...]:
    """Return the tags of a reading: وبالمدينة is CCONJ, ADP, NOUN.Def."""
    before, rest = proclitic_tags(reading.proclitics), reading.proclitics
    pos = part_of_speech(reading.form)
    if pos in ("VERB", "AUX"):
        before = tuple("SCONJ" if tag == "ADP" else tag for tag in before)  # ليعلن: so that
        kind = "Pres" if reading.form.stem.kind == "present" else "Past"
        pos = f"{pos}.{kind}"
    elif pos in NOMINAL and pos != "PROPN":
        pos = f"{pos}.{state(reading.form, 'ال' in rest or 'لل' in rest)}"
    return (*before, pos)


def proclitic_tags(proclitics: str) -> tuple[str, ...]:
    """Return the tags of what is written before a word, the article apart: وبال is CCONJ, ADP."""
    conjunction = proclitics[:1] in ("و", "ف")
    rest = proclitics[conjunction:]
    return ("CCONJ",) * conjunction + ("ADP",) * (rest[:1] in ("ب", "ل", "ك"))


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
    if folded[0] in "بل" and len(folded) > 1 and folded[1:].isascii():  # لـCNN
        yield Candidate(("ADP", "PROPN"), None)
        return
    for proclitics, stem in split_proclitics(folded):
        if len(stem) >= _SHORTEST or not proclitics:
            article = "ال" in proclitics or "لل" in proclitics
            before = proclitic_tags(proclitics)
            for tag, prior in (_DEFINITE if article else _INDEFINITE).items():
                if not (before and tag.startswith("VERB")) or before == ("CCONJ",):
                    yield Candidate((*before, tag), None, prior * (_RARE if before else 1.0))


def opening(tags: tuple[str, ...]) -> tuple[str, ...]:
    """The tags of a sentence's first word: و there opens it, with a verb above all (وقال)."""
    return ("CCONJ.Edge", *tags[1:]) if tags[0] == "CCONJ" and len(tags) > 1 else tags


class Tagger:
    """Chooses among the candidates of the tokens of a sentence."""

    def __init__(self, transitions: dict[tuple[str, str], float], forms: dict[str, dict]) -> None:
        self._transitions = {pair: log(max(p, _FLOOR)) for pair, p in transitions.items()}
        self._forms = forms
        self._unseen = log(_FLOOR)

    def best(self, analyses: Sequence[Analysis]) -> list[Candidate]:
        """Return the candidate of each token on the most probable path; ties go to the first."""
        ahead: list[tuple[float, int, Candidate]] = [(0.0, 0, Candidate((EDGE,), None))]
        columns: list[list[tuple[float, int, Candidate]]] = []
        for analysis in analyses:
            column = []
            for candidate in candidates(analysis):
                tags = candidate.tags if columns else opening(candidate.tags)
                own = self._inside(tags) + self.weight(analysis.fold, candidate)
                first = tags[0]
                score, back = max(
                    ((one[0] + self._step(one[2].tags[-1], first), -at) for at, one in enumerate(ahead))
                )
                column.append((score + own, -back, candidate))
            columns.append(column)
            ahead = column
        return _walk_back(columns, self)

    def _step(self, before: str, after: str) -> float:
        return self._transitions.get((before, after), self._unseen)

    def _inside(self, tags: Sequence[str]) -> float:
        return sum(self._step(one, next_) for one, next_ in zip(tags, tags[1:], strict=False))

    def weight(self, folded: str, candidate: Candidate) -> float:
        """How well a spelling fits tags, as the logarithm of a share among its own readings."""
        known = self._forms.get(folded)
        share = known.get(" ".join(candidate.tags), 0.0) if known else candidate.prior
        return log(max(share, _FLOOR))


def _walk_back(columns: list, tagger: Tagger) -> list[Candidate]:
    if not columns:
        return []
    last = columns[-1]
    at = max(range(len(last)), key=lambda n: (last[n][0] + tagger._step(last[n][2].tags[-1], EDGE), -n))
    path = []
    for column in reversed(columns):
        _, back, candidate = column[at]
        path.append(candidate)
        at = back
    return path[::-1]


@cache
def tagger() -> Tagger:
    """Return the tagger with the counts that ship with claimx."""
    return Tagger(_transitions(), _forms())


def _rows(name: str) -> list[list[str]]:
    path = COUNTS / name
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]


def _transitions() -> dict[tuple[str, str], float]:
    return {(one, after): float(p) for one, after, p in _rows("transitions.tsv")}


def _forms() -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = {}
    for form, tags, share in _rows("forms.tsv"):
        found.setdefault(form, {})[tags] = float(share)
    return found


def read_in_place(analyses: list[Analysis], sentences: Iterable[tuple[int, int]], lexicon) -> None:
    """Give each token the reading that is right in its place, and what this says as classes."""
    model = tagger()
    for start, end in sentences:
        for at, word in enumerate(model.best(analyses[start:end]), start):
            analyses[at] = lexicon.placed(analyses[at], word, _names(analyses[at], word))


def _names(analysis: Analysis, word: Candidate) -> tuple[str, ...]:
    """The classes of a word in its place: part of speech, features, what is written before it."""
    before = [tag for tag in word.tags[:-1] if tag == "ADP"]
    clitics = ["And"] if word.tags[0] == "CCONJ" and len(word.tags) > 1 else []
    if word.reading is None:
        letter = analysis.fold[len(clitics) :][:1]
        said = [*word.tags[-1].split("."), "Guess"]
    else:
        proclitics = word.reading.proclitics
        letter = proclitics[len(clitics) :][:1]
        article = "ال" in proclitics or "لل" in proclitics
        said = [*features(word.reading.form, article), *word.kinds]
    clitics += ["Prep", PROCLITICS.get(letter, "Prep-b")] if before else []
    return (*said, *clitics, *_may_name(analysis))


def _may_name(analysis: Analysis) -> Iterator[str]:
    """What the word may name by any of its readings: first-name, place …"""
    for reading in analysis.words:
        form = reading.form
        written = bare(analysis.text)
        if form.entry.word_class in NAMES and not reading.proclitics and written[-1:] == form.text[-1:]:
            yield form.entry.word_class
