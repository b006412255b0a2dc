"""The quality gate itself, and the project's own floors."""

import pytest
from tools import quality
from tools.quality import Pins, faults, raised

from claimx.result_files import stored

PINS = Pins("abc", {"claim": 0.9, "whole": 0.7})


def test_floors_that_are_reached_are_no_fault():
    assert faults(PINS, "abc", {"claim": 0.9, "whole": 0.75}) == []


def test_a_score_below_its_floor_is_a_fault():
    (fault,) = faults(PINS, "abc", {"claim": 0.8999, "whole": 0.75})
    assert fault == "claim: F1 0.8999 is below its floor 0.9"


def test_articles_that_changed_are_a_fault():
    assert "changed" in faults(PINS, "abd", {"claim": 1, "whole": 1})[0]


def test_floors_go_up():
    assert raised(PINS, "abd", {"claim": 0.91239, "whole": 0.7}).floors["claim"] == 0.912
    assert raised(None, "abd", {"claim": 0.5}) == Pins("abd", {"claim": 0.5})


def test_floors_go_down_only_when_that_is_said():
    values = {"claim": 0.95, "whole": 0.69}
    with pytest.raises(SystemExit, match="would go down: whole"):
        raised(PINS, "abc", values)
    assert raised(PINS, "abc", values, allow_regression=True).floors["whole"] == 0.69


def test_the_projects_own_floors_are_reached():
    assert faults(quality.pinned(), quality.digest(), quality.reached()) == []


def test_the_gold_stands_in_the_articles():
    """A misplaced span, or a text that YAML takes for a number, would move scores unseen."""
    gold = stored([str(quality.GOLD)])
    assert len(gold) == 5
    for document in gold:
        raw = quality.article(document.id).read_bytes().decode("utf-8-sig")
        assert misplaced(document.data, raw) == []


def misplaced(item, raw):
    """The parts of a document whose span does not hold their text."""
    if isinstance(item, list):
        return [fault for value in item for fault in misplaced(value, raw)]
    if not isinstance(item, dict):
        return []
    wrong = item.get("text") is not None and raw[slice(*item["span"])] != item["text"]
    return [item] * wrong + misplaced(list(item.values()), raw)
