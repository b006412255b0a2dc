"""What neighbours make of a token: phrases of several words, governed prepositions, marks."""

import pytest

from claimx.lexicon.lookup import look_up
from claimx.text.quotations import find_quotations
from claimx.text.tokens import tokenise

from .test_index import lexicon


def classes(text):
    tokens = tokenise(text)
    analyses = look_up(tokens, find_quotations(tokens)[0], lexicon())
    return list(zip(tokens.texts, (analysis.classes for analysis in analyses), strict=True))


def having(text, name):
    return [word for word, found in classes(text) if name in found]


def test_every_word_of_a_phrase_gets_its_class():
    assert having("قال البيت الأبيض إن", "seat") == ["البيت", "الأبيض"]


def test_phrase_needs_all_its_words_together():
    assert having("قال البيت الكبير الأبيض", "seat") == []


def test_phrase_may_have_a_conjunction_before_it():
    assert having("والبيت الأبيض", "seat") == ["والبيت", "الأبيض"]


def test_preposition_of_a_phrase_is_on_its_first_word():
    found = dict(classes("لمدير عام"))
    assert "l+role" in found["لمدير"] and "role" in found["عام"]


def test_preposition_that_the_cue_governs_is_marked_once():
    assert having("أشار المدير إلى ارتفاع إلى حد", "governed") == ["إلى"]


def test_preposition_is_not_governed_before_its_cue_or_after_a_stop():
    assert having("إلى ذلك أشار المدير. ثم ذهب إلى", "governed") == []


@pytest.mark.parametrize("text", ["تنظيم «شفق»", "نشر «شفق الصباح» خبرا"])
def test_few_words_in_marks_are_a_name(text):
    assert having(text, "open-name") == ["«"]
    assert having(text, "close-name") == ["»"]
    assert having(text, "in-name") and not having(text, "quoted")


def test_more_words_in_marks_are_speech():
    text = "قال «لن نعود إلى البيت القديم أبدا»"
    assert having(text, "open-quote") == ["«"] and not having(text, "open-name")
    assert having(text, "close-quote") == ["»"]
    assert having(text, "quoted") == ["لن", "نعود", "إلى", "البيت", "القديم", "أبدا"]


def test_few_words_with_a_complementiser_are_speech():
    assert not having("قال «إن الأمر صعب»", "open-name")


def test_words_outside_marks_are_not_quoted():
    assert "خبرا" not in having("نشر «لن نعود إلى البيت القديم أبدا» خبرا", "quoted")
