"""One short string as a date: what people type, read from Wednesday 5 August 2015."""

from datetime import date, datetime

import pytest

from claimx.figures.dates.find import KIND
from claimx.figures.dates.parse import read_date
from claimx.rules.load import PACKS, load

TODAY = date(2015, 8, 5)
NOW = datetime(2015, 8, 5, 10, 20)
RULES = load([PACKS / "spoken" / "spoken.yaml", PACKS / "figures" / "dates.yaml"], KIND)
SPOKEN = [rule for rule in RULES if "spoken" in rule.place.file]


@pytest.mark.parametrize("rule", SPOKEN, ids=lambda rule: rule.id)
def test_spoken_rule_reads_its_examples(rule):
    for example in rule.examples:
        day = date.fromisoformat(str(example["published"]))
        assert read_date(str(example["text"]), day) == str(example["value"])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("غدا", "2015-08-06"),
        ("بعد غد", "2015-08-07"),
        ("البارحة", "2015-08-04"),
        ("الاثنين", "2015-08-10"),
        ("يوم الاثنين القادم", "2015-08-10"),
        ("الخميس الماضي", "2015-07-30"),
        ("بعد خمسة عشر يوما", "2015-08-20"),
        ("بعد أسبوع من الآن", "2015-08-12"),
        ("قبل ثلاثة أشهر", "2015-05-05"),
        ("بعد عامين", "2017-08-05"),
        ("15/2", "2016-02-15"),
        ("١٤ شباط ٢٠١٥", "2015-02-14"),
        ("أيلول 2013", "2013-09"),
        ("الشهر القادم", "2015-09"),
        ("نهاية الأسبوع", "2015-W32-WE"),
        ("أول يوم من الشهر", "2015-08-01"),
        ("ثالث ثلاثاء من أيلول", "2015-09-15"),
        ("اخر يوم في السنة", "2015-12-31"),
        ("ظهر غد", "2015-08-06"),
        ("الساعة الخامسة إلا ربعا مساء", "T16:45"),
        ("8 ص", "T08:00"),
        ("غدا الساعة الخامسة مساء", "2015-08-06T17:00"),
        ("الليلة الساعة 8", "2015-08-05T20:00"),
        ("من 9 إلى 11 ليوم الخميس", "2015-08-06T09:00/2015-08-06T11:00"),
        ("من 13 إلى 15 يوليو", "2016-07-13/2016-07-15"),
        ("17 رمضان 1436", "H1436-09-17"),
        ("الأسبوع القادم يوم الثلاثاء", "2015-08-11"),
        ("قبل البارحة", "2015-08-03"),
        ("بعد غداً", "2015-08-07"),
        ("النهاردة", "2015-08-05"),
        ("في غضون يومين", "2015-08-07"),
        ("من تلات أيام", "2015-08-02"),
        ("ال3 أيام القادمة", "2015-08-06/2015-08-08"),
        ("قبل سنة وشهرين", "2014-06-05"),
        ("بعد شهر ونصف", "2015-09-20"),
        ("قبل عقد", "2005-08-05"),
        ("14مايو2014", "2014-05-14"),
        ("20140514", "2014-05-14"),
        ("2014.05.14", "2014-05-14"),
        ("14-05-14", "2014-05-14"),
        ("الشهر الخامس من سنة 2014", "2014-05"),
        ("الخميس الأول من سبتمبر", "2015-09-03"),
        ("الأربعاء الثاني من سبتمبر", "2015-09-02"),  # the day itself is a Wednesday
        ("عيد الشكر", "2015-11-26"),
        ("عيد الشكر 2014", "2014-11-27"),
        ("عيد الفطر 2014", "2014-07-28"),
        ("رمضان 2014", "H1435-09"),
        ("17 شوال، 1436", "H1436-10-17"),
        ("النصف الأول من عام 2014", "2014-H1"),
        ("الربع القادم", "2015-Q4"),
        ("هذا العقد", "201"),
        ("عام 67", "1967"),
        ("8:30pm", "T20:30"),
        ("15h30", "T15:30"),
        ("الساعة الخامسة عشرة", "T15:00"),
        ("الساعة الثانية عشرة منتصف الليل", "T00:00"),
        ("الثامنة من مساء غد", "2015-08-06T20:00"),
    ],
)
def test_string_is_read_from_its_day(text, value):
    assert read_date(text, TODAY) == value


def test_past_can_be_preferred():
    assert read_date("الاثنين", TODAY, prefer="past") == "2015-08-03"


def test_hours_count_from_the_moment():
    assert read_date("بعد ساعتين", NOW) == "2015-08-05T12:20"
    assert read_date("قبل نصف ساعة", NOW) == "2015-08-05T09:50"
    assert read_date("بعد ساعة ونصف", NOW) == "2015-08-05T11:50"
    assert read_date("بعد ساعة إلا ربعا", NOW) == "2015-08-05T11:05"
    assert read_date("بعد ساعة و20 دقيقة", NOW) == "2015-08-05T11:40"
    assert read_date("بعد يوم وثلاث ساعات", NOW) == "2015-08-06T13:20"
    assert read_date("بعد ثلاثين ثانية", NOW) == "2015-08-05T10:20:30"


@pytest.mark.parametrize("text", ["", "مرحبا", "بعد ساعتين", "30"])
def test_string_without_a_date_is_none(text):
    assert read_date(text, TODAY) is None
