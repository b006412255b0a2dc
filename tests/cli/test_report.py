"""`claimx report`: articles, results with their texts, two sets compared; what it leaves."""

import json

import pytest

from claimx.comparing import Comparison

from ..comparing.articles import FLOOD
from ..report.reading import read


@pytest.fixture(autouse=True)
def alone(request, monkeypatch):
    """Articles are not compared, which takes words and rules, unless a test asks for `real`."""
    if "real" not in request.fixturenames:
        nothing = Comparison(0, (), (), (), ())
        monkeypatch.setattr("claimx.comparing.compare", lambda articles: nothing)


@pytest.fixture
def extracted(here, claimx_run):
    claimx_run("extract", "corpus", "-o", "claims")
    return here


def ids(root):
    return [one.attributes["id"] for one in root.all(class_="claim")]


def test_articles_make_a_page_in_a_file(here, claimx_run):
    done = claimx_run("report", "corpus", "-o", "out/report.html")
    assert done.status == 0 and not done.out and done.err.startswith("out/report.html: written")
    html = (here / "out/report.html").read_text(encoding="utf-8")
    assert ids(read(html)) and html.startswith("<!doctype html>")
    assert (
        claimx_run("report", "corpus", "-o", "-").out == html == claimx_run("report", "corpus").out
    )
    assert "unchanged" in claimx_run("report", "corpus", "-o", "out/report.html").err


def test_results_with_their_texts_make_the_same_page(extracted, claimx_run):
    whole = claimx_run("report", "corpus").out
    assert claimx_run("report", "claims", "--texts", "corpus").out == whole
    assert claimx_run("report", "claims", "corpus").out == whole


def test_results_without_texts_are_shown_and_told(extracted, claimx_run):
    done = claimx_run("report", "claims")
    assert done.status == 0 and "2 without text" in done.err and "--texts" in done.err
    assert ids(read(done.out)) and not list(read(done.out).all(class_="text"))


def test_an_article_that_has_changed_is_shown_without_its_text(extracted, claimx_run):
    path = extracted / "corpus/port.txt"
    path.write_text("تغير. " + path.read_text(encoding="utf-8"), encoding="utf-8")
    done = claimx_run("report", "claims", "--texts", "corpus")
    assert done.status == 3 and "port: claims[0].cue.span: holds" in done.err
    assert "extract it again" in done.err and len(list(read(done.out).all(class_="text"))) == 1


def test_what_cannot_be_read_leaves_the_others(here, claimx_run):
    (here / "corpus/bad.txt").write_bytes(b"\xff\xfe\xff")
    done = claimx_run("report", "corpus", "-o", "report.html")
    assert done.status == 3 and "bad.txt" in done.err and (here / "report.html").exists()


def test_language_and_title(here, claimx_run):
    root = read(claimx_run("report", "corpus", "--lang", "en", "--title", "<The> strike").out)
    assert root.one("html").attributes["lang"] == "en"
    assert root.one("head").one("title").text == "<The> strike" == root.one("h1").text


def test_a_file_that_is_no_report_stays(here, claimx_run):
    done = claimx_run("report", "corpus", "-o", "corpus/port.txt")
    assert done.status == 2 and "is no report" in done.err and "--force" in done.err
    assert (here / "corpus/port.txt").read_text(encoding="utf-8").startswith("قال")
    assert claimx_run("report", "corpus", "-o", "corpus/port.txt", "--force").status == 0


def test_gold_and_output_side_by_side(extracted, claimx_run):
    gold = claimx_run("extract", "corpus/port.txt", "--format", "json").out
    (extracted / "gold.json").write_text(gold, encoding="utf-8")
    done = claimx_run("report", "--compare", "gold.json", "claims", "--texts", "corpus")
    root = read(done.out)
    assert done.status == 0 and root.one(id="compared") and root.one(id="scores")
    assert {one.attributes["data-status"].strip() for one in root.all("li", class_="claim")} == {
        "right"
    }


def test_compare_says_what_it_lacks(extracted, claimx_run):
    (extracted / "gold.json").write_text(json.dumps({"article": {"id": "x"}, "claims": []}))
    done = claimx_run("report", "--compare", "gold.json", "claims", "--texts", "corpus")
    assert done.status == 2 and "needs the text of article 'x': say --texts" in done.err
    done = claimx_run("report", "corpus", "--compare", "gold.json", "claims")
    assert done.status == 2 and "--texts" in done.err
    assert claimx_run("report", "--compare", "-", "-").status == 2


def test_gold_of_another_text_is_told(extracted, claimx_run):
    gold = json.loads(claimx_run("extract", "corpus/port.txt", "--format", "json").out)
    gold[0]["claims"][0]["content"]["span"] = [0, 5]
    (extracted / "gold.json").write_text(json.dumps(gold), encoding="utf-8")
    done = claimx_run("report", "--compare", "gold.json", "claims", "--texts", "corpus")
    assert done.status == 3 and "gold.json: claims[0].content.span: holds" in done.err


def test_too_many_claims_are_told_with_a_command_that_splits(here, claimx_run, monkeypatch):
    monkeypatch.setattr("claimx.report.page.MOST", 1)
    done = claimx_run("report", "corpus")
    assert "claimx report corpus/PART -o PART.html" in done.err and done.status == 0
    assert "corpus/PART" in done.out


def test_nothing_to_report_is_an_error(here, claimx_run):
    done = claimx_run("report", "nowhere")
    assert done.status == 2 and "nowhere" in done.err


def test_several_articles_have_what_they_tell_alike_beside_each_other(here, real, claimx_run):
    for id, day, text in FLOOD:
        path = here / "flood" / f"{id}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"---\npublished: {day}\n---\n{text}", encoding="utf-8")
    root = read(claimx_run("report", "flood", "--lang", "en").out)
    summaries = [one.text for one in root.one(id="sources").all("summary")]
    assert any("they differ" in text for text in summaries) and len(summaries) > 2
    links = [link.attributes["href"][1:] for link in root.one(id="sources").all("a")]
    assert links and all(list(root.all(id=link)) for link in links)
    one = claimx_run("report", f"flood/{FLOOD[0][0]}.txt").out
    assert not list(read(one).all(id="sources"))
