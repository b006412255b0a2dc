"""Marking phrases: a cascade of passes, each of which sees what the passes before it marked.

A pass goes through a sentence from its start; where a rule of it matches, the first token gets the
class that the rule marks (`np`), each further one the same with `-in` (`np-in`), and the search goes
on after the phrase. After FASTUS (Hobbs et al. 1997) and the chunks of Abney (1991).
"""

from collections.abc import Iterable, Iterator, Sequence

from ..lexicon.index import Analysis, Lexicon
from ..rules.candidates import Candidates
from ..rules.load import Kind, Rule
from ..rules.match import Line, Matcher, Range, matches

KIND = Kind(
    "phrases",
    options=frozenset(("marks",)),
    captures=frozenset(("first", "head", "part")),
    anchor="first",
)
HEADS = frozenset(
    """Human Body Def Masc Fem Sing Dual Plur PROPN role title source organisation outlet group document
    seat place naming press occasion medium kin event time name nominal Bare Closed Poss Masdar""".split()
)
"""What is said of a phrase's head is a class of its first token: np-Human, np-role."""


class Cascade:
    """The rules that mark phrases, by pass; `codes` are those of the lexicon."""

    def __init__(self, passes: Iterable[Sequence[Rule]], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._passes = [
            Candidates([Matcher(rule, lexicon.codes, KIND.anchor) for rule in rules])
            for rules in passes
        ]

    def mark(self, analyses: list[Analysis], sentences: Iterable[Range]) -> None:
        """Give the tokens of each sentence the classes of the phrases that they form."""
        for sentence in sentences:
            for one in self._passes:
                self._pass(one, analyses, sentence)

    def _pass(self, rules: Candidates, analyses: list[Analysis], sentence: Range) -> None:
        words = analyses[slice(*sentence)]
        line, free = Line(words, sentence[0]), 0
        for index, matchers in rules.places(words):
            if index < free:
                continue
            for matcher, captures in matches(matchers, line, index):
                start, end = sentence[0] + index, captures["match"][1]
                free = end - sentence[0]
                self._write(analyses, matcher.rule.options["marks"], start, end, captures)
                break

    def _write(
        self, analyses: list[Analysis], mark: str, start: int, end: int, captures: dict[str, Range]
    ) -> None:
        head = captures.get("head", (start, start + 1))[0]
        mark, *kinds = mark.split()
        bare = {name.rpartition("+")[2] for name in analyses[head].classes}  # l+document too
        kinds += sorted(HEADS & bare)
        said = (f"{mark}-{name}" for name in kinds)
        analyses[start] = self._lexicon.marked(analyses[start], mark, *said)
        for at in range(start + 1, end):
            analyses[at] = self._lexicon.marked(analyses[at], f"{mark}-in")


def classes(rules: Iterable[Rule]) -> Iterator[str]:
    """Yield the classes that these rules give to tokens."""
    for marks in sorted({rule.options["marks"] for rule in rules}):
        mark, *kinds = marks.split()
        yield from (mark, f"{mark}-in", *(f"{mark}-{name}" for name in (*kinds, *sorted(HEADS))))
