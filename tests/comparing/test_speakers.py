"""Who is one person under several forms, and who is not."""

import pytest

from claimx.comparing.persons import Persons
from claimx.comparing.romanised import consonants
from claimx.comparing.same_person import conflict, ground
from claimx.pipeline import extractor

from .articles import FLOOD, compared

DAY, NEXT = "2025-03-10", "2025-03-11"


@pytest.fixture(scope="module")
def person():
    return Persons(extractor()).of


@pytest.mark.parametrize(
    "form, names, fathers",
    [
        ("معالي وزير النقل سامي بن فهد الرويعي", "سامي فهد رويعي", "فهد"),
        ("سامي الرويعي وزير النقل", "سامي رويعي", ""),
        ("الأمير فهد بن عبد العزيز", "فهد عبدالعزيز", "عبدالعزيز"),
        ("د. نادر الكرمي", "نادر كرمي", ""),
        ("Sami al-Ruwaii", "sami ruwaii", ""),
        ("مدير مكتب الكرمي", "", ""),
        ("المتحدث باسم الرئيس سامي الرويعي", "", ""),
        ("محامي الوزير سامي الرويعي", "", ""),
        ("وزارة النقل", "", ""),
    ],
)
def test_the_names_of_a_form_are_those_of_the_speaker(person, form, names, fathers):
    found = person(form)
    assert found.names == tuple(names.split()) and found.fathers == set(fathers.split())


@pytest.mark.parametrize(
    "one, other, why",
    [
        ("وزير النقل سامي بن فهد الرويعي", "سامي الرويعي وزير النقل", "name"),
        ("سامي الرويعي", "وزير النقل سامي الرويعي", "name"),
        ("الأمير فهد بن خالد", "الأمير فهد بن خالد بن سعد", "name"),
        ("الوزير الرويعي", "وزير النقل سامي بن فهد الرويعي", "office"),
        ("وزير النفط سامي زنغنه", "وزير النفط سامي زنكنه", "spelling"),
        ("سامي الرويعي", "Sami al-Ruwaii", "spelling"),
        ("الرويعي", "وزير النقل سامي الرويعي", None),
        ("الرويعي", "الرويعي", None),
        ("القطري الرويعي", "اللاعب القطري سامي الرويعي", None),
        ("المدير الرويعي", "وزير النقل سامي الرويعي", None),
        ("العقيد سامي الرويعي", "المهاجم سامي الرويعي", None),
        ("الأمير محمد بن سعد", "الأمير محمد بن خالد بن سعد", None),
        ("المدير خالد محمد", "المدير خالد محمد الرويعي", None),
        ("وزير النقل العراقي سامي الرويعي", "وزير النقل الأردني سامي الرويعي", None),
        ("وزير النقل سامي الرويعي", "وزير النقل فهد الرويعي", None),
    ],
)
def test_what_makes_two_forms_one_person(person, one, other, why):
    assert ground(person(one), person(other)) == ground(person(other), person(one)) == why


def test_two_names_for_one_surname_contradict_each_other(person):
    assert conflict(person("الوزير سامي الرويعي"), person("الوزير فهد الرويعي"))
    assert not conflict(person("الوزير الرويعي"), person("الوزير فهد الرويعي"))


@pytest.mark.parametrize(
    "arabic, latin",
    [("رويعي", "ruwaii"), ("جبير", "jubeir"), ("غوتيريش", "guterres"), ("خوري", "khoury")],
)
def test_consonants_are_those_of_both_alphabets(arabic, latin):
    assert consonants(arabic) == consonants(latin)


def test_one_person_of_three_articles_with_the_evidence_of_each_form():
    (group,) = compared(*FLOOD).speakers
    assert group.name == "وزير النقل سامي بن فهد الرويعي"
    assert [form.text for form in group.forms] == [
        "وزير النقل سامي بن فهد الرويعي", "الوزير الرويعي", "سامي الرويعي وزير النقل",
    ]  # fmt: skip
    assert {one.ground for one in group.evidence} == {"name", "claim"}
    assert all(one.places[0].claim and one.places[1].claim for one in group.evidence)


def said_by(*speakers, day=DAY):
    things = ("المصنع يعمل", "السوق مغلقة", "الطريق سالكة", "المطر غزير")
    return [
        (f"{number}", day, f"قال {speaker} إن {thing} في هذه الأيام.\n")
        for number, (speaker, thing) in enumerate(zip(speakers, things, strict=False))
    ]


def test_a_bare_surname_alone_joins_nobody():
    assert compared(*said_by("الرويعي", "وزير النقل سامي الرويعي")).speakers == ()


def test_a_bare_surname_joins_who_says_the_same():
    said = "إن الجسر العائم في بلدة السندس سيفتح للشاحنات الثقيلة"
    (group,) = compared(
        ("a", DAY, f"قال الرويعي {said}.\n"), ("b", NEXT, f"قال وزير النقل سامي الرويعي {said}.\n")
    ).speakers
    assert [one.ground for one in group.evidence] == ["claim"]


def test_an_office_with_a_surname_that_two_bear_is_nobody():
    found = compared(
        *said_by("الوزير الرويعي", "وزير النقل سامي الرويعي", "وزير العدل فهد الرويعي")
    )
    assert found.speakers == ()


def test_one_form_in_several_articles_is_no_group():
    assert compared(*said_by("الوزير سامي الرويعي", "الوزير سامي الرويعي")).speakers == ()


def test_unnamed_speakers_are_nobody():
    assert compared(*said_by("مسؤول أمني", "المسؤول الأمني", "مصدر أمني")).speakers == ()
