"""Where the marks of charts stand."""

import pytest

from claimx.model import Figure
from claimx.report import charts
from claimx.statistics import tabulate

from .articles import bridge, port


def dated():
    results = [port()[0], bridge()[0]]
    return tabulate(results, "month"), tabulate(results, "date")


def test_months_go_from_a_year_before_the_first_article_to_one_after_the_last():
    found = charts.by_month(*dated(), backwards=False)
    assert (found.periods[0].key, found.periods[-1].key) == ("2024-03", "2026-03")
    here = {one.key: (one.articles, one.mentions) for one in found.periods}
    assert here["2024-05"] == (0, 1) and here["2025-03"] == (1, 0)


def test_years_are_all_from_the_first_to_the_last():
    found = charts.by_year(*dated(), backwards=False)
    assert [(one.key, one.articles, one.mentions) for one in found.periods] == [
        ("2024", 0, 1), ("2025", 1, 0),
    ]  # fmt: skip


def test_time_runs_from_right_to_left_in_an_arabic_page():
    there = [one.x for one in charts.by_year(*dated(), backwards=False).periods]
    back = [one.x for one in charts.by_year(*dated(), backwards=True).periods]
    assert there == [0, 480] and back == [480, 0]


def test_without_dates_there_is_no_timeline():
    tables = tabulate([], "month"), tabulate([], "date")
    assert charts.by_month(*tables, False) is charts.by_year(*tables, False) is None


def counted(value, of="killed", kind="count"):
    return Figure("x", (0, 1), kind, value, of=of)


def test_values_stand_on_one_logarithmic_scale():
    found = charts.spreads([counted(10), counted([100, 1000]), counted(1, of="troops")])
    killed = found.by["killed"]
    assert (killed.low, killed.middle, killed.high) == (10, 100, 1000)
    assert found.ticks == ((1, 0), (10, 0.25), (100, 0.5), (1000, 0.75), (10000, 1))
    assert killed.points == (0.25, 0.5, 0.75) and found.by["troops"].points == (0,)


@pytest.mark.parametrize("figure", [
    counted(None), counted("many"), counted(0), counted(-5), counted(5, kind="money"),
    counted(5, of=None),
])  # fmt: skip
def test_what_has_no_place_on_the_scale_is_left_out(figure):
    assert not charts.spreads([figure]).by
