"""Every rule of dates and times against its own examples, and with the rule switched off."""

import pytest

from .dating import read, rules

RULES = rules()


def _value(example):
    value = example["value"]
    return None if value in (None, "null") else str(value)


def _published(example):
    return str(example["published"]) if "published" in example else None


def _reads(rule, example, without=""):
    """Ids of the rules that read the example's figure; a silent rule reads by finding none."""
    figures, _ = read(str(example["text"]), _published(example), without)
    if "silent" in example:
        return [] if any(f.text == str(example["date"]) for f in figures) else [rule.id]
    wanted = (str(example["date"]), _value(example))
    return [f.rule for f in figures if (f.text, f.value) == wanted]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rule_reads_its_examples(rule):
    assert rule.examples
    for example in rule.examples:
        assert _reads(rule, example) == [rule.id], example["text"]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rule_leaves_its_counterexamples(rule):
    assert rule.counterexamples
    for example in rule.counterexamples:
        figures, _ = read(str(example["text"]), _published(example))
        assert rule.id not in [figure.rule for figure in figures], example["text"]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_some_example_fails_when_the_rule_is_switched_off(rule):
    assert not all(_reads(rule, example, without=rule.id) for example in rule.examples)
