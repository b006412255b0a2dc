"""Rules left out before they are tried would not have matched."""

from pathlib import Path

import pytest

from claimx.pipeline import extractor
from claimx.rules.candidates import Candidates
from claimx.rules.match import Line, Matcher, matches
from claimx.text.document import document

from .small import lexicon, line, rule

CUE = "(cue:cue-verb)"
CORPUS = Path(__file__).parents[2] / "corpus"


def _left(text: str, at: int, *steps: str) -> bool:
    """Whether the rule is left to be tried at a token of the text."""
    matcher = Matcher(rule(*steps), lexicon().codes, "cue")
    analyses = line(text).analyses
    return matcher in Candidates([matcher]).at(analyses, at)


@pytest.mark.parametrize(
    ("text", "at", "steps", "left"),
    [
        ("قال المدير إن", 0, (CUE, "(speaker:role)"), True),
        ("قال إن المدير", 0, (CUE, "(speaker:role)"), False),
        ("المدير قال إن", 0, (CUE, "(speaker:role)"), False),
        ("قال", 0, (CUE, "(speaker:role)"), False),
        ("قال", 0, (CUE, "role?"), True),
        ("قال إن المدير", 0, (CUE, "role?", "(content:complementiser)"), True),
        ("قال إن المدير", 0, (CUE, "(ahead: complementiser)"), True),
        ("قال إن المدير", 0, ("(cue:cue-verb role | cue-verb comma)",), False),
        ("قال إن المدير", 0, ("(cue:cue-verb role | cue-verb any)",), True),
        ("قال إن المدير", 0, ("(cue:(role? comma?)* cue-verb)",), True),
        ("قال إن المدير", 0, ("(cue:(role? comma?)+ cue-verb role)",), False),
        ("المدير قال", 1, ("(speaker:role)", CUE), True),
        ("إن قال", 1, ("(speaker:role)", CUE), False),
        ("قال", 0, ("(speaker:role)", CUE), False),
        ("إن قال", 1, ("role?", CUE), True),
        ("إن قال", 1, ("(speaker:role comma?)", CUE), False),
    ],
)
def test_a_rule_is_left_where_its_neighbours_may_match(text, at, steps, left):
    assert _left(text, at, *steps) is left


def test_a_rule_that_matches_is_never_left_out():
    finder = extractor().finder
    rules = Candidates(finder.matchers)
    for article in sorted(CORPUS.glob("*.txt")):
        parsed, _ = extractor().parse(document(article.read_bytes().decode()))
        for first, last in parsed.sentences:
            analyses = parsed.analyses[first:last]
            sentence = Line(analyses)
            for at in range(len(analyses)):
                found = {matcher for matcher, _ in matches(finder.matchers, sentence, at)}
                assert found <= set(rules.at(analyses, at))
