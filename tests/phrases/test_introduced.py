"""Surnames that are words as well, known from the whole name elsewhere in the article."""

import pytest

CASES = {
    "given before": (
        "قال مدير الميناء نادر الحداد إن الطريق مغلق. ودعا المهندس الحداد المواطنين إلى الحذر.",
        ["مدير الميناء نادر الحداد", "المهندس الحداد"],
    ),
    "given after": (
        "دعا الدكتور الحداد المواطنين إلى الحذر. ووصل مدير الميناء نادر الحداد أمس.",
        ["الدكتور الحداد"],
    ),
    "an office after a name": (
        "استقبل سامي الوزير أمس. وقال الدكتور الوزير إن الطريق مغلق.",
        ["الدكتور الوزير"],
    ),
    "nobody of that name": (
        "قال مدير الميناء نادر الحلو إن الطريق مغلق. وأكد المدير الحداد أن العمل بدأ.",
        ["مدير الميناء نادر الحلو", "المدير الحداد"],
    ),
}


@pytest.mark.parametrize(("text", "speakers"), CASES.values(), ids=CASES)
def test_titled_surname(text, speakers, claims):
    assert [one.speaker.text for one in claims(text)] == speakers
