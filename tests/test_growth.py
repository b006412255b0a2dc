"""Time grows with the length of an article, not with its square: a whole archive in one file."""

from itertools import product

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
    "the first person": "وقال اللاعب: نريد الفوز. خصمنا قوي لكننا جاهزون. ",
    "months without an end": "في مايو ",
}


@pytest.mark.parametrize("sentence", REPEATED.values(), ids=REPEATED)
def test_four_times_the_text_takes_four_times_the_steps(sentence: str) -> None:
    short = sentence * (800 // len(sentence.split()))
    steps(short)  # once, for what is remembered of words
    assert steps(short * 4) <= 1.5 * 4 * steps(short)


# Each time with other words: speakers of whom each must be told from all others.
OTHERS = {
    "an office of many": "قال وزير {0} إن الوضع صعب. ",
    "short for one of many": "قال مدير شركة {0} إن الوضع صعب. وقال المدير إن الحال جيد. ",
    "abbreviations": "قالت هيئة {0} ({1}) إن الوضع صعب. وقالت {1} إن الحال جيد. ",
    "a name that many share": "قال سامي {0} إن الوضع صعب. وقال {0} إن الحال جيد. ",
    "who bears an office": "قال مدير مطار {0} إن الأمر صعب. وقال مدير مطار {0} سامي {1} إنه جيد. ",
    "nobody is written": "قال مدير {0} إن الوضع صعب. وأضاف أن الحال جيد. ",
    "a title of respect": "قال معالي وزير {0} إن الوضع صعب. وأكد معاليه أن الحال جيد. ",
}
_WORDS = ["".join(word) for word in product("بتجدرزسف", "اوي", "كلمنه", "اوي", "بتجدرز")]


@pytest.mark.parametrize("sentence", OTHERS.values(), ids=OTHERS)
def test_four_times_as_many_speakers_take_four_times_the_steps(sentence: str) -> None:
    count = 800 // len(sentence.split())
    one, four = (
        "".join(sentence.format(*_WORDS[4 * at : 4 * at + 2]) for at in range(times))
        for times in (count, 4 * count)
    )
    steps(four)  # once, for what is remembered of words
    assert steps(four) <= 1.5 * 4 * steps(one)


def test_marks_that_all_open_take_no_time() -> None:
    result = extractor().extract(document("« " * 100_000))
    assert len(result.notes) == 100_000
