"""`claimx explain`: what can be asked, and what comes out."""

import json
import re

import pytest

ARTICLE = """\
---
published: 2025-03-14
---
قال مدير المصنع إن الآلات تعمل.
وصلت الشاحنات إلى الميناء صباحا.
وأضاف أن الإنتاج زاد 5 في المئة.
"""


pytestmark = pytest.mark.usefixtures("real")


@pytest.fixture
def article(tmp_path):
    file = tmp_path / "factory.txt"
    file.write_text(ARTICLE, encoding="utf-8")
    return file


def test_file_gives_every_sentence_with_something_to_explain(claimx_run, article):
    run = claimx_run("explain", article)
    assert (run.status, run.err) == (0, "")
    assert [line for line in run.out.splitlines() if line.startswith("line ")] == [
        "line 4",
        "line 6",
    ]


def test_line_is_counted_in_the_file(claimx_run, article):
    out = claimx_run("explain", f"{article}:6").out
    assert out.startswith("line 6\n    وأضاف أن الإنتاج زاد 5 في المئة.\n  claim 2 ")
    assert re.search("carried over from claim 1: spoke .*\n      مدير المصنع\n", out)


def test_line_without_a_claim_says_so(claimx_run, article):
    assert "no claim, and no word that could be a cue" in claimx_run("explain", f"{article}:5").out


def test_line_beyond_the_end(claimx_run, article):
    run = claimx_run("explain", f"{article}:70")
    assert run.status == 2 and "the file has 7 lines" in run.err


def test_text_is_explained_whole(claimx_run):
    out = claimx_run("explain", "--text", "وصلت الشاحنات.").out
    assert "    وصلت\n" in out


def test_nothing_to_explain_is_said(claimx_run, article):
    article.write_text("وصلت الشاحنات.", encoding="utf-8")
    run = claimx_run("explain", article)
    assert (run.status, run.out) == (0, "") and run.err.startswith("nothing to explain")


def test_json_has_the_same(claimx_run, article):
    (sentence,) = json.loads(claimx_run("explain", f"{article}:4", "--format", "json").out)
    (claim,) = sentence["claims"]
    assert claim["captures"]["speaker"] == "مدير المصنع"
    assert claim["speaker"]["resolved"] == "written"
    assert sentence["words"][0]["text"] == "قال"


def test_standard_input(claimx_run):
    out = claimx_run("explain", "-", stdin="قال المدير إن العمل مستمر.".encode()).out
    assert "claim 1" in out


@pytest.mark.parametrize("arguments", [(), ("a.txt", "--text", "نص")])
def test_needs_one_thing_to_explain(claimx_run, arguments):
    run = claimx_run("explain", *arguments)
    assert run.status == 2 and "explain needs one of FILE[:LINE] and --text TEXT" in run.err


def test_file_that_is_not_there(claimx_run, tmp_path):
    run = claimx_run("explain", tmp_path / "gone.txt:3")
    assert run.status == 2 and "gone.txt" in run.err
