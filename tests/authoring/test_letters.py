"""Characters that do not belong into packs are found, with their place and name."""

import pytest

from claimx.authoring.letters import named, strays


def found(text, more=""):
    return [(place.line, place.column, named(char)) for place, char in strays(text, "x", more)]


@pytest.mark.parametrize("text", ["", "ascii: [a, b]\n", "قال المدير: «نعم»، ثم؟ ٢٥٪ – …", "10 €"])
def test_plain_text_belongs(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("char", "name"),
    [
        ("\ufe90", "U+FE90 ARABIC LETTER BEH FINAL FORM"),
        ("\ufefb", "U+FEFB ARABIC LIGATURE LAM WITH ALEF ISOLATED FORM"),
        ("\u06cc", "U+06CC ARABIC LETTER FARSI YEH"),
        ("\u06a9", "U+06A9 ARABIC LETTER KEHEH"),
        ("\u200f", "U+200F RIGHT-TO-LEFT MARK"),
        ("\u202b", "U+202B RIGHT-TO-LEFT EMBEDDING"),
        ("\u200c", "U+200C ZERO WIDTH NON-JOINER"),
        ("\u00a0", "U+00A0 NO-BREAK SPACE"),
        ("\u0640", "U+0640 ARABIC TATWEEL"),
        ("\u064e", "U+064E ARABIC FATHA"),
        ("\u0623\u064e"[1], "U+064E ARABIC FATHA"),
    ],
)
def test_stray_character_is_named(char, name):
    assert found(f"مدير\nا{char}ب") == [(2, 2, name)]


def test_allowed_characters_can_be_widened():
    assert found("الـ16", "\u0640") == []


def test_decomposed_letters_are_found():
    assert found("ا\u0654ب")[0] == (1, 2, "U+0654 ARABIC HAMZA ABOVE")
