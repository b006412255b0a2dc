"""Conjugation of Arabic verbs from their principal parts, and the verbs in the cue lexicon."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

import claimx.lexicon
from claimx.lexicon.compiled import made_of
from claimx.lexicon.entries import Entry
from claimx.lexicon.forms import Form
from claimx.lexicon.forms import forms as forms_of
from claimx.lexicon.stem_index import StemIndex
from claimx.text.fold import fold

CUES = Path(claimx.lexicon.__file__).parent / "data" / "cues.yaml"
LETTERS = {chr(c) for c in range(0x621, 0x64B)} - {"\u0640"} - {chr(c) for c in range(0x63B, 0x640)}
ACTS = {
    "state", "add", "confirm", "deny", "warn", "demand", "accuse", "promise", "predict", "announce",
    "admit", "ask", "quote", "allege", "believe", "praise", "condemn", "explain", "report",
    "reveal", "answer", "describe", "reject", "urge", "threaten", "write", "suggest", "complain",
}  # fmt: skip
COMPLEMENTS = {"inna", "that", "noun", "quote", "colon", "whether", "as"}
REQUIRED = {"lemma", "present", "act", "takes"}
OPTIONAL = {
    "participle", "noun", "plural", "preposition", "object", "weak", "false", "polarity",
    "distance", "classes",
}  # fmt: skip

# principal parts, forms that must appear, forms that must not
PARADIGMS = [
    (
        ("كتب", "يكتب", "كاتب", "كتابة"),
        "كتب كتبت كتبا كتبتا كتبوا كتبن كتبنا كتبتم يكتبون يكتبوا يكتبان سيكتب ستكتب سأكتب كتبوه "
        "كاتبا كاتبين كتابته",
        "كتباا كتبواه كتابةه كتابتا",
    ),
    (
        ("قال", "يقول", "قائل", "قول"),
        "قال قالت قالا قالتا قالوا قلن قلت قلنا قلتم يقول يقل تقل يقولان يقولا يقولون يقولوا يقلن "
        "سيقول سيقولون قاله قالوه قلته يقولونه قائلا قائلة قائلين قوله قولها قولهما قولي قولنا",
        "قيل يقال قالن يقولن أقل نقل نيقول سيقولوا",
    ),
    (("نال", "ينال", None, "نيل"), "نال نلت ينال ينل ينلن ينالون نيله", "نالتم ينيل"),
    (
        ("أشار", "يشير", "مشير", "إشارة"),
        "أشار أشارت أشاروا أشرت أشرنا يشير يشر تشر يشيرون يشرن أشير مشيرا مشيرة مشيرين إشارته",
        "يشار نشر إشارةا",
    ),
    (("أفاد", "يفيد", "مفيد", "إفادة"), "أفاد أفادت أفدنا يفيد يفد إفادته إفادتها", "يفاد"),
    (("استطاع", "يستطيع", None, None), "استطعت استطاعوا يستطع يستطيعون", "يستطاع استطاعتم"),
    (
        ("نفى", "ينفي", "ناف", "نفي"),
        "نفى نفت نفيا نفتا نفوا نفيت نفينا ينفي ينف ينفون ينفوا ينفيان نفاه نفاها نفوه ينفيه سينفي "
        "ناف نافيا نافية نافين نفيه نفيها نفيا نفي",
        "نفىت نفيوا ينفيون نفىه ينفى",
    ),
    (
        ("دعا", "يدعو", "داع", "دعوة"),
        "دعا دعت دعوا دعوت دعونا دعتا يدعو يدع يدعون يدعوا يدعوان تدعين دعاه دعاهم يدعوه داعيا "
        "داعية داعين داعيات دعوته",
        "داعيون دعات يدعوون دعاوا",
    ),
    (
        ("ادعى", "يدعي", "مدع", "ادعاء"),
        "ادعى ادعت ادعوا ادعينا يدعي يدع يدعون مدعيا مدعية مدعين مدعون ادعاء ادعاؤه ادعائه ادعاءه "
        "ادعائي",
        "ادعاءا ادعاءي ادعىا يدعيون",
    ),
    (
        ("رأى", "يرى", None, "رأي"),
        "رأى رأت رأوا رأيا رأيت رأينا رأين رآه رآها يرى ير يرون يروا يريان نرى أرى يراه رأيا رأيه",
        "رأىت رأاه رؤوا يريون يرىه",
    ),
    (
        ("تمنى", "يتمنى", "متمن", "تمني"),
        "تمنت تمنوا تمنيت يتمنى يتمن يتمنون يتمنيان يتمنين يتمناه متمنيا متمنية متمنين",
        "يتمنىون متمنا تمناوا",
    ),
    (("تلا", "يتلو", "تال", None), "تلا تلت تلوا تلوت يتلو يتل يتلون تاليا", "تليتم تلات"),
    (("خشي", "يخشى", None, None), "خشي خشيت خشوا خشينا يخشى يخش يخشون", "خشيوا خشت"),
    (
        ("ألقى", "يلقي", "ملق", "إلقاء"),
        "ألقى ألقت ألقوا ألقيت يلقي يلق يلقون ملقيا ألقاه إلقاؤه إلقائه",
        "ألقيوا إلقاءا",
    ),
    (("أحيا", "يحيي", None, None), "أحيا أحيت أحييت أحيوا يحيي يحيون", "أحيوت"),
    (
        ("رد", "يرد", "راد", "رد"),
        "رد ردت ردوا ردا رددت رددنا رددن يرد يردون يرددن ردوه رده ردها",
        "ردن ردتم",
    ),
    (
        ("ظن", "يظن", None, "ظن"),
        "ظن ظنت ظنوا ظننت ظننا يظن يظنون أظن نظن",
        "ظنننا ظننن ظنتم",
    ),
    (
        ("أقر", "يقر", "مقر", "إقرار"),
        "أقر أقرت أقروا أقررت أقررنا يقر يقرون يقررن إقراره إقرارا",
        "أقرن أقرتم يقرر",
    ),
    (("احتج", "يحتج", "محتج", "احتجاج"), "احتج احتجوا احتججت احتججنا", "احتجتم احتجن"),
    (("استدل", "يستدل", "مستدل", "استدلال"), "استدل استدلوا استدللت", "استدلتم"),
    (("استند", "يستند", "مستند", "استناد"), "استندت استندنا", "استنددت"),
    (("اتهم", "يتهم", "متهم", "اتهام"), "اتهمت اتهموه اتهمنا متهمة متهما", "اتهممت اتهممنا"),
    (("أمر", "يأمر", None, None), "أمرت أمروا يأمر آمر نأمر سآمر", "أمررت أأمر"),
    (
        ("قرأ", "يقرأ", "قارئ", "قراءة"),
        "قرأ قرأت قرآ قرؤوا قرأوا قرأنا يقرؤون يقرأون يقرؤوا يقرآن تقرئين يقرؤه يقرأه قرأه قارئا",
        "قرأا قرأان قرأءوا قاريء",
    ),
    (("سأل", "يسأل", "سائل", "سؤال"), "سأل سألت سألوا سأله يسألون سائلا سؤاله", "سئل سآل"),
    (
        ("تساءل", "يتساءل", "متسائل", "تساؤل"),
        "تساءل تساءلت تساءلوا تساءلنا يتساءل يتساءلون متسائلا متسائلة متسائلين تساؤله",
        "تسائلوا تساءلو",
    ),
    (
        ("تنبأ", "يتنبأ", "متنبئ", "تنبؤ"),
        "تنبأ تنبأت تنبؤوا تنبأوا تنبآ يتنبؤون يتنبأون متنبئا متنبئة متنبئين تنبؤا تنبؤه تنبئه",
        "تنبأا تنبأان",
    ),
    (("أنبأ", "ينبئ", "منبئ", "إنباء"), "أنبأ أنبأت أنبؤوا أنبأه ينبئ ينبئون ينبئه", "ينبأ"),
    (("هنأ", "يهنئ", "مهنئ", None), "هنأ هنأت هنأه هنؤوا يهنئ يهنئون مهنئا مهنئة", "يهنؤون"),
    (("أساء", "يسيء", "مسيء", "إساءة"), "أساؤوا أسأت يسيئون يسئ مسيئا مسيئة", "أساأت مسيءة"),
    (("وصف", "يصف", "واصف", None), "وصف وصفت وصفه وصفها وصفوه يصف يصفه يصفون أصف", "يوصف يوصفون"),
    (("وعد", "يعد", "واعد", "وعد"), "وعد وعدوا يعد سيعد سيعدون واعدا وعده وعدها", "يوعد"),
    (
        ("طالب", "يطالب", "مطالب", "مطالبة"),
        "طالب طالبت طالبوا طالبوه طالبنا يطالب يطالبون مطالبا مطالبين مطالبته",
        "طلب طلبت يطلب طلبنا طولب",
    ),
    (("أكد", "يؤكد", "مؤكد", "تأكيد"), "أكدت أكدوا يؤكد نؤكد أؤكد مؤكدا تأكيده", "أككدت آكد"),
    (("أعلن", "يعلن", "معلن", "إعلان"), "أعلن أعلنت أعلنا يعلن إعلاننا", "أعلنن أعلننن يعلنن"),
    (("أثبت", "يثبت", None, "إثبات"), "أثبت أثبتت أثبتا أثبتنا إثباتا", "أثبتتم"),
]


class VerbForm(NamedTuple):
    """What a form of a verb says, as these tests write it."""

    text: str
    form: str
    person: int | None
    gender: str | None
    number: str | None
    object: bool


def cue(past, present, participle=None, noun=None, plural=None) -> Entry:
    given = {"present": present, "participle": participle, "noun": noun, "plural": plural}
    said = {key: value for key, value in given.items() if value}
    return Entry(past, ("cue",), {**said, "takes": []})


def verb_form(form: Form) -> VerbForm:
    return VerbForm(form.text, form.shape, form.person, form.gender, form.number, form.bound)


def forms(*parts: str | None, **options: str) -> set[VerbForm]:
    """The forms that can carry on a claim: no passive, no participle with a pronoun."""
    return {verb_form(form) for form in forms_of(cue(*parts, **options)) if form.classes}


def texts(*parts: str | None, **options: str) -> set[str]:
    return {form.text for form in forms(*parts, **options)}


def found(parts: tuple[str | None, ...], words: str) -> set[str]:
    """Those of the words that a look-up reads as forms of the verb, as they are written."""
    index = StemIndex(made_of([cue(*parts)]))
    return {
        word
        for word in words.split()
        for form in index.find(fold(word))
        if form.text == word and form.classes
    }


@pytest.mark.parametrize(("parts", "expected", "_"), PARADIGMS, ids=lambda x: str(x)[:20])
def test_every_expected_form_is_found(parts, expected, _):
    assert set(expected.split()) - found(parts, expected) == set()


@pytest.mark.parametrize(("parts", "_", "wrong"), PARADIGMS, ids=lambda x: str(x)[:20])
def test_no_wrong_form_is_found(parts, _, wrong):
    assert found(parts, wrong) == set()


@pytest.mark.parametrize("parts", [paradigm[0] for paradigm in PARADIGMS], ids=lambda x: x[0])
def test_each_reading_comes_once_and_in_letters_only(parts):
    made = [(form.text, form.stem, form.ending) for form in forms_of(cue(*parts))]
    assert len(made) == len(set(made))
    assert all(set(text) <= LETTERS for text, *_ in made)


@pytest.mark.parametrize(
    "form",
    [
        VerbForm("قالت", "past", 3, "f", "s", False),
        VerbForm("قلت", "past", 1, None, "s", False),
        VerbForm("قلت", "past", 2, None, "s", False),
        VerbForm("قالوه", "past", 3, "m", "p", True),
        VerbForm("تقول", "present", 3, "f", "s", False),
        VerbForm("نقول", "present", 1, None, "p", False),
        VerbForm("يقل", "present", 3, "m", "s", False),
        VerbForm("قائلين", "participle", None, "m", "p", False),
        VerbForm("قائلين", "participle", None, "m", "d", False),
        VerbForm("قائلة", "participle", None, "f", "s", False),
        VerbForm("قول", "noun", None, None, None, False),
        VerbForm("قولها", "noun", None, "f", "s", True),
        VerbForm("أقوالهم", "noun", None, "m", "p", True),
    ],
    ids=lambda form: f"{form.text}-{form.form}-{form.person}",
)
def test_a_form_says_what_its_shape_shows(form):
    assert form in forms("قال", "يقول", "قائل", "قول", plural="أقوال")


def test_a_weak_stem_closes_before_a_consonant():
    """احتجنا is he needed us, never we protested; قالنا is no word of ours either."""
    for parts, wrong in (
        (("احتج", "يحتج", None, None), "احتجنا"),
        (("استدل", "يستدل", None, "استدلال"), "استدلنا"),
        (("قال", "يقول", None, None), "قالنا"),
        (("أقر", "يقر", None, None), "أقرنا"),
    ):
        made = forms(*parts)
        assert not [form for form in made if form.text == wrong and form.person == 1]


def test_the_feminine_plural_takes_no_tanween_alef():
    made = texts("صرح", "يصرح", None, "تصريح", plural="تصريحات")
    assert {"تصريحا", "تصريحات", "تصريحاته"} <= made
    assert "تصريحاتا" not in made


@pytest.mark.parametrize(
    ("past", "present", "word"),
    [("روى", "يروي", "روي"), ("قال", "يقول", "قيل"), ("اختار", "يختار", "اختير"),
     ("واصل", "يواصل", "ووصل"), ("قال", "يقول", "يقال"), ("ادعى", "يدعي", "ادعي")],
)  # fmt: skip
def test_what_only_the_passive_is_written_like_names_no_source(past, present, word):
    index = StemIndex(made_of([cue(past, present)]))
    found = [form for form in index.find(fold(word)) if form.text == word]
    assert [form.stem.voice for form in found] == ["passive"]
    assert not found[0].classes


def test_nobody_is_the_object_of_his_own_first_person():
    made = texts("أبلغ", "يبلغ", None, None)
    assert {"أبلغني", "أبلغنا", "أبلغناه"} <= made
    assert not {"أبلغتني", "أبلغنانا"} & {
        f.text for f in forms("أبلغ", "يبلغ", None, None) if f.person == 1
    }


@pytest.fixture(scope="module")
def entries() -> list[dict]:
    return yaml.safe_load(CUES.read_text(encoding="utf-8"))["entries"]


def test_the_cue_lexicon_is_large_and_free_of_doubles(entries):
    lemmas = [entry["lemma"] for entry in entries]
    assert len(lemmas) >= 230
    assert len(lemmas) == len(set(lemmas))


def test_cue_entries_keep_to_their_keys_and_closed_sets(entries):
    for entry in entries:
        assert REQUIRED <= set(entry) <= REQUIRED | OPTIONAL, entry
        assert entry["act"] in ACTS, entry
        assert entry["takes"] and set(entry["takes"]) <= COMPLEMENTS, entry
        assert entry.get("object", "addressee") == "addressee", entry
        assert entry.get("polarity", "negative") == "negative", entry
        assert all(entry.get(key, True) is True for key in ("weak", "distance")), entry


def test_cue_words_are_plain_arabic_letters(entries):
    for entry in entries:
        lists = [entry.get(key, []) for key in ("preposition", "false")]
        words = [entry.get(key, "") for key in ("lemma", "present", "participle", "noun", "plural")]
        for value in lists:
            words += [value] if isinstance(value, str) else value
        assert set("".join(words).replace("nothing", "")) <= LETTERS, entry


def test_every_cue_conjugates_and_keeps_its_lemma(entries):
    for entry in entries:
        assert entry["present"].startswith("ي"), entry
        parts = (entry["lemma"], entry["present"], entry.get("participle"), entry.get("noun"))
        made = texts(*parts, plural=entry.get("plural"))
        assert {entry["lemma"], entry["present"]} <= made
        assert len(made) > 100
