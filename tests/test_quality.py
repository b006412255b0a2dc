"""The quality gate itself, and the project's own floors."""

import pytest
from tools import quality
from tools.quality import Pins, faults, raised

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


@pytest.mark.skipif(not quality.FLOORS.exists(), reason="no floors are pinned yet")
def test_the_projects_own_floors_are_reached():
    assert faults(quality.pinned(), quality.digest(), quality.reached()) == []
