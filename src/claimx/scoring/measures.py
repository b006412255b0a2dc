"""The measures of one article: what each counts, and every disagreement."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from ..text.bare_words import bare_words
from .likeness import overlap, same_entity, same_figure, same_speaker
from .pairing import Item, Paired, pair_claims, pair_figures
from .tally import Share, Tally

CLAIM = ("claim", "speaker", "entity", "content", "whole", "cue-exact", "content-exact")
FIGURE = ("figure", "value", "figure-exact")
SHARES = ("style", "anonymous", "modifier", "noun")
_REPORTED = ("speaker", "entity", "content")


@dataclass(frozen=True, slots=True)
class Miss:
    """A disagreement: which measure, in which article, what gold and output have."""

    measure: str
    article: str
    gold: Item | None
    out: Item | None


@dataclass(slots=True)
class Measured:
    """Counts of an article, or of several added up; `rules` and `styles` count claims alone."""

    tallies: dict[str, Tally] = field(default_factory=dict)
    shares: dict[str, Share] = field(default_factory=dict)
    rules: dict[str, dict[str, Tally]] = field(default_factory=dict)
    styles: dict[str, dict[str, Tally]] = field(default_factory=dict)
    misses: list[Miss] = field(default_factory=list)

    def add(self, other: "Measured") -> None:
        """Add the counts of `other` to these."""
        _add(self.tallies, other.tallies)
        _add(self.shares, other.shares)
        for mine, theirs in ((self.rules, other.rules), (self.styles, other.styles)):
            for name, tallies in theirs.items():
                _add(mine.setdefault(name, {}), tallies)
        self.misses += other.misses


def _add(mine: dict[str, Any], theirs: dict[str, Any]) -> None:
    for name, value in theirs.items():
        mine[name] = mine[name] + value if name in mine else value


def measure(article: str, gold: Item, out: Item) -> Measured:
    """Return the counts of one article."""
    found = Measured()
    claims = pair_claims(gold.get("claims") or [], out.get("claims") or [])
    figures = pair_figures(_figures(gold), _figures(out))
    right = [claim_parts(*pair) for pair in claims.pairs]
    found.tallies |= _tallies(CLAIM, claims, right)
    found.tallies |= _tallies(FIGURE, figures, [figure_parts(*pair) for pair in figures.pairs])
    found.shares |= dict(_claim_shares(claims)) | dict(_figure_shares(figures))
    found.rules = _grouped(claims, right, lambda claim: claim.get("rule"), of_out=True)
    found.styles = _grouped(claims, right, lambda claim: claim.get("style"), of_out=False)
    found.misses = [
        Miss(name, article, g, o)
        for name, g, o in (*_claim_misses(claims, right), *_figure_misses(figures))
    ]
    return found


def claim_parts(gold: Item, out: Item) -> dict[str, bool]:
    """Return which parts of an extracted claim are right."""
    g, o = gold.get("speaker") or {}, out.get("speaker") or {}
    speaker = same_speaker(g.get("text"), o.get("text"))
    content = overlap(gold["content"]["span"], out["content"]["span"]) >= 0.8
    return {
        "claim": True,
        "speaker": speaker,
        "entity": same_entity(g.get("entity"), o.get("entity")),
        "content": content,
        "whole": speaker and content,
        "cue-exact": list(gold["cue"]["span"]) == list(out["cue"]["span"]),
        "content-exact": list(gold["content"]["span"]) == list(out["content"]["span"]),
    }


def figure_parts(gold: Item, out: Item) -> dict[str, bool]:
    """Return which parts of an extracted figure are right."""
    exact = list(gold["span"]) == list(out["span"])
    return {"figure": True, "value": same_figure(gold, out), "figure-exact": exact}


def _figures(document: Item) -> list[Item]:
    found = list(document.get("figures") or [])
    for claim in document.get("claims") or []:
        found += claim.get("figures") or []
    return found


def _tallies(
    names: tuple[str, ...], paired: Paired, right: list[dict[str, bool]]
) -> dict[str, Tally]:
    gold, out = len(paired.gold), len(paired.out)
    return {name: Tally(sum(parts[name] for parts in right), gold, out) for name in names}


def _claim_shares(claims: Paired) -> Iterator[tuple[str, Share]]:
    pairs = claims.pairs
    yield "style", Share(sum(g.get("style") == o.get("style") for g, o in pairs), len(pairs))
    yield "anonymous", Share(sum(_anonymous(g) == _anonymous(o) for g, o in pairs), len(pairs))


def _anonymous(claim: Item) -> bool:
    return bool((claim.get("speaker") or {}).get("anonymous"))


def _figure_shares(figures: Paired) -> Iterator[tuple[str, Share]]:
    pairs = figures.pairs
    same = sum(g.get("modifier") == o.get("modifier") for g, o in pairs)
    yield "modifier", Share(same, len(pairs))
    nouns = [(g.get("noun"), o.get("noun")) for g, o in pairs if g.get("kind") == "count"]
    same = sum(bare_words(g or "") == bare_words(o or "") for g, o in nouns)
    yield "noun", Share(same, len(nouns))


def _grouped(
    claims: Paired, right: list[dict[str, bool]], key: Any, of_out: bool
) -> dict[str, dict[str, Tally]]:
    """Count claims by a key of the output (how often is it right?) or of gold (is it found?)."""
    found: dict[str, dict[str, Tally]] = {}
    for item in claims.out if of_out else claims.gold:
        one = Tally(out=1) if of_out else Tally(gold=1)
        _add(found.setdefault(str(key(item)), {}), dict.fromkeys(CLAIM, one))
    for (gold, out), parts in zip(claims.pairs, right, strict=True):
        group = found[str(key(out if of_out else gold))]
        _add(group, {name: Tally(hit=int(good)) for name, good in parts.items()})
    return found


_Misses = Iterator[tuple[str, Item | None, Item | None]]


def _claim_misses(claims: Paired, right: list[dict[str, bool]]) -> _Misses:
    for (gold, out), parts in zip(claims.pairs, right, strict=True):
        yield from ((name, gold, out) for name in _REPORTED if not parts[name])
    yield from (("claim missed", gold, None) for gold in claims.missed)
    yield from (("claim invented", None, out) for out in claims.invented)


def _figure_misses(figures: Paired) -> _Misses:
    yield from (("value", g, o) for g, o in figures.pairs if not same_figure(g, o))
    yield from (("figure missed", gold, None) for gold in figures.missed)
    yield from (("figure invented", None, out) for out in figures.invented)
