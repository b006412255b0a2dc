"""The sentences that a claim stands in."""

import pytest

from claimx.context import Sentences

RAW = (
    "---\npublished: 2025-03-14\n---\nعنوان الخبر\nقال المدير: «لن نغادر. سنبقى هنا». ثم خرج.\n"
    "وأضاف أن الجسر جاهز، وأن العمل انتهى."
)


def at(text):
    return RAW.index(text), RAW.index(text) + len(text)


CASES = {
    "one sentence": (["وأضاف", "أن الجسر جاهز"], "وأضاف أن الجسر جاهز، وأن العمل انتهى."),
    "a quotation of two": (["قال", "«لن نغادر. سنبقى هنا»"], "قال المدير: «لن نغادر. سنبقى هنا»."),
    "two sentences": (["خرج", "وأضاف"], "ثم خرج.\nوأضاف أن الجسر جاهز، وأن العمل انتهى."),
    "a headline": (["عنوان"], "عنوان الخبر"),
}


@pytest.mark.parametrize(("parts", "expected"), CASES.values(), ids=CASES)
def test_sentences_around(parts, expected):
    assert Sentences(RAW).around(map(at, parts)) == expected
