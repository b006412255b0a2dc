"""What can be taken off the front of a word, and what may stand before which form."""

import pytest

from claimx.lexicon.morphology.proclitics import preposition, split_proclitics


@pytest.mark.parametrize(
    ("word", "splits"),
    [
        ("قال", {("", "قال")}),
        ("وقال", {("", "وقال"), ("و", "قال")}),
        ("فقال", {("", "فقال"), ("ف", "قال")}),
        ("المدير", {("", "المدير"), ("ال", "مدير")}),
        ("والمدير", {("", "والمدير"), ("و", "المدير"), ("وال", "مدير")}),
        ("بالمدير", {("", "بالمدير"), ("ب", "المدير"), ("بال", "مدير")}),
        ("وبالمدير", {("", "وبالمدير"), ("و", "بالمدير"), ("وب", "المدير"), ("وبال", "مدير")}),
        ("كمدير", {("", "كمدير"), ("ك", "مدير")}),
        ("ور", {("", "ور")}),
    ],
)
def test_ways_to_take_proclitics_off(word, splits):
    assert set(split_proclitics(word)) == splits


def test_double_lam_can_hide_the_article_or_a_lam_of_the_word():
    found = set(split_proclitics("للجنه"))
    assert {("لل", "جنه"), ("لل", "لجنه"), ("ل", "الجنه")} <= found


@pytest.mark.parametrize(
    ("proclitics", "mark"),
    [("", ""), ("و", ""), ("ال", ""), ("وال", ""), ("ب", "b"), ("وب", "b"), ("لل", "l"),
     ("ول", "l"), ("بال", "b"), ("ك", "k")],
)  # fmt: skip
def test_preposition_among_proclitics(proclitics, mark):
    assert preposition(proclitics) == mark
