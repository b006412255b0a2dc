"""The commands that are given results: diff, validate, score, schema."""

import json

import pytest
import yaml


@pytest.fixture
def extracted(here, claimx_run):
    claimx_run("extract", "corpus", "-o", "claims")
    claimx_run("extract", "corpus", "-o", "new")
    return here


def edit(path, old, new):
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_equal_results_do_not_differ(extracted, claimx_run):
    done = claimx_run("diff", "claims", "new")
    assert (done.status, done.out) == (0, "")
    assert done.err.endswith("4 unchanged\n")


@pytest.mark.parametrize("form", ["text", "yaml", "json", "markdown", "github"])
def test_differences_are_status_1(extracted, claimx_run, form):
    edit(extracted / "new/port.yaml", "مستمر مع", "متوقف مع")
    done = claimx_run("diff", "claims", "new", "--format", form, "-q")
    assert done.status == 1 and "متوقف" in done.out and done.err == ""


def test_files_that_are_no_results_are_unreadable(extracted, claimx_run):
    for args in (["diff", "claims", "corpus/port.txt"], ["score", "corpus/port.txt", "claims"]):
        done = claimx_run(*args)
        assert done.status == 3 and done.out == ""
        assert done.err.startswith("error: corpus/port.txt: this is no result")


def test_an_empty_file_is_a_fault_and_an_empty_stream_is_none(extracted, claimx_run):
    (extracted / "claims/port.yaml").write_text("", encoding="utf-8")
    done = claimx_run("validate", "claims")
    assert (done.status, done.out) == (1, "claims/port.yaml: there is no document in this file\n")
    assert claimx_run("validate", "-").status == 0


def test_diff_reads_standard_input(extracted, claimx_run):
    old = (extracted / "claims/port.yaml").read_bytes()
    assert claimx_run("diff", "-", "new/port.yaml", stdin=old).status == 0
    assert claimx_run("diff", "-", "-").status == 2


def test_a_stream_compares_with_a_folder(extracted, claimx_run):
    stream = claimx_run("extract", "corpus").out.encode()
    assert claimx_run("diff", "claims", "-", stdin=stream).status == 0


def test_broken_results_are_status_3(extracted, claimx_run):
    (extracted / "new/port.yaml").write_text("a: [", encoding="utf-8")
    done = claimx_run("diff", "claims", "new")
    assert done.status == 3 and "new/port.yaml:2:1: not YAML" in done.err


def test_valid_results(extracted, claimx_run):
    done = claimx_run("validate", "claims", "--texts", "corpus")
    assert (done.status, done.out, done.err) == (0, "", "2 documents, 0 faults\n")


def test_faults_have_file_and_path(extracted, claimx_run):
    edit(extracted / "claims/port.yaml", "style: indirect", "style: loud")
    (extracted / "claims/worse.yaml").write_text("a: [", encoding="utf-8")
    done = claimx_run("validate", "claims")
    assert done.status == 1
    assert "claims/port.yaml:claims[0].style: 'loud' is not one of" in done.out
    assert "claims/worse.yaml:2:1: not YAML" in done.out


def test_faults_in_a_stream_have_the_documents_number(extracted, claimx_run):
    stream = claimx_run("extract", "corpus").out.replace("style: indirect", "style: loud")
    done = claimx_run("validate", "-", stdin=stream.encode())
    assert "-#2:claims[0].style" in done.out


def test_moved_spans_are_faults_when_the_texts_are_given(extracted, claimx_run):
    edit(extracted / "corpus/port.txt", "قال", " قال")
    assert claimx_run("validate", "claims").status == 0
    done = claimx_run("validate", "claims", "--texts", "corpus")
    assert done.status == 1 and "claims[0].cue.span: holds ' قا', not 'قال'" in done.out


@pytest.mark.parametrize("name", ["result", "pack", "lexicon", "config"])
def test_schemas_are_json(claimx_run, name):
    done = claimx_run("schema", name)
    assert done.status == 0 and json.loads(done.out)["$id"] == f"urn:claimx:{name}:1"


@pytest.mark.parametrize("form", ["text", "yaml", "json"])
@pytest.mark.parametrize("by", ["rule", "style", "folder", "article"])
def test_scores(extracted, claimx_run, form, by):
    args = ["score", "claims", "new", "--by", by, "--misses", 2, "--format", form]
    done = claimx_run(*args)
    assert done.status == 0
    if form != "text":
        data = yaml.safe_load(done.out)
        assert data["claim"]["f1"] == 1 and f"by_{by}" in data


def test_floors_gate_the_status(extracted, claimx_run):
    edit(extracted / "new/port.yaml", "span: [0, 3]", "span: [0, 1]")
    args = ["score", "claims", "new", "--min-f1"]
    assert claimx_run(*args, "claim=0.9").status == 0
    done = claimx_run(*args, "cue-exact=1")
    assert done.status == 1 and "cue-exact: F1" in done.err


@pytest.mark.parametrize("floor", ["clam=0.9", "claim", "claim=high", "claim=nan", "claim=90"])
def test_floors_that_mean_nothing_are_wrong_usage(extracted, claimx_run, floor):
    assert claimx_run("score", "claims", "new", "--min-f1", floor).status == 2


def test_documents_whose_text_is_missing_or_unreadable_are_faults(extracted, claimx_run):
    (extracted / "corpus/port.txt").rename(extracted / "corpus/harbour.txt")
    (extracted / "corpus/north/bridge.md").write_bytes(b"\xff")
    done = claimx_run("validate", "claims", "--texts", "corpus")
    assert done.status == 1 and done.err == "2 documents, 2 faults\n"
    bridge, port = done.out.splitlines()
    assert bridge.startswith("claims/north/bridge.yaml:article: corpus/north/bridge.md: byte 0")
    assert port.startswith("claims/port.yaml:article.id: no article 'port' among --texts, so that")


def test_saved_texts_are_those_of_their_results(here, claimx_run):
    ids = ["http://x.y/z?a=1", "../up", "Port", "port", "CON", "a.html", "جملة " * 60]
    lines = [json.dumps({"text": "قال المدير إن العمل مستمر.", "id": id}) for id in ids]
    (here / "feed.jsonl").write_text("\n".join(lines), encoding="utf-8")
    args = ("--id-field", "id", "-o", "claims", "--save-text", "texts")
    assert claimx_run("extract", "feed.jsonl", *args).status == 0
    done = claimx_run("validate", "claims", "--texts", "texts")
    assert (done.status, done.err) == (0, "7 documents, 0 faults\n"), done.out
