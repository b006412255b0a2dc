"""`claimx stats`: articles, results or both; bad input never loses good output."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

CORPUS = Path(__file__).parents[2] / "corpus"


@pytest.fixture
def extracted(here, claimx_run):
    claimx_run("extract", "corpus", "-o", "claims")
    return here


def keys(done):
    return {row["key"]: row["claims"] for row in json.loads(done.out)["rows"]}


def test_articles_and_their_results_give_the_same_table(extracted, claimx_run):
    of_articles = claimx_run("stats", "corpus")
    assert of_articles.status == 0 and of_articles.err == ""
    assert of_articles.out.splitlines()[-1].split()[-1] == "all"
    for paths in (["claims"], ["corpus", "claims"], ["claims", "claims/north/bridge.yaml"]):
        assert claimx_run("stats", *paths).out == of_articles.out, paths
    stream = claimx_run("extract", "corpus").out.encode()
    assert claimx_run("stats", "-", stdin=stream).out == of_articles.out


def test_carried_speakers_are_left_out_of_either(extracted, claimx_run):
    for paths in (["claims"], ["corpus"], ["corpus", "claims"]):
        done = claimx_run("stats", *paths, "--written-only", "--format", "json")
        assert keys(done)[None] == 1 and json.loads(done.out)["all"]["carried"] == 0, paths


def test_results_beside_their_articles_count_once(here, claimx_run):
    once = claimx_run("stats", "corpus").out
    claimx_run("extract", "corpus", "-o", "corpus")
    assert claimx_run("stats", "corpus").out == once
    (here / "corpus/north/bridge.yaml").unlink()
    assert claimx_run("stats", "corpus").out == once


def test_an_article_that_changed_since_is_named(extracted, claimx_run):
    path = extracted / "corpus/port.txt"
    path.write_text(path.read_text("utf-8").replace("40", "41"), encoding="utf-8")
    done = claimx_run("stats", "claims", "corpus", "--format", "json")
    assert done.status == 3
    assert "error: corpus/port.txt: has the id of claims/port.yaml, which was" in done.err
    assert json.loads(done.out)["all"]["articles"] == 2


def test_the_same_article_in_two_results_counts_once(extracted, claimx_run):
    (extracted / "again.yaml").write_bytes((extracted / "claims/port.yaml").read_bytes())
    done = claimx_run("stats", "claims", "again.yaml")
    assert done.status == 3 and done.out == claimx_run("stats", "claims").out
    assert "again.yaml: is about article 'port', as claims/port.yaml is; name one" in done.err


def test_standard_input_is_an_article_where_a_form_says_so(here, claimx_run):
    article = "قال المدير إن العمل مستمر.".encode()
    done = claimx_run("stats", "-", "--input-format", "text", "--format", "json", stdin=article)
    assert keys(done) == {"المدير": 1}
    done = claimx_run("stats", "-", stdin=article)
    assert done.status == 3 and done.err.startswith("error: -: ")
    assert "for an article say --input-format text" in done.err


def test_records_are_articles_where_a_field_is_named(here, claimx_run):
    (here / "feed.jsonl").write_text(
        '{"body": "قال المدير إن العمل مستمر.", "site": "الضفة"}\n' * 2, encoding="utf-8"
    )
    done = claimx_run("stats", "feed.jsonl", "--text-field", "body", "--outlet-field", "site",
                      "--by", "outlet", "--format", "json")  # fmt: skip
    assert done.status == 0 and keys(done) == {"الضفة": 2}
    assert claimx_run("stats", "feed.jsonl").status == 3


WRONG = {
    "empty": ("", 3, "claims/x.yaml: there is no document in this file"),
    "no result": ("a: 1\n", 3, "claims/x.yaml: "),
    "not YAML": ("a: [\n", 3, "claims/x.yaml:2:1: not YAML"),
    "a list": ("- 1\n", 3, "claims/x.yaml: document: "),
    "a claim without a cue": (
        "schema: claimx/1\narticle: {id: x, source: x, sha256: '0', published: null}\n"
        "claims: [{id: '1'}]\nfigures: []\nnotes: []\n",
        3,
        "claims/x.yaml: claims[0]: 'rule' is a required property; claimx validate says more",
    ),
    "two, one of them wrong": ("a: 1\n---\nb: 1\n", 3, "claims/x.yaml#2: "),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_with_one_result_loses_no_other(extracted, claimx_run, case):
    good = claimx_run("stats", "claims").out
    text, status, says = WRONG[case]
    (extracted / "claims/x.yaml").write_text(text, encoding="utf-8")
    done = claimx_run("stats", "claims")
    assert (done.status, done.out) == (status, good) and says in done.err


def test_articles_that_cannot_be_read_lose_no_other(here, claimx_run):
    (here / "corpus/bad.txt").write_bytes(b"\xff\xfe\xff")
    (here / "corpus/north/bug.txt").write_text("انهيار", encoding="utf-8")
    done = claimx_run("stats", "corpus", "nowhere.txt", "--format", "json")
    assert done.status == 70 and json.loads(done.out)["all"]["articles"] == 2
    for name in ("corpus/bad.txt: ", "corpus/north/bug.txt: ", "nowhere.txt: no such file"):
        assert f"error: {name}" in done.err


def test_an_empty_folder_is_said_and_the_table_is_empty(here, claimx_run):
    (here / "none").mkdir()
    done = claimx_run("stats", "none")
    assert done.status == 3 and "none: no articles in this folder" in done.err
    assert done.out.splitlines()[-1].split()[0] == "0"
    done = claimx_run("stats", "nowhere")
    assert done.status == 2 and done.out == "" and "nowhere: no such file" in done.err
    assert claimx_run("stats").status == 2


def test_csv_is_a_table_for_a_spreadsheet(extracted, claimx_run):
    done = claimx_run("stats", "claims", "--by", "rule", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(done.out.removeprefix("\ufeff"))))
    assert [row["rule"] for row in rows] == ["verb-subject-that", "verb-that"]
    assert [row["claims"] for row in rows] == ["2", "1"] and rows[1]["carried_share"] == "1.0"


def test_markdown_is_a_table(extracted, claimx_run):
    lines = claimx_run("stats", "claims", "--format", "markdown").out.splitlines()
    assert lines[0].startswith("| claims | share |") and lines[0].endswith("| speaker |")
    assert set(lines[1]) == set("| -:") and len({line.count(" | ") for line in lines}) == 1


def test_the_largest_alone(extracted, claimx_run):
    done = claimx_run("stats", "claims", "--top", "1", "--by", "rule", "--format", "json")
    assert keys(done) == {"verb-subject-that": 2} and done.err == "1 smaller ones left out\n"
    assert json.loads(done.out)["all"]["claims"] == 3
    assert claimx_run("stats", "claims", "--top", "9").err == ""
    assert claimx_run("stats", "claims", "--top", "0").status == 2


HOSTILE = "م\x1b]0;x\x07|\n::error::x <b>\u202eو\t=1+1" + "س" * 900


@pytest.mark.parametrize("form", ["text", "csv", "json", "markdown"])
def test_hostile_names_stay_in_their_cells(extracted, claimx_run, form):
    path = extracted / "claims/port.yaml"
    text = path.read_text("utf-8").replace("entity: المدير", f"entity: {json.dumps(HOSTILE)}")
    path.write_text(text, encoding="utf-8")
    done = claimx_run("stats", "claims/port.yaml", "--format", form, "--color", "always")
    assert done.status == 0
    if form == "json":
        assert set(keys(done)) == {HOSTILE}
    elif form == "csv":
        rows = list(csv.reader(io.StringIO(done.out.removeprefix("\ufeff"))))
        assert len(rows) == 2 and rows[1][0].endswith("س" * 900)
    else:
        lines = done.out.splitlines()
        assert len(lines) == (3 if form == "text" else 4)
        assert "\x1b]" not in done.out and not any(line.startswith("::") for line in lines)
        assert form == "text" or ("\\|" in done.out and "&lt;b" in done.out)


def test_a_name_written_as_markup_is_no_markup(extracted, claimx_run):
    path = extracted / "claims/port.yaml"
    path.write_text(path.read_text("utf-8").replace("entity: المدير", "entity: '[red]a :smile:'"))
    assert claimx_run("stats", "claims/port.yaml").out.splitlines()[1].endswith("[red]a :smile:")


def test_colours_where_they_are_wanted(extracted, claimx_run, monkeypatch):
    assert "\x1b[1m" in claimx_run("stats", "claims", "--color", "always").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in claimx_run("stats", "claims").out


def test_arabic_and_latin_digits_count_alike(here, claimx_run, real):
    for name, digits in (("a", "12"), ("b", "١٢")):
        text = f"قال المدير إن {digits} جنديا وصلوا في 3 أيار 2024.\n"
        (here / f"{name}.txt").write_text(text, encoding="utf-8")
    for by, key in (("of", "troops"), ("date", "2024-05"), ("figure", "count")):
        done = claimx_run("stats", "a.txt", "b.txt", "--by", by, "--format", "json")
        rows = {row["key"]: row["figures"] for row in json.loads(done.out)["rows"]}
        assert rows[key] == 2, by


@pytest.mark.parametrize("form", ["text", "csv"])
def test_bytes_depend_on_nothing_else(form):
    files = sorted(map(str, CORPUS.glob("*.yaml")))[:4]
    places = (
        (files, {"PYTHONHASHSEED": "0", "COLUMNS": "40"}),
        (files[::-1], {"PYTHONHASHSEED": "7", "LC_ALL": "C", "PYTHONUTF8": "0", "COLUMNS": "200"}),
    )
    printed = {
        subprocess.run(
            [sys.executable, "-m", "claimx", "stats", *order, "--format", form],
            env=os.environ | place, capture_output=True, check=True,
        ).stdout
        for order, place in places
    }  # fmt: skip
    assert len(printed) == 1
