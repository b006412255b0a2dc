import json
import os
import resource
import sqlite3
import threading
from importlib.util import find_spec

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
    assert done.err == "1 written, 0 unchanged\n"
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


PYARROW = pytest.mark.skipif(not find_spec("pyarrow"), reason="Parquet needs claimx[parquet]")
OUTPUTS = [
    ("csv", "tables", "tables/claims.csv"),
    ("jsonl", "out.jsonl", "out.jsonl"),
    ("json-ld", "out.json", "out.json"),
    ("sqlite", "claims.db", "claims.db"),
    pytest.param("parquet", "tables", "tables/claims.parquet", marks=PYARROW),
    ("label-studio", "tasks", "tasks/tasks.json"),
    ("label-studio", "tasks", "tasks/config.xml"),
    ("brat", "brat", "brat/port.ann"),
    ("brat", "brat", "brat/north/bridge.txt"),
]


@pytest.mark.parametrize(("form", "output", "file"), OUTPUTS)
def test_export_replaces_nothing_that_it_did_not_make(extracted, claimx_run, form, output, file):
    args = ("export", "claims", "--format", form, "--texts", "corpus", "-o", output)
    assert claimx_run(*args).status == 0
    made = (extracted / file).read_bytes()
    (extracted / file).write_text("قال المدير إن العمل مستمر.", encoding="utf-8")
    done = claimx_run(*args)
    assert done.status == 2 and f"{file}: is there, and is not what export wrote" in done.err
    assert (extracted / file).read_text(encoding="utf-8").startswith("قال")
    assert claimx_run(*args, "--force").status == 0
    assert (extracted / file).read_bytes() == made


@pytest.mark.parametrize(
    ("form", "output"),
    [
        ("csv", "tables"),
        ("jsonl", "out.jsonl"),
        ("json-ld", "out.json"),
        ("sqlite", "claims.db"),
        ("label-studio", "tasks"),
        pytest.param("parquet", "tables", marks=PYARROW),
    ],
)
def test_export_replaces_what_it_made_itself(extracted, claimx_run, form, output):
    args = ("--format", form, "--texts", "corpus", "-o", output)
    assert claimx_run("export", "claims/port.yaml", *args).status == 0
    assert claimx_run("export", "claims", *args).status == 0


def test_annotations_corrected_by_hand_are_not_lost(extracted, claimx_run):
    args = ("export", "claims", "--format", "brat", "--texts", "corpus", "-o", "brat")
    claimx_run(*args)
    assert claimx_run(*args).err == "0 written, 7 unchanged\n"
    path = extracted / "brat/port.ann"
    path.write_text(path.read_text(encoding="utf-8") + "#9\tAnnotatorNotes E1\tراجعه\n", "utf-8")
    assert claimx_run(*args).status == 2 and "راجعه" in path.read_text(encoding="utf-8")


def test_a_database_of_another_program_stays(extracted, claimx_run):
    with sqlite3.connect("other.db") as database:
        database.execute("create table theirs (a)")
    before = (extracted / "other.db").read_bytes()
    done = claimx_run("export", "claims", "--format", "sqlite", "-o", "other.db")
    assert done.status == 2 and (extracted / "other.db").read_bytes() == before


@pytest.mark.parametrize("form", ["sqlite", "jsonl"])
def test_a_full_disk_is_said_the_same_way_whatever_the_format(extracted, claimx_run, form):
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (500, before[1]))
        done = claimx_run("export", "claims", "--format", form, "-o", "x/out")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert done.status == 2
    assert (
        done.err
        == "error: x/out: cannot be written: File too large; make room or write elsewhere\n"
    )
    assert list((extracted / "x").iterdir()) == []


@pytest.mark.parametrize("form", ["sqlite", "jsonl"])
def test_a_pipe_is_written_to_and_stays_one(extracted, claimx_run, form):
    os.mkfifo("pipe")
    got = []
    reader = threading.Thread(target=lambda: got.append((extracted / "pipe").read_bytes()))
    reader.start()
    done = claimx_run("export", "claims", "--format", form, "-o", "pipe")
    reader.join()
    assert done.status == 0 and got[0] and (extracted / "pipe").is_fifo()


def test_no_id_leads_annotations_out_of_their_folder(extracted, claimx_run):
    (extracted / "feed.jsonl").write_text('{"text": "قال المدير إن العمل مستمر.", "id": "../up"}')
    claimx_run("extract", "feed.jsonl", "--id-field", "id", "-o", "ids", "--save-text", "texts")
    args = ("--format", "brat", "--texts", "texts", "-o", "deep/brat")
    done = claimx_run("export", "ids", *args)
    assert done.status == 0, done.err
    assert (extracted / "deep/brat/%2E%2E/up.ann").exists()
    assert not (extracted / "deep/up.ann").exists()
    assert claimx_run("import", "deep/brat", "--from", "brat", "-o", "back").status == 0
    assert (extracted / "back/%2E%2E/up.yaml").read_bytes() == (
        extracted / "ids/%2E%2E/up.yaml"
    ).read_bytes()


def test_export_of_a_folder_without_results_is_wrong_usage(here, claimx_run):
    done = claimx_run("export", "corpus", "--format", "csv", "-o", "tables")
    assert done.status == 2 and "corpus: no results here (.yaml, .json, .jsonl)" in done.err
    assert not (here / "tables").exists()
    assert claimx_run("export", "-", "--format", "jsonl", stdin=b"").status == 0


def test_context_is_beside_the_claims_where_it_is_asked_for(here, claimx_run):
    first = "قال المدير إن العمل في الميناء مستمر مع 40 عاملا."
    assert "context:" not in claimx_run("extract", "corpus").out
    out = claimx_run("extract", "corpus", "--context", "--written-only").out
    assert f"context: '{first}'" in out
    assert claimx_run("diff", "-", "-").status == 2
    claimx_run("extract", "corpus", "-o", "claims")
    assert (
        claimx_run(
            "diff", "claims", "-", stdin=claimx_run("extract", "corpus", "--context").out.encode()
        ).status
        == 0
    )
    plain = claimx_run("export", "claims", "--format", "csv", "--table", "claims").out
    told = claimx_run(
        "export", "claims", "--format", "csv", "--table", "claims", "--texts", "corpus"
    ).out
    assert first not in plain and first in told


WITH_TEXTS = {
    "validate": ("validate", "claims"),
    "export": ("export", "claims", "--format", "label-studio", "-o", "tasks"),
}


@pytest.mark.parametrize("command", WITH_TEXTS.values(), ids=WITH_TEXTS)
def test_the_encoding_that_a_message_names_is_one_that_the_command_takes(here, claimx_run, command):
    (here / "old.txt").write_bytes("قال المدير إن العمل مستمر.".encode("windows-1256"))
    encoding = ("--encoding", "windows-1256")
    claimx_run("extract", "old.txt", *encoding, "-o", "claims")
    done = claimx_run(*command, "--texts", "old.txt")
    assert done.status and "say --encoding windows-1256" in done.out + done.err
    assert claimx_run(*command, "--texts", "old.txt", *encoding).status == 0


def test_explain_takes_the_encoding_that_its_message_names(here, claimx_run, real):
    (here / "old.txt").write_bytes("قال المدير إن العمل مستمر.".encode("windows-1256"))
    assert "say --encoding windows-1256" in claimx_run("explain", "old.txt").err
    assert claimx_run("explain", "old.txt", "--encoding", "windows-1256").status == 0
