"""Packs become rules: phrases in order, later rules in place of earlier ones, words they name."""

import pytest

from claimx.claims.attribution.find import KIND
from claimx.errors import PackError
from claimx.rules.load import check_classes, literals, rules_of
from claimx.rules.nodes import Has, Token
from claimx.strict_yaml import parse

from .small import rules

RULE = "pack: one\nrules:\n- {id: a, why: w, steps: [(cue:cue-verb), =إلى]}\n"


def of(*sources):
    return rules_of([parse(source, f"{n}.yaml") for n, source in enumerate(sources)], KIND)


def test_rule_keeps_what_its_pack_says():
    (rule,) = rules(
        "pack: p\nrules:\n- id: a\n  why: because\n  steps: [(cue:any), role]\n"
        "  content: colon\n  agrees: speaker\n  counterexamples: [نص]\n"
    )
    assert (rule.id, rule.why, rule.place.line) == ("a", "because", 3)
    assert [step.text for step in rule.steps] == ["(cue:any)", "role"]
    assert rule.options == {"content": "colon", "agrees": "speaker"}
    assert rule.counterexamples == ("نص",)


def test_later_pack_replaces_a_rule_in_its_place():
    second = RULE.replace("why: w", "why: mine")
    third = "pack: three\nrules:\n- {id: b, why: w, steps: [(cue:any)]}\n"
    assert [(r.id, r.why) for r in of(RULE, third, second)] == [("a", "mine"), ("b", "w")]


def test_same_id_twice_in_one_pack_is_an_error():
    with pytest.raises(PackError, match="duplicate rule id 'a'"):
        of(RULE + "- {id: a, why: w, steps: [(cue:any)]}\n")


def test_phrases_of_every_pack_are_known_to_all_rules():
    phrases = "pack: p\nphrases:\n  man: role\n  men: man & !definite\n"
    (rule,) = of("pack: q\nrules:\n- {id: a, why: w, steps: [(cue:men)]}\n", phrases)
    assert "role" in str(rule.steps[0].node) and "men" not in str(rule.steps[0].node)


def test_phrase_knows_only_those_above_it():
    (rule,) = of("pack: p\nphrases: {men: man, man: role}\n"
                 "rules:\n- {id: a, why: w, steps: [(cue:any), men]}\n")  # fmt: skip
    assert rule.steps[1].node == Token(Has("man"))


def test_literals_are_folded_words_that_rules_name():
    assert literals(of(RULE)) == {"الي"}


def test_unknown_class_is_reported_with_the_nearest():
    with pytest.raises(PackError) as fault:
        check_classes(of(RULE), frozenset({"cue-verbs"}))
    assert str(fault.value) == (
        "0.yaml:3:27: unknown word class or phrase 'cue-verb'; did you mean 'cue-verbs'?"
    )


def test_known_classes_and_literals_pass():
    check_classes(of(RULE), frozenset({"cue-verb"}))
