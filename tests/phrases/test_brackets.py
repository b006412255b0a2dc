"""Phrases in brackets: text to text with spans, and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimx.phrases.brackets import bracketed, unbracketed


def test_phrases_stand_in_brackets_in_text_order():
    assert bracketed("قال المدير إن الباب مغلق", [(14, 19), (4, 10)]) == (
        "قال [المدير] إن [الباب] مغلق"
    )


def test_text_without_phrases_is_as_it_was():
    assert bracketed("قال", []) == "قال"


@pytest.mark.parametrize("text", ["", "قال", "[]", "[قال", "قال]", "[[قال]]", "]قال["])
def test_brackets_that_hold_nothing_or_do_not_pair_are_refused(text):
    assert unbracketed(text) is None


@given(st.lists(st.text("قال المدير،\n"), min_size=1), st.text("قال ", min_size=1))
def test_brackets_come_off_again(parts, last):
    text, spans = "", []
    for part in parts:
        text += part + "و"
        spans.append((len(text) - 1, len(text)))
    text += last
    assert unbracketed(bracketed(text, spans)) == text
