"""Which rules may match at a token, by its classes and those of its neighbours; remembered."""

from collections.abc import Iterable, Iterator, Sequence

from ..lexicon.index import Analysis
from ..memo import Memory
from .match import Matcher
from .needs import Classes
from .nodes import Token, names

Anchored = tuple[Matcher, Classes | None]  # with classes of which the next token needs one
_NOTHING: Classes = frozenset()


class Candidates:
    """Rules to choose from; at most tokens few or none of them can be anchored.

    Of the many classes of a token only those count that the rules ask of an anchor, of
    the token before or after it: few combinations of these are met, and they are remembered.
    """

    def __init__(self, matchers: Iterable[Matcher]) -> None:
        self._matchers = tuple(matchers)
        self._by_class: dict[str, list[tuple[int, Matcher]]] = {}
        asked: set[str] = set()
        leaders: set[str] = set()
        followers: set[str] = set()
        for order, matcher in enumerate(self._matchers):
            for name in matcher.triggers:
                self._by_class.setdefault(name, []).append((order, matcher))
            asked.update(*(names(Token(one.condition)) for one in matcher.openings))
            leaders |= matcher.preceding or _NOTHING
            followers.update(*(one.next or () for one in matcher.openings))
        self.asked, self._leaders, self._followers = map(frozenset, (asked, leaders, followers))
        self._known: dict[Classes, Classes] = {}  # equal sets are one, which compares at once
        self._anchored = Memory(self._of)
        self._between = Memory(self._fitting)
        self._near = Memory(self._parts)

    def without(self, rule: str) -> "Candidates":
        """Return the same rules but one."""
        fewer = [matcher for matcher in self._matchers if matcher.rule.id != rule]
        return self if len(fewer) == len(self._matchers) else Candidates(fewer)

    @property
    def triggers(self) -> Iterable[str]:
        """Classes of which a token must have one for a rule to be anchored there."""
        return self._by_class.keys()

    def hot(self, classes: Classes) -> bool:
        """Whether a rule may be anchored at a token of these classes, if its neighbours fit."""
        if self._by_class.keys().isdisjoint(classes):
            return False
        return bool(self._anchored[self._near[classes][0]])

    def places(self, analyses: Sequence[Analysis]) -> Iterator[tuple[int, tuple[Matcher, ...]]]:
        """Yield the tokens at which rules can be anchored, each with those rules in order."""
        near, anchored, between = self._near, self._anchored, self._between
        row = [near[analysis.classes] for analysis in analyses]
        last = len(row) - 1
        for at, (own, _, _) in enumerate(row):
            if anchored[own]:
                before = row[at - 1][1] if at else _NOTHING
                after = row[at + 1][2] if at < last else _NOTHING
                if matchers := between[own, before, after]:
                    yield at, matchers

    def at(self, analyses: Sequence[Analysis], at: int) -> tuple[Matcher, ...]:
        """Return the rules that can be anchored at one token, in order."""
        before = self._near[analyses[at - 1].classes][1] if at else _NOTHING
        last = at + 1 == len(analyses)
        after = _NOTHING if last else self._near[analyses[at + 1].classes][2]
        return self._between[self._near[analyses[at].classes][0], before, after]

    def _parts(self, classes: Classes) -> tuple[Classes, Classes, Classes]:
        """What counts of a token that is an anchor, is before it, is after it."""
        one, two, three = (
            self._known.setdefault(part, part)
            for part in (classes & self.asked, classes & self._leaders, classes & self._followers)
        )
        return one, two, three

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
