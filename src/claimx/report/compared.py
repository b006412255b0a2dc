"""Gold and output side by side: what was missed, invented, and told otherwise, in its place.

Both are plain documents, since gold made by hand leaves out what nobody measures.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from ..result_files import Stored, by_id
from ..scoring import score
from ..scoring.measures import claim_parts
from ..scoring.pairing import pair_claims
from ..text.document import document
from .environment import rendered
from .marks import Mark, in_order, paragraphs
from .wording import Language

Item = Mapping[str, Any]
SIGNS = {"missed": "−", "invented": "+", "differs": "≠", "right": "=", "optional": "○"}
_PARTS = ("speaker", "entity", "content")
_MEASURES = ("claim", "speaker", "entity", "content", "whole", "figure", "value")


@dataclass(frozen=True, slots=True)
class Pair:
    """A claim of gold with that of the output; `wrong` are the parts in which they differ."""

    status: str
    gold: Item | None
    out: Item | None
    wrong: tuple[str, ...] = ()

    @property
    def place(self) -> int:
        """Where its cue begins."""
        return (self.gold or self.out or {})["cue"]["span"][0]


@dataclass(frozen=True, slots=True)
class Compared:
    """An article with the paragraphs of gold and of the output, and its pairs in text order."""

    id: str
    name: str
    gold: tuple[Markup, ...]
    out: tuple[Markup, ...]
    pairs: tuple[Pair, ...]

    @property
    def size(self) -> int:
        """How many pairs there are."""
        return len(self.pairs)


def page(
    gold: Sequence[Stored], out: Sequence[Stored], texts: Mapping[str, str],
    language: Language = "ar", title: str | None = None,
) -> str:  # fmt: skip
    """Return the report on documents of gold and output, `texts` being those of the gold articles.

    Raises UsageError as `score` does: no gold, or one id twice.
    """
    measured = score(gold, out).whole.tallies
    extracted = by_id(out)
    articles = [
        _compared(str(at), id, one.data, extracted[id].data if id in extracted else {}, texts[id])
        for at, (id, one) in enumerate(by_id(gold).items(), 1)
    ]
    tallies = {name: measured[name] for name in _MEASURES if name in measured}
    return rendered(
        language, title, ("scores", "compared"), articles=articles, tallies=tallies, signs=SIGNS
    )


def _compared(id: str, name: str, gold: Item, out: Item, raw: str) -> Compared:
    pairs = sorted(_pairs(gold.get("claims") or [], out.get("claims") or []), key=lambda p: p.place)
    body = document(raw).body
    sides = (
        tuple(paragraphs(raw, body, in_order(_marks(id, pairs, side)))) for side in ("gold", "out")
    )
    return Compared(id, name, *sides, pairs=tuple(pairs))


def _pairs(gold: Sequence[Item], out: Sequence[Item]) -> Iterator[Pair]:
    paired = pair_claims(gold, out)
    for one, other in paired.pairs:
        right = claim_parts(one, other)
        wrong = tuple(name for name in _PARTS if not right[name])
        yield Pair("differs" if wrong else "right", one, other, wrong)
    yield from (Pair("missed", one, None) for one in paired.missed)
    yield from (Pair("invented", None, other) for other in paired.invented)
    yield from (Pair("optional", one, None) for one in gold if one.get("optional"))


def _marks(id: str, pairs: Sequence[Pair], side: str) -> Iterator[Mark]:
    """The marks of one side; a cue of both is the target of links on the side of gold alone."""
    for number, pair in enumerate(pairs, 1):
        if claim := getattr(pair, side):
            speaker = claim.get("speaker") or {}
            parts = {"cue": claim["cue"], "content": claim["content"], "speaker": speaker}
            for role, part in parts.items():
                if part.get("span"):
                    yield Mark(
                        *part["span"], role, f"{id}-{number}", f"{number} {SIGNS[pair.status]}",
                        classes=f"{pair.status}{' wrong' * (role in pair.wrong)}",
                        anchor=side == "gold" or pair.gold is None,
                    )  # fmt: skip
