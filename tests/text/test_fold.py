"""Spellings that are one word, and those that are not."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimx.text.fold import HIDDEN, bare, fold, fold_digits, spells

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
    "tatweel": ("قــال", "قال"),
    "marks of direction": ("\u200fقال\u200e", "قال"),
    "zero width": ("قا\u200cل", "قال"),
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
