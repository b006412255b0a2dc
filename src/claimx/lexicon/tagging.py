"""Which reading of each word is right in its place: a hidden Markov model over tags.

A tag is a part of speech with what its neighbours care about (NOUN.Def, VERB.Past); و, ب and their
like at the head of a word are tags of their own before it. The counts beside this module are made
from raw text by `tools/count_tags.py`, without annotation (Baum-Welch); the search is Viterbi's.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from math import log
from pathlib import Path

from ..text.fold import bare
from .candidates import Candidate, candidates, opening
from .features import NAMES, PROCLITICS, features
from .index import Analysis, Lexicon

COUNTS = Path(__file__).parent / "counts"
EDGE = "EDGE"
_FLOOR = 1e-5

Column = list[tuple[float, int, Candidate]]  # score, place of the candidate before, candidate


class Tagger:
    """Chooses among the candidates of the tokens of a sentence."""

    def __init__(self, transitions: dict[tuple[str, str], float], forms: dict[str, dict]) -> None:
        self._transitions = {pair: log(max(p, _FLOOR)) for pair, p in transitions.items()}
        self._forms = forms
        self._unseen = log(_FLOOR)

    def best(self, analyses: Sequence[Analysis]) -> list[Candidate]:
        """Return the candidate of each token on the most probable path; ties go to the first."""
        ahead: Column = [(0.0, 0, Candidate((EDGE,), None))]
        columns: list[Column] = []
        for analysis in analyses:
            column = []
            for candidate in candidates(analysis):
                tags = candidate.tags if columns else opening(candidate.tags)
                own = self._inside(tags) + self.weight(analysis.fold, candidate)
                first = tags[0]
                score, back = max(self.onward(ahead, first))
                column.append((score + own, -back, candidate))
            columns.append(column)
            ahead = column
        return _walk_back(columns, self)

    def onward(self, column: Column, tag: str) -> Iterator[tuple[float, int]]:
        """Yield the score of going on to a tag from each candidate, and minus its place."""
        for at, (score, _, candidate) in enumerate(column):
            yield score + self._step(candidate.tags[-1], tag), -at

    def _step(self, before: str, after: str) -> float:
        return self._transitions.get((before, after), self._unseen)

    def _inside(self, tags: Sequence[str]) -> float:
        return sum(self._step(one, next_) for one, next_ in pairwise(tags))

    def weight(self, folded: str, candidate: Candidate) -> float:
        """How well a spelling fits tags, as the logarithm of a share among its own readings."""
        known = self._forms.get(folded)
        share = known.get(" ".join(candidate.tags), 0.0) if known else candidate.prior
        return log(max(share, _FLOOR))


def _walk_back(columns: list[Column], tagger: Tagger) -> list[Candidate]:
    if not columns:
        return []
    at = -max(tagger.onward(columns[-1], EDGE))[1]
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


def read_in_place(
    analyses: list[Analysis], sentences: Iterable[tuple[int, int]], lexicon: Lexicon
) -> None:
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
    written = bare(analysis.text)
    for reading in analysis.words:
        name, alike = reading.form.entry.word_class, reading.form.text[-1:] == written[-1:]
        if name in NAMES and not reading.proclitics and alike:
            yield name
