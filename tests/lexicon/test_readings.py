"""Readings of real words: which of them there are, which vowels rule out, which stands first."""

import pytest

from claimx.lexicon.features import features, universal
from claimx.lexicon.lemmas import lemma
from claimx.pipeline import extractor


def found(text):
    """Part of speech, lemma and features of each reading, the plainest first."""
    for one in extractor().lexicon.analyse(text).words:
        article = "ال" in one.proclitics or "لل" in one.proclitics
        yield universal(one.form), lemma(one.form), frozenset(features(one.form, article)[1:])


def voices(text, word):
    readings = [said for _, of, said in found(text) if of == word and "3" in said]
    return {"passive" if "Pass" in said else "active" for said in readings}


@pytest.mark.parametrize(
    ("text", "pos", "word", "said"),
    [
        ("تم", "VERB", "تم", "Past Masc Sing"),
        ("يقدم", "VERB", "قدم", "Pres Masc Sing"),
        ("استهدفت", "VERB", "استهدف", "Past Fem Sing"),
        ("استهدافه", "NOUN", "استهداف", "Poss Masc"),
        ("المستهدفون", "ADJ", "مستهدف", "Def Masc Plur"),
        ("وبالمدينة", "NOUN", "مدينة", "Def Fem Sing"),
        ("جديد", "ADJ", "جديد", "Bare Masc"),
        ("كبيرا", "ADJ", "كبير", "Closed Masc"),
        ("أكبر", "ADJ", "أكبر", "Bare"),
        ("مصطاف", "NOUN", "مصطاف", "Bare Masc Sing"),
        ("مصانع", "NOUN", "مصنع", "Bare Plur"),
        ("النادي", "NOUN", "ناد", "Def Masc Sing"),
        ("ناد", "NOUN", "ناد", "Bare Masc Sing"),
        ("تحديات", "NOUN", "تحد", "Plur"),
        ("عالية", "ADJ", "عال", "Bare Fem Sing"),
        ("الرابعة", "ADJ", "رابع", "Def Fem Sing"),
        ("الأولى", "ADJ", "أول", "Def Fem Sing"),
        ("الثاني", "ADJ", "ثان", "Def Masc"),
        ("سيكون", "AUX", "كان", "Pres Masc Sing"),
        ("ليس", "AUX", "ليس", ""),
        ("مسيئة", "ADJ", "مسيء", "Fem Sing"),
        ("أصيبوا", "VERB", "أصاب", "Past Pass Plur"),
        ("يوصف", "VERB", "وصف", "Pres Pass Sing"),
        ("يؤخذ", "VERB", "أخذ", "Pres Pass Sing"),
        ("سيقال", "VERB", "قال", "Pres Pass Sing"),
        ("كتب", "VERB", "كتب", "Past Pass Sing"),
        ("اليوم", "NOUN", "يوم", "Def"),
        ("أكتوبر", "NOUN", "أكتوبر", ""),
        ("دمشق", "PROPN", "دمشق", ""),
        ("فيه", "ADP", "في", "Pronoun"),
        ("هاته", "DET", "هاته", ""),
        ("فجأة", "ADV", "فجأة", ""),
    ],
)
def test_word_has_the_reading(text, pos, word, said):
    assert any(
        (pos, word) == one[:2] and set(said.split()) <= one[2] for one in found(text)
    ), list(found(text))


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("اتهم", "اتهم", {"active", "passive"}),
        ("اتُّهِم", "اتهم", {"passive"}),
        ("اتُّهم", "اتهم", {"passive"}),
        ("اتَّهَم", "اتهم", {"active", "passive"}),
        ("كُتب", "كتب", {"passive"}),
        ("كَتب", "كتب", {"active"}),
        ("يُعتقد", "اعتقد", {"passive"}),
        ("يَعتقد", "اعتقد", {"active"}),
        ("وسيُعتقل", "اعتقل", {"passive"}),
        ("يُقدم", "قدم", {"active", "passive"}),
        ("يُقدَّم", "قدم", {"passive"}),
        ("يُقدِّم", "قدم", {"active"}),
        ("أُعلن", "أعلن", {"passive"}),
        ("استُخدمت", "استخدم", {"passive"}),
    ],
)
def test_written_vowels_tell_the_voice(text, word, expected):
    assert voices(text, word) == expected


def test_shadda_tells_measure_two_from_one():
    assert {one[1] for one in found("يدرّس") if one[0] == "VERB"} == {"درس"}
    measures = {
        reading.entry.features.get("measure")
        for reading in extractor().lexicon.analyse("درّس").words
        if reading.form.stem.kind == "past"
    }
    assert measures == {2}


@pytest.mark.parametrize("text", ["كتابًا", "قائدٌ", "خبرٍ"])
def test_tanween_is_of_a_noun(text):
    assert {pos for pos, *_ in found(text)} <= {"NOUN", "ADJ", "PROPN", "ADV"}


def test_voice_of_a_cue_decides_whether_it_can_be_one():
    lexicon = extractor().lexicon
    assert "cue-verb" in lexicon.analyse("اتهم").classes
    assert "cue-verb" not in lexicon.analyse("اتُّهم").classes


@pytest.mark.parametrize(
    ("text", "word"),
    [("تولى", "تولى"), ("مدينة", "مدينة"), ("محافظة", "محافظة"), ("اليمني", "يمني")],
)
def test_plainest_reading_comes_first(text, word):
    assert next(one[1] for one in found(text)) == word


def test_piece_of_a_construction_is_no_word_of_its_own():
    assert {pos for pos, *_ in found("يجب")} == {"VERB"}


def test_verb_without_an_object_has_no_passive():
    assert voices("انفجر", "انفجر") == {"active"}
