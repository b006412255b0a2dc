"""Which reading of each word is right in its place: a hidden Markov model over tags.

A tag is a part of speech with what its neighbours care about (NOUN.Def, VERB.Past); و, ب and their
like at the head of a word are tags of their own before it. The counts beside this module are made
from raw text by `tools/count_tags.py` (Baum-Welch) and `tools/count_forms.py`, without annotation;
the search is Viterbi's.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from functools import cache
from itertools import chain, pairwise
from math import log
from pathlib import Path

from ..text.fold import bare
from .candidates import Candidate, candidates, opening
from .features import NAMES, PROCLITICS, features
from .index import Analysis, Lexicon
from .morphology.proclitics import has_article

COUNTS = Path(__file__).parent / "counts"
EDGE = "EDGE"
_FLOOR = 1e-5
UNSEEN = log(_FLOOR)  # of a tag after one that it never followed
_UNCOUNTED = 0.01  # of what a reading is otherwise, where the counts have no share of it
_DATELINE = 16  # tokens
_OPENING, _INSIDE = "opening", "inside"  # where in its sentence a token stands
_NAMES = "names"


class Way:
    """One way to read a token, with what the search asks of it; `placed` is the token so read."""

    __slots__ = ("candidate", "first", "onward", "own", "placed")

    def __init__(
        self, candidate: Candidate, first: str, own: float, onward: dict[str, float]
    ) -> None:
        self.candidate = candidate
        self.first = first  # tag
        self.own = own  # score
        self.onward = onward  # from its last tag to each other
        self.placed: Analysis | None = None


class Tagger:
    """Chooses among the candidates of the tokens of a sentence."""

    def __init__(self, transitions: dict[tuple[str, str], float], forms: dict[str, str]) -> None:
        self._onward: dict[str, dict[str, float]] = {}
        for (one, after), p in transitions.items():
            self._onward.setdefault(one, {})[after] = log(max(p, _FLOOR))
        self._forms = forms

    def also(self, forms: Mapping[str, str]) -> "Tagger":
        """Return a tagger that knows the shares of more spellings, written as in the table."""
        more = copy(self)
        more._forms = {**forms, **self._forms}
        return more

    def counted(self, folded: str) -> bool:
        """Return whether the shares of a spelling are known."""
        return folded in self._forms

    def after(self, tag: str) -> dict[str, float]:
        """Return how well each tag goes on from `tag`, as a logarithm."""
        return self._onward.get(tag, {})

    def columns(self, analyses: Iterable[Analysis]) -> Iterator[tuple[Way, ...]]:
        """Yield the ways to read each token of a sentence."""
        kind = _OPENING
        for analysis in analyses:
            ways = analysis.known.get(kind)
            if ways is None:
                ways = analysis.known[kind] = tuple(self._ways(analysis, kind))
            yield ways
            kind = _INSIDE

    def best(self, analyses: Sequence[Analysis]) -> list[Way]:
        """Return the way to read each token on the most probable path; ties go to the first."""
        ahead = [(0.0, self.after(EDGE))]
        columns: list[tuple[tuple[Way, ...], list[int]]] = []
        for ways in self.columns(analyses):
            reached, backs = [], []
            for way in ways:
                back, best = _best(ahead, way.first)
                backs.append(back)
                reached.append((best + way.own, way.onward))
            columns.append((ways, backs))
            ahead = reached
        at, _ = _best(ahead, EDGE)
        path = []
        for ways, backs in reversed(columns):
            path.append(ways[at])
            at = backs[at]
        return path[::-1]

    def _ways(self, analysis: Analysis, kind: str) -> Iterator[Way]:
        for candidate in candidates(analysis):
            tags = opening(candidate.tags) if kind == _OPENING else candidate.tags
            own = self._inside(tags) + self.weight(analysis.fold, candidate)
            yield Way(candidate, tags[0], own, self.after(candidate.tags[-1]))

    def _inside(self, tags: Sequence[str]) -> float:
        return sum(self.after(one).get(after, UNSEEN) for one, after in pairwise(tags))

    def weight(self, folded: str, candidate: Candidate) -> float:
        """How well a spelling fits tags, as the logarithm of a share among its own readings.

        After و (وتحدث) that says less, where only the word without it was counted.
        """
        share, tags = candidate.prior, candidate.tags
        if row := self._forms.get(folded):
            counted = _share(row, tags) * candidate.slip
            share = max(counted, min(share, 1.0) * _UNCOUNTED)
        elif tags[0].startswith("CCONJ") and (row := self._forms.get(folded[1:])):
            share *= (2 + _share(row, tags[1:])) / 3
        return log(max(share, _FLOOR))


def _best(ahead: list[tuple[float, dict[str, float]]], tag: str) -> tuple[int, float]:
    """The place of the best way to go on to a tag, the first of equal ones, and its score."""
    found, (score, onward) = 0, ahead[0]
    best = score + onward.get(tag, UNSEEN)
    for at in range(1, len(ahead)):
        score, onward = ahead[at]
        score += onward.get(tag, UNSEEN)
        if score > best:
            found, best = at, score
    return found, best


@cache
def tagger() -> Tagger:
    """Return the tagger with the counts that ship with claimx."""
    return Tagger(_transitions(), _forms())


def _transitions() -> dict[tuple[str, str], float]:
    lines = (COUNTS / "transitions.tsv").read_text(encoding="utf-8").splitlines()
    return {(one, after): float(p) for one, after, p in (line.split("\t") for line in lines)}


def _forms() -> dict[str, str]:
    """The rest of its row for each spelling: tags, share, tags, share; few are ever asked for."""
    lines = (COUNTS / "forms.tsv").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t", 1) for line in lines)


def _share(row: str, tags: Sequence[str]) -> float:
    cells = row.split("\t")
    shares = dict(zip(cells[::2], cells[1::2], strict=True))
    return float(shares.get(" ".join(tags), 0))


def read_in_place(
    analyses: list[Analysis], sentences: Iterable[tuple[int, int]], lexicon: Lexicon
) -> None:
    """Give each token the reading that is right in its place, and what this says as classes."""
    model = tagger()
    for start, end in chain.from_iterable(_after_dateline(analyses, *one) for one in sentences):
        for at, way in enumerate(model.best(analyses[start:end]), start):
            if way.placed is None:
                analysis, word = analyses[at], way.candidate
                way.placed = lexicon.placed(analysis, word, _names(analysis, word))
            analyses[at] = way.placed


def _after_dateline(
    analyses: list[Analysis], start: int, end: int
) -> Iterator[tuple[int, int]]:
    """A sentence, in two where it begins with a dateline: المرسى (نبأ) -- رأى الوزير أن."""
    for at in range(start + 1, min(start + _DATELINE, end - 1)):
        if "dash" in analyses[at].classes and "close-bracket" in analyses[at - 1].classes:
            while at < end and "dash" in analyses[at].classes:
                at += 1
            yield start, at
            start = at
            break
    yield start, end


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
        article = has_article(proclitics)
        said = [*features(word.reading.form, article), *word.kinds]
    clitics += ["Prep", PROCLITICS.get(letter, "Prep-b")] if before else []
    names = analysis.known.get(_NAMES)
    if names is None:
        names = analysis.known[_NAMES] = tuple(_may_name(analysis))
    return (*said, *clitics, *names)


def _may_name(analysis: Analysis) -> Iterator[str]:
    """What the word may name by any of its readings: first-name, place …"""
    for reading in analysis.words:
        name, last = reading.form.entry.word_class, reading.form.text[-1:]
        at_place = name == "place" and "ب" in reading.proclitics  # بالموصل
        named = name in NAMES and (at_place or not reading.proclitics)
        if named and last == bare(analysis.text)[-1:]:
            yield name
