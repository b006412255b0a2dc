"""Tokens with their readings, and the words that have none."""

import pytest

from claimx.pipeline import extractor
from claimx.text.document import document
from claimx.words.analysed import as_record, as_text, words
from claimx.words.unknown import Tally, unknown


def analysed(text):
    return list(words(extractor().parse(document(text))[0]))


def first(text):
    found = (word for word in analysed(text) if word.readings)
    return {word.text: (word.pos, word.readings[0].lemma) for word in found}


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("قالت الوزيرة إن الخطة جاهزة.", "قالت", ("VERB", "قال")),
        ("لم يقدم الوزير أي توضيح.", "يقدم", ("VERB", "قدم")),
        ("وصل المصطافون إلى الشاطئ.", "المصطافون", ("NOUN", "مصطاف")),
        ("في مدينة كبيرة قرب النهر", "مدينة", ("NOUN", "مدينة")),
        ("وصل الرئيس إلى دمشق.", "دمشق", ("PROPN", "دمشق")),
        ("أدى ذلك إلى تعرض الطفل للأذى.", "تعرض", ("NOUN", "تعرض")),
        ("تعرض الطفل للأذى.", "تعرض", ("VERB", "تعرض")),
        ("تحسنت ظروف العمل في المصنع.", "ظروف", ("NOUN", "ظرف")),
        ("وصلت القوات بقيادة الضابط.", "بقيادة", ("NOUN", "قيادة")),
    ],
)
def test_reading_that_is_right_in_its_place_comes_first(text, word, expected):
    assert first(text)[word] == expected


def test_spans_count_in_the_raw_text():
    text = "---\npublished: 2025-03-14\n---\nقال المدير إن العمل بدأ."
    assert all(text[slice(*word.span)] == word.text for word in analysed(text))


def test_readings_are_told_apart_by_what_they_say():
    for word in analysed("قالت الوزيرة إن رئيس اللجنة كتب التقرير."):
        said = [one[:3] for one in word.readings]
        assert len(said) == len(set(said))


def test_proclitics_are_features():
    (word,) = analysed("وبالمدينة")
    assert word.readings[0].features[:3] == ("And", "Prep-b", "Def")


def test_what_needs_no_entry_has_a_part_of_speech_all_the_same():
    found = {word.text: word.pos for word in analysed("في CNN 12 و2016 الـ15 ،")}
    assert found["CNN"] == "X" and found["،"] == "PUNCT"
    assert {found[number] for number in ("12", "و2016", "الـ15")} == {"NUM"}


def test_record_of_a_word_without_a_reading_has_no_part_of_speech():
    record = as_record(next(word for word in analysed("بزغت القلمطونة.") if not word.pos), "a")
    assert record == {
        "id": "a", "text": "القلمطونة", "span": (5, 14), "lemma": None, "pos": None,
        "features": (), "classes": (), "readings": [],
    }  # fmt: skip


def test_text_has_every_arabic_value_on_a_line_of_its_own():
    for line in "".join(as_text(analysed("قالت الوزيرة إن القلمطونة بزغت."))).splitlines():
        assert line.isascii() or not any(char.isascii() and char.isalpha() for char in line)


def test_words_without_a_reading_are_ranked_by_frequency():
    tally = Tally()
    for id, text in (("a", "فوق قلمطونة أخرى\nفوق شمبغورة أخرى"), ("b", "رأى قَلمطونة.")):
        tally.add(unknown(analysed(text), text), id)
    assert [(one.text, one.count, one.id, one.line) for one in tally.ranked()] == [
        ("قلمطونة", 2, "a", "فوق قلمطونة أخرى"),
        ("شمبغورة", 1, "a", "فوق شمبغورة أخرى"),
    ]


def test_what_is_a_name_wherever_it_stands_is_not_unknown():
    text, tally = "قال الدكتور سامي القلمطوني إن العمل بدأ.", Tally()
    tally.add(unknown(analysed(text), text), "a")
    assert tally.ranked() == []
