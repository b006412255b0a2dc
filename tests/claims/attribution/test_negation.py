"""A denial must never read as an assertion."""

import pytest

NEGATED = {
    "not confirmed": "لم يؤكد المتحدث أن الصفقة تمت.",
    "nor confirmed": "ولم تؤكد الوزارة أن الصفقة تمت.",
    "not denied": "لم ينف المتحدث صحة الخبر.",
    "not excluded": "لم يستبعد الوزير أن تتأجل الانتخابات.",
    "no comment": "رفض المتحدث باسم الشركة التعليق على الخبر.",
    "present": "ولا يؤكد التقرير أن المياه ملوثة.",
    "plain past": "ما قال المدير إن المصنع سيغلق.",
}
ASSERTED = {
    "confirmed": ("أكد المتحدث أن الصفقة تمت.", "confirm"),
    "denied": ("نفى المتحدث صحة الخبر.", "deny"),
    "excluded": ("استبعد الوزير أن تتأجل الانتخابات.", "reject"),
    "negation inside what was said": ("أكد المتحدث أن الصفقة لم تتم.", "confirm"),
    "alleged": ("زعم المتهم أنه كان مسافرا.", "allege"),
    "warned": ("حذر الطبيب من أن المرض ينتشر.", "warn"),
    "promised": ("تعهد العمدة بأن يعود الماء.", "promise"),
    "added": ("وأضافت الطبيبة أن المرض ينتشر.", "add"),
}


@pytest.mark.parametrize("text", NEGATED.values(), ids=NEGATED)
def test_negated(text, claim):
    assert claim(text).negated is True


@pytest.mark.parametrize(("text", "act"), ASSERTED.values(), ids=ASSERTED)
def test_asserted_with_its_act(text, act, claim):
    found = claim(text)
    assert (found.negated, found.cue.act) == (None, act)
