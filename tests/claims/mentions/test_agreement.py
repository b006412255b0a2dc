"""A verb and its subject: gender, number, plurals of people and of things."""

import pytest

from claimx.claims.mentions.agreement import agrees, is_oblique, number_of, subject_genders
from claimx.pipeline import extractor


def analysis(word):
    return extractor().lexicon.analyse(word)


def reading(verb):
    return next(r for r in analysis(verb).readings if r.entry.word_class == "cue")


@pytest.mark.parametrize(
    ("noun", "genders"),
    [
        ("الوزير", "m"),
        ("الوزيرة", "f"),
        ("الوزارة", "f"),
        ("المسؤولون", "mf"),
        ("المصادر", "mf"),
        ("الشجرة", ""),
    ],
)
def test_genders_that_a_verb_may_have_before_a_noun(noun, genders):
    assert subject_genders(analysis(noun)) == frozenset(genders)


@pytest.mark.parametrize(
    ("noun", "number"),
    [("الوزير", "s"), ("الوزيران", "d"), ("الوزراء", "p"), ("الشجرة", None)],
)
def test_number_of_a_noun(noun, number):
    assert number_of(analysis(noun)) == number


@pytest.mark.parametrize(
    ("verb", "noun", "fits"),
    [
        ("قال", "الوزير", True),
        ("قال", "المسؤولون", True),
        ("قال", "الوزارة", False),
        ("قالت", "الوزارة", True),
        ("قالت", "المصادر", True),
        ("قالت", "الوزير", False),
        ("وأضافت", "الوزيرة", True),
        ("قال", "الشجرة", True),
    ],
)
def test_verb_and_subject_agree(verb, noun, fits):
    assert agrees(reading(verb), analysis(noun)) is fits


def test_cue_that_shows_no_gender_agrees_with_everything():
    assert agrees(None, analysis("الوزارة"))


@pytest.mark.parametrize(
    ("noun", "oblique"),
    [("المسؤولين", True), ("الوزيرين", True), ("المسؤولون", False), ("القوانين", False)],
)
def test_case_of_a_noun_is_that_of_its_ending_and_not_of_its_letters(noun, oblique):
    assert is_oblique(analysis(noun)) == oblique
