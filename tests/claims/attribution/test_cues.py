"""The words that do the attributing, in their forms and frames."""

import pytest

FORMS = {
    "past": ("قال المدير إن المصنع يعمل.", "قال", "قال"),
    "feminine": ("قالت المديرة إن المصنع يعمل.", "قالت", "قال"),
    "present": ("يقول المدير إن المصنع يعمل.", "يقول", "قال"),
    "future": ("وسيعلن المدير أن المصنع يعمل.", "وسيعلن", "أعلن"),
    "plural": ("وأضافوا أن المصنع يعمل.", "وأضافوا", "أضاف"),
    "dual": ("وأكدا أن المصنع يعمل.", "وأكدا", "أكد"),
    "no hamza": ("واكد المدير ان المصنع يعمل.", "واكد", "أكد"),
    "diacritics": ("وأَكَّدَ المدير أنّ المصنع يعمل.", "وأَكَّدَ", "أكد"),
    "tatweel": ("وقـال المدير إن المصنع يعمل.", "وقـال", "قال"),
    "clitic of sequence": ("فقال المدير إن المصنع يعمل.", "فقال", "قال"),
    "made clear, not between": ("وبين المدير أن المصنع يعمل.", "وبين", "بين"),
    "mentioned": ("وذكر المدير أن المصنع يعمل.", "وذكر", "ذكر"),
    "went on": ("وتابع المدير: «المصنع لن يتوقف عن العمل».", "وتابع", "تابع"),
    "saw": ("ورأى المدير أن المصنع يعمل.", "ورأى", "رأى"),
    "uncovered": ("وكشف المدير عن خطة جديدة.", "وكشف", "كشف"),
    "wrote": ("وكتب المدير على فيسبوك أن المصنع يعمل.", "وكتب", "كتب"),
    "answered": ("وأجاب المدير بأن المصنع يعمل.", "وأجاب", "أجاب"),
    "of a woman by a word that is of both genders": pytest.param(
        "أكدت الرحالة أن المصنع يعمل.",
        "أكدت",
        "أكد",
        marks=pytest.mark.xfail(strict=True, reason="الرحالة is known as a man only"),
    ),
    "according to": ("المصنع يعمل، وفقا للمدير.", "وفقا", "وفق"),
    "in the words of": ("المصنع يعمل، على حد تعبير المدير.", "على حد تعبير", "عبر"),
    "as announced": ("المصنع يعمل، حسبما أعلن المدير.", "حسبما أعلن", "أعلن"),
    "quoting": ("المصنع يعمل، نقلا عن المدير.", "نقلا عن", "نقل"),
}


@pytest.mark.parametrize(("text", "cue", "lemma"), FORMS.values(), ids=FORMS)
def test_forms(text, cue, lemma, claim):
    found = claim(text).cue
    assert (found.text, found.lemma) == (cue, lemma)


RELAYED = {
    "with its verbal noun": (
        "نقلت وكالة «نبأ» عن مسؤول محلي قوله إن السد امتلأ.",
        ("قوله", "مسؤول محلي", "وكالة «نبأ»"),
    ),
    "without": (
        "نقلت وكالة «نبأ» عن مسؤول محلي أن السد امتلأ.",
        ("نقلت", "مسؤول محلي", "وكالة «نبأ»"),
    ),
    "of a woman": (
        "ونقلت الصحيفة عن الناطقة قولها إن السد امتلأ.",
        ("قولها", "الناطقة", "الصحيفة"),
    ),
    "of several": (
        "ونقل الموقع عن شهود قولهم إن السد امتلأ.",
        ("قولهم", "شهود", "الموقع"),
    ),
}


@pytest.mark.parametrize(("text", "wanted"), RELAYED.values(), ids=RELAYED)
def test_relays(text, wanted, claim):
    found = claim(text)
    assert (found.cue.text, found.speaker.text, found.via) == wanted
