"""Time grows with the length of an article, not with its square: a whole archive in one file."""

import pytest
from tools.torture.growth import steps

from claimx.pipeline import extractor
from claimx.text.document import document

REPEATED = {
    "the same office": "قال الوزير إن الوضع صعب في المدينة. ",
    "one in an office": "قالت وزيرة النقل سعاد الكرمي إن الجسر سيفتح. ",
    "one who is named first": "قال فهد الكرمي إن الوضع صعب. وقال الكرمي إن الحال جيد. ",
    "nobody has spoken": "وأضاف أن الوضع صعب في المدينة. ",
    "nobody agrees": "قال الوزير إن الوضع صعب. وأضافت أن الحال جيد. ",
    "quotations": "قال الوزير «الوضع صعب» وأضاف «الحال جيد». ",
    "figures": "قال الوزير إن 20 شخصا قتلوا و30 جرحوا في 3 مايو. ",
    "one sentence without an end": "قال الوزير إن المدير قال إن الطبيب قال إن في المدينة حربا ",
    "months without an end": "في مايو ",
}


@pytest.mark.parametrize("sentence", REPEATED.values(), ids=REPEATED)
def test_four_times_the_text_takes_four_times_the_steps(sentence: str) -> None:
    short = sentence * (800 // len(sentence.split()))
    steps(short)  # once, for what is remembered of words
    assert steps(short * 4) <= 1.5 * 4 * steps(short)


def test_marks_that_all_open_take_no_time() -> None:
    result = extractor().extract(document("« " * 100_000))
    assert len(result.notes) == 100_000
