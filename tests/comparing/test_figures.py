"""Which figures are of the same thing, and whether they agree."""

import pytest

from claimx.comparing.amounts import agree, is_one_number
from claimx.model import Figure

from .articles import FLOOD, compared

DAY, NEXT, LATER = "2025-03-10", "2025-03-11", "2025-03-16"


def number(value, modifier=None, at_least=None):
    return Figure("", (0, 0), "count", value, modifier=modifier, at_least=at_least)


@pytest.mark.parametrize(
    "one, other, same, true",
    [
        (number(12), number(12), True, True),
        (number(12), number(15), False, False),
        (number(33_000, "more_than"), number(33_288), True, True),
        (number(10, "more_than"), number(15), False, True),
        (number(16, "more_than"), number(15), False, False),
        (number(40, "approx"), number(41), True, True),
        (number(3000, "at_least"), number(10_000, "at_most"), False, True),
        (number([10, 15]), number(12), False, True),
        (number(None, at_least=100), number(140), False, True),
        (number(9_800_000), number(9_897_953), True, True),
        (number(100), number(103), False, False),
    ],
)
def test_one_number_and_numbers_that_can_both_be_true(one, other, same, true):
    assert (is_one_number(one, other), agree(one, other)) == (same, true)
    assert (is_one_number(other, one), agree(other, one)) == (same, true)


def figures(one, other, days=(DAY, NEXT)):
    return compared(("a", days[0], f"{one}.\n"), ("b", days[1], f"{other}.\n")).figures


def test_a_toll_that_rises_is_one_thing_in_the_order_of_time():
    killed, cost = compared(*FLOOD).figures
    assert (killed.kind, killed.what, killed.agree) == ("count", "killed", False)
    assert [one.value for one in killed.statements] == [12, 15]
    assert [one.speaker for one in killed.statements] == ["الدفاع المدني", "المستشفيات"]
    assert (cost.kind, cost.agree) == ("money", True)
    assert cost.statements[1].place.claim is None and cost.statements[1].speaker is None


def test_a_place_leads_back_to_the_figure():
    killed, _ = compared(*FLOOD).figures
    for one, article in zip(killed.statements, FLOOD, strict=False):
        assert article[2][slice(*one.place.span)] == one.text


def test_words_of_all_say_what_the_figures_are_about():
    killed, _ = compared(*FLOOD).figures
    assert "السندس" in killed.about and "المستشفيات" not in killed.about


SENTENCE = "انتشلت فرق الإنقاذ {} قتيلا من تحت أنقاض الجسر العائم في بلدة {}"


@pytest.mark.parametrize(
    "one, other",
    [
        (SENTENCE.format(12, "السندس"), "قتل 12 عاملا في مصنع للورق شمال العاصمة"),
        (SENTENCE.format(12, "السندس"), SENTENCE.format(15, "السندس").replace("قتيلا", "جريحا")),
        (
            "أغلق المؤشر العام للسوق المالية مرتفعا عند مستوى 8120 نقطة",
            "أغلق المؤشر العام للسوق المالية مرتفعا عند مستوى 8164 نقطة",
        ),
        ("ارتفع سعر النفط إلى 80 دولارا للبرميل", "ارتفع سعر النفط إلى 82 دولارا للبرميل"),
        (
            "انتشلت فرق الإنقاذ 12 قتيلا من تحت أنقاض الجسر في السندس و3 قتلى من الوادي",
            "انتشلت فرق الإنقاذ 15 قتيلا من تحت أنقاض الجسر في السندس و4 قتلى من الوادي",
        ),
    ],
    ids=["events", "classes", "index", "price", "two in a sentence"],
)
def test_different_things_are_no_group(one, other):
    assert figures(one, other) == ()


def test_figures_that_differ_a_week_apart_are_of_two_events():
    one, other = SENTENCE.format(12, "السندس"), SENTENCE.format(15, "السندس")
    assert len(figures(one, other)) == 1
    assert figures(one, other, (DAY, LATER)) == ()


def test_figures_that_differ_on_two_days_that_the_text_names_are_of_two_events():
    one = SENTENCE.format(12, "السندس") + " في 3 مارس"
    other = SENTENCE.format(15, "السندس") + " في 8 مارس"
    assert not any(group.kind == "count" for group in figures(one, other))


def test_one_day_that_two_articles_name():
    plan = "يعقد مجلس إدارة الميناء الجديد اجتماعه السنوي الأول في بلدة السندس يوم 27 أبريل"
    (group,) = figures(plan, f"وذكر بيان أنه {plan}")
    assert (group.kind, group.agree) == ("date", True)
    assert {one.value for one in group.statements} == {"2025-04-27"}


def test_without_a_text_the_figures_of_claims_are_compared():
    from dataclasses import replace

    from claimx.comparing import compare

    from .articles import told

    articles = [replace(told(*article), text=None) for article in FLOOD]
    found = compare(articles).figures
    assert [group.what for group in found] == ["killed"]


def test_an_article_never_contradicts_itself_in_a_group():
    one = SENTENCE.format(12, "السندس")
    found = compared(
        ("a", DAY, f"{one}.\n"), ("b", DAY, f"{one}.\n{SENTENCE.format(15, 'السندس')}.\n")
    )
    for group in found.figures:
        values = {}
        for one in group.statements:
            values.setdefault(one.place.article, set()).add(one.value)
        assert all(len(numbers) == 1 for numbers in values.values())
