"""What `import claimx` gives; its page is made from the docstrings, whose examples are run."""

import doctest
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path

import pytest
from tools import library_page

import claimx
from claimx import Extractor, InputError, PackError, UsageError

PAGE = library_page.page()
TEXT = "قالت المديرة إن 12 عاملا غادروا أمس."
BAD = "---\ntitle: x\nقال المدير إن العمل مستمر."
PACK = PAGE.partition("```yaml\n")[2].partition("```")[0]


def test_the_examples_of_the_page_give_what_it_says(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "my-pack.yaml").write_text(PACK, encoding="utf-8")
    parser, runner = doctest.DocTestParser(), doctest.DocTestRunner(verbose=False)
    runner.run(parser.get_doctest(PAGE, {}, "docs/library.md", "docs/library.md", 0))
    assert runner.tries > 15 and not runner.failures


def test_every_public_name_has_a_docstring_and_a_place_on_the_page():
    for name in claimx.__all__:
        assert getattr(claimx, name).__doc__, name
        assert f"\n### {name}\n" in PAGE


def test_importing_loads_no_words():
    code = "import sys, claimx; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    assert not {"yaml", "rich", "typer", "claimx.lexicon.index", "claimx.pipeline"} & set(loaded)


def test_a_pack_is_in_force_in_its_extractor_alone(tmp_path):
    path = tmp_path / "my-pack.yaml"
    path.write_text(PACK, encoding="utf-8")
    text = "ويسر صديق العائلة بأن البيت معروض للبيع."
    for rules in ([path], (str(path),), str(path), path):
        assert len(Extractor(rules).extract(text).claims) == 1
    assert not claimx.extract(text).claims
    path.write_text(PACK.replace("أسر", "همس").replace("يسر", "يهمس"), encoding="utf-8")
    assert not Extractor(path).extract(text).claims  # read anew


def test_a_pack_that_is_wrong_says_where(tmp_path):
    path = tmp_path / "bad.yaml"
    path.write_text("pack: p\nwrods: []\n", encoding="utf-8")
    with pytest.raises(PackError, match=r"bad\.yaml:2:1: .*did you mean 'words'"):
        Extractor([path])
    with pytest.raises(PackError, match="nowhere"):
        Extractor(["nowhere.yaml"])


def test_what_is_known_of_an_article_is_in_its_result():
    about = {"id": "p1", "source": "feed", "title": "عنوان", "outlet": "الضفة", "url": "u",
             "author": "سعاد", "section": "محلي", "credit": "وكالة"}  # fmt: skip
    article = claimx.extract(TEXT, "2025-03-14", **about).article
    assert {name: getattr(article, name) for name in about} == about
    assert article.published == "2025-03-14"
    front = f"---\noutlet: السهل\npublished: 2024-01-02\n---\n{TEXT}"
    article = claimx.extract(front, "2025-03-14", **about).article
    assert (article.outlet, article.published) == ("السهل", "2024-01-02")


@pytest.mark.parametrize(
    "day", ["2025-03-14", date(2025, 3, 14), datetime(2025, 3, 14, 22, 5), "2025-03-14T22:05"]
)
def test_a_day_may_be_given_in_several_ways(day):
    result = claimx.extract(TEXT, day)
    assert result.article.published == "2025-03-14"
    assert result.claims[0].figures[1].value == "2025-03-13"
    assert claimx.find_figures(TEXT, day)[1].value == "2025-03-13"


WRONG = {
    "bytes": (TEXT.encode(), {}, InputError, "the field 'text' is no text but b'"),
    "nothing": (None, {}, InputError, "the field 'text' is no text but None"),
    "a day": (TEXT, {"published": "14/3"}, InputError, "14/3 is not a date; write it as 2025-03"),
    "a title": (TEXT, {"title": 5}, InputError, "the field 'title' is no text but 5"),
    "a field": (TEXT, {"outlte": "x"}, UsageError, "no field 'outlte'; did you mean 'outlet'"),
    "front matter": (BAD, {}, InputError, "no --- closes the front matter"),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_is_named(case):
    text, about, kind, says = WRONG[case]
    with pytest.raises(kind, match=says.replace("(", r"\(")):
        claimx.extract(text, **about)


ARTICLES = [
    TEXT,
    {"text": TEXT, "published": date(2025, 3, 14), "id": "dated"},
    {"text": TEXT, "published": float("nan"), "title": None, "id": 7.0},
]


@pytest.mark.parametrize("jobs", [1, 2, 0])
def test_many_articles_come_in_their_order(jobs):
    results = list(claimx.extract_many(ARTICLES * 20, jobs=jobs))
    assert [result.article.id for result in results[:4]] == ["1", "dated", "7", "4"]
    assert results[1].claims[0].figures[1].value == "2025-03-13"
    assert results[0].claims == results[2].claims == results[57].claims
    assert results[0].claims == claimx.extract(TEXT).claims


def test_articles_are_taken_as_they_are_asked_for():
    taken = []
    results = claimx.extract_many(taken.append(number) or TEXT for number in range(9))
    assert not taken
    next(results)
    assert taken == [0]


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_article_that_cannot_be_read_loses_no_other(jobs):
    articles = [TEXT, BAD, {"id": "x", "text": 5}, 5, {"id": "y"}, TEXT]
    seen = {}
    results = claimx.extract_many(articles, jobs=jobs, failed=seen.__setitem__)
    assert [result.article.id for result in results] == ["1", "6"]
    assert list(seen) == ["2", "x", "4", "y"]
    assert str(seen["2"]).startswith("article 2: 1:1: no --- closes the front matter")
    assert str(seen["x"]) == "article x: the field 'text' is no text but 5"
    assert str(seen["4"]) == "article 4: is of type int; give a text or a mapping"
    results = claimx.extract_many(articles, jobs=jobs)
    assert next(results).article.id == "1"
    with pytest.raises(InputError, match="article 2: "):
        next(results)


def test_a_field_that_nobody_knows_stops_at_once():
    with pytest.raises(UsageError, match="an article has no field 'body'"):
        list(claimx.extract_many([{"body": TEXT}], failed=lambda id, fault: None))


def test_packs_are_in_force_in_worker_processes(tmp_path):
    (tmp_path / "my-pack.yaml").write_text(PACK, encoding="utf-8")
    desk = Extractor([tmp_path / "my-pack.yaml"])
    texts = ["ويسر صديق العائلة بأن البيت معروض للبيع."] * 40
    assert all(result.claims for result in desk.extract_many(texts, jobs=2))


def test_results_that_were_written_are_read():
    corpus = Path(__file__).parents[1] / "corpus"
    results = claimx.read_results(corpus)
    assert len(results) == len(list(corpus.glob("*.yaml")))
    assert claimx.read_results(str(corpus), corpus)[: len(results)] == results
    table = claimx.tabulate(results, "act")
    assert table.total.claims == sum(len(result.claims) for result in results)


def test_what_is_no_result_is_named(tmp_path):
    (tmp_path / "x.yaml").write_text("a: 1\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"x\.yaml: "):
        claimx.read_results(tmp_path)
    with pytest.raises(UsageError, match="nowhere: no such file"):
        claimx.read_results("nowhere")
