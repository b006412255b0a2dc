"""The stages together, and the front door of the library."""

import gc
import subprocess
import sys
from datetime import date

import pytest

import claimx
from claimx.errors import InputError, PackError
from claimx.pack_files import builtin, digest
from claimx.pipeline import Extractor
from claimx.text.document import document

TEXT = "عاد القطار\nقال المدير إن 40 عاملا عادوا أمس. وأضاف أن الأجور ارتفعت."


def test_extract_gives_article_claims_and_figures(engine):
    result = engine.extract(document(TEXT, id="train", source="news/train.txt"))
    assert (result.schema, result.article.id, result.article.source) == (
        "claimx/1", "train", "news/train.txt",
    )  # fmt: skip
    assert result.article.title == "عاد القطار"
    assert result.article.published is None
    assert [claim.cue.text for claim in result.claims] == ["قال", "وأضاف"]


def test_front_door_takes_a_date_or_its_text(engine):
    by_text = claimx.extract(TEXT, published="2025-03-14")
    assert by_text == claimx.extract(TEXT, published=date(2025, 3, 14))
    assert by_text.article.published == "2025-03-14"
    assert [figure.value for figure in by_text.claims[0].figures] == [40, "2025-03-13"]


def test_front_matter_wins_over_the_date_that_is_given(engine):
    result = claimx.extract("---\npublished: 2024-01-02\n---\n" + TEXT, published="2025-03-14")
    assert result.article.published == "2024-01-02"


def test_wrong_date_is_an_input_error():
    with pytest.raises(InputError, match="2025-13-01 is not a date"):
        claimx.extract(TEXT, published="2025-13-01")


def test_figures_alone_are_those_of_the_result(engine):
    result = engine.extract(document(TEXT))
    inside = [figure for claim in result.claims for figure in claim.figures]
    alone = engine.figures(document(TEXT))
    assert list(alone) == sorted([*inside, *result.figures], key=lambda figure: figure.span)


def test_each_figure_stands_once_in_the_innermost_claim(engine):
    text = "قال الشاهد إن الحارس أكد أن 40 شخصا كانوا في القاعة."
    outer, inner = engine.extract(document(text)).claims
    assert outer.figures == ()
    assert [figure.value for figure in inner.figures] == [40]


def test_unpaired_mark_is_noted(engine):
    result = engine.extract(document("قالت الناقدة: «قرأت الرواية ثلاث مرات متتالية\n"))
    assert "unpaired-quotation-mark" in [note.code for note in result.notes]


@pytest.mark.parametrize("text", ["", " \n\n ", "\ufeff", "...", "«", "hello", "\x00", "\ud800"])
def test_texts_without_claims(text, engine):
    result = engine.extract(document(text))
    assert (result.claims, result.figures) == ((), ())


def test_digest_changes_with_the_words(tmp_path):
    pack = tmp_path / "mine.yaml"
    pack.write_text(
        "pack: mine\nwords:\n- class: role\n  entries: [{word: نوخذة, gender: m}]\n",
        encoding="utf-8",
    )
    ours = digest(builtin())
    assert len(ours) == 8 and digest([*builtin(), pack]) != ours
    own = Extractor([pack])
    assert set(own.packs.files) <= {*builtin(), pack}
    assert own.extract(document("قال النوخذة إن البحر هادئ.")).claims[0].speaker.kind == "person"


def test_broken_pack_says_where(tmp_path):
    pack = tmp_path / "mine.yaml"
    pack.write_text("pack: mine\nruls: []\n", encoding="utf-8")
    with pytest.raises(PackError, match=r"mine\.yaml:2:1: unknown key 'ruls'"):
        Extractor([pack])


def test_an_article_leaves_no_cycles(engine):
    article = document("قال المدير سالم إن 12 عاملا وصلوا أمس السبت.", published=date(2024, 3, 2))
    engine.extract(article)
    gc.collect()
    gc.disable()
    try:
        engine.extract(article)
        assert gc.collect() == 0
    finally:
        gc.enable()


HOST = """
import gc, locale, signal
import claimx

def state():
    handlers = [signal.getsignal(one) for one in signal.valid_signals() - {9, 19}]
    frozen = gc.get_freeze_count()
    return handlers, locale.setlocale(locale.LC_ALL), gc.isenabled(), gc.get_threshold(), frozen

before = state()
found = claimx.extract("قال المدير إن 12 عاملا وصلوا أمس.", "2024-03-02")
assert found.claims and state() == before, state()
"""


def test_the_library_leaves_signals_locale_and_collector_of_its_host_alone():
    subprocess.run([sys.executable, "-c", HOST], check=True)


def test_extractors_with_other_words_know_nothing_of_each_other(tmp_path):
    """Classes of a pack number all classes anew: what one remembers is nothing to another."""
    pack = tmp_path / "pack.yaml"
    pack.write_text(
        "pack: p\nabout: a\nwords:\n- class: aaa\n  entries: [{word: زمردة}]\n", encoding="utf-8"
    )
    raw = "غاب العامل سنتين ونصف، ودفع الطرفان 12 مليون دينار، وطار على متن A380 نحو 40 راكبا."
    with_pack, built_in = Extractor((pack,)), Extractor()
    first = with_pack.extract(document(raw, published=date(2025, 3, 14))).figures
    second = built_in.extract(document(raw, published=date(2025, 3, 14))).figures
    assert first == second and len(first) > 2
