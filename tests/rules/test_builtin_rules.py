"""Every built-in rule against its own examples, and with the rule switched off."""

from collections import Counter

import pytest

from claimx.packs import read_packs
from claimx.pipeline import extractor
from claimx.rules import figure_examples, report, selftest
from claimx.rules.catalogue import catalogue

LISTED = catalogue(read_packs())


@pytest.mark.parametrize("listed", LISTED, ids=lambda listed: f"{listed.kind}-{listed.rule.id}")
def test_rule_does_what_its_examples_say(listed):
    run = selftest.faults if listed.kind == "claims" else figure_examples.faults
    found = [fault for fault in run(listed.rule, extractor(), strict=True) if fault.grave]
    assert not found, "\n" + report.as_text(found)


def test_there_are_rules_for_claims_and_for_figures():
    assert {listed.kind for listed in LISTED} == {"claims", "figures"}


def test_every_id_is_used_once_and_names_a_construction():
    counts = Counter((listed.kind, listed.rule.id) for listed in LISTED)
    assert max(counts.values()) == 1
    for listed in LISTED:
        assert listed.rule.id.replace("-", "").isalnum() and listed.rule.id.islower()


def test_every_rule_says_why():
    assert all(listed.rule.why.strip() for listed in LISTED)
