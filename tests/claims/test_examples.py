"""Every claim rule against its own examples, and with the rule switched off."""

import pytest

from claimx.authoring import selftest
from claimx.claims.attribution.find import KIND
from claimx.packs import CLAIMS
from claimx.rules import load

RULES = load.load(sorted(CLAIMS.glob("*.yaml")), KIND)
by_rule = pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])


def test_each_rule_has_its_own_name():
    assert len({rule.id for rule in RULES}) == len(RULES) > 40


@by_rule
def test_examples_come_out_and_fail_without_the_rule(rule, engine):
    assert [_told(fault) for fault in selftest.faults(rule, engine)] == []


@by_rule
def test_reason_shows_the_construction(rule):
    assert any("ء" <= char <= "ي" for char in rule.why), "no Arabic example in why"


@pytest.mark.parametrize("rule", RULES[:3], ids=[rule.id for rule in RULES[:3]])
def test_a_rule_that_is_switched_off_finds_nothing(rule, engine):
    text = str(rule.examples[0]["text"])
    fewer = engine.without(rule.id)
    found = fewer.extract(selftest.document(text)).claims
    assert rule.id not in [claim.rule for claim in found]


def _told(fault: selftest.Fault) -> str:
    return "\n".join((fault.message, *(f"{label}: {value}" for label, value in fault.values)))
