"""Shares of readings of more spellings: `python -m tools.count_forms ARTICLES.jsonl.gz …`.

Forward and backward over raw articles tell how likely each reading of an ambiguous spelling is in
each of its places, under the tagger as it stands (سيناء is hardly a verb after شمال); the mean,
held back by what the morphology finds rare, is its share in the next round. Rows that are in the
table stay. Each article is a record of JSON Lines with its `text`.
"""

import gzip
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import exp
from pathlib import Path

from claimx.lexicon.features import CLOSED
from claimx.lexicon.index import Analysis, Lexicon
from claimx.lexicon.lookup import look_up
from claimx.lexicon.tagging import COUNTS, EDGE, UNSEEN, Tagger, Way, tagger
from claimx.pipeline import Extractor
from claimx.text.quotations import find_quotations
from claimx.text.sentences import find_sentences
from claimx.text.tokens import tokenise

ROUNDS, FEWEST, LEAST = 2, 20, 0.001
_UNDECIDED = 0.05
_HELD_BACK = 0.3  # the power of what a reading is before its neighbours are seen
_FORMS = COUNTS / "forms.tsv"
Shares = dict[str, str]  # rows of the table without their spelling


def main(paths: list[str]) -> None:
    """Add the rows of spellings that stand often enough in the articles."""
    found: Shares = {}
    for number in range(ROUNDS):
        lexicon = Extractor().lexicon  # a new one: its words remember how they may be read
        found = shares(sentences(paths, lexicon), tagger().also(found))
        print(f"round {number}: {len(found)} spellings", file=sys.stderr)
    rows = _FORMS.read_text(encoding="utf-8").splitlines()
    rows += [f"{form}\t{row}" for form, row in found.items()]
    _FORMS.write_text("".join(f"{row}\n" for row in sorted(rows)), encoding="utf-8")


def sentences(paths: Iterable[str], lexicon: Lexicon) -> Iterator[list[Analysis]]:
    """Yield each sentence of the articles of JSON Lines as the analyses of its tokens."""
    for path in map(Path, paths):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                tokens = tokenise(json.loads(line)["text"])
                quotations, _ = find_quotations(tokens)
                analyses = look_up(tokens, quotations, lexicon)
                for start, end in find_sentences(tokens, quotations):
                    yield analyses[start:end]


def shares(texts: Iterable[list[Analysis]], model: Tagger) -> Shares:
    """Return the mean share of each reading of the spellings that the table lacks."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    times: Counter[str] = Counter()
    for analyses in texts:
        columns = list(model.columns(analyses))
        for analysis, ways, likely in zip(
            analyses, columns, expected(columns, model), strict=True
        ):
            if len(ways) > 1 and _can_tell(analysis, ways):
                times[analysis.fold] += 1
                for way, share in zip(ways, likely, strict=True):
                    held = share * way.candidate.prior**_HELD_BACK
                    counts[analysis.fold][" ".join(way.candidate.tags)] += held
    return {
        form: "\t".join(
            f"{tags}\t{n / counted.total():.3f}" for tags, n in sorted(counted.items())
            if n / counted.total() >= LEAST
        )
        for form, counted in counts.items() if times[form] >= FEWEST and not _is_undecided(counted)
    }  # fmt: skip


def _is_undecided(counted: Counter[str]) -> bool:
    """Whether raw text cannot tell a past from the verbal noun spelled like it: تحسن الطقس."""
    least = min(counted["VERB.Past"], counted["NOUN.Bare"])
    return least / counted.total() >= _UNDECIDED


def _can_tell(analysis: Analysis, ways: Sequence[Way]) -> bool:
    """Whether raw text can tell of a spelling: not of قد, a verb of saying, or a dual (طرفي)."""
    tags = [way.candidate.tags[-1] for way in ways]
    closed = any(tag.partition(".")[0] in CLOSED or tag.endswith(".Con") for tag in tags)
    cue = any("cue-" in name for name in analysis.classes)
    return not (closed or cue or tagger().counted(analysis.fold))


def expected(columns: Sequence[Sequence[Way]], model: Tagger) -> list[list[float]]:
    """Return how likely each way to read each token of a sentence is: forward and backward."""
    forward: list[list[float]] = []
    before = [(1.0, model.after(EDGE))]
    for ways in columns:
        reached = [
            exp(way.own) * sum(p * exp(onward.get(way.first, UNSEEN)) for p, onward in before)
            for way in ways
        ]
        forward.append(_shares(reached))
        before = [(p, way.onward) for p, way in zip(forward[-1], ways, strict=True)]
    found: list[list[float]] = []
    after = [(1.0, EDGE)]
    for ways, reached in zip(reversed(columns), reversed(forward), strict=True):
        back = _shares(
            [sum(p * exp(way.onward.get(tag, UNSEEN)) for p, tag in after) for way in ways]
        )
        found.append(_shares([p * q for p, q in zip(reached, back, strict=True)]))
        after = [(p * exp(way.own), way.first) for p, way in zip(back, ways, strict=True)]
    return found[::-1]


def _shares(weights: Sequence[float]) -> list[float]:
    total = sum(weights) or 1.0
    return [one / total for one in weights]


if __name__ == "__main__":
    main(sys.argv[1:])
