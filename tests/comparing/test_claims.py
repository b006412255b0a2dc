"""Which claims of several articles are the same thing, and what each of them adds."""

import pytest

from .articles import FLOOD, compared, tellings

DAY, NEXT, LATER = "2025-03-10", "2025-03-11", "2025-04-20"
SAID = "إن المرفأ الشرقي في بلدة السندس سيفتح أبوابه للسفن الكبيرة"


def groups(one, other, days=(DAY, DAY)):
    """The groups of two articles with one sentence each."""
    return compared(("a", days[0], f"{one}.\n"), ("b", days[1], f"{other}.\n")).claims


def test_one_thing_in_three_articles_is_one_group_in_the_order_of_time():
    (group,) = compared(*FLOOD).claims
    assert [one.place.article for one in group.tellings] == [
        "وكالة السندس/1",
        "الضفة/2",
        "المرسى/3",
    ]
    assert (group.first, group.last) == ("2025-03-10", "2025-03-12")
    assert (group.likeness, group.independent, group.disputed) == ("near", 3, False)


def test_each_telling_says_what_no_earlier_one_has():
    (group,) = groups(f"قال المدير {SAID}", f"قال المدير {SAID} بعد تدشين الرصيف")
    assert [one.adds for one in group.tellings] == [(), ("تدشين الرصيف",)]


def test_a_place_leads_back_to_the_claim():
    text = f"قال المدير {SAID}.\n"
    (group,) = compared(("a", DAY, text), ("b", DAY, f"وأضاءت المدينة.\n{text}")).claims
    for one, raw in zip(group.tellings, (text, f"وأضاءت المدينة.\n{text}"), strict=True):
        assert raw[slice(*one.place.span)] == one.content
        assert one.place.claim and one.place.source == f"{one.place.article}.txt"


@pytest.mark.parametrize(
    "other",
    [
        "وقال الْمدير انّ المرفأ الشرقى في بلده السندس سيفتح ابوابه للسفن الكبيره",  # spelling
        f"«{SAID.removeprefix('إن ')}»، قال المدير",
        f"أكد ناطق باسم الميناء {SAID}",  # someone else
    ],
)
def test_equal_contents_are_one_whatever_the_spelling_and_the_speaker(other):
    (group,) = groups(f"قال المدير {SAID}", other)
    assert group.likeness == "equal"


@pytest.mark.parametrize(
    "one, other",
    [
        (f"قال المدير {SAID}", f"قال المدير {SAID.replace('سيفتح', 'لن يفتح')}"),
        (f"قال المدير {SAID} مع 12 رافعة", f"قال المدير {SAID} مع 15 رافعة"),
        ("قال المدير إن الوضع صعب", "قال المدير إن الوضع صعب"),  # everybody says so
        (
            "أدانت وزارة النقل الهجوم الذي استهدف المرفأ الشرقي في بلدة السندس",
            "أدانت نقابة البحارة الهجوم الذي استهدف المرفأ الشرقي في بلدة السندس",
        ),
        ("قال المدير إن المرفأ الشرقي في السندس جاهز", "قال المدير إن السوق القديم في السندس جاهز"),
    ],
    ids=["negated", "numbers", "short", "two condemn", "places"],
)
def test_different_things_are_no_group(one, other):
    assert groups(one, other) == ()


def test_near_words_months_apart_are_no_group_and_equal_ones_are():
    one, near = f"قال المدير {SAID}", f"قال المدير {SAID} بحضور سفراء المنطقة"
    assert groups(one, near, (DAY, NEXT)) != ()
    assert groups(one, near, (DAY, LATER)) == ()
    assert groups(one, one, (DAY, LATER)) != ()


def test_what_one_denies_and_another_states_is_disputed():
    fact = "إغلاق المرفأ الشرقي الكبير في بلدة السندس القديمة"
    (group,) = groups(f"أعلنت الشرطة {fact}", f"نفت البلدية {fact}")
    assert group.disputed and len(group.speakers) == 2


def test_one_article_that_repeats_itself_is_no_group():
    text = f"قال المدير {SAID}.\nوأكد المدير أن {SAID.removeprefix('إن ')}.\n"
    assert compared(("a", DAY, text), ("b", DAY, "أغلقت السوق.\n")).claims == ()


def test_a_chain_of_likeness_does_not_join_what_is_not_alike():
    left = "إن المرفأ الشرقي في السندس سيفتح للسفن الكبيرة صباحا"
    right = "وإن السوق القديم قرب الوادي الأخضر سيغلق أبوابه مساء"
    both = f"{left} {right}"
    found = compared(
        ("a", DAY, f"قال المدير {left}.\n"),
        ("b", DAY, f"قال المدير {both}.\n"),
        ("c", DAY, f"قال المدير {right.removeprefix('و')}.\n"),
    )
    assert len(found.claims) == 1 and len(found.claims[0].tellings) == 2


def test_claims_without_a_day_come_last():
    text = f"قال المدير {SAID}.\n"
    (group,) = compared(("a", None, text), ("b", DAY, text)).claims
    assert [one[0] for one in tellings(group)] == ["b", "a"]
    assert (group.first, group.last) == (DAY, DAY)
