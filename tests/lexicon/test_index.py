"""What a token can be: readings with their proclitics, classes, and the code that rules see."""

from functools import cache

import pytest

from claimx.lexicon.entries import entries_of
from claimx.lexicon.index import END, Lexicon
from claimx.strict_yaml import parse

WORDS = """
- class: cue
  entries:
  - {lemma: قال, present: يقول, participle: قائل, noun: قول, act: state, takes: [inna]}
  - lemma: أشار
    present: يشير
    participle: مشير
    noun: إشارة
    act: state
    takes: [that, noun]
    preposition: إلى
- class: role
  entries:
  - {word: مسؤول, feminine: مسؤولة, sound: true, variants: [مسئول]}
  - {word: مدير عام}
- class: seat
  entries: [{word: البيت الأبيض, proper: true}]
- class: function
  entries: [{word: إن, classes: [complementiser, inna]}, {word: أن, classes: [complementiser]}]
- class: organisation
  entries: [{word: لجنة, plurals: [لجان]}]
"""


@cache
def lexicon():
    tables = parse(WORDS, "words.yaml")
    return Lexicon([entry for table in tables for entry in entries_of(table)], ["إلى"])


def classes(word):
    return lexicon().analyse(word).classes


def readings(word):
    return {(r.entry.word, r.proclitics) for r in lexicon().analyse(word).readings}


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("قال", {("قال", "")}),
        ("وقال", {("قال", "و")}),
        ("فقالت", {("قال", "ف")}),
        ("قَالَ", {("قال", "")}),
        ("مسؤول", {("مسؤول", "")}),
        ("مسئول", {("مسؤول", "")}),
        ("المسؤولون", {("مسؤول", "ال")}),
        ("للمسؤولين", {("مسؤول", "لل")}),
        ("بمسؤولة", {("مسؤول", "ب")}),
        ("واللجنة", {("لجنة", "وال")}),
        ("للجنة", {("لجنة", "لل"), ("لجنة", "ل")}),
        ("شجرة", set()),
    ],
)
def test_readings_of_a_word(word, expected):
    assert readings(word) == expected


def test_article_does_not_stand_before_a_verb():
    assert readings("القال") == set()


def test_preposition_does_not_stand_before_a_past_verb_but_lam_before_a_present_one():
    assert readings("بقالت") == set()
    assert ("قال", "ل") in readings("ليقول")


def test_bound_form_takes_no_article():
    assert "bound" in classes("قوله")
    assert readings("القوله") == set()


@pytest.mark.parametrize(
    ("word", "has", "lacks"),
    [
        ("قال", {"word", "cue-verb", "cue-past", "takes-inna"}, {"unknown", "conjoined"}),
        ("وقال", {"conjoined", "and"}, {"unknown"}),
        ("يقول", {"cue-verb", "cue-present"}, {"cue-past"}),
        ("أقول", {"first-person"}, set()),
        ("قائلا", {"cue-participle", "accusative"}, {"cue-verb"}),
        ("قوله", {"cue-noun", "bound"}, {"cue-verb"}),
        ("أشار", {"governs-إلى"}, {"governs-nothing"}),
        ("المسؤول", {"role", "definite"}, {"unknown"}),
        ("مسؤول", {"role"}, {"definite"}),
        ("بالمسؤول", {"b+role", "definite", "b-initial"}, {"role"}),
        ("للجنة", {"l+organisation", "definite"}, set()),
        ("إلى", {"=الي"}, set()),
        ("الي", {"=الي"}, set()),
        ("شجرة", {"word", "unknown"}, {"definite"}),
        ("الشجرة", {"unknown", "definite"}, set()),
        ("توضيح", {"masdar"}, set()),
        ("قيامه", {"suffixed"}, set()),
        ("12", {"number"}, {"word"}),
        ("١٢", {"number"}, {"word"}),
        ("Reuters", {"latin", "unknown"}, {"word"}),
        ("،", {"comma"}, {"word", "unknown"}),
        (".", {"stop"}, set()),
        ("؟", {"question"}, set()),
        (":", {"colon"}, set()),
        ("(", {"open-bracket"}, set()),
        ("#", {"hash"}, {"word"}),
    ],
)
def test_classes_of_a_word(word, has, lacks):
    assert has <= classes(word)
    assert not lacks & classes(word)


def test_hamza_tells_words_apart_where_it_is_written_and_nowhere_else():
    assert "inna" in classes("إن") and "inna" not in classes("أن")
    assert {"inna", "complementiser"} <= classes("ان")


def test_code_has_one_character_a_class_and_one_end():
    analysis = lexicon().analyse("المسؤول")
    assert analysis.code.count(END) == 1 and analysis.code.endswith(END)
    assert len(analysis.code) == len(analysis.classes) + 1
    assert set(analysis.code[:-1]) == {lexicon().codes[name] for name in analysis.classes}


def test_every_class_has_a_code_of_its_own():
    assert len(set(lexicon().codes.values())) == len(lexicon().codes)


def test_same_spelling_is_analysed_once():
    assert lexicon().analyse("قال") is lexicon().analyse("قال")


def test_marked_adds_classes_and_is_remembered():
    analysis = lexicon().analyse("شجرة")
    marked = lexicon().marked(analysis, "quoted")
    assert marked.classes == analysis.classes | {"quoted"}
    assert marked is lexicon().marked(analysis, "quoted")
    assert lexicon().marked(marked, "quoted") is marked


def test_classes_of_stages_are_known():
    assert {"n-day", "b+n-day"} <= Lexicon([], (), ["n-day"]).classes
