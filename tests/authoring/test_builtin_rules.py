"""Built-in rules as a whole, and those of figures against their own examples.

The examples of claim rules are run in tests/claims.
"""

from collections import Counter

import pytest

from claimx.authoring import figure_examples, report
from claimx.authoring.catalogue import catalogue
from claimx.packs import read_packs
from claimx.pipeline import extractor

LISTED = catalogue(read_packs())
FIGURES = [listed.rule for listed in LISTED if listed.kind == "figures"]


@pytest.mark.parametrize("rule", FIGURES, ids=lambda rule: rule.id)
def test_rule_does_what_its_examples_say(rule):
    found = [fault for fault in figure_examples.faults(rule, extractor()) if fault.grave]
    assert not found, "\n" + report.as_text(found)


def test_there_are_rules_for_claims_and_for_figures():
    assert {listed.kind for listed in LISTED} == {"claims", "figures"}


def test_every_id_is_used_once_and_names_a_construction():
    counts = Counter((listed.kind, listed.rule.id) for listed in LISTED)
    assert [id for (_, id), count in counts.items() if count > 1] == []
    for listed in LISTED:
        assert listed.rule.id.replace("-", "").isalnum() and listed.rule.id.islower()


def test_every_rule_says_why():
    assert all(listed.rule.why.strip() for listed in LISTED)
