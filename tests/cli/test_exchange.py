import json
import sqlite3

import pytest


@pytest.fixture
def extracted(here, claimx_run):
    claimx_run("extract", "corpus", "-o", "claims")
    return here


@pytest.mark.parametrize("form", ["brat", "label-studio"])
def test_out_and_back(extracted, claimx_run, form):
    done = claimx_run("export", "claims", "--format", form, "--texts", "corpus", "-o", "out")
    assert done.status == 0, done.err
    place = "out" if form == "brat" else "out/tasks.json"
    assert (
        claimx_run("import", place, "--from", form, "-o", "back").err == "2 written, 0 unchanged\n"
    )
    for name in ("port.yaml", "north/bridge.yaml"):
        assert (extracted / "back" / name).read_bytes() == (
            extracted / "claims" / name
        ).read_bytes()


@pytest.mark.parametrize("form", ["yaml", "json", "jsonl"])
def test_import_prints_what_extract_does(extracted, claimx_run, form):
    claimx_run("export", "claims", "--format", "brat", "--texts", "corpus", "-o", "brat")
    done = claimx_run("import", "brat", "--from", "brat", "--format", form)
    assert done.out == claimx_run("extract", "corpus", "--format", form).out


def test_csv_needs_a_folder_or_one_table(extracted, claimx_run):
    assert claimx_run("export", "claims", "--format", "csv").status == 2
    claimx_run("export", "claims", "--format", "csv", "-o", "tables")
    printed = claimx_run("export", "claims", "--format", "csv", "--table", "claims").out
    assert (extracted / "tables/claims.csv").read_bytes() == printed.encode()


@pytest.mark.parametrize("form", ["jsonl", "json-ld"])
def test_one_file_is_printed_or_written(extracted, claimx_run, form):
    printed = claimx_run("export", "claims", "--format", form)
    assert printed.status == 0
    claimx_run("export", "claims", "--format", form, "-o", "x/out.json")
    assert (extracted / "x/out.json").read_bytes() == printed.out.encode()


def test_sqlite_is_written_to_a_file(extracted, claimx_run):
    pytest.importorskip("sqlite_utils")
    assert claimx_run("export", "claims", "--format", "sqlite").status == 2
    done = claimx_run("export", "claims", "--format", "sqlite", "-o", "claims.db")
    assert done.err == "2 articles written to claims.db\n"
    assert sqlite3.connect("claims.db").execute("select count(*) from claims").fetchone() == (3,)


def test_a_stream_is_exported(extracted, claimx_run):
    stream = claimx_run("extract", "corpus").out.encode()
    done = claimx_run("export", "-", "--format", "json-ld", stdin=stream)
    assert len(json.loads(done.out)["@graph"]) == 2 + 2 * 3


def test_texts_are_asked_for_by_name(extracted, claimx_run):
    done = claimx_run("export", "claims", "--format", "brat", "-o", "brat")
    assert done.status == 2 and "'north/bridge': say --texts" in done.err


def test_texts_that_changed_since_are_refused(extracted, claimx_run):
    path = extracted / "corpus/port.txt"
    path.write_text(" " + path.read_text(encoding="utf-8"), encoding="utf-8")
    done = claimx_run("export", "claims", "--format", "brat", "--texts", "corpus", "-o", "brat")
    assert done.status == 3 and "extract again" in done.err
    assert not (extracted / "brat").exists()


def test_results_that_are_not_valid_are_refused(extracted, claimx_run):
    (extracted / "claims/port.yaml").write_text("schema: claimx/1\n", encoding="utf-8")
    done = claimx_run("export", "claims", "--format", "jsonl")
    assert done.status == 3 and "see claimx validate" in done.err
