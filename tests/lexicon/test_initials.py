"""Initials are one name, written with stops or as the names of letters."""

import pytest

import claimx

SPEAKERS = {
    "names of letters with stops": ("وقالت شركة إن.إس.أو إن العمل بدأ.", "شركة إن.إس.أو"),
    "letters with stops": ("أفادت وكالة د.ب.أ بأن العمل بدأ.", "وكالة د.ب.أ"),
    "a stop after the last letter": ("وقالت م.ت.ف. إن العمل بدأ.", "م.ت.ف."),
    "of a person": ("وقال ع.م، وهو شاهد، إن العمل بدأ.", "ع.م"),
    "letters apart": ("وقالت و م ع إن العمل بدأ.", "و م ع"),
    "words among the letters": ("وقالت سي إن إن إن العمل بدأ.", "سي إن إن"),
    "after what announces a name": ("وقالت قناة إن بي سي إن العمل بدأ.", "قناة إن بي سي"),
    "where no word follows": (
        "قال متحدث باسم شركة إن إس أو، في بيان، إن العمل بدأ.",
        "متحدث باسم شركة إن إس أو",
    ),
    "two titles": ("وقال أ.د. سامي الحلو إن العمل بدأ.", "أ.د. سامي الحلو"),
    "two sentences without a space": ("انتهى الأمر.وقال الوزير إن العمل بدأ.", "الوزير"),
}


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS.values(), ids=SPEAKERS)
def test_who_speaks(text, speaker):
    (claim,) = claimx.extract(text).claims
    assert claim.speaker.text == speaker
    assert claim.content.text in ("إن العمل بدأ", "بأن العمل بدأ")
