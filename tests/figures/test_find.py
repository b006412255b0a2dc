"""Which of a date and an amount stands where they overlap."""

import pytest

from claimx import find_figures


@pytest.mark.parametrize(
    "text, expected",
    [
        ("أجرت الهيئة في أبريل 2023 استطلاعات للرأي.", ["أبريل 2023"]),
        ("وجه في ابريل 2023 \u200fسؤالا برلمانيا.", ["ابريل 2023"]),
        ("بقي في المدينة ثلاثة أيام.", ["ثلاثة أيام"]),
    ],
)
def test_a_date_keeps_the_year_that_ends_it(text, expected):
    assert [figure.text for figure in find_figures(text)] == expected
