"""Surface forms of nouns and adjectives: what must be made, and what must not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import pytest

from claimx.lexicon.entries import Entry
from claimx.lexicon.forms import forms


class NounForm(NamedTuple):
    """What a form of a noun says, as these tests write it."""

    text: str
    gender: str | None
    number: str | None
    possessed: bool = False
    construct: bool = False
    accusative: bool = False


MADE = [
    ("tanween alef", "وزير", {}, ["وزير", "وزيرا"]),
    ("dual and its construct", "وزير", {}, ["وزيران", "وزيرين", "وزيرا", "وزيري"]),
    ("dual after ة", "وكالة", {}, ["وكالتان", "وكالتين", "وكالتا", "وكالتي"]),
    ("possessive pronouns", "وزير", {}, ["وزيره", "وزيرها", "وزيرهم", "وزيرهما", "وزيرنا"]),
    ("first and second person", "مكتب", {}, ["مكتبي", "مكتبك"]),
    ("ة before a pronoun", "وكالة", {}, ["وكالته", "وكالتها", "وكالتنا"]),
    ("dual before a pronoun", "نائب", {}, ["نائباه", "نائبيها"]),
    ("feminine", "وزير", {"feminine": "وزيرة"}, ["وزيرة", "وزيرته", "وزيرتان", "وزيرتي"]),
    ("broken plural", "حزب", {"plurals": ["أحزاب"]}, ["أحزاب", "أحزابا", "أحزابهم"]),
    (
        "final hamza follows the case vowel",
        "رئيس",
        {"plurals": ["رؤساء"]},
        ["رؤساء", "رؤساؤه", "رؤسائه", "رؤساءه", "رؤسائها"],
    ),
    ("hamza on its own line", "جزء", {}, ["جزءا", "جزؤه", "جزئه", "جزءان", "جزأين"]),
    ("hamza after a joining letter", "شيء", {}, ["شيئا", "شيئان", "شيئين", "شيئه"]),
    ("hamza on alef", "مبدأ", {}, ["مبدؤه", "مبدئه", "مبدأه", "مبدآن", "مبدأين"]),
    ("hamza on yeh", "قارئ", {"sound": True}, ["قارئا", "قارئون", "قارئين", "قارئو"]),
    ("alef maqsura", "مستشفى", {}, ["مستشفاه", "مستشفيان", "مستشفيين"]),
    (
        "sound plurals",
        "مراقب",
        {"feminine": "مراقبة", "sound": True},
        ["مراقبون", "مراقبين", "مراقبو", "مراقبي", "مراقبوها", "مراقبات", "مراقباتهم"],
    ),
    ("sound plural of ة alone", "منظمة", {"sound": True}, ["منظمات", "منظماته"]),
    (
        "nisba",
        "عراقي",
        {"feminine": "عراقية", "sound": True},
        ["عراقيا", "عراقية", "عراقيون", "عراقيين", "عراقيات", "عراقيو"],
    ),
    (
        "defective with a broken plural",
        "قاض",
        {"feminine": "قاضية", "plurals": ["قضاة"]},
        ["قاض", "قاضي", "قاضيا", "قاضيان", "قاضيه", "قاضيتها", "قضاة", "قضاته"],
    ),
    (
        "defective with a sound plural",
        "محام",
        {"feminine": "محامية", "sound": True},
        ["محام", "محامي", "محاميا", "محامون", "محامين", "محامو", "محاميها", "محاميات"],
    ),
    (
        "several words",
        "شاهد عيان",
        {"feminine": "شاهدة عيان", "plurals": ["شهود عيان"]},
        ["شاهد عيان", "شاهدا عيان", "شاهدي عيان", "شاهدة عيان", "شهود عيان"],
    ),
    ("several words, sound", "مدير عام", {"sound": True}, ["مديرو عام", "مديري عام"]),
    ("several words, ات", "وكالة أنباء", {"sound": True}, ["وكالات أنباء", "وكالتا أنباء"]),
]

NOT_MADE = [
    ("case alef after ة", "وزارة", {}, ["وزارةا", "وزارةه"]),
    ("case alef after اء", "لقاء", {"plurals": ["لقاءات"]}, ["لقاءاتا"]),
    ("case alef on a diptote plural", "مصدر", {"plurals": ["مصادر"]}, ["مصادرا"]),
    ("case alef on a diptote plural with ي", "تقرير", {"plurals": ["تقارير"]}, ["تقاريرا"]),
    ("sound plural unasked", "كاتب", {"feminine": "كاتبة"}, ["كاتبون", "كاتبات"]),
    ("masculine plural of ة", "منظمة", {"sound": True}, ["منظمةون", "منظمون"]),
    ("endings on a shortened defective", "قاض", {"feminine": "قاضية"}, ["قاضا", "قاضان"]),
    ("dual of a plural", "أهالي", {"number": "p"}, ["أهاليان", "أهاليين"]),
    ("free endings inside a phrase", "شاهد عيان", {}, ["شاهدان عيان", "شاهده عيان", "شاهد"]),
    ("anything of a proper name", "رويترز", {"proper": True}, ["رويترزا", "رويترزه", "رويترزان"]),
]

READ = [
    ("وزير", "وزير", {}, NounForm("وزير", "m", "s")),
    ("وزيران", "وزير", {}, NounForm("وزيران", "m", "d")),
    ("وزيرا before a noun", "وزير", {}, NounForm("وزيرا", "m", "d", construct=True)),
    ("وزيرا with tanween", "وزير", {}, NounForm("وزيرا", "m", "s", accusative=True)),
    ("وكالته", "وكالة", {}, NounForm("وكالته", "f", "s", possessed=True)),
    ("مراقبو", "مراقب", {"sound": True}, NounForm("مراقبو", "m", "p", construct=True)),
    (
        "feminine plural",
        "معلم",
        {"feminine": "معلمة", "sound": True},
        NounForm("معلمات", "f", "p"),
    ),
    (
        "ات of a thing keeps its gender",
        "بيان",
        {"plurals": ["بيانات"]},
        NounForm("بيانات", "m", "p"),
    ),
    ("gender as told", "خليفة", {"gender": "m"}, NounForm("خليفة", "m", "s")),
    ("a complete phrase", "شاهد عيان", {}, NounForm("شاهدا عيان", "m", "d")),
]


def decline(word: str, **keys) -> Iterator[NounForm]:
    for form in forms(Entry(word, ("role",), keys)):
        yield NounForm(form.text, form.gender, form.number, form.bound, form.construct,
                       form.ending.slot == "alef")  # fmt: skip


def _texts(word: str, keys: dict) -> set[str]:
    return {form.text for form in decline(word, **keys)}


@pytest.mark.parametrize(
    ("word", "keys", "expected"), [c[1:] for c in MADE], ids=[c[0] for c in MADE]
)
def test_decline_makes(word: str, keys: dict, expected: list[str]) -> None:
    assert set(expected) <= _texts(word, keys)


@pytest.mark.parametrize(
    ("word", "keys", "unwanted"), [c[1:] for c in NOT_MADE], ids=[c[0] for c in NOT_MADE]
)
def test_decline_does_not_make(word: str, keys: dict, unwanted: list[str]) -> None:
    assert not set(unwanted) & _texts(word, keys)


@pytest.mark.parametrize(("word", "keys", "form"), [c[1:] for c in READ], ids=[c[0] for c in READ])
def test_decline_reads(word: str, keys: dict, form: NounForm) -> None:
    assert form in set(decline(word, **keys))


def test_decline_starts_with_the_word_and_repeats_nothing() -> None:
    forms = list(decline("مسؤول", feminine="مسؤولة", sound=True))
    assert forms[0].text == "مسؤول"
    assert len(forms) == len(set(forms))


def test_decline_keeps_a_proper_name_whole() -> None:
    assert list(decline("الأمم المتحدة", gender="f", proper=True)) == [
        NounForm("الأمم المتحدة", "f", None)
    ]


@pytest.mark.parametrize(
    ("word", "gender"), [("وزارة", "f"), ("وكالة أنباء", "f"), ("مدير مدرسة", "m"), ("وزير", "m")]
)
def test_gender_is_that_of_the_first_word(word: str, gender: str) -> None:
    assert {form.gender for form in decline(word)} == {gender}
