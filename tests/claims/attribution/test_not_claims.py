"""What looks like a claim and is none: formulas, homographs, names in marks, thoughts."""

import pytest

FORMULAS = {
    "it is mentioned": "يذكر أن الجسر بني قبل عامين.",
    "it is pointed out": "يشار إلى أن الجسر بني قبل عامين.",
    "worth pointing out": "تجدر الإشارة إلى أن الجسر بني قبل عامين.",
    "worth mentioning": "ومن الجدير بالذكر أن الجسر بني قبل عامين.",
    "it is expected": "من المتوقع أن يفتتح الجسر غدا.",
    "it is likely": "ومن المرجح أن تتأجل المباراة.",
    "known": "ومن المعروف أن الصيف حار في الوادي.",
    "passive of saying": "قيل إن الوزير سيستقيل.",
}
HOMOGRAPHS = {
    "between": "تقع القرية بين جبلين كبيرين.",
    "between two": "ساد الهدوء بين الطرفين بعد أن انتهت المباراة.",
    "male": "ولد في الحديقة ذكر بعد أن غادر الزائرون.",
    "carried": "نقلت سيارات الإسعاف الجرحى إلى المستشفى.",
    "uncovered": "كشف الطبيب على المريض في بيته.",
    "watched": "تابع الجمهور مباراة القمة حتى نهايتها.",
    "answered the ball": "رد القائم كرة المهاجم.",
    "hostess": "دخلت مضيفة الطائرة قبل أن يغلق الباب.",
    "increased": "زاد عدد الزوار إلى الضعف.",
    "returned": "عاد الفريق إلى ملعبه.",
    "Egypt": "فازت مصر على ضيفتها.",
    "wrote a book": "كتب الشاعر ديوانه الأول في السجن.",
    "without": "خرج دون أن يلتفت.",
    "saw with eyes": "رأى الصياد قاربا في الأفق.",
    "transported by air": "نقل جوا إلى العاصمة.",
    "Aden": "ازدحمت شوارع تعز وعدن أمس، وبدا أن الحركة عادت.",
    "prayer": "وهذه سنة النبي صلى الله عليه وسلم أن يبدأ باليمين.",
    "repeated": "كان المشهد مكررا إضافة إلى أن الممثلين ضعفاء.",
    "what shows": "تراجعت الأسعار أمس، ما يشير إلى انخفاض الطلب.",
    "from which it follows": "تراجعت الأسعار أمس، مما يؤكد أن الطلب ضعيف.",
    "written on it": "وجد لافتة كتب عليها «لا تقترب من البئر القديمة».",
    "by means of": "أراد التاجر أن ينقلها عن طريق معارفه «سريعا وبلا رسوم».",
    "every sign": "كل الدلائل تشير إلى اتفاق قريب.",
    "caught our eye": "وقد لفت انتباهنا أن الحديقة نظيفة.",
    "account": "سدد الزبون حسب السعر القديم.",
}
MARKS = {
    "name in marks": "فتحت صحيفة «المرفأ» مكتبا جديدا.",
    "title of a book": "صدرت رواية «ليل المرفأ الطويل» أمس.",
    "scare quotes": "وصلت إلى المدينة قافلة «المحبة» صباحا.",
    "movement": "أعلنت حركة «فجر الساحل» الحداد.",
}
THOUGHTS = {
    "fear": "يخشى السكان أن تعود المياه.",
    "wish of another": "ينتظر السكان أن يعلن الوزير أن الجسر اكتمل.",
    "hypothetical": "إذا أعلن الوزير أن الجسر اكتمل فسيفرح السكان.",
    "decision": "قرر المجلس أن تغلق السوق يوم الجمعة.",
    "dateline": "الساحل - مراسل المرفأ\n",
    "agency line": "العاصمة (نبأ) -\n",
    "place at the head, left": "أم النخل: راديو النخل\n\nغادر السكان من أم النخل أمس.",
    "place at the head": "أم النخل: انقطاع الكهرباء\n\nوصل العمال إلى بلدة أم النخل أمس.",
}


@pytest.mark.parametrize("text", FORMULAS.values(), ids=FORMULAS)
def test_formulas(text, claims):
    assert claims(text) == ()


@pytest.mark.parametrize("text", HOMOGRAPHS.values(), ids=HOMOGRAPHS)
def test_homographs(text, claims):
    assert claims(text) == ()


@pytest.mark.parametrize("text", MARKS.values(), ids=MARKS)
def test_names_in_marks(text, claims):
    assert claims(text) == ()


@pytest.mark.parametrize("text", THOUGHTS.values(), ids=THOUGHTS)
def test_thoughts_and_events(text, claims):
    assert claims(text) == ()
