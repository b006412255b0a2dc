"""Which rules may match at a token, by its classes and those of its neighbours; remembered."""

from collections.abc import Iterable, Iterator, Sequence

from ..lexicon.index import Analysis
from ..memo import Memory
from .match import Matcher
from .needs import Classes

Anchored = tuple[Matcher, Classes | None]  # with classes of which the next token needs one
_NOTHING: Classes = frozenset()


class Candidates:
    """Rules to choose from; at most tokens few or none of them can be anchored."""

    def __init__(self, matchers: Sequence[Matcher]) -> None:
        self._matchers = matchers
        self._by_class: dict[str, list[tuple[int, Matcher]]] = {}
        self._leaders: Classes = _NOTHING
        self._followers: Classes = _NOTHING
        for order, matcher in enumerate(matchers):
            for name in matcher.triggers:
                self._by_class.setdefault(name, []).append((order, matcher))
            self._leaders |= matcher.preceding or _NOTHING
            self._followers |= _NOTHING.union(*(one.next or () for one in matcher.openings))
        self._anchored = Memory(self._of)
        self._between = Memory(self._fitting)

    def without(self, rule: str) -> "Candidates":
        """Return the same rules but one."""
        fewer = [matcher for matcher in self._matchers if matcher.rule.id != rule]
        return self if len(fewer) == len(self._matchers) else Candidates(fewer)

    @property
    def triggers(self) -> Iterable[str]:
        """Classes of which a token must have one for a rule to be anchored there."""
        return self._by_class.keys()

    def places(self, analyses: Sequence[Analysis]) -> Iterator[tuple[int, tuple[Matcher, ...]]]:
        """Yield the tokens at which rules can be anchored, each with those rules in order."""
        anchored = self._anchored
        hot = [at for at, analysis in enumerate(analyses) if anchored[analysis.classes]]
        return ((at, matchers) for at in hot if (matchers := self.at(analyses, at)))

    def at(self, analyses: Sequence[Analysis], at: int) -> tuple[Matcher, ...]:
        """Return the rules that can be anchored at one token, in order."""
        before = analyses[at - 1].classes & self._leaders if at else _NOTHING
        last = at + 1 == len(analyses)
        after = _NOTHING if last else analyses[at + 1].classes & self._followers
        return self._between[analyses[at].classes, before, after]

    def _of(self, classes: Classes) -> tuple[Anchored, ...]:
        ranked = dict(pair for name in classes for pair in self._by_class.get(name, ()))
        anchored = ((ranked[order], ranked[order].following(classes)) for order in sorted(ranked))
        return tuple((one, after) for one, after in anchored if after != _NOTHING)

    def _fitting(self, near: tuple[Classes, Classes, Classes]) -> tuple[Matcher, ...]:
        classes, before, after = near
        return tuple(
            one
            for one, following in self._anchored[classes]
            if (one.preceding is None or not one.preceding.isdisjoint(before))
            and (following is None or not following.isdisjoint(after))
        )
