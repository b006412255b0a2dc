"""Whose words they are where the verb has an object: اتهم نواب معارضون وزير النقل بالتقصير."""

import pytest

import claimx

OBJECTS = {
    "plural described by a plural": (
        "اتهم ملحنون شباب لجنة الجائزة بتفضيل الأسماء الكبيرة.",
        "ملحنون شباب",
        "لجنة الجائزة",
    ),
    "office behind a plural": (
        "اتهم نواب معارضون وزير النقل بالتقصير.",
        "نواب معارضون",
        "وزير النقل",
    ),
    "office of the other gender": (
        "اتهمت النائبة هدى الصافي وزير النقل بالتقصير.",
        "النائبة هدى الصافي",
        "وزير النقل",
    ),
    "definite behind indefinite": (
        "وأبلغ سكان محليون الشرطة بأن الحريق بدأ فجرا.",
        "سكان محليون",
        "الشرطة",
    ),
    "adjective and complement of the subject": pytest.param(
        "اتهم المدير الفني للفريق الحكم بالتحيز.",
        "المدير الفني للفريق",
        "الحكم",
    ),
    "adjective of a body": (
        "وطالب حزب الوادي الاشتراكي الحكومة بالاستقالة.",
        "حزب الوادي الاشتراكي",
        "الحكومة",
    ),
    "people behind people": (
        "وحذر الأطباء الأهالي من شرب مياه البئر.",
        "الأطباء",
        "الأهالي",
    ),
    "its own people": ("ودعت النقابة أعضاءها إلى الهدوء.", "النقابة", "أعضاءها"),
    "dual in construct": (
        "وناشدت الرابطة طرفي النزاع فتح الممرات.",
        "الرابطة",
        "طرفي النزاع",
    ),
    "a thing": ("ويعزو الخبير الجفاف إلى قلة المطر.", "الخبير", "الجفاف"),
    "a thing of the speaker, who addresses nobody": (
        "واختتم الراوي طلبه قائلا: «لا أريد إلا حقي».",
        "الراوي",
        None,
    ),
    "behind a name like a noun": pytest.param(
        "ويتهم قاسم السلطات المحلية بالإهمال.",
        "قاسم",
        "السلطات المحلية",
        marks=pytest.mark.xfail(
            strict=True, reason="a given name like a noun makes a construct with the object"
        ),
    ),
    "body like an adjective": (
        "واتهم بعض السكان البلدية بالإهمال.",
        "بعض السكان",
        "البلدية",
    ),
    "country behind a country": ("وطالبت فرنسا ألمانيا بدعم المقترح.", "فرنسا", "ألمانيا"),
    "office behind a mother": (
        "وطالبت والدة الطفل الوزير بالتدخل.",
        "والدة الطفل",
        "الوزير",
    ),
    "a fact": (
        "وعزا الباحث نادر كرم تراجع المبيعات إلى الضرائب.",
        "الباحث نادر كرم",
        "تراجع المبيعات",
    ),
    "parents": (
        "وأبلغت مديرة المدرسة أولياء الأمور بأن الدوام سيتغير.",
        "مديرة المدرسة",
        "أولياء الأمور",
    ),
    "no subject": ("ودعت أعضاءها إلى الهدوء.", None, "أعضاءها"),
}

NONE = {
    "general": "ودعت الهيئة العامة للموانئ إلى الصبر.",
    "adjective": "ودعا المبعوث الأممي الخاص إلى هدنة.",
    "genitive": "وطالب نائب رئيس الاتحاد العام للمزارعين بالتعويض.",
    "name in marks": "وطالبت «منارة السهل» بالتعويض.",
    "body's adjective": "ودعا محافظ البنك المركزي إلى الصبر.",
}


@pytest.mark.parametrize(("text", "speaker", "addressee"), OBJECTS.values(), ids=OBJECTS)
def test_the_object_is_not_the_speaker_s(
    text: str, speaker: str | None, addressee: str | None
) -> None:
    [claim] = claimx.extract(text).claims[:1]

    assert (claim.speaker.text, claim.addressee) == (speaker, addressee)


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_a_subject_without_an_object_is_whole(text: str) -> None:
    [claim] = claimx.extract(text).claims

    assert claim.addressee is None
    assert text.split(" ", 1)[1].startswith(claim.speaker.text)
    assert text.count(" ") - claim.speaker.text.count(" ") <= 3
