"""Whole classes of short strings: every unit with every direction, every hour with its minutes.

The expected values come from arithmetic of their own, from Wednesday 5 August 2015, 10:20.
"""

import calendar
from collections.abc import Iterable
from datetime import date, datetime, timedelta

import pytest

from claimx.figures.dates.parse import read_date
from claimx.figures.numbers.read import read_number
from claimx.model import Figure

from .amounts import figures

TODAY = date(2015, 8, 5)
NOW = datetime(2015, 8, 5, 10, 20)
NEXT = ("القادم", "المقبل", "التالي", "الآتي")
THIS = ("الجاري", "الحالي")
LAST = ("الماضي", "المنصرم", "الفائت", "السابق")
WEEKDAYS = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")
HOURS = (
    "الواحدة", "الثانية", "الثالثة", "الرابعة", "الخامسة", "السادسة", "السابعة", "الثامنة",
    "التاسعة", "العاشرة", "الحادية عشرة", "الثانية عشرة",
)  # fmt: skip
MINUTES = {
    "والربع": 15, "وربع": 15, "والثلث": 20, "والنصف": 30, "ونصف": 30, "إلا ربعا": -15,
    "إلا الربع": -15, "إلا ثلثا": -20, "وخمس دقائق": 5, "وعشر دقائق": 10, "إلا خمس دقائق": -5,
    "إلا عشر دقائق": -10, "وخمس وعشرين دقيقة": 25, "و40 دقيقة": 40,
}  # fmt: skip
UNITS = {  # one, two, three to ten, eleven and more
    "day": ("يوم", "يومين", "أيام", "يوما"),
    "week": ("أسبوع", "أسبوعين", "أسابيع", "أسبوعا"),
    "month": ("شهر", "شهرين", "أشهر", "شهرا"),
    "year": ("عام", "عامين", "أعوام", "عاما"),
}
COUNTS = {
    3: "ثلاثة", 7: "سبعة", 10: "عشرة", 11: "أحد عشر", 12: "اثني عشر",
    25: "خمسة وعشرين", 40: "أربعين", 100: "مئة",
}  # fmt: skip
MONTHS = (
    "يناير جانفي", "فبراير شباط فيفري", "مارس آذار", "أبريل ابريل إبريل نيسان أفريل",
    "مايو أيار ماي",
    "يونيو يونيه حزيران جوان", "يوليو يوليه تموز جويلية يوليوز", "أغسطس آب أوت غشت",
    "سبتمبر أيلول شتنبر", "أكتوبر اكتوبر", "نوفمبر نونبر", "ديسمبر دجنبر",
)  # fmt: skip
ORDINALS = (
    "الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر".split()
    + [f"{one} عشر" for one in "الحادي الثاني الثالث الرابع الخامس السادس السابع الثامن".split()]
    + ["التاسع عشر", "العشرين", "الحادي والعشرين", "الثاني والعشرين"]
)


def wrong_dates(pairs: Iterable[tuple[str, object]], now: date = TODAY) -> list[tuple]:
    read = ((text, str(value), read_date(text, now)) for text, value in pairs)
    return [(text, want, got) for text, want, got in read if want != got]


def feminine(direction: str) -> str:
    return direction + "ة"


def week(steps: int) -> str:
    year, number, _ = (TODAY + timedelta(weeks=steps)).isocalendar()
    return f"{year}-W{number:02d}"


def moved(unit: str, steps: int) -> date:
    if unit in ("day", "week"):
        return TODAY + timedelta(days=steps * (7 if unit == "week" else 1))
    year, month = divmod(
        TODAY.year * 12 + TODAY.month - 1 + steps * (12 if unit == "year" else 1), 12
    )
    return date(year, month + 1, min(TODAY.day, calendar.monthrange(year, month + 1)[1]))


@pytest.mark.parametrize(("steps", "words"), [(1, NEXT), (0, THIS), (-1, LAST)])
def test_period_in_every_direction(steps, words):
    pairs = []
    for word in words:
        pairs += [
            (f"الأسبوع {word}", week(steps)),
            (f"في الاسبوع {word}", week(steps)),
            (f"الشهر {word}", f"2015-{8 + steps:02d}"),
            (f"بداية الشهر {word}", f"2015-{8 + steps:02d}"),
            (f"العام {word}", 2015 + steps),
            (f"نهاية العام {word}", 2015 + steps),
            (f"السنة {feminine(word)}", 2015 + steps),
            (f"العقد {word}", 201 + steps),
            (f"الربع {word}", f"2015-Q{3 + steps}"),
        ]
    assert not wrong_dates(pairs)


def test_weekday_in_every_direction():
    pairs = []
    for at, name in enumerate(WEEKDAYS):
        ahead = TODAY + timedelta(days=(at - TODAY.weekday()) % 7 or 7)
        behind = TODAY - timedelta(days=(TODAY.weekday() - at) % 7 or 7)
        pairs += [(name, ahead), (f"يوم {name}", ahead)]
        pairs += [(f"{name} {word}", ahead) for word in NEXT]
        pairs += [(f"صباح يوم {name} {word}", behind) for word in LAST]
        pairs += [(f"{name} بعد القادم", ahead + timedelta(weeks=1))]
        pairs += [(f"{name} قبل الماضي", behind - timedelta(weeks=1))]
    assert not wrong_dates(pairs)


def test_hour_with_minutes():
    pairs = []
    for hour, name in enumerate(HOURS, 1):
        for words, minutes in MINUTES.items():
            past, minute = divmod(hour * 60 + minutes, 60)
            pairs += [
                (f"الساعة {name} {words}", f"T{past:02d}:{minute:02d}"),
                (f"{name} {words}", f"T{past:02d}:{minute:02d}"),
                (f"{name} {words} مساء", f"T{past % 12 + 12:02d}:{minute:02d}"),
            ]
    evening = [pair for pair in pairs if "مساء" not in pair[0] or "الثانية عشرة" not in pair[0]]
    assert not wrong_dates(pair for pair in evening if not pair[0].startswith("الواحدة إلا"))


@pytest.mark.parametrize("unit", UNITS)
def test_offset_of_every_unit(unit):
    one, two, few, many = UNITS[unit]
    pairs = []
    for word, sign in {"بعد": 1, "في غضون": 1, "قبل": -1, "منذ": -1}.items():
        pairs += [(f"{word} {one}", moved(unit, sign)), (f"{word} {two}", moved(unit, 2 * sign))]
        for number, written in COUNTS.items():
            noun = few if number <= 10 else one if number == 100 else many
            day = moved(unit, number * sign)
            pairs += [(f"{word} {written} {noun}", day), (f"{word} {number} {noun}", day)]
    assert not wrong_dates(pairs)


def test_month_of_every_tradition():
    pairs = []
    for number, names in enumerate(MONTHS, 1):
        for name in names.split():
            month = f"2014-{number:02d}"
            pairs += [
                (f"{name} 2014", month),
                (f"شهر {name} من عام 2014", month),
                (f"12 {name} 2014", f"{month}-12"),
                (f"الثاني عشر من {name} ٢٠١٤", f"{month}-12"),
                (f"من 3 إلى 5 {name} 2014", f"{month}-03/{month}-05"),
                (f"{name} الماضي", f"{2015 if number < 8 else 2014}-{number:02d}"),
                (f"{name} المقبل", f"{2015 if number > 8 else 2016}-{number:02d}"),
            ]
    assert not wrong_dates(pairs)


def test_ordinal_is_a_number_and_a_day():
    pairs = []
    for number, name in enumerate(ORDINALS, 1):
        assert read_number(name) == number
        pairs += [
            (f"{name} من أكتوبر", f"2015-10-{number:02d}"),
            (f"اليوم {name} من أكتوبر 2014", f"2014-10-{number:02d}"),
            (f"{name} من الشهر القادم", f"2015-09-{number:02d}"),
            (f"القرن {name}", f"{number - 1:02d}"),
        ]
    assert not wrong_dates(pairs)


def test_hours_around_the_moment():
    pairs = [
        ("آخر 24 ساعة", "2015-08-04T10:20/2015-08-05T10:20"),
        ("خلال ال48 ساعة الماضية", "2015-08-03T10:20/2015-08-05T10:20"),
        ("الساعات الثلاث القادمة", "2015-08-05T10:20/2015-08-05T13:20"),
        ("آخر خمس دقائق", "2015-08-05T10:15/2015-08-05T10:20"),
        ("بعد ثلاثة أرباع الساعة", "2015-08-05T11:05"),
        ("بعد ثانيتين", "2015-08-05T10:20:02"),
    ]
    assert not wrong_dates(pairs, NOW)


def test_string_that_is_one_of_a_kind():
    pairs = [
        ("بعد يومين من غد", "2015-08-08"),
        ("قبل أسبوع من 20 أغسطس 2014", "2014-08-13"),
        ("بعد عام 2014", "2014"),
        ("بعد يوم غد", "2015-08-07"),
        ("العام الذي مضى", "2014"),
        ("آخر أسبوع", "2015-07-29/2015-08-04"),
        ("السنتين القادمتين", "2015-08-06/2017-08-05"),
        ("آخر أحد", "2015-08-02"),
        ("الأسبوع الثاني من يناير 2015", "2015-W02"),
        ("أول أيام رمضان", "H1437-09-01"),
        ("النصف الثاني", "2015-H2"),
        ("الخامسة تماما مساء", "T17:00"),
        ("الساعة 4 و 10 دقائق", "T04:10"),
        ("الساعة 0632", "T06:32"),
        ("8ص", "T08:00"),
        ("مساء غد عند الثامنة", "2015-08-06T20:00"),
    ]
    assert not wrong_dates(pairs)


AMOUNTS = {
    "duration": {
        "أسبوع ويومان": "P1W2D", "عام وشهران": "P1Y2M", "ساعة ودقيقتان": "PT1H2M",
        "يوم ونصف": "P1DT12H", "نصف يوم": "PT12H", "يوم أو يومان": "P1D/P2D",
        "من سنة إلى سنتين": "P1Y/P2Y", "بين سنتين وثلاث سنوات": "P2Y/P3Y",
        "أسبوعين أو ثلاثة": "P2W/P3W", "دقيقة واحدة و20 ثانية": "PT1M20S",
    },
    "money": {
        "دولار واحد": 1, "دينار ونصف": 1.5, "دولاران ونصف": 2.5, "5 دولارات ونصف الدولار": 5.5,
        "10,5مليون ريال": 10500000, "4,749 مليون ريال": 4749000000, "4.749 مليون ريال": 4749000,
    },
    "percent": {"واحد بالمئة": 1, "واحد ونصف بالمئة": 1.5, "خمسة بالألف": 0.5, "بنسبة 0.60": 0.6},
    "measure": {"كيلو ونصف": 1.5, "20°C": 20, "100 ميغابت في الثانية": 100},
    "count": {"351عملية": 351, "واحد وعشرون كتابا": 21, "المدن الرئيسية الثلاث": 3},
}  # fmt: skip


@pytest.mark.parametrize("kind", AMOUNTS)
def test_amount_of_a_string(kind):
    found = {text: figures(text) for text in AMOUNTS[kind]}
    assert {text: _only(one) for text, one in found.items()} == {
        text: (kind, value) for text, value in AMOUNTS[kind].items()
    }


def _only(found: list[Figure]) -> tuple[str, object] | None:
    return (found[0].kind, found[0].value) if len(found) == 1 else None
