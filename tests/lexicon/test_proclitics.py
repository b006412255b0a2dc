"""What can be taken off the front of a word, and what may stand before which form."""

import pytest

from claimx.lexicon.morphology.proclitics import (
    before_article,
    has_article,
    is_conjoined,
    preposition,
    split_proclitics,
    without_article,
    without_conjunction,
)


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


@pytest.mark.parametrize(
    ("proclitics", "article"),
    [("ال", True), ("وال", True), ("لل", True), ("ول", False), ("", False)],
)
def test_article_among_proclitics(proclitics, article):
    assert has_article(proclitics) == article


@pytest.mark.parametrize(("proclitics", "rest"), [("وال", "ال"), ("ف", ""), ("لل", "لل"), ("", "")])
def test_what_comes_after_a_conjunction(proclitics, rest):
    assert without_conjunction(proclitics) == rest


@pytest.mark.parametrize(
    ("word", "bare"),
    [("الوزير", "وزير"), ("والوزير", "وزير"), ("للوزير", "وزير"), ("الام", "الام")],
)
def test_word_without_its_article(word, bare):
    assert without_article(word) == bare


@pytest.mark.parametrize(
    ("proclitics", "before", "conjoined"),
    [("", "", False), ("ال", "", False), ("وال", "و", True), ("وب", "وب", True),
     ("بال", "ب", False), ("لل", "", False), ("فلل", "ف", True)],
)  # fmt: skip
def test_what_stands_before_the_article(proclitics, before, conjoined):
    assert before_article(proclitics) == before
    assert is_conjoined(proclitics) is conjoined
