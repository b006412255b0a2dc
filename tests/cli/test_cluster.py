"""`claimx extract --engine daft`: the local engine's rows, whoever extracts which article."""

import json
import os
import shutil
import signal
import sys
import time
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from threading import Thread

import pytest

from claimx.cli import parts as dividing

CORPUS = Path(__file__).parents[2] / "corpus"
TABLES = {"articles": "id", "claims": "article", "figures": "article", "notes": "article"}
needs_daft = pytest.mark.skipif(not find_spec("daft"), reason="needs claimx[cluster]")


@pytest.fixture
def archive(here, real):
    """Eight articles of the corpus as the lines of one file, and four more in a folder."""
    texts = sorted(CORPUS.glob("*.txt"))[:12]
    lines = [json.dumps({"body": path.read_text(encoding="utf-8")}) for path in texts[:8]]
    (here / "feed.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (here / "texts").mkdir()
    for path in texts[8:]:
        shutil.copy(path, here / "texts")
    return here


def on_daft(run, *args):
    return run("extract", *args, "--text-field", "body", "--engine", "daft", "-o", "tables")


def table(folder, name):
    """The schema of a table, and its rows in the order of their articles."""
    from pyarrow import parquet

    found = [parquet.read_table(path) for path in sorted(Path(folder).glob(f"{name}*/*.parquet"))]
    if not found:
        found = [parquet.read_table(Path(folder) / f"{name}.parquet")]
    rows = [row for one in found for row in one.to_pylist()]
    return found[0].schema, sorted(rows, key=lambda row: row[TABLES[name]])


@needs_daft
@pytest.mark.parametrize("share", [1 << 20, 9000, 2000])
def test_the_rows_are_those_of_the_local_engine_however_it_is_divided(
    archive, claimx_run, share, monkeypatch
):
    monkeypatch.setattr(dividing, "_SHARE", share)
    done = on_daft(claimx_run, "feed.jsonl", "texts", "--jobs", "2")
    assert (done.status, done.out) == (0, ""), done.err
    local = ("extract", "feed.jsonl", "texts", "--text-field", "body", "-o", "claims.jsonl")
    assert claimx_run(*local).status == 0
    assert claimx_run("export", "claims.jsonl", "--format", "parquet", "-o", "local").status == 0
    for name in TABLES:
        schema, rows = table("tables", name)
        known, expected = table("local", name)
        assert rows == expected and schema.equals(known, check_metadata=True)
    assert len(table("tables", "claims")[1]) > 50


@needs_daft
def test_a_broken_row_is_a_note_and_the_others_are_written(archive, claimx_run):
    with open("feed.jsonl", "a", encoding="utf-8") as file:
        file.write('{"body": "قال المدير\n{"body": "قال المدير إن العمل مستمر."}\n')
    done = on_daft(claimx_run, "feed.jsonl", "lost.jsonl")
    assert done.status == 3
    assert "lost.jsonl: no such file" in done.err and "feed.jsonl:9: not JSON" in done.err
    assert "9 results, 1 failed\n" in done.err
    notes = [row for row in table("tables", "notes")[1] if row["code"] == "unreadable"]
    assert [note["article"] for note in notes] == ["feed/9"]
    assert "feed/10" in [row["id"] for row in table("tables", "articles")[1]]


@needs_daft
def test_what_is_current_is_not_made_again(archive, claimx_run):
    on_daft(claimx_run, "feed.jsonl", "texts")
    (archive / "texts" / "late.txt").write_text("قال المدير إن العمل مستمر.", encoding="utf-8")
    for more, said in [
        ((), "5 results\n1 parts written, 1 unchanged\n"),
        ((), "0 results\n0 parts written, 2 unchanged\n"),
        (("--force",), "13 results\n2 parts written, 0 unchanged\n"),
    ]:
        assert on_daft(claimx_run, "feed.jsonl", "texts", *more).err == said


@needs_daft
def test_an_id_of_articles_in_two_files_is_an_error(archive, claimx_run):
    for name in ("a.jsonl", "b.jsonl"):
        line = json.dumps({"body": "قال المدير إن العمل مستمر.", "key": "same"})
        (archive / name).write_text(line, encoding="utf-8")
    done = on_daft(claimx_run, "a.jsonl", "b.jsonl", "--id-field", "key")
    assert done.status == 3 and "error: the id 'same' is of several articles" in done.err


@needs_daft
def test_a_pack_that_is_wrong_is_said_as_ever(archive, claimx_run):
    (archive / "pack.yaml").write_text("claimx-pack: 1\nnonsense: 1\n", encoding="utf-8")
    done = on_daft(claimx_run, "feed.jsonl", "--rules", "pack.yaml")
    assert done.status == 2 and "pack.yaml:" in done.err and "Traceback" not in done.err


@needs_daft
@pytest.mark.skipif(not os.path.isdir("/proc/self"), reason="finds workers in /proc")
def test_a_killed_worker_loses_nothing(archive, claimx_run, monkeypatch):
    monkeypatch.setattr(dividing, "_SHARE", 2000)
    Thread(target=_kill_a_worker, daemon=True).start()
    done = on_daft(claimx_run, "feed.jsonl", "texts")
    assert "workers were lost" in done.err
    assert done.status == 0 and len(table("tables", "articles")[1]) == 12


def test_without_daft_the_extra_is_named(here, claimx_run, monkeypatch):
    monkeypatch.setitem(sys.modules, "daft", None)
    done = claimx_run("extract", "corpus", "--engine", "daft", "-o", "tables")
    assert done.status == 2
    assert done.err == "error: --engine daft needs Daft: pip install 'claimx[cluster]'\n"


def test_nobody_is_told_of_a_run(here, claimx_run, monkeypatch):
    names = ("DO_NOT_TRACK", "DAFT_ANALYTICS_ENABLED", "RAY_USAGE_STATS_ENABLED")
    for name in names:
        monkeypatch.setenv(name, "")
    monkeypatch.setitem(sys.modules, "daft", None)
    claimx_run("extract", "corpus", "--engine", "daft", "-o", "tables")
    assert [os.environ[name] for name in names] == ["1", "0", "0"]


@pytest.mark.parametrize(
    ("args", "said"),
    [
        ((), "say -o DIR"),
        (("-o", "claims.jsonl"), "say -o DIR"),
        (("-o", "tables", "--format", "json"), "--format is not for --engine daft"),
        (("-o", "tables", "--timings"), "--timings is not for --engine daft"),
        (("-o", "tables", "--fetch"), "--fetch is not for --engine daft"),
    ],
)
def test_what_the_engine_does_not_do_is_said(here, claimx_run, args, said):
    done = claimx_run("extract", "corpus", "--engine", "daft", *args)
    assert done.status == 2 and said in done.err


def _kill_a_worker() -> None:
    """Kill a process that Daft started for this one, once a part is done."""
    while True:
        time.sleep(0.05)
        if not list(Path("tables").glob("articles/*.parquet")):
            continue
        for folder in Path("/proc").glob("[0-9]*"):
            with suppress(OSError):
                command = (folder / "cmdline").read_bytes()
                parent = (folder / "stat").read_bytes().rpartition(b")")[2].split()[1]
                if b"daft.execution.udf_worker" in command and int(parent) == os.getpid():
                    os.kill(int(folder.name), signal.SIGKILL)
                    return
