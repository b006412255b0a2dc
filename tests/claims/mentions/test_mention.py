"""The speaker as written near the cue, and not one word more."""

import pytest

from claimx.claims.mentions.stems import is_honorific, points_back, stem_of
from claimx.text.document import document

from ...unmended import cases

EXTENT = {
    "on his lips, with his name behind a comma": (
        "وعلى لسان الناطق باسم مقاولي الإقليم، عمر بنزاكور، جاء أن الأشغال متوقفة.",
        "الناطق باسم مقاولي الإقليم، عمر بنزاكور",
    ),
    "everyday verb before a name and its office": (
        "وأرجع نادر كرم، مدير السوق، ارتفاع الأسعار إلى الجفاف.",
        "نادر كرم، مدير السوق",
    ),
    "demands, and is no student": (
        "طالب رفعت الصباغ، رئيس شعبة المطاحن، بزيادة حصة الدقيق.",
        "رفعت الصباغ، رئيس شعبة المطاحن",
    ),
    "name behind a comma like a clitic": (
        "وقال رئيس تنسيقية متضرري الفيضان، لحسن أوبلعيد، في اتصال مع «الأفق»، إن البلدة عطشى.",
        "رئيس تنسيقية متضرري الفيضان، لحسن أوبلعيد",
    ),
    "deputy of her constituency before the verb": (
        "فالنائبة البرلمانية عن دائرة السهل، فاطمة الزهراء بن سعيد، قالت إن الطريق مغلق.",
        "النائبة البرلمانية عن دائرة السهل، فاطمة الزهراء بن سعيد",
    ),
    "family name of a people, and an age": (
        "وقالت سلمى بدوي (41 عاما) إن الماء وصل ليلا.",
        "سلمى بدوي",
    ),
    "name that is a time": (
        "وأكد اللواء الركن صباح العبودي أن العملية مستمرة.",
        "اللواء الركن صباح العبودي",
    ),
    "name that is a month": (
        "وأكد الدكتور رمضان العبودي أن العملية مستمرة.",
        "الدكتور رمضان العبودي",
    ),
    "name like a verb behind an adjective": (
        "وقال النائب السابق فيصل المطيران إن القانون ضعيف.",
        "النائب السابق فيصل المطيران",
    ),
    "body with no in its name": (
        "كانت منظمة «دواء بلا حدود» قد أعلنت أن المخزون انتهى.",
        "منظمة «دواء بلا حدود»",
    ),
    "name in commas before whom he told": (
        "وأبلغ عضو لجنة الأمن في المحافظة، كاظم النجار، وسائل إعلام محلية أن الطريق آمن.",
        "عضو لجنة الأمن في المحافظة، كاظم النجار",
    ),
    "shop for something": (
        "وقال الحاج عبد الزهرة، صاحب محل لبيع الحبوب، إن الأسعار ارتفعت.",
        "الحاج عبد الزهرة، صاحب محل لبيع الحبوب",
    ),
    "before time": ("قال الوزير أمس إن الجسر اكتمل.", "الوزير"),
    "before weekday": ("قالت رئيسة البلدية اليوم السبت إن الجسر اكتمل.", "رئيسة البلدية"),
    "before day in commas": ("أعلن المحافظ، الثلاثاء، أن الجسر اكتمل.", "المحافظ"),
    "before place": ("قال المدرب في مؤتمر صحفي إن الفريق جاهز.", "المدرب"),
    "before occasion": ("قالت السفيرة خلال لقائها الطلاب إن المنح متاحة.", "السفيرة"),
    "on the margins": ("وقال العالم على هامش الندوة إن المناخ تغير.", "العالم"),
    "before agency": ("قال الطبيب لوكالة «نبأ» إن الحالات تتراجع.", "الطبيب"),
    "before reporters": ("قال الناطق للصحفيين إن الجلسة سرية.", "الناطق"),
    "before relative clause": ("قال المزارع الذي فقد حصانه إن الماء وصل ليلا.", "المزارع"),
    "relative in commas": ("قالت الممرضة، التي كانت هناك، إن النار بدأت فجرا.", "الممرضة"),
    "before circumstance": ("قال القبطان متحدثا إلى ركابه إن السفينة آمنة.", "القبطان"),
    "before anonymity": (
        "قال مسؤول محلي طلب عدم الكشف عن هويته إن الطريق مغلق.",
        "مسؤول محلي",
    ),
    "before reply": ("قال النائب ردا على سؤال إن الميزانية تكفي.", "النائب"),
    "in the name of": (
        "قالت المتحدثة باسم وزارة الصحة إن اللقاح متوفر.",
        "المتحدثة باسم وزارة الصحة",
    ),
    "office with its place": (
        "قال مسؤول في وزارة الري إن السدود ممتلئة.",
        "مسؤول في وزارة الري",
    ),
    "commander by army": ("قال قائد بالجيش إن المعبر مفتوح.", "قائد بالجيش"),
    "before the month": ("قال الوزير هاني كرم في يونيو حزيران إن الجسر اكتمل.", "الوزير هاني كرم"),
    "before the session": (
        "قال المدعي هاني كرم في المداولات النهائية إن المتهم مذنب.",
        "المدعي هاني كرم",
    ),
    "before a clause without a relative": (
        "أظهر استطلاع للرأي نشرت نتائجه أمس أن الثقة تراجعت.",
        "استطلاع للرأي",
    ),
    "behind whom it was told": ("تأخر الوفد حسب ما أفاد به «الأفق» طارق كرم.", "طارق كرم"),
    "before its figure": (
        "بلغ عدد القضايا بحسب الإحصائية (85) قضية في مختلف المناطق.",
        "الإحصائية",
    ),
    "before what is passed on": (
        "تداولت المواقع والصحف خبر اعتراف مسؤول بأن المباراة بيعت.",
        "المواقع والصحف",
    ),
    "before those who are urged": (
        "حث الأمير فيصل بن نادر لاعبي الفريق على الفوز.",
        "الأمير فيصل بن نادر",
    ),
    "from its sources": ("علمت «الأفق» من مصادرها أن الجسر اكتمل.", "«الأفق»"),
    "name in commas": (
        "وقال المحلل السياسي بجامعة الساحل، صالح الرافعي، في تصريحات أمس إن الهدنة قريبة.",
        "المحلل السياسي بجامعة الساحل، صالح الرافعي",
    ),
    "before so many": (
        "بلغ عدد السيارات وفقا لفريق الإحصاء بالمهرجان 1800 سيارة محملة.",
        "فريق الإحصاء بالمهرجان",
    ),
    "before what happened to so many": (
        "وطبقا لتقديرات المنظمة الدولية للهجرة لقي أكثر من ألفي مهاجر حتفهم، وغرق قاربان.",
        "تقديرات المنظمة الدولية للهجرة",
    ),
    "before all of them": ("دعت الشركة الوطنية كافة عملائها إلى الحذر.", "الشركة الوطنية"),
    "apposition": (
        "قال العميد باسل الرافعي، الناطق باسم الشرطة، إن السائق فر.",
        "العميد باسل الرافعي، الناطق باسم الشرطة",
    ),
    "name after office": (
        "وأكد وزير التعليم الدكتور هاني الصباغ أن الامتحانات في موعدها.",
        "وزير التعليم الدكتور هاني الصباغ",
    ),
    "name in marks": ("قالت حركة «فجر الساحل» إنها ستشارك.", "حركة «فجر الساحل»"),
    "abbreviation in brackets": (
        "أفادت هيئة الأرصاد الساحلية (هرس) بأن العاصفة تقترب.",
        "هيئة الأرصاد الساحلية (هرس)",
    ),
    "two speakers": ("قال الوزير والمحافظ إن الجسر اكتمل.", "الوزير والمحافظ"),
    "number of people": ("قال ثلاثة شهود إن السيارة كانت مسرعة.", "ثلاثة شهود"),
    "one of": ("قال أحد الصيادين إن القارب غرق.", "أحد الصيادين"),
    "name alone": ("قالت نوال الهادي إن المعرض نجح.", "نوال الهادي"),
    "lead-in is nobody's": ("من جانبه، قال المدير إن المصنع يعمل.", "المدير"),
    "lead-in between": ("وأكد بدوره رئيس الاتحاد أن الموسم سيبدأ.", "رئيس الاتحاد"),
    "time first": ("أعلن أمس الأربعاء وزير النقل أن القطار سيعود.", "وزير النقل"),
    "none written": ("وأضاف أن القطار سيعود.", None),
    "before the verb": ("لكن مصدرا طبيا قال إن الحالات تتراجع.", "مصدرا طبيا"),
    "source phrase": ("وبحسب غرفة التجارة، تراجعت المبيعات.", "غرفة التجارة"),
    "behind the quotation": ("«لن نستسلم مهما طال الطريق»، قالت المتسابقة.", "المتسابقة"),
}

KINDS = {
    "a group that things name": ("حذرت مجموعة الأزمات الساحلية من الجفاف.", "organisation", False),
    "a group of people": ("حذرت مجموعة السكان من الجفاف.", "group", True),
    "a department": ("أعلنت دائرة صحة الساحل أن اللقاح وصل.", "person", False),
    "who speaks for a sheikh": ("قال متحدث باسم الشيخ نادر كرم إن اللقاء ألغي.", "person", True),
    "the one who speaks for a sheikh": ("قال المتحدث باسم الشيخ إن اللقاء ألغي.", "person", False),
    "managers": ("قال مدراء الشركة إن السعر ثابت.", "group", True),
    "the press": ("ذكرت الصحافة المحلية أن الطريق مغلق.", "organisation", True),
    "person by name": ("قالت نوال الهادي إن المعرض نجح.", "person", False),
    "person by office": ("قال وزير التعليم إن الامتحانات في موعدها.", "person", False),
    "unnamed official": ("قال مسؤول أمني إن الطريق مغلق.", "person", True),
    "unnamed source": ("قال مصدر مطلع إن الصفقة قريبة.", "person", True),
    "definite source": ("قال المصدر إن الصفقة قريبة.", "person", True),
    "witnesses": ("قال شهود عيان إن الجسر انهار.", "group", True),
    "one of many": ("قال أحد الصيادين إن القارب غرق.", "person", True),
    "ministry": ("قالت وزارة الدفاع إن المعبر مفتوح.", "organisation", False),
    "agency": ("ذكرت وكالة «نبأ» أن المعبر مفتوح.", "organisation", False),
    "party": ("قال حزب الأمل إن الاقتراع سيؤجل.", "organisation", False),
    "report": ("ذكر التقرير أن المياه ملوثة.", "document", False),
    "name with office": ("قال المدير هشام العلي إن المصنع يعمل.", "person", False),
    "lone minister": ("قال الوزير إن الجسر اكتمل.", "person", False),
    "court": ("قالت المحكمة إن الجلسة تأجلت.", "organisation", False),
    "official, feminine": ("قالت مسؤولة محلية إن الطريق مغلق.", "person", True),
    "two officials": ("قال مسؤولان اثنان إن الطريق مغلق.", "group", True),
    "three officials": ("قال ثلاثة مسؤولين في البلدية إن الطريق مغلق.", "group", True),
    "one of them": ("قال أحدهم إن الطريق مغلق.", "person", True),
    "name by the son": ("وروت أم ياسر أن البيت احترق.", "person", False),
    "reports of anybody": ("ذكرت تقارير صحفية أن الطريق مغلق.", "document", True),
    "reports of a body": ("ذكرت تقارير للوزارة أن الطريق مغلق.", "document", False),
    "one report": ("ذكر تقرير حديث أن الطريق مغلق.", "document", False),
    "media": ("ذكرت وسائل الإعلام البريطانية أن الطريق مغلق.", "organisation", True),
    "papers": ("ذكرت الصحف المحلية أن الطريق مغلق.", "organisation", True),
    "body without a name": ("قالت منظمة محلية إن الطريق مغلق.", "organisation", True),
    "body of the quoted name": ("قالت مجموعة «لحن الوادي» إن الحفل تأجل.", "organisation", False),
    "body of a place": ("قالت حكومة تشاد إن الطريق مغلق.", "organisation", False),
    "activists": ("قال نشطاء إن الطريق مغلق.", "group", True),
    "many": ("وقال كثيرون إن الطريق مغلق.", "person", True),
    "one of a named one's": ("قال أحد موظفي المدير سامي كرم إن الطريق مغلق.", "person", True),
    "spokesman for a body": ("قال الناطق باسم الشرطة إن السائق فر.", "person", False),
}
UNMENDED = {
    "deputy of her constituency before the verb": "عن and its noun end the subject",
    "family name of a people, and an age": "an age in brackets is taken into the phrase",
    "before a clause without a relative": "a relative clause without الذي is read as the subject",
    "before its figure": "a source between subject and figure is not found",
    "before what is passed on": "an object in construct is taken into the subject",
}


@pytest.mark.parametrize(("text", "speaker"), cases(EXTENT, UNMENDED))
def test_extent(text, speaker, claim):
    assert claim(text).speaker.text == speaker


@pytest.mark.parametrize(("text", "kind", "anonymous"), KINDS.values(), ids=KINDS)
def test_kind_and_anonymity(text, kind, anonymous, claim):
    speaker = claim(text).speaker
    assert (speaker.kind, bool(speaker.anonymous)) == (kind, anonymous)


FIELDS = {
    "medium: statement": ("قال الحزب في بيان إن الاقتراع سيؤجل.", "medium", "في بيان"),
    "medium: platform": ("كتب المخرج على تويتر أن الفيلم اكتمل.", "medium", "على تويتر"),
    "medium: came in": ("جاء في كلمة الوزيرة أن المدارس ستغلق.", "medium", "في كلمة"),
    "addressee: agency": (
        "قال الطبيب لوكالة «نبأ» إن الحالات تتراجع.", "addressee", "لوكالة «نبأ»",
    ),
    "addressee: reporters": ("قال الناطق للصحفيين إن الجلسة سرية.", "addressee", "للصحفيين"),
    "addressee: object": ("أبلغ المحافظ وكالة النخيل أن الماء وصل.", "addressee", "وكالة النخيل"),
    "via": ("نقلت وكالة «نبأ» عن الطبيب قوله إن الحالات تتراجع.", "via", "وكالة «نبأ»"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "field", "wanted"), FIELDS.values(), ids=FIELDS)
def test_fields(text, field, wanted, claim):
    assert getattr(claim(text), field) == wanted


def test_clitics_of_a_name_are_no_part_of_its_stem(engine):
    parsed, _ = engine.parse(document("التقى الوزير نادر كرم ومحمد الصباغ أمس."))
    assert [stem_of(one) for one in parsed.analyses if one.text == "ومحمد"] == ["محمد"]


@pytest.mark.parametrize(
    ("word", "honorific"),
    [("السيد", True), ("للدكتورة", True), ("معالي", True), ("المهندسون", False), ("الوزير", False)],
)
def test_honorific_is_of_one_person(word, honorific, engine):
    assert is_honorific(engine.lexicon.analyse(word)) == honorific


@pytest.mark.parametrize(
    ("text", "back"),
    [("المصدر نفسه", True), ("نفس المصدر", True), ("المصدر المذكور", True), ("المصدر", False)],
)
def test_phrase_that_points_back(text, back, engine):
    parsed, _ = engine.parse(document(text))
    assert points_back(list(parsed.analyses)) == back
