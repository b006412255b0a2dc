"""The time algebra: what is refused when it is read, and what it says of a value's certainty."""

import pytest

from claimx.errors import PackError
from claimx.figures.dates.expressions import checked
from claimx.figures.dates.find import KIND
from claimx.rules.load import rules_of
from claimx.strict_yaml import parse

from .dating import read

PUBLISHED = "2015-08-05"  # a Wednesday


def _rule(time):
    source = f"""
pack: dates
rules:
- id: one
  why: A rule of a test.
  {time}
  steps:
  - "(date: (day: n-day) (month: month))"
"""
    return rules_of([parse(source, "pack.yaml")], KIND)[0]


@pytest.mark.parametrize(
    ("time", "message"),
    [
        ("time: {day: day, moth: month}", "'time' has no 'moth'; did you mean 'month'?"),
        ("time: {day: day, month: moon}",
         "'time' names 'moon', which no step captures; did you mean 'month'?"),
        ("time: {from: {day: day, month: month}, to: end}",
         "'time' names 'end', which no step captures"),
        ("time: {day: [dya, 1], month: month}", "did you mean 'day'?"),
        ("# no time", "missing key 'time', what its date is worth"),
    ],
)  # fmt: skip
def test_expression_that_no_match_could_have_is_refused(time, message):
    with pytest.raises(PackError) as refused:
        checked(_rule(time), "time")
    assert "pack.yaml:" in str(refused.value)
    assert message in str(refused.value)


@pytest.mark.parametrize(
    ("text", "value", "guess"),
    [
        ("حريق كبير الثلاثاء في المخزن.", "2015-08-04", "direction"),
        ("اندلع الحريق الثلاثاء في المخزن.", "2015-08-04", None),
        ("يندلع الحريق الثلاثاء في المخزن.", "2015-08-11", None),
        ("اندلع الحريق الثلاثاء الماضي في المخزن.", "2015-08-04", None),
        ("سيفتح المتحف الثلاثاء أبوابه.", "2015-08-11", None),
        ("أعلن مكتب البلدية الثلاثاء إغلاق الجسر.", "2015-08-04", None),
        ("أعلن مكتب البلدية أن الحريق اندلع الثلاثاء.", "2015-08-04", None),
        ("أعلن مكتب البلدية أن لا ماء الثلاثاء.", "2015-08-04", "direction"),
        ("لم يندلع الحريق الثلاثاء.", "2015-08-04", None),
        ("غادر الوفد وهو يشكر أهل القرية السبت.", "2015-08-01", "direction"),
        ("سيطرت الفرقة على الحريق ووصلت الثلاثاء إلى المخزن.", "2015-08-04", None),
        ("اندلع الحريق في يونيو بالمخزن.", "2015-06", None),
        ("حرائق في يونيو بالمخزن.", "2015-06", "year"),
        ("اندلع الحريق في يونيو الماضي.", "2015-06", None),
        ("اندلع الحريق في 3 يونيو بالمخزن.", "2015-06-03", None),
        ("اندلع الحريق الأربعاء 3 يونيو بالمخزن.", "2015-06-03", None),
        ("اندلع الحريق في 3 يونيو 2014.", "2014-06-03", None),
        ("اندلع الحريق في 5 شعبان بالمخزن.", "H1436-08-05", None),
        ("يعود الطلاب من 3 إلى 5 مايو.", "2015-05-03/2015-05-05", "year"),
    ],
)
def test_value_that_no_word_settles_is_marked(text, value, guess):
    assert [(f.value, f.guess) for f in read(text, PUBLISHED)[0]] == [(value, guess)]


def test_weekday_chooses_the_year_of_a_date():
    assert read("يفتتح المعرض الثلاثاء 5 مارس.", "2018-10-18")[0][0].value == "2019-03-05"


def test_weekday_that_disagrees_with_a_near_date_is_a_slip():
    figures, notes = read("اندلع الحريق الثلاثاء 3 أغسطس.", PUBLISHED)
    assert [figure.value for figure in figures] == ["2015-08-03"]
    assert [note.code for note in notes] == ["weekday-disagrees"]


@pytest.mark.parametrize(
    ("text", "value", "edtf"),
    [
        ("بني في القرن الثامن عشر.", "17", "17XX"),
        ("بني في القرن الماضي.", "19", "19XX"),
        ("بني في القرنين السابع والثامن.", "06/07", "06XX/07XX"),
        ("بني في القرن الثالث قبل الميلاد.", "BC02", "-02XX"),
        ("بني عام 586 قبل الميلاد.", "BC0586", "-0585"),
        ("هاجر في التسعينيات.", "199", "199X"),
        ("هاجر في ستينات القرن الماضي.", "196", "196X"),
        ("هاجر في العقد الأول من القرن الحالي.", "200", "200X"),
        ("هاجر في العقد الماضي.", "200", "200X"),
        ("هاجر عام 1990.", "1990", None),
    ],
)
def test_century_and_decade_are_written_in_edtf_too(text, value, edtf):
    assert [(f.value, f.edtf) for f in read(text, PUBLISHED)[0]] == [(value, edtf)]
