"""Where a sentence ends, and where a stop ends nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimx.text.quotations import find_quotations
from claimx.text.sentences import find_sentences
from claimx.text.tokens import tokenise


def sentences(raw):
    tokens = tokenise(raw)
    found = find_sentences(tokens, find_quotations(tokens)[0])
    return [raw[tokens.starts[first] : tokens.ends[last - 1]] for first, last in found]


CASES = {
    "stops": ("عاد القطار. وصل المدير.", ["عاد القطار.", "وصل المدير."]),
    "question": ("هل عاد؟ نعم عاد.", ["هل عاد؟", "نعم عاد."]),
    "headline": ("عاد القطار\nوصل المدير.", ["عاد القطار", "وصل المدير."]),
    "CRLF": ("عاد القطار\r\nوصل المدير.", ["عاد القطار", "وصل المدير."]),
    "number": ("بلغت 2.5 مليون. ثم تراجعت.", ["بلغت 2.5 مليون.", "ثم تراجعت."]),
    "title": ("وصل د. سالم أمس. ثم غادر.", ["وصل د. سالم أمس.", "ثم غادر."]),
    "titles": ("وصلت أ.د. سعاد. ثم غادرت.", ["وصلت أ.د. سعاد.", "ثم غادرت."]),
    "inside marks": (
        "قال: «عدت. ثم غادرت» أمس. وسكت.",
        ["قال: «عدت. ثم غادرت» أمس.", "وسكت."],
    ),
    "stop inside the closing mark": (
        "قال: «عدت ثم غادرت.» وأضاف ذلك.",
        ["قال: «عدت ثم غادرت.»", "وأضاف ذلك."],
    ),
    "quotation over paragraphs": (
        "قال: «عدت.\nثم غادرت». وسكت.",
        ["قال: «عدت.\nثم غادرت».", "وسكت."],
    ),
    "in brackets": ("زار المكتب (إف. بي. آي) أمس.", ["زار المكتب (إف. بي. آي) أمس."]),
    "two stops are a pause": ("الفريق جاهز.. فالوقت قريب.", ["الفريق جاهز.. فالوقت قريب."]),
    "no space behind the stop": ("عاد القطار.وصل المدير.", ["عاد القطار.", "وصل المدير."]),
    "address": (
        "وعلى موقعها www.example.org، أكدت ذلك. وعادت.",
        ["وعلى موقعها www.example.org، أكدت ذلك.", "وعادت."],
    ),
    "address in Arabic": (
        "وقال لموقع الأفق.نت إنه عاد. وسكت.",
        ["وقال لموقع الأفق.نت إنه عاد.", "وسكت."],
    ),
    "nothing": ("", []),
}


@pytest.mark.parametrize(("raw", "wanted"), CASES.values(), ids=CASES)
def test_ends(raw, wanted):
    assert sentences(raw) == wanted


@given(st.lists(st.sampled_from(list('قال .،«»"؟!\n()2د'))).map("".join))
def test_sentences_cover_every_token_once(raw):
    tokens = tokenise(raw)
    found = find_sentences(tokens, find_quotations(tokens)[0])
    assert [at for first, last in found for at in range(first, last)] == list(range(len(tokens)))
    assert all(first < last for first, last in found)
