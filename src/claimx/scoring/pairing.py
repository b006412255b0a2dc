"""Gold and extracted items paired one to one, best overlap first; optional gold set aside."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from .likeness import overlap

Item = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Paired:
    """What counts: pairs, gold items and extracted items, none of them optional."""

    pairs: list[tuple[Item, Item]]
    gold: list[Item]
    out: list[Item]

    @property
    def missed(self) -> list[Item]:
        """Gold items that nothing was paired with."""
        found = {id(gold) for gold, _ in self.pairs}
        return [item for item in self.gold if id(item) not in found]

    @property
    def invented(self) -> list[Item]:
        """Extracted items that nothing was paired with."""
        found = {id(out) for _, out in self.pairs}
        return [item for item in self.out if id(item) not in found]


def pair_claims(gold: Sequence[Item], out: Sequence[Item]) -> Paired:
    """Pair claims whose cues overlap, those first whose cues and contents overlap most."""
    return _pair(
        gold,
        out,
        lambda claim: claim["cue"]["span"],
        lambda g, o: (
            overlap(g["cue"]["span"], o["cue"]["span"])
            + overlap(g["content"]["span"], o["content"]["span"])
        ),
    )


def pair_figures(gold: Sequence[Item], out: Sequence[Item]) -> Paired:
    """Pair figures whose spans overlap, those first that overlap most."""
    return _pair(gold, out, lambda f: f["span"], lambda g, o: overlap(g["span"], o["span"]))


def _pair(
    gold: Sequence[Item],
    out: Sequence[Item],
    span: Callable[[Item], Any],
    likeness: Callable[[Item, Item], float],
) -> Paired:
    links = [
        (-likeness(g, o), i, j)
        for i, g in enumerate(gold)
        for j, o in enumerate(out)
        if overlap(span(g), span(o))
    ]
    partner: dict[int, int] = {}
    for _, i, j in sorted(links):
        if i not in partner and j not in partner.values():
            partner[i] = j
    return _without_optional(gold, out, partner)


def _without_optional(gold: Sequence[Item], out: Sequence[Item], partner: dict[int, int]) -> Paired:
    """Finding a borderline item is neither rewarded nor punished."""
    optional = {i for i, item in enumerate(gold) if item.get("optional")}
    free = {j for i, j in partner.items() if i in optional}
    return Paired(
        [(gold[i], out[j]) for i, j in sorted(partner.items()) if i not in optional],
        [item for i, item in enumerate(gold) if i not in optional],
        [item for j, item in enumerate(out) if j not in free],
    )
