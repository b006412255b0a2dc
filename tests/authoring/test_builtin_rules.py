"""Built-in rules as a whole, and those of phrases and figures against their own examples.

The examples of claim rules are run in tests/claims.
"""

from collections import Counter

import pytest

from claimx.authoring import report
from claimx.authoring.catalogue import catalogue
from claimx.authoring.trial import FAULTS
from claimx.packs import FOR, read_packs
from claimx.pipeline import extractor

LISTED = catalogue(read_packs())
OTHERS = [listed for listed in LISTED if listed.kind != "claims"]


@pytest.mark.parametrize("listed", OTHERS, ids=lambda listed: f"{listed.pack}-{listed.rule.id}")
def test_rule_does_what_its_examples_say(listed):
    run = FAULTS[listed.kind]
    found = [fault for fault in run(listed.rule, extractor()) if fault.grave]
    assert not found, "\n" + report.as_text(found)


def test_there_are_rules_of_every_kind():
    assert {listed.kind for listed in LISTED} == set(FOR)


def test_every_id_is_used_once_and_names_a_construction():
    counts = Counter((listed.kind, listed.rule.id) for listed in LISTED)
    assert [id for (_, id), count in counts.items() if count > 1] == []
    for listed in LISTED:
        assert listed.rule.id.replace("-", "").isalnum() and listed.rule.id.islower()


def test_every_rule_says_why():
    assert all(listed.rule.why.strip() for listed in LISTED)
