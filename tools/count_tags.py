"""Counts for the tagger: `python -m tools.count_tags ANNOTATED.jsonl ARTICLES.jsonl.gz …`.

A small annotated sample (sentences as lists of [folded form, tags]) is counted, then Baum-Welch
adds what raw articles show under the readings that the lexicon gives; the sample keeps its weight.
Writes how often a tag follows another and, for spellings that are ambiguous, the share of their
readings.
"""

import gzip
import json
import random
import sys
from collections import Counter, defaultdict
from itertools import chain, pairwise
from pathlib import Path

from claimx.lexicon.candidates import Candidate, candidates, opening
from claimx.lexicon.index import Analysis, Lexicon
from claimx.lexicon.lookup import look_up
from claimx.lexicon.tagging import COUNTS, EDGE
from claimx.pipeline import Extractor
from claimx.text.quotations import find_quotations
from claimx.text.sentences import find_sentences
from claimx.text.tokens import tokenise

ARTICLES, ROUNDS, SEED = 1500, 2, 1
_WEIGHT = 25.0  # of an annotated token, in raw ones
_RARE, _SMOOTH = 25, 1e-6
Lattice = list[tuple[str, tuple[Candidate, ...]]]


def main(paths: list[str]) -> None:
    """Count over the annotated sample and a sample of the articles, and write the tables."""
    extractor = Extractor()
    pairs, words = _annotated(Path(paths[0]))
    lattices = [one for text in _sample(paths[1:]) for one in _lattices(text, extractor.lexicon)]
    print(f"{len(lattices)} sentences, {sum(map(len, lattices))} tokens", file=sys.stderr)
    transitions, emissions = _shares(pairs), _emissions(words)
    for number in range(ROUNDS):
        transitions, emissions, total = _round(lattices, transitions, emissions, pairs, words)
        print(f"round {number}: {total:.0f}", file=sys.stderr)
    _write(transitions, emissions, lattices)


def _sample(paths: list[str]) -> list[str]:
    texts = []
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            found = [json.loads(line)["text"] for line in lines]
        random.Random(SEED).shuffle(found)
        texts += found[: ARTICLES // len(paths)]
    return texts


def _lattices(text: str, lexicon: Lexicon) -> list[Lattice]:
    tokens = tokenise(text)
    quotations, _ = find_quotations(tokens)
    analyses = look_up(tokens, quotations, lexicon)
    found = []
    for start, end in find_sentences(tokens, quotations):
        lattice = [(one.fold, _candidates(one)) for one in analyses[start:end]]
        form, first = lattice[0]
        lattice[0] = form, tuple(one._replace(tags=opening(one.tags)) for one in first)
        found.append(lattice)
    return found


def _key(tags: tuple[str, ...]) -> str:
    """The tags of a form wherever it stands."""
    return " ".join(tags).replace("CCONJ.Edge", "CCONJ")


_known: dict[int, tuple[Analysis, tuple[Candidate, ...]]] = {}


def _candidates(analysis: Analysis) -> tuple[Candidate, ...]:
    if id(analysis) not in _known:
        _known[id(analysis)] = (analysis, candidates(analysis))
    return _known[id(analysis)][1]


def _annotated(path: Path) -> tuple[Counter, dict[str, Counter]]:
    """What follows what, and which tags a form has, in the annotated sample."""
    pairs: Counter = Counter()
    words: dict[str, Counter] = defaultdict(Counter)
    for line in path.read_text(encoding="utf-8").splitlines():
        before: str | None = EDGE
        for form, tags in json.loads(line):
            row = tags.split() if tags else []
            row = list(opening(tuple(row))) if before == EDGE and row else row
            path_ = ([before] if before else []) + row
            for pair in pairwise(path_):
                pairs[pair] += _WEIGHT
            if tags:
                words[form][tags] += _WEIGHT
            before = row[-1] if row else None
        if before:
            pairs[before, EDGE] += _WEIGHT
    return pairs, words


def _round(lattices, transitions, emissions, known_pairs, known_words):
    """One round of forward and backward over every sentence, on top of what is annotated."""
    pairs: Counter = Counter(known_pairs)
    words: dict[str, Counter] = defaultdict(Counter)
    for form, shares in known_words.items():
        words[form].update(shares)
    total = 0.0
    for lattice in lattices:
        total += _expect(lattice, transitions, emissions, pairs, words)
    return _shares(pairs), _emissions(words), total


def _emissions(words: dict[str, Counter]) -> dict[str, dict[str, float]]:
    tags: Counter = Counter()
    for shares in words.values():
        tags.update(shares)
    return {
        form: {tag: count / tags[tag] for tag, count in shares.items()}
        for form, shares in words.items()
        if sum(shares.values()) >= _RARE
    }


def _expect(lattice, transitions, emissions, pairs, words) -> float:
    from math import log

    def step(a, b):
        return transitions.get((a, b), _SMOOTH)

    def own(form, one):
        p = 1.0
        for pair in zip(one.tags, one.tags[1:], strict=False):
            p *= step(*pair)
        known = emissions.get(form)
        return p * one.prior * (known.get(_key(one.tags), 1e-9) if known else 1e-4)

    weights = [[own(form, one) for one in found] for form, found in lattice]
    forward, scale, before = [], 0.0, [((EDGE,), 1.0)]
    for (_, found), mine in zip(lattice, weights, strict=True):
        column = [
            w * sum(p * step(tags[-1], one.tags[0]) for tags, p in before)
            for one, w in zip(found, mine, strict=True)
        ]
        norm = sum(column) or 1e-300
        scale += log(norm)
        column = [p / norm for p in column]
        forward.append(column)
        before = [(one.tags, p) for one, p in zip(found, column, strict=True)]
    after = [(((EDGE,)), 1.0, 1.0)]
    for at in range(len(lattice) - 1, -1, -1):
        form, found = lattice[at]
        back = [sum(b * w * step(one.tags[-1], tags[0]) for tags, b, w in after) for one in found]
        both = [f * b for f, b in zip(forward[at], back, strict=True)]
        norm = sum(both) or 1e-300
        for one, f, p in zip(found, forward[at], both, strict=True):
            share = p / norm
            words[form][_key(one.tags)] += share
            for pair in zip(one.tags, one.tags[1:], strict=False):
                pairs[pair] += share
            for tags, b, w in after:
                pairs[one.tags[-1], tags[0]] += f * step(one.tags[-1], tags[0]) * b * w / norm
        most = max(back) or 1e-300
        after = [
            (one.tags, b / most, w) for one, b, w in zip(found, back, weights[at], strict=True)
        ]
    return scale


def _shares(pairs) -> dict[tuple[str, str], float]:
    sums: Counter = Counter()
    for (first, _), count in pairs.items():
        sums[first] += count
    return {pair: count / sums[pair[0]] for pair, count in pairs.items()}


def _write(transitions, emissions, lattices) -> None:
    COUNTS.mkdir(exist_ok=True)
    rows = sorted((*pair, f"{p:.5f}") for pair, p in transitions.items() if p >= 1e-5)
    _rows(COUNTS / "transitions.tsv", rows)
    ambiguous = {form: found for one in lattices for form, found in one if len(found) > 1}
    rows = []
    for form in sorted(ambiguous.keys() & emissions.keys()):
        priors = {_key(one.tags): one.prior for one in ambiguous[form]}
        weighed = {tag: p * priors.get(tag, 0.0) for tag, p in emissions[form].items()}
        total = sum(weighed.values()) or 1.0
        shares = {tag: p / total for tag, p in weighed.items()}
        kept = [(tag, f"{p:.3f}") for tag, p in sorted(shares.items()) if p >= 0.001]
        rows.append((form, *chain.from_iterable(kept)))
    _rows(COUNTS / "forms.tsv", rows)


def _rows(path: Path, rows) -> None:
    path.write_text("".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
