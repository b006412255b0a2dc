"""Every rule of amounts against its own examples, and with the rule switched off."""

import pytest

from claimx.authoring.figure_examples import faults
from claimx.figures.packs import KINDS
from claimx.packs import read_packs
from claimx.pipeline import extractor

RULES = read_packs().figures.amounts


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rule_does_what_its_examples_say_and_is_needed(rule):
    found = [(fault.message, fault.values) for fault in faults(rule, extractor()) if fault.grave]
    assert found == []


def test_every_kind_of_amount_has_a_rule():
    assert {rule.options["kind"] for rule in RULES} == KINDS
