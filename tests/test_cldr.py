"""The lexicon files that start from CLDR are what the script writes today."""

import sys
from pathlib import Path

import pytest

pytest.importorskip("babel")
sys.path.insert(0, str(Path(__file__).parents[1]))

from tools import cldr


@pytest.mark.parametrize("name", sorted(cldr.files()))
def test_generated_file_is_current(name):
    assert (cldr.DATA / name).read_text(encoding="utf-8") == cldr.files()[name]


@pytest.mark.parametrize("name", sorted(cldr.files()))
def test_generated_file_says_so_in_its_first_line(name):
    assert cldr.files()[name].startswith("# Generated")


def test_every_month_of_every_tradition_is_there():
    months = cldr.files()["months.yaml"]
    for word in ("كانون الثاني", "جويلية", "غشت", "يوليوز", "أغسطس"):
        assert f"word: {word}," in months
