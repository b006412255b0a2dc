"""Marking phrases: a cascade of passes, each of which sees what the passes before it marked.

A pass goes through a sentence from its start; where a rule of it matches, the first token gets the
class that the rule marks (`np`), each further one the same with `-in` (`np-in`), and the search
goes on after the phrase. After FASTUS (Hobbs et al. 1997) and the chunks of Abney (1991).
"""

from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from typing import NamedTuple

from ..lexicon.index import Analysis, Lexicon
from ..memo import Memory
from ..rules.candidates import Candidates
from ..rules.load import Kind, Rule
from ..rules.match import Line, Matcher, Range, matches
from ..rules.needs import Classes

KIND = Kind(
    "phrases",
    options=frozenset(("marks",)),
    captures=frozenset(("first", "head")),
    anchor="first",
)
HEADS = frozenset(
    """Human Body Def Masc Fem Sing Dual Plur Bare Closed Poss Masdar PROPN role title source
    organisation outlet group document seat place naming press occasion medium kin event time name
    nominal""".split()
)
"""What is said of a phrase's head is a class of its first token: np-Human, np-role."""
_NOUN_PHRASE = "np-"


class Phrase(NamedTuple):
    """What a rule marked: a range of tokens, of which the first has these classes."""

    rule: Rule
    tokens: Range
    classes: tuple[str, ...]


class Cascade:
    """The rules that mark phrases, by pass."""

    def __init__(self, passes: Iterable[Sequence[Rule]], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._said = Memory(_classes_of)
        self._passes = [
            Candidates([Matcher(rule, lexicon.codes, KIND.anchor) for rule in rules])
            for rules in passes
        ]
        self._hot_by_asked()

    def _hot_by_asked(self) -> None:
        """Of the many classes that a token may have, few decide where rules may be anchored."""
        self._asked = frozenset().union(*(one.asked for one in self._passes))
        self._hot_asked = Memory(self._passes_asking)
        self._hot = Memory(self._passes_at)

    def without(self, rule: str) -> "Cascade":
        """Return a cascade that lacks one rule."""
        fewer = copy(self)
        fewer._passes = [one.without(rule) for one in self._passes]
        fewer._hot_by_asked()
        return fewer

    def mark(self, analyses: list[Analysis], sentences: Iterable[Range]) -> list[Phrase]:
        """Give the tokens of each sentence the classes of the phrases that they form.

        Returns the phrases: those of a sentence pass by pass, those of a pass in text order.
        """
        phrases: list[Phrase] = []
        hot = self._hot
        for start, end in sentences:
            words = analyses[start:end]
            passes = [hot[word.classes] for word in words]
            for number, rules in enumerate(self._passes):
                bit = 1 << number
                places = [at for at, one in enumerate(passes) if one & bit]
                found = self._pass(rules, words, places, start) if places else ()
                for phrase in found:
                    first, last = phrase.tokens
                    passes[first - start : last - start] = [
                        hot[word.classes] for word in words[first - start : last - start]
                    ]
                phrases += found
            analyses[start:end] = words
        return phrases

    def _passes_at(self, classes: Classes) -> int:
        """The passes whose rules may be anchored at a token of these classes, a bit each."""
        return self._hot_asked[classes & self._asked]

    def _passes_asking(self, classes: Classes) -> int:
        return sum(1 << number for number, one in enumerate(self._passes) if one.hot(classes))

    def _pass(
        self, rules: Candidates, words: list[Analysis], places: list[int], first: int
    ) -> list[Phrase]:
        """The phrases of a pass over a sentence whose first token is `first`.

        What it marks in `words` is for the passes after it.
        """
        before, found, free = words.copy(), [], 0
        line = Line(before, first)
        for index in places:
            if index < free or not (matchers := rules.at(before, index)):
                continue
            for matcher, captures in matches(matchers, line, index):
                start, end = first + index, captures["match"][1]
                free = end - first
                head = captures.get("head", (start, end))[0] - first
                said = self._write(words, matcher.rule, (index, free), head)
                found.append(Phrase(matcher.rule, (start, end), said))
                break
        return found

    def _write(
        self, analyses: list[Analysis], rule: Rule, tokens: Range, head: int
    ) -> tuple[str, ...]:
        said, inside = self._said[rule.options["marks"], analyses[head].classes]
        start, end = tokens
        analyses[start] = self._lexicon.marked(analyses[start], *said)
        for at in range(start + 1, end):
            analyses[at] = self._lexicon.marked(analyses[at], inside)
        return said


def _classes_of(phrase: tuple[str, frozenset[str]]) -> tuple[tuple[str, ...], str]:
    """The classes of the first token and of the others, by what the rule marks and the head."""
    marks, head = phrase
    mark, *kinds = marks.split()
    of_head = sorted({_SAID_OF_HEADS[name] for name in head} - {""})
    return (mark, *(f"{mark}-{name}" for name in (*kinds, *of_head))), f"{mark}-in"


def _said_of_heads(name: str) -> str:
    """The class that is said of a head that has this one; empty for most.

    A proclitic and the phrase marked before are left out, of l+document and np-document.
    """
    bare = name.rpartition("+")[2].removeprefix(_NOUN_PHRASE)
    return bare if bare in HEADS else ""


_SAID_OF_HEADS = Memory(_said_of_heads)


def check_marks(rule: Rule) -> None:
    """Raise PackError when a rule does not say what it marks."""
    if not rule.options.get("marks", "").split():
        raise rule.place.error(f"rule {rule.id!r}: 'marks' says what its phrases are: np definite")


def classes(rules: Iterable[Rule]) -> Iterator[str]:
    """Yield the classes that these rules give to tokens."""
    for marks in sorted({rule.options["marks"] for rule in rules}):
        mark, *kinds = marks.split()
        yield from (mark, f"{mark}-in", *(f"{mark}-{name}" for name in (*kinds, *sorted(HEADS))))
