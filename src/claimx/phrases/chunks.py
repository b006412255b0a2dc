"""Marking phrases: a cascade of passes, each of which sees what the passes before it marked.

A pass goes through a sentence from its start; where a rule of it matches, the first token gets the
class that the rule marks (`np`), each further one the same with `-in` (`np-in`), and the search
goes on after the phrase. After FASTUS (Hobbs et al. 1997) and the chunks of Abney (1991).
"""

from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from typing import NamedTuple

from ..lexicon.index import Analysis, Lexicon
from ..rules.candidates import Candidates
from ..rules.load import Kind, Rule
from ..rules.match import Line, Matcher, Range, matches

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
        self._passes = [
            Candidates([Matcher(rule, lexicon.codes, KIND.anchor) for rule in rules])
            for rules in passes
        ]

    def without(self, rule: str) -> "Cascade":
        """Return a cascade that lacks one rule."""
        fewer = copy(self)
        fewer._passes = [one.without(rule) for one in self._passes]
        return fewer

    def mark(self, analyses: list[Analysis], sentences: Iterable[Range]) -> list[Phrase]:
        """Give the tokens of each sentence the classes of the phrases that they form.

        Returns the phrases: those of a sentence pass by pass, those of a pass in text order.
        """
        return [
            phrase
            for sentence in sentences
            for one in self._passes
            for phrase in self._pass(one, analyses, sentence)
        ]

    def _pass(
        self, rules: Candidates, analyses: list[Analysis], sentence: Range
    ) -> Iterator[Phrase]:
        words = analyses[slice(*sentence)]
        line, free = Line(words, sentence[0]), 0
        for index, matchers in rules.places(words):
            if index < free:
                continue
            for matcher, captures in matches(matchers, line, index):
                start, end = sentence[0] + index, captures["match"][1]
                free = end - sentence[0]
                head = captures.get("head", (start, end))[0]
                yield self._write(analyses, matcher.rule, (start, end), head)
                break

    def _write(self, analyses: list[Analysis], rule: Rule, tokens: Range, head: int) -> Phrase:
        mark, *kinds = rule.options["marks"].split()
        of_head = HEADS & set(map(_bare, analyses[head].classes))
        said = (mark, *(f"{mark}-{name}" for name in (*kinds, *sorted(of_head))))
        start, end = tokens
        analyses[start] = self._lexicon.marked(analyses[start], *said)
        for at in range(start + 1, end):
            analyses[at] = self._lexicon.marked(analyses[at], f"{mark}-in")
        return Phrase(rule, tokens, said)


def _bare(name: str) -> str:
    """A class without a proclitic or the phrase marked before: of l+document and np-document."""
    return name.rpartition("+")[2].removeprefix(_NOUN_PHRASE)


def check_marks(rule: Rule) -> None:
    """Raise PackError when a rule does not say what it marks."""
    if not rule.options.get("marks", "").split():
        raise rule.place.error(f"rule {rule.id!r}: 'marks' says what its phrases are: np definite")


def classes(rules: Iterable[Rule]) -> Iterator[str]:
    """Yield the classes that these rules give to tokens."""
    for marks in sorted({rule.options["marks"] for rule in rules}):
        mark, *kinds = marks.split()
        yield from (mark, f"{mark}-in", *(f"{mark}-{name}" for name in (*kinds, *sorted(HEADS))))
