"""Spellings that are one word, and those that are not."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimx.text.fold import (
    HIDDEN,
    INVISIBLE,
    bare,
    consonants,
    fold,
    fold_digits,
    prefix_length,
    spells,
)

TEXT = st.text(max_size=40)

SAME = {
    "hamza above": ("أكد", "اكد"),
    "hamza below": ("إن", "ان"),
    "madda": ("آخر", "اخر"),
    "wasla": ("ٱلوزير", "الوزير"),
    "alef maqsura": ("على", "علي"),
    "teh marbuta": ("وزارة", "وزاره"),
    "hamza on waw": ("مسؤول", "مسوول"),
    "hamza on yeh": ("هيئة", "هييه"),
    "diacritics": ("أَكَّدَ", "اكد"),
    "tanween": ("مؤكداً", "موكدا"),
    "dagger alef": ("هٰذا", "هذا"),
    "small alef of a demonstrative": ("وَهَٰؤُلَاءِ", "وهولاء"),
    "small alef of ذلك": ("ذَٰلِكَ", "ذلك"),
    "small alef of لكن": ("وَلَٰكِنَّ", "ولكن"),
    "small alef of الرحمن": ("الرَّحْمَٰن", "الرحمن"),
    "small alef that is an alef": ("ثَلَٰثَةُ", "ثلاثه"),
    "small alef over alef maqsura": ("الأَذَىٰ", "الاذي"),
    "tatweel": ("قــال", "قال"),
    "marks of direction": ("\u200fقال\u200e", "قال"),
    "zero width": ("قا\u200cل", "قال"),
    "soft hyphen": ("قا\u00adل", "قال"),
    "word joiner": ("قال\u2060", "قال"),
    "mark of recitation": ("خَم\u06e1سِين", "خمسين"),
    "honorific above": ("محمد\u0610", "محمد"),
    "presentation forms": ("ﻗﺎﻝ", "قال"),
    "lam-alef ligature": ("ﻻ", "لا"),
    "Farsi yeh and kaf": ("کبیر", "كبير"),
    "Arabic-Indic digits": ("٢٥٠٠", "2500"),
    "Eastern digits": ("۲۵", "25"),
    "decomposed hamza": (unicodedata.normalize("NFD", "أكد"), "اكد"),
}


@pytest.mark.parametrize(("written", "folded"), SAME.values(), ids=SAME)
def test_folds(written, folded):
    assert fold(written) == folded


@given(TEXT)
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(TEXT)
def test_nothing_hidden_is_left(text):
    assert not HIDDEN & set(fold(text))
    assert not HIDDEN & set(bare(text))


@given(TEXT)
def test_digits_keep_the_length(text):
    assert len(fold_digits(text)) == len(text)
    assert not set("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹") & set(fold_digits(text))


def test_bare_keeps_the_letters():
    assert bare("أَكَّدـ\u200f إلى") == "أكد إلى"


def test_foreign_names_share_their_consonants():
    assert consonants("ياماشيتا") == consonants("يامشيطا")
    assert consonants("علي") == "علي"  # too short to be told by these


SPELLINGS = {
    "as it is": ("أن", "أن", True),
    "hamza left out": ("ان", "أن", True),
    "another hamza": ("إلا", "ألا", False),
    "heh for teh marbuta": ("وزاره", "وزارة", True),
    "teh marbuta for heh": ("قولة", "قوله", False),
    "dots left out": ("على", "علي", True),
}


@pytest.mark.parametrize(("written", "word", "can_be"), SPELLINGS.values(), ids=SPELLINGS)
def test_a_spelling_may_say_less_than_the_word_but_nothing_else(written, word, can_be):
    assert spells(written, word) is can_be


def test_strictly_a_noun_in_yeh_is_no_verb_in_alef_maqsura():
    assert spells("نفي", "نفى")
    assert not spells("نفي", "نفى", strict=True)


@pytest.mark.parametrize(
    ("text", "letters", "length"),
    [
        ("والوزير", 0, 0),
        ("والوزير", 1, 1),
        ("ﻭالوزير", 1, 1),  # a presentation form
        ("وَلِلوزير", 3, 5),  # diacritics
        ("\u200fبـ12", 1, 3),  # a direction mark before the letter, tatweel after it
        ("ﻻجئ", 1, 0),  # a ligature cannot be cut apart
        ("ﻻجئ", 2, 1),
        ("و", 2, 1),
    ],
)
def test_prefix_has_as_many_characters_as_its_letters_take(text, letters, length):
    assert prefix_length(text, letters) == length


def test_presentation_forms_are_letters_without_diacritics_too():
    assert bare("ﺍﻟﻮﺯﻳﺮ") == "الوزير"


def test_what_is_hidden_takes_no_room_of_its_own():
    """Format characters, marks over letters, and tatweel: nothing a reader would see as a sign."""
    assert {unicodedata.category(char) for char in INVISIBLE} == {"Cf"}
    assert {unicodedata.category(char) for char in HIDDEN - INVISIBLE - {"ـ"}} == {"Mn"}
