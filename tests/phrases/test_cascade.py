"""Rules that mark phrases, pass by pass, over a lexicon of a few words."""

import pytest

from claimx.lexicon.entries import entries_of
from claimx.lexicon.index import Lexicon
from claimx.phrases.chunks import KIND, Cascade, classes
from claimx.rules.load import rules_of
from claimx.strict_yaml import parse
from claimx.text.tokens import tokenise

WORDS = """
- class: role
  entries: [مدير, وزير]
- class: organisation
  entries: [ميناء]
"""
SHORT = "- {id: short, why: w, marks: np, steps: [(first:role)]}"
LONG = "- {id: long, why: w, marks: np definite, steps: [(first:role), organisation]}"
WHOLE = "- {id: whole, why: w, marks: full, steps: [(first:np), np-in*, (head:organisation)?]}"
AFTER = (
    "- {id: after, why: w, marks: turn, steps: [np, (first:organisation), (ahead:organisation)]}"
)


@pytest.fixture
def cascade():
    def made(*passes):
        rules = [rules_of([parse(f"pack: p\nrules:\n{one}", "p.yaml")], KIND) for one in passes]
        known = classes(rule for one in rules for rule in one)
        entries = [entry for table in parse(WORDS, "words.yaml") for entry in entries_of(table)]
        return Cascade(rules, Lexicon(entries, (), known))

    return made


def marked(cascade, text):
    words = tokenise(text).texts
    analyses = cascade._lexicon.analyses(words)
    phrases = cascade.mark(analyses, [(0, len(words))])
    return [(p.rule.id, *p.tokens) for p in phrases], analyses


def test_first_rule_that_matches_marks_and_the_search_goes_on_after_it(cascade):
    text = "مدير ميناء مدير"
    assert marked(cascade(f"{LONG}\n{SHORT}"), text)[0] == [("long", 0, 2), ("short", 2, 3)]
    assert marked(cascade(f"{SHORT}\n{LONG}"), text)[0] == [("short", 0, 1), ("short", 2, 3)]


def test_first_word_and_further_ones_get_their_classes(cascade):
    _, (first, second) = marked(cascade(LONG), "مدير ميناء")
    assert {"np", "np-definite", "np-role"} <= first.classes
    assert "np-in" in second.classes and "np" not in second.classes


def test_later_pass_sees_what_the_one_before_marked(cascade):
    found, (first, _, third) = marked(cascade(LONG, WHOLE), "مدير ميناء ميناء")
    assert found == [("long", 0, 2), ("whole", 0, 3)]
    assert "full-organisation" in first.classes and "full-in" in third.classes


def test_what_stands_around_a_phrase_is_no_part_of_it(cascade):
    found, _ = marked(cascade(SHORT, AFTER), "مدير ميناء ميناء")
    assert found == [("short", 0, 1), ("after", 1, 2)]


def test_sentences_are_read_one_by_one(cascade):
    one = cascade(LONG)
    analyses = one._lexicon.analyses(["مدير", "ميناء"])
    assert one.mark(analyses, [(0, 1), (1, 2)]) == []


def test_rule_can_be_switched_off(cascade):
    whole = cascade(f"{LONG}\n{SHORT}", WHOLE)
    fewer = whole.without("long")
    assert marked(fewer, "مدير ميناء")[0] == [("short", 0, 1), ("whole", 0, 2)]
    assert marked(whole, "مدير ميناء")[0][0] == ("long", 0, 2)
