"""Where the words that a cue attributes begin and end, and whether they are verbatim."""

import pytest

from ...unmended import cases

ONE = {
    "to the end of the sentence": (
        "قال المدير إن المصنع يعمل ليلا ونهارا. وانتهى الاجتماع.",
        "إن المصنع يعمل ليلا ونهارا",
    ),
    "without the stop of a headline": ("الوزير يؤكد أن السد آمن", "أن السد آمن"),
    "question mark belongs to what was said": (
        "تساءل النائب: هل تكفي الميزانية؟",
        "هل تكفي الميزانية؟",
    ),
    "clitic preposition stays": ("أفاد الناطق بأن الطريق سالك.", "بأن الطريق سالك"),
    "preposition of the verb does not": ("أشار الناطق إلى أن الطريق سالك.", "أن الطريق سالك"),
    "of a noun neither": ("شدد الناطق على أهمية الصيانة.", "أهمية الصيانة"),
    "number with a stop inside": (
        "قالت الشركة إن الأرباح بلغت 2.5 مليون دولار.",
        "إن الأرباح بلغت 2.5 مليون دولار",
    ),
    "abbreviation does not end it": (
        "قالت الجامعة إن د. سعاد المرزوقي فازت بالجائزة.",
        "إن د. سعاد المرزوقي فازت بالجائزة",
    ),
    "pronoun clitic on the complementiser": ("أكدت اللجنة أنها ستعود.", "أنها ستعود"),
    "an object clause of will": ("تعهد العمدة بأن يعود الماء.", "بأن يعود الماء"),
    "quotation over sentences": (
        "قالت الكاتبة: «كتبت الرواية في عامين. ثم مزقتها. ثم بدأت من جديد».",
        "«كتبت الرواية في عامين. ثم مزقتها. ثم بدأت من جديد»",
    ),
    "quotation over paragraphs": (
        "قالت الكاتبة: «كتبت الرواية في عامين.\n\nثم مزقتها وبدأت من جديد».",
        "«كتبت الرواية في عامين.\n\nثم مزقتها وبدأت من جديد»",
    ),
    "a mark at the head of each paragraph": (
        "قالت الكاتبة: «كتبت الرواية في عامين كاملين.\n\n«ثم مزقتها وبدأت من جديد».",
        "«كتبت الرواية في عامين كاملين.\n\n«ثم مزقتها وبدأت من جديد»",
    ),
    "what follows the closing mark is the narrator's": (
        "قال السائق «لم أر السيارة القادمة من اليمين» وهو يبكي.",
        "«لم أر السيارة القادمة من اليمين»",
    ),
    "two stops are a pause": (
        "قال المدرب إن الفريق جاهز.. فالتدريبات بدأت مبكرا.",
        "إن الفريق جاهز.. فالتدريبات بدأت مبكرا",
    ),
    "nested marks": (
        "قالت الناقدة: «قرأت رواية “ليل المرفأ” ثلاث مرات».",
        "«قرأت رواية “ليل المرفأ” ثلاث مرات»",
    ),
    "what it alludes to is the narrator's": (
        "أكد الناطق أن الطريق سالك، في إشارة إلى طريق الساحل.",
        "أن الطريق سالك",
    ),
    "and so is that it does": (
        "أكد الناطق أن الطريق سالك وذلك في إشارة إلى طريق الساحل.",
        "أن الطريق سالك",
    ),
    "where it was said": (
        "قال الوزير إن الخطة جاهزة، خلال لقاء مع نظيره في المرفأ.",
        "إن الخطة جاهزة",
    ),
    "and that it was said there": (
        "قال الوزير إن الخطة جاهزة، وذلك في كلمة ألقاها أمس.",
        "إن الخطة جاهزة",
    ),
    "but he would not tell": (
        "قال الوزير إن الخطة جاهزة، لكنه رفض تحديد الموعد.",
        "إن الخطة جاهزة",
    ),
    "nor would she": (
        "قالت الوزيرة إن الخطة جاهزة، إلا أنها لم تشأ أن تكشف الموعد.",
        "إن الخطة جاهزة",
    ),
    "an exception that goes on": (
        "قالت الوزيرة إن الخطة جاهزة، إلا أنها تأخرت قليلا.",
        "إن الخطة جاهزة، إلا أنها تأخرت قليلا",
    ),
    "without saying more": (
        "قال الوزير إن الخطة جاهزة، من دون أن يذكر الموعد.",
        "إن الخطة جاهزة",
    ),
    "coordinated quotations": (
        "وقال البحار: «لم نر الشاطئ ثلاثة أيام» و«كان الماء قليلا جدا» ثم بكى.",
        "«لم نر الشاطئ ثلاثة أيام» و«كان الماء قليلا جدا»",
    ),
    "a sentence that goes on behind its marks": (
        'ووعد الوزير "بسياج جديد وحراس كثيرين" لحماية الحقول.',
        '"بسياج جديد وحراس كثيرين" لحماية الحقول',
    ),
    "a description ends with its marks": (
        "ووصف الناقد الرواية بأنها «هدية من السماء» وانصرف.",
        "بأنها «هدية من السماء»",
    ),
    "brackets that hold the source as well": (
        "تراجعت السوق (خسرت ربع قيمتها هذا العام وفقا لغرفة التجارة)، وعادت.",
        "خسرت ربع قيمتها هذا العام",
    ),
    "unpaired mark ends with its paragraph": (
        "قالت الناقدة: «قرأت الرواية ثلاث مرات متتالية\n\nوصدر الكتاب أمس.",
        "«قرأت الرواية ثلاث مرات متتالية",
    ),
}

CUES = {
    "a name like a verb that stands aside": (
        "وقال فيصل العالي رئيس الغرفة إن السد آمن.",
        "فيصل العالي رئيس الغرفة",
    ),
    "no name but a clause": ("عاد المدير صباحا. وأفاد بأن هذه الدراسة تسعى إلى الحل.", None),
    "a name before its office": (
        "فقد ذكر دنيسان لوكهارد رئيس غرفة الملاحة لصحيفة المرفأ أن السفن ستعود.",
        "دنيسان لوكهارد رئيس غرفة الملاحة",
    ),
    "sees, of one in an office": (
        "ويرى الباحث في مركز الساحل هاني الصباغ، أن السفن ستعود.",
        "الباحث في مركز الساحل هاني الصباغ",
    ),
    "on what it was said": ("وقال الوزير عن الأزمة إن الماء يكفي.", "الوزير"),
    "describes these": ("ووصف سكان القرية هذه القرارات بأنها متسرعة.", "سكان القرية"),
    "these sources": ("وقالت هذه المصادر إن السد آمن.", "هذه المصادر"),
    "a name like a conjunction": ("وقال فان غالين: «علينا أن نعمل أكثر».", "فان غالين"),
    "behind its occasion": ("وقال الأمين العام في ختام تصريحاته إن السد آمن.", "الأمين العام"),
    "a name like a verb": ("وقال مدير المصنع نجيب العطار إن السد آمن.", "مدير المصنع نجيب العطار"),
    "an occasion before it": ("وصل الوزير صباحا. ولإصلاح السد قال إنه سيعود.", None),
    "two verbs": ("تحدث الوزير طويلا، وأردف يقول «إن السد آمن ولا خوف عليه».", None),
    "an adverb behind it": ("وقف الخبراء عند السد. وأكدوا بشكل نهائي أنه آمن.", None),
}

SEVERAL = {
    "a demand and what they did": (
        "وطالب السكان رئيس الميناء أن يرفع الأجور، وأغلقوا البوابة يومين.",
        ["أن يرفع الأجور"],
    ),
    "what others did": (
        "وقال الحارس إن اللصوص دخلوا البيت، وأغلقوا الباب خلفهم.",
        ["إن اللصوص دخلوا البيت، وأغلقوا الباب خلفهم"],
    ),
    "not denied, then said": (
        "وفي حين لم ينف المدير صحة الخبر، فإنه أكد أن المصنع باق.",
        ["صحة الخبر", "أن المصنع باق"],
    ),
    "what he plans": (
        "وقال المحامي إن موكله سيقاضي المصنع ويطالبه بتعويض كبير.",
        ["إن موكله سيقاضي المصنع ويطالبه بتعويض كبير"],
    ),
    "behind marks another clause": (
        'وفي حديث قال فيه إن "البئر لم تجف منذ أعوام"، كشف الحارس أن الماء قليل.',
        ['إن "البئر لم تجف منذ أعوام"', "أن الماء قليل"],
    ),
    "behind marks what came after": (
        'وكتب المدرب في رسالة إنه "نادم على كل ما قاله"، قبل أن يمحوها.',
        ['إنه "نادم على كل ما قاله"'],
    ),
    "behind marks the same clause": (
        'وقال المدرب إن "الفوز في هذا الملعب صعب"، وإن الفريق جاهز.',
        ['إن "الفوز في هذا الملعب صعب"، وإن الفريق جاهز'],
    ),
    "a refusal and another clause": (
        "وبينما رفض المدير التعليق على الخبر، قالت النقابة إن العمل توقف.",
        ["التعليق على الخبر", "إن العمل توقف"],
    ),
    "own words in the midst": (
        "وقال الحارس إن النساء عدن، فيما اختار الرجال، وفق تعبيره، «البقاء».",
        ["إن النساء عدن، فيما اختار الرجال، وفق تعبيره، «البقاء»"] * 2,
    ),
    "a report that somebody made": (
        "ووفقا لتقرير حصلت عليه «المرفأ»، أعدته لجنة محلية، فإن السد متصدع.",
        ["فإن السد متصدع"],
    ),
    "participle": (
        "قال الوزير إن الخطة جاهزة، مضيفا أن التنفيذ يبدأ غدا.",
        ["إن الخطة جاهزة", "أن التنفيذ يبدأ غدا"],
    ),
    "two participles": (
        "قال الوزير إن الخطة جاهزة، مضيفا أن التنفيذ يبدأ غدا، ومشيرا إلى أن التمويل متوفر.",
        ["إن الخطة جاهزة", "أن التنفيذ يبدأ غدا", "أن التمويل متوفر"],
    ),
    "coordinated cue": (
        "أكد الوزير أن الخطة جاهزة، وأضاف أن التنفيذ يبدأ غدا.",
        ["أن الخطة جاهزة", "أن التنفيذ يبدأ غدا"],
    ),
    "coordinated cue without a comma": (
        "أكد الوزير أن الخطة جاهزة وأضاف أن التنفيذ يبدأ غدا.",
        ["أن الخطة جاهزة", "أن التنفيذ يبدأ غدا"],
    ),
    "subordinated cue of somebody else": (
        "أكد الوزير أن الخطة جاهزة، فيما قالت النقابة إن العمال غاضبون.",
        ["أن الخطة جاهزة", "إن العمال غاضبون"],
    ),
    "claim inside a claim": (
        "قال الشاهد إن الحارس أكد أن الباب كان مغلقا.",
        ["إن الحارس أكد أن الباب كان مغلقا", "أن الباب كان مغلقا"],
    ),
    "claim inside a quotation": (
        "قالت الأم: «أخبرني الطبيب أن الطفل بخير. ثم عدنا إلى البيت».",
        ["«أخبرني الطبيب أن الطفل بخير. ثم عدنا إلى البيت»", "أن الطفل بخير"],
    ),
    "a second quotation with its own cue": (
        "قال البحار: «لم نر الشاطئ ثلاثة أيام». وأضاف: «كان الماء قليلا جدا».",
        ["«لم نر الشاطئ ثلاثة أيام»", "«كان الماء قليلا جدا»"],
    ),
    "reasons that others gave": (
        "قال الحارس إنه سيغادر لأن الوزير أعلن أن السد آمن.",
        ["إنه سيغادر لأن الوزير أعلن أن السد آمن", "أن السد آمن"],
    ),
    "a claim inside marks that open in another": (
        "أكد النائب أن المدرب «سقط في الفخ وقال إنه لا يعلم شيئا».",
        ["أن المدرب «سقط في الفخ وقال إنه لا يعلم شيئا»", "إنه لا يعلم شيئا"],
    ),
    "somebody else's words inside marks": (
        "وأوضح الناطق أن «وزير الري أكد أن السد آمن».",
        ["أن «وزير الري أكد أن السد آمن»", "أن السد آمن"],
    ),
    "a source inside marks": (
        "وغاب «بسبب ضعف الفريق، بحسب تصريحات المدرب».",
        ["بسبب ضعف الفريق"],
    ),
    "words whose closing mark is missing": (
        'وقال البحار: "لم نر الشاطئ ثلاثة أيام كاملة. وأضاف أن الماء كان قليلا.',
        ['"لم نر الشاطئ ثلاثة أيام كاملة', "أن الماء كان قليلا"],
    ),
    "doubled cue is one claim": ("وأضاف الوزير قائلا: «لن نتراجع عن القرار أبدا».", 1),
    "two sources of one content": (
        "ذكرت الوكالة، نقلا عن مصادر أمنية، أن الحدود أغلقت.",
        ["أن الحدود أغلقت", "أن الحدود أغلقت"],
    ),
}

STYLES = {
    "all in marks": ("قال الوزير: «لن نتراجع عن القرار».", "direct"),
    "complementiser and marks": ("قال الوزير إن «القرار نهائي ولا رجعة عنه».", "direct"),
    "colon and no marks": ("قال الوزير: لن نتراجع عن القرار.", "direct"),
    "no marks": ("قال الوزير إن القرار نهائي.", "indirect"),
    "some words in marks": ("قال الوزير إن الوضع «خطير ولا يحتمل التأجيل أبدا» وسيعالج.", "mixed"),
    "complementiser with its pronoun and marks": (
        "قالت الوزيرة إنها «راضية عن سير الأشغال كلها».",
        "direct",
    ),
    "by with the pronoun and marks": ("وصف الناقد العرض بأنه «هدية سماوية للجميع».", "direct"),
    "a single word in marks": ("قال الوزير إن بلاده «ترحب» بالحوار.", "indirect"),
    "two words that carry it": ("قال الوزير إن ما حدث «خسارة مؤلمة» للبلاد.", "mixed"),
    "a name in marks": ("قال الوزير إن صحيفة «المرفأ» ستغلق.", "indirect"),
    "single marks": ("قال الوزير: 'لن نتراجع عن القرار'.", "direct"),
    "doubled marks": ("قال الوزير: ''لن نتراجع عن القرار''.", "direct"),
    "low and high marks": ("قال الوزير: „لن نتراجع عن القرار“.", "direct"),
}
UNMENDED = {
    "a name like a conjunction": "فان is read as فإن",
    "what he plans": "يطالبه joined by و is read as a cue of its own",
    "own words in the midst": "an aside with تعبيره ends the content before it",
}


def _named(named):
    unmended = {name: cause for name, cause in UNMENDED.items() if name in named}
    return pytest.mark.parametrize(("text", "wanted"), cases(named, unmended))


@_named(ONE)
def test_extent(text, wanted, claim):
    assert claim(text).content.text == wanted


@_named(CUES)
def test_claims_are_found(text, wanted, claim):
    assert claim(text).speaker.text == wanted


@_named(SEVERAL)
def test_extent_of_several(text, wanted, claims):
    found = [one.content.text for one in claims(text)]
    assert len(found) == wanted if isinstance(wanted, int) else found == wanted


@_named(STYLES)
def test_style(text, wanted, claim):
    assert claim(text).style == wanted


def test_claim_inside_another_points_to_it(claims):
    outer, inner = claims("قال الشاهد إن الحارس أكد أن الباب كان مغلقا.")
    assert (outer.within, inner.within) == (None, outer.id)


def test_ids_do_not_depend_on_the_place(claim):
    text = "قال المدير إن المصنع يعمل."
    assert claim(text).id == claim("افتتح المصنع قبل عام.\n" + text).id


def test_what_is_said_twice_has_two_ids(claims):
    first, second = claims("قال المدير إن المصنع يعمل. قال المدير إن المصنع يعمل.")
    assert first.id != second.id
