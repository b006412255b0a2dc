"""One table a kind of amount: a sentence, and what its figures of that kind must be."""

import pytest

from ..amounts import figures, of_kind

COUNTS = [  # value, noun, class, modifier
    ("ينتشر 2500 جندي أجنبي هناك.", [(2500, "جندي", "troops", None)]),
    ("قتل نحو ثلاثين شخصا.", [(30, "شخصا", "people", "approx")]),
    ("سقط ما لا يقل عن عشرة قتلى.", [(10, "قتلى", "killed", "at_least")]),
    ("حضر عشرون طالبا على الأقل.", [(20, "طالبا", "students", "at_least")]),
    ("أطلقوا ألفي صاروخ.", [(2000, "صاروخ", "weapons", None)]),
    ("نزح 12 ألفا و400 شخص.", [(12400, "شخص", "people", None)]),
    ("دمروا دبابتين.", [(2, "دبابة", "vehicles", None)]),
    ("أسقطوا ثلاث طائرات.", [(3, "طائرات", "aircraft", None)]),
    ("أصيب ١٥ مدنيا و٣ جنود.", [(15, "مدنيا", "civilians", None), (3, "جنود", "troops", None)]),
    ("تظاهر مئات الآلاف من المواطنين.", [(None, "المواطنين", "civilians", None)]),
    ("هاجموا من خمس إلى ست قرى.", [([5, 6], "قرى", "places", None)]),
    ("ارتفع عدد الجرحى إلى 45.", [(45, "الجرحى", "wounded", None)]),
    ("قتلى بلغ عددهم 30.", [(30, "قتلى", "killed", None)]),
    ("سقط 30 بين قتيل وجريح.", [(30, "قتيل وجريح", "casualties", None)]),
    ("شارك ما بين 20 و30 متطوعا.", [([20, 30], "متطوعا", "people", None)]),
    ("ضم الوفد (12) عضوا.", [(12, "عضوا", "officials", None)]),
    ("ضم الوفد و(12) عضوا.", [(12, "عضوا", "officials", None)]),
    ("خسر الفريق ما يقارب مليون ونصف المليون مشجع.", [(1500000, "مشجع", "people", "nearly")]),
    ("بنوا (15) خمسة عشر مسجدا.", [(15, "مسجدا", "buildings", None)]),
]  # fmt: skip
MONEY = [  # value, unit, modifier
    ("بلغت الكلفة 30 مليون دولار أميركي.", [(30000000, "USD", None)]),
    ("بلغت الكلفة 30 مليون دولار.", [(30000000, "دولار", None)]),
    ("بلغت الكلفة 4,749 مليون دولار.", [(4749000000, "دولار", None)]),
    ("بلغت الكلفة 4.749 مليون دولار.", [(4749000, "دولار", None)]),
    ("بلغت الكلفة 10,5مليون دولار.", [(10500000, "دولار", None)]),
    ("بلغت الكلفة واحدا ونصف مليون دولار.", [(1500000, "دولار", None)]),
    ("دفع 500 ليرة سورية.", [(500, "SYP", None)]),
    ("دفع خمسة آلاف ليرة لبنانية.", [(5000, "LBP", None)]),
    ("ربح مئة ألف جنيه مصري.", [(100000, "EGP", None)]),
    ("ربح عشرين دينارا عراقيا.", [(20, "IQD", None)]),
    ("خسر أكثر من مليوني ريال سعودي.", [(2000000, "SAR", "more_than")]),
    ("اقترض 3 مليارات درهم إماراتي.", [(3000000000, "AED", None)]),
    ("اشترى بـ12 يورو.", [(12, "EUR", None)]),
    ("باع بخمسين جنيها إسترلينيا.", [(50, "GBP", None)]),
    ("السعر 99.5$ فقط.", [(99.5, "USD", None)]),
    ("السعر €1,200 فقط.", [(1200, "EUR", None)]),
    ("السعر 250 ر.س للقطعة.", [(250, "SAR", None)]),
    ("السعر 250 USD للقطعة.", [(250, "USD", None)]),
    ("يكلف من 30 إلى 60 ريالا.", [([30, 60], "ريال", None)]),
    ("خسروا آلاف الدولارات.", [(None, "دولار", None)]),
    ("دفع 90.\u200f0 فرنك سويسري.", [(0.9, "CHF", None)]),
    ("بلغت 2,5 مليار دينار كويتي.", [(2500000000, "KWD", None)]),
]
PERCENTS = [  # value, modifier
    ("ارتفع 12,5% أمس.", [(12.5, None)]),
    ("ارتفع ١٢٫٥٪ أمس.", [(12.5, None)]),
    ("ارتفع %7 أمس.", [(7, None)]),
    ("ارتفع نحو سبعة في المئة.", [(7, "approx")]),
    ("ارتفع سبعة بالمائة.", [(7, None)]),
    ("ارتفع خمسين في المائة.", [(50, None)]),
    ("ارتفع بين 2 و3 في المئة.", [([2, 3], None)]),
    ("فقد ثلث السكان منازلهم.", [(33.33, None)]),
    ("غاب ثلثا الأعضاء.", [(66.67, None)]),
    ("غاب ثلاثة أرباع الأعضاء.", [(75, None)]),
    ("يعاني واحد من كل خمسة.", [(20, None)]),
    ("تراجع 1.255% أمس.", [(1.255, None)]),
]
MEASURES = [  # value, unit
    ("يبعد 13 كيلومترا.", [(13, "kilometre")]),
    ("يبعد 15كم.", [(15, "kilometre")]),
    ("سار 1.500 متر.", [(1500, "metre")]),
    ("مساحته 200 متر مربع.", [(200, "square metre")]),
    ("مساحته 750.000م2.", [(750000, "square metre")]),
    ("خزنوا 30 مترا مكعبا.", [(30, "cubic metre")]),
    ("وزنه 200 كيلو جرام.", [(200, "kilogram")]),
    ("أنتجوا مليون برميل.", [(1000000, "barrel")]),
    ("بسرعة 85 ميلا في الساعة.", [(85, "mile per hour")]),
    ("الحرارة 45 درجة مئوية.", [(45, "degree Celsius")]),
    ("زرعوا فدانين.", [(2, "feddan")]),
    ("على ارتفاع ألفي قدم.", [(2000, "foot")]),
    ("قدرتها 500 ميغاواط.", [(500, "megawatt")]),
    ("ارتفاعه متر ونصف المتر.", [(1.5, "metre")]),
    ("نقلوا مئات الأطنان.", [(None, "tonne")]),
]
DURATIONS = [
    ("دامت ثلاث سنوات.", ["P3Y"]),
    ("دام عقدين من الزمان.", ["P20Y"]),
    ("دام ثلاثة قرون.", ["P300Y"]),
    ("أمهلوه 48 ساعة.", ["PT48H"]),
    ("بعد عام ونصف.", ["P1Y6M"]),
    ("بعد عامين ونصف العام.", ["P2Y6M"]),
    ("بعد شهر ونصف الشهر.", ["P1.5M"]),
    ("بعد ساعة ونصف.", ["PT1H30M"]),
    ("بعد ساعتين و20 دقيقة.", ["PT2H20M"]),
    ("انتظر نصف ساعة.", ["PT30M"]),
    ("انتظر ربع ساعة.", ["PT15M"]),
    ("انتظر نصف قرن.", ["P50Y"]),
    ("قبل ثلاثة أيام.", ["P3D"]),
    ("لمدة أسبوعين.", ["P2W"]),
    ("لمدة عام.", ["P1Y"]),
    ("خلال شهر.", ["P1M"]),
    ("خلال الأشهر الستة الماضية.", ["P6M"]),
    ("خلال الثلاث سنوات القادمة.", ["P3Y"]),
    ("انتظروا عشرات السنين.", [None]),
    ("تستغرق 3-5 سنوات.", ["P3Y/P5Y"]),
]
AGES = [
    ("أصيب رجل يبلغ من العمر 30 عاما.", [30]),
    ("توفي عن عمر ناهز الثمانين عاما.", [80]),
    ("قال فريد (22 عاما) إنه نجا.", [22]),
    ("عمرها سبع سنوات.", [7]),
    ("في التاسعة عشرة من عمره.", [19]),
    ("في الثلاثين من عمره.", [30]),
    ("من هم دون سن 18 عاما.", [18]),
    ("تتراوح أعمارهم بين 20 و30 عاما.", [[20, 30]]),
]
NOTHING = [
    "اجتمع الجانبان في العاصمة.",
    "بدأت المرحلة الثانية من المشروع.",
    "لم يأت أحد منهم.",
    "سقطت طائرة إف-16 قرب القرية.",
    "هاجموا مقر الفرقة 30 ليلا.",
    "دعت مجموعة العشرين إلى الحوار.",
    "بثت القناة 12 اللقاء.",
    "للتواصل على 0501234567 أو 920002814.",
    "زوروا http://example.org/2015/33 للمزيد.",
    "فاز الفريق 3-1 على ضيفه.",
    "فازت الزرقاء 4-صفر.",
    "استند إلى المادة 5 من النظام.",
    "قالت حركة طالبان إنها انسحبت.",
    "لست من هذه المدينة.",
    "يجتمعون كل أسبوع.",
    "عاد لسنوات إلى القرية.",
    "غاب منذ أشهر عن البلدة.",
    "في السنوات القليلة المقبلة.",
    "وضع كمية كبيرة من القمح.",
    "بلغ الفريق نصف النهائي.",
]


@pytest.mark.parametrize(("text", "expected"), COUNTS)
def test_counts(text, expected):
    found = of_kind(text, "count")
    assert [(f.value, f.noun, f.of, f.modifier) for f in found] == expected


@pytest.mark.parametrize(("text", "expected"), MONEY)
def test_money(text, expected):
    assert [(f.value, f.unit, f.modifier) for f in of_kind(text, "money")] == expected


@pytest.mark.parametrize(("text", "expected"), PERCENTS)
def test_percents(text, expected):
    assert [(f.value, f.modifier) for f in of_kind(text, "percent")] == expected


@pytest.mark.parametrize(("text", "expected"), MEASURES)
def test_measures(text, expected):
    assert [(f.value, f.unit) for f in of_kind(text, "measure")] == expected


@pytest.mark.parametrize(("text", "expected"), DURATIONS)
def test_durations(text, expected):
    assert [f.value for f in of_kind(text, "duration")] == expected


@pytest.mark.parametrize(("text", "expected"), AGES)
def test_ages(text, expected):
    assert [f.value for f in of_kind(text, "age")] == expected


@pytest.mark.parametrize("text", NOTHING)
def test_not_figures(text):
    assert [f.text for f in figures(text)] == []


def test_vague_amounts_have_their_order_of_magnitude():
    texts = ("عشرات القتلى", "مئات الآلاف من النازحين", "آلاف الجنود", "عشرات ملايين الدولارات")
    assert [figures(text)[0].at_least for text in texts] == [10, 100_000, 1000, 10_000_000]


def test_the_span_leaves_out_conjunctions_and_prepositions():
    texts = ("وسبعة جنود", "بخمسة دنانير", "لـ15 قتيلا", "ونحو 20 دبابة", "بأكثر من عامين")
    expected = ["سبعة جنود", "خمسة دنانير", "15 قتيلا", "نحو 20 دبابة", "أكثر من عامين"]
    assert [figures(text)[0].text for text in texts] == expected


def test_a_change_of_level_is_two_figures():
    found = figures("خفض العدد من 3000 إلى 2500 جندي.")
    assert [(f.value, f.noun) for f in found] == [(3000, "جندي"), (2500, "جندي")]


HEDGES = {
    "approx": ["نحو", "حوالي", "قرابة", "زهاء", "في حدود"],
    "more_than": ["أكثر من", "ما يزيد على", "ما يزيد عن", "فاق", "تجاوز", "ما يربو على"],
    "less_than": ["أقل من", "دون", "ما يقل عن"],
    "nearly": ["ما يقرب من", "ما يقارب", "يناهز", "يقارب"],
    "at_least": ["ما لا يقل عن", "لا يقل عن"],
    "at_most": ["لا يتجاوز", "ما لا يزيد على", "يصل إلى", "حتى"],
}


@pytest.mark.parametrize(("means", "hedge"), [(m, h) for m, hs in HEDGES.items() for h in hs])
def test_hedges_before_the_number(means, hedge):
    found = figures(f"كان هناك {hedge} 30 جنديا.")
    assert [(f.text, f.modifier) for f in found] == [(f"{hedge} 30 جنديا", means)]


@pytest.mark.parametrize(
    ("means", "hedge"),
    [
        ("approx", "تقريبا"),
        ("at_least", "على الأقل"),
        ("at_most", "كحد أقصى"),
        ("at_most", "على الأكثر"),
    ],
)
def test_hedges_after_the_noun(means, hedge):
    found = figures(f"كان هناك 30 جنديا {hedge}.")
    assert [(f.text, f.modifier) for f in found] == [(f"30 جنديا {hedge}", means)]
