"""A number counts any noun that agrees with it in form; no list of nouns is needed."""

import pytest

from ..amounts import of_kind

COUNTED = {  # words that no lexicon need have
    "ضبط الحراس 10 سلاحيف في الصندوق.": "سلاحيف",
    "فحص المختبر 15 زغلولا أمس.": "زغلولا",
    "فحص المختبر 118,250 فحيصا أمس.": "فحيصا",
    "صور بمعدل 960 خذروفا في الدقيقة.": "خذروفا",
    "باع المتجر 100 خذروف أمس.": "خذروف",
    "باع المتجر ثلاثة آلاف خذروف أمس.": "خذروف",
    "باع المتجر 12 ألف خذروف أمس.": "خذروف",
}
NOT_COUNTED = [
    "بلغ عددهم 30 وخذرفوا في السوق.",
    "انتهت المباراة 2-2 ليتخذرفا معا.",
    "بقي منهم 15 يتخذرفون في الميدان.",
    "أدارت في 2002 خذروفا بعيدا.",
    "دفع 8 ملايين كخذروفات أولى.",
]


@pytest.mark.parametrize("text", COUNTED)
def test_a_noun_that_agrees_is_counted(text):
    assert [figure.noun for figure in of_kind(text, "count")] == [COUNTED[text]]


@pytest.mark.parametrize("text", NOT_COUNTED)
def test_what_does_not_agree_is_not(text):
    assert [figure.noun for figure in of_kind(text, "count") if figure.noun] == []
