"""The words of the page: the same in both languages, one for every kind, act and class."""

from typing import get_args

import pytest

from claimx import model
from claimx.lexicon.entries import ACTS
from claimx.model import Figure
from claimx.report.wording import said, wording

LANGUAGES = ("ar", "en")


def keys(words, path=""):
    for key, value in words.items():
        yield f"{path}{key}"
        if isinstance(value, dict):
            yield from keys(value, f"{path}{key}.")


def test_both_languages_have_the_same_words():
    arabic, english = (list(keys(wording(language))) for language in LANGUAGES)
    assert arabic == english


def test_no_word_has_the_name_of_a_method_which_a_template_would_take_for_it():
    assert not {key.rpartition(".")[2] for key in keys(wording("en"))} & set(dir(dict))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_value_of_the_format_has_its_word(language):
    words = wording(language)
    for section, kind in {
        "style": model.Style, "resolved": model.Resolved, "kinds": model.SpeakerKind,
        "figures": model.FigureKind, "guess": model.Guess, "of": model.CountClass,
        "modifiers": model.Modifier,
    }.items():  # fmt: skip
        assert set(words[section]) == set(get_args(kind)), section


def test_every_act_of_a_cue_has_its_word():
    assert set(wording("ar")["acts"]) == ACTS


def figure(kind, value, **more):
    return Figure("x", (0, 1), kind, value, **more)


@pytest.mark.parametrize("found, text", [
    (figure("count", 2000, modifier="more_than"), "more than 2,000"),
    (figure("count", [5, 6]), "5–6"),
    (figure("count", None, at_least=100), "≥ 100"),
    (figure("count", None), "no value"),
    (figure("money", 12000000, unit="USD"), "12,000,000 USD"),
    (figure("percent", 12.5), "12.5 %"),
    (figure("age", 30), "30 years old"),
    (figure("duration", "P2Y6M"), "years: 2, months: 6"),
    (figure("duration", "PT48H"), "hours: 48"),
    (figure("duration", "P3D/P5D"), "days: 3–days: 5"),
    (figure("duration", "P"), "P"),
    (figure("date", "H1436-10-17", gregorian="2015-08-02"), "H1436-10-17 (2015-08-02)"),
    (figure("date", "199", edtf="199X"), "199 (199X)"),
    (figure("time", "T06:00"), "T06:00"),
])  # fmt: skip
def test_values_are_said_for_people(found, text):
    assert said(found, wording("en")) == text
