"""`claimx compare`: articles or results, with texts or without; what is hostile is shown safely."""

import csv
import io
import json
import os
import subprocess
import sys

import pytest

from ..comparing.articles import FLOOD


@pytest.fixture
def flood(here):
    for id, day, text in FLOOD:
        path = here / "flood" / f"{id}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"---\npublished: {day}\n---\n{text}", encoding="utf-8")
    return here


@pytest.fixture
def extracted(flood, real, claimx_run):
    claimx_run("extract", "flood", "-o", "claims")
    return flood


def test_groups_are_drawn_with_who_tells_them(flood, real, claimx_run):
    done = claimx_run("compare", "flood")
    assert done.status == 0
    lines = done.out.splitlines()
    assert lines[0] == "== claim 1: near in 3 texts of 3 articles, 2025-03-10 to 2025-03-12"
    assert lines[1].split()[:4] == ["published", "article", "claim", "span"]
    assert "== figure 1: count killed, 2 texts differ, 2025-03-10 to 2025-03-11" in lines
    assert "3 articles: 1 claims told by several, 1 speakers under several names" in done.err


def test_results_with_texts_say_what_their_articles_say(extracted, claimx_run):
    of_articles = claimx_run("compare", "flood").out
    assert claimx_run("compare", "claims", "--texts", "flood").out == of_articles
    assert "figure 2" in of_articles and "figure 2" not in claimx_run("compare", "claims").out


def test_a_text_that_is_not_the_one_that_was_extracted_is_named(extracted, claimx_run):
    path = extracted / "flood/الضفة/2.txt"
    path.write_text("قبل ذلك.\n" + path.read_text("utf-8"), encoding="utf-8")
    done = claimx_run("compare", "claims", "--texts", "flood", "--format", "json")
    assert done.status == 3 and "error: الضفة/2: claims[0].cue.span: holds" in done.err
    assert len(json.loads(done.out)["claims"]) == 1


def test_one_table_alone(extracted, claimx_run):
    done = claimx_run("compare", "claims", "--table", "speakers", "--format", "json")
    assert list(json.loads(done.out)) == ["articles", "speakers"]
    done = claimx_run("compare", "claims", "--table", "speakers", "--format", "csv")
    read = list(csv.DictReader(io.StringIO(done.out.removeprefix("\ufeff"))))
    assert {row["name"] for row in read} == {"وزير النقل سامي بن فهد الرويعي"}
    done = claimx_run("compare", "claims", "--format", "csv")
    assert done.status == 2 and "say --table" in done.err


def test_days_bound_what_is_near(extracted, claimx_run):
    done = claimx_run("compare", "claims", "--days", "0", "--format", "json")
    (group,) = json.loads(done.out)["claims"]
    assert group["likeness"] == "equal" and len(group["tellings"]) == 2


def test_what_cannot_be_read_loses_no_other(extracted, claimx_run):
    (extracted / "claims/bad.yaml").write_text("a: [\n", encoding="utf-8")
    done = claimx_run("compare", "claims", "--format", "json")
    assert done.status == 3 and "claims/bad.yaml:2:1: not YAML" in done.err
    assert len(json.loads(done.out)["claims"]) == 1


def test_controls_do_not_reach_the_terminal(here, real, claimx_run):
    text = "قال المدير إن المرفأ الشرقي في بلدة السندس سيفتح للسفن \x1b]0;x\x07.\n"
    for name in "ab":
        (here / f"{name}.txt").write_text(text, encoding="utf-8")
    done = claimx_run("compare", "a.txt", "b.txt", "--color", "never")
    assert "== claim 1: equal" in done.out
    assert not {"\x1b", "\x07"} & set(done.out)


def test_the_bytes_do_not_depend_on_the_hash_seed_or_the_order_of_paths(extracted):
    files = sorted(str(path) for path in (extracted / "claims").rglob("*.yaml"))
    outputs = set()
    for seed, paths in (("0", files), ("1", files[::-1]), ("7", ["claims"])):
        command = [sys.executable, "-m", "claimx", "compare", *paths, "--format", "yaml"]
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        done = subprocess.run(command, capture_output=True, env=environment, check=True)
        outputs.add(done.stdout)
    assert len(outputs) == 1


def test_without_rapidfuzz_it_says_what_to_install(tmp_path):
    (tmp_path / "a.txt").write_text("قال الوزير إن الجسر سيفتح.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("قال الوزير إن الجسر سيفتح.", encoding="utf-8")
    code = "import sys; sys.modules['rapidfuzz'] = None; import claimx.cli as c; sys.exit(c.main())"

    def run(*arguments):
        command = [sys.executable, "-c", code, *arguments]
        return subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, check=False)

    compared, report = run("compare", "."), run("report", ".", "-o", "report.html")
    assert compared.returncode == 2 and "pip install 'claimx[compare]'" in compared.stderr
    assert report.returncode == 0 and "pip install 'claimx[compare]'" in report.stderr
    assert (tmp_path / "report.html").exists()
