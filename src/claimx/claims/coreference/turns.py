"""Who has spoken so far, claim by claim."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ...rules.match import Range
from ..attribution.find import Attribution
from ..mentions.mention import Mention

_RECENT = 30  # turns of which each may be meant; before them the last of each gender and number
_NEAR = 4  # sentences


@dataclass(frozen=True, slots=True)
class Turn:
    """Who spoke in a claim; `holder` is the claim in whose content that was said."""

    claim: int
    named: Mention
    cue: Range
    content: Range
    holder: int | None

    def is_nested(self, holder: int | None) -> bool:
        """Whether this was said inside another's words, other than those of `holder`."""
        return self.holder not in (None, holder)


class Turns:
    """The speakers so far, in the order of their claims."""

    def __init__(self, kept: Sequence[tuple[Attribution, Range]]) -> None:
        self._kept = kept
        self._all: list[Turn] = []
        self._open: list[Turn] = []
        self._last: dict[object, Turn] = {}  # of each gender and number, and of the nested
        self._called: set[object] = set()

    def add(self, claim: int, named: Mention) -> None:
        """Remember who spoke in a claim."""
        attribution, content = self._kept[claim]
        holder = self.holder(claim)
        turn = Turn(claim, named, attribution.cue, content, holder and holder.claim)
        self._all.append(turn)
        self._open.append(turn)
        self._last[named.genders, named.number, turn.is_nested(None)] = turn
        self._called.update((named.words, *named.names))

    def holder(self, claim: int) -> Turn | None:
        """The innermost earlier turn whose content holds the cue of a claim."""
        cue = self._kept[claim][0].cue
        self._open = [turn for turn in self._open if cue[0] < turn.content[1]]  # cues go on
        holders = [turn for turn in self._open if turn.content[0] <= cue[0]]
        return min(holders, key=lambda turn: turn.content[1] - turn.content[0], default=None)

    def near(self, distance: Callable[[Turn], int]) -> list[Turn]:
        """Those who spoke in the last sentences, and the last of each gender and number."""
        near = [one for one in self._all[-_RECENT:] if distance(one) < _NEAR]
        return [*(one for one in self._last.values() if one not in near), *near]

    def has_spoken(self, named: Mention) -> bool:
        """Whether one who is called so has spoken."""
        return not self._called.isdisjoint((named.words, *named.names))
