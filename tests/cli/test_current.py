"""A second run over a folder makes what has changed and nothing else."""

import gzip
import json
import os
import signal
import subprocess
import sys

import pytest

import claimx.pipeline
from claimx.cli import record

from .conftest import PORT


@pytest.fixture
def again(here, claimx_run, read):
    """Run `extract` with the same arguments; gives the ids that it extracted."""

    def run(*more, paths=("corpus",), status=0, ends=""):
        read.clear()
        done = claimx_run("extract", *paths, "-o", "claims", *more)
        assert done.status == status and done.err.endswith(ends), done.err
        return list(read)

    return run


def test_an_unchanged_folder_is_not_extracted_again(here, again):
    assert again(ends="2 written, 0 unchanged\n") == ["north/bridge", "port"]
    assert again(ends="0 written, 2 unchanged\n") == []


def test_words_and_rules_are_not_even_loaded(again, monkeypatch):
    again()
    monkeypatch.setattr(claimx.pipeline, "Extractor", None)
    again(ends="0 written, 2 unchanged\n")


def test_what_was_passed_over_is_said_when_asked_for(claimx_run, again):
    again()
    said = claimx_run("extract", "corpus", "-o", "claims", "-v").err
    assert "corpus/port.txt: nothing has changed\n" in said


def test_force_makes_all_anew(again):
    again()
    assert again("--force", ends="0 written, 2 unchanged\n") == ["north/bridge", "port"]
    assert again() == []


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_article_that_changed_is_extracted_with_any_number_of_processes(here, again, jobs):
    again("--jobs", jobs)
    (here / "corpus/port.txt").write_text(PORT.replace("40", "50"), encoding="utf-8")
    again("--jobs", jobs, ends="1 written, 1 unchanged\n")
    assert "50" in (here / "claims/port.yaml").read_text(encoding="utf-8")
    assert again("--jobs", jobs) == []


def test_a_file_that_was_merely_touched_has_not_changed(here, again):
    again()
    os.utime(here / "corpus/port.txt", (0, 0))
    assert again() == []


def test_a_result_that_was_edited_or_removed_is_made_anew(here, again):
    again()
    path = here / "claims/port.yaml"
    whole = path.read_bytes()
    for change in (whole + b"# mine\n", whole.replace(b"40", b"41"), None):
        path.write_bytes(change) if change else path.unlink()
        assert again(ends="1 written, 1 unchanged\n") == ["port"]
        assert path.read_bytes() == whole


def test_an_article_that_is_gone_leaves_its_result_and_may_come_back(here, again):
    again()
    text = (here / "corpus/port.txt").read_bytes()
    (here / "corpus/port.txt").unlink()
    assert again(ends="0 written, 1 unchanged\n") == []
    assert (here / "claims/port.yaml").exists()
    (here / "corpus/port.txt").write_bytes(text)
    assert again(ends="0 written, 2 unchanged\n") == []


def test_an_article_that_was_moved_is_another(here, again):
    again()
    (here / "corpus/port.txt").rename(here / "corpus/harbour.txt")
    assert again(ends="1 written, 1 unchanged\n") == ["harbour"]


@pytest.mark.parametrize(
    "settings",
    [("--written-only",), ("--context",), ("--published", "2025-01-01"), ("--format", "json")],
    ids=" ".join,
)
def test_other_settings_make_other_results(again, settings):
    again()
    assert len(again(*settings)) == 2
    assert again(*settings) == []
    assert again() == [] if settings[0] == "--format" else True


def test_figures_are_not_taken_for_claims(here, claimx_run, again):
    again()
    assert claimx_run("figures", "corpus", "-o", "claims").err == "2 written, 0 unchanged\n"
    assert claimx_run("figures", "corpus", "-o", "claims").err == "0 written, 2 unchanged\n"
    assert len(again(ends="2 written, 0 unchanged\n")) == 2


def test_other_words_or_rules_make_all_anew(here, again):
    pack = here / "mine.yaml"
    pack.write_text("pack: mine\n", encoding="utf-8")
    again()
    assert len(again("--rules", "mine.yaml")) == 2
    assert again("--rules", "mine.yaml") == []
    pack.write_text("pack: mine\nabout: more\n", encoding="utf-8")
    assert len(again("--rules", "mine.yaml")) == 2


def test_a_pack_from_a_pipe_is_never_the_same(here):
    os.mkfifo(here / "pipe")
    assert record.in_force(["pipe"]) != record.in_force(["pipe"])


def test_bounds_and_libraries_are_part_of_what_is_in_force(monkeypatch):
    before = record.in_force(())
    assert record.in_force(()) == before
    monkeypatch.setenv("CLAIMX_LIMITS", "article=1000")
    assert record.in_force(()) != before
    monkeypatch.delenv("CLAIMX_LIMITS")
    monkeypatch.setattr(record, "_versions", lambda: ["9.9"])
    assert record.in_force(()) != before


def test_records_are_passed_over_one_by_one(here, again):
    def write(*texts):
        lines = [json.dumps({"id": str(n), "text": text}) for n, text in enumerate(texts)]
        (here / "feed.jsonl.gz").write_bytes(gzip.compress("\n".join(lines).encode()))

    feed = {"paths": ("feed.jsonl.gz", "--id-field", "id")}
    write("قال المدير إن 3 سفن وصلت.", "قال المدير إن 4 سفن وصلت.")
    assert again(**feed) == ["0", "1"]
    assert again(**feed, ends="0 written, 2 unchanged\n") == []
    write("قال المدير إن 3 سفن وصلت.", "قال المدير إن 5 سفن وصلت.", "لا شيء.")
    assert again(**feed, ends="2 written, 1 unchanged\n") == ["1", "2"]


def test_a_field_of_a_record_counts_as_its_text_does(here, again):
    feed = {"paths": ("feed.jsonl", "--title-field", "head")}
    for head in ("عنوان", "عنوان آخر"):
        record = {"head": head, "text": "قال المدير إن 3 سفن وصلت."}
        (here / "feed.jsonl").write_text(json.dumps(record), encoding="utf-8")
        assert len(again(**feed)) == 1
    assert again(**feed) == []


def test_standard_input_is_always_read(here, claimx_run, read):
    for _ in range(2):
        done = claimx_run("extract", "-", "-o", "claims", stdin=PORT.encode())
        assert done.status == 0
    assert read == ["stdin", "stdin"]


def test_saved_texts_are_part_of_what_is_done(here, again):
    again()
    assert len(again("--save-text", "texts")) == 2
    assert again("--save-text", "texts") == [] and again() == []
    text = here / "texts/port.txt"
    for change in ("other", None):
        text.write_text(change, encoding="utf-8") if change else text.unlink()
        assert again("--save-text", "texts") == ["port"]
        assert text.read_text(encoding="utf-8") == PORT


def test_what_failed_is_tried_again(here, again):
    (here / "corpus/bad.txt").write_text("---\ntitle: [\n---\n", encoding="utf-8")
    for written in (2, 0):
        said = f"{written} written, {2 - written} unchanged, 1 failed\n"
        again(status=3, ends=said)
    (here / "corpus/bad.txt").write_text(PORT, encoding="utf-8")
    assert again() == ["bad"]


def test_a_result_that_could_not_be_written_is_not_done(here, again):
    (here / "claims/port.yaml").mkdir(parents=True)
    again(status=3, ends="1 written, 0 unchanged, 1 not written\n")
    (here / "claims/port.yaml").rmdir()
    assert again() == ["port"]


def test_a_record_cut_short_costs_its_last_article_alone(here, again):
    again()
    path = here / "claims/.claimx/done"
    path.write_bytes(path.read_bytes()[:-5])
    assert again(ends="0 written, 2 unchanged\n") == ["port"]
    assert again() == []


@pytest.mark.parametrize("content", [b"", b"claimx other\n\xff\xff", b"\x00" * 100])
def test_a_record_of_another_hand_is_begun_anew(here, again, content):
    again()
    (here / "claims/.claimx/done").write_bytes(content)
    assert len(again()) == 2
    assert again() == []


def test_without_its_record_a_folder_is_made_anew(here, again):
    again()
    (here / "claims/.claimx/done").unlink()
    assert len(again(ends="0 written, 2 unchanged\n")) == 2


@pytest.mark.parametrize("in_the_way", ["file", "folder"])
def test_a_record_that_cannot_be_kept_costs_no_result(here, claimx_run, in_the_way):
    (here / "claims").mkdir()
    if in_the_way == "file":
        (here / "claims/.claimx").write_bytes(b"")
    else:
        (here / "claims/.claimx/done").mkdir(parents=True)
    for written in (2, 0):
        done = claimx_run("extract", "corpus", "-o", "claims")
        first, last = done.err.splitlines()
        assert first.startswith("what is done is not recorded: claims/.claimx")
        assert done.status == 0 and last == f"{written} written, {2 - written} unchanged"


def test_the_record_does_not_lead_out_of_the_folder(here, claimx_run):
    (here / "claims").mkdir()
    (here / "elsewhere").mkdir()
    (here / "claims/.claimx").symlink_to(here / "elsewhere")
    assert "a link leads out of" in claimx_run("extract", "corpus", "-o", "claims").err
    assert os.listdir(here / "elsewhere") == []


def test_git_does_not_see_the_record(here, again):
    def git(*args):
        return subprocess.run(["git", *args], capture_output=True, text=True, check=True).stdout

    git("init", "-q")
    again()
    assert git("status", "--porcelain", "-uall", "claims").splitlines() == [
        "?? claims/north/bridge.yaml", "?? claims/port.yaml",
    ]  # fmt: skip


def test_other_commands_do_not_see_the_record(here, claimx_run, again):
    again()
    assert claimx_run("validate", "claims").status == 0
    assert claimx_run("check", "corpus", "-o", "claims").err == "0 differ, 2 unchanged\n"
    assert claimx_run("export", "claims", "--format", "jsonl").status == 0


_KILLED = """
import os, signal, sys
import claimx.pipeline
from claimx.cli import main
from tests.cli.fake import FakeExtractor
class Dies(FakeExtractor):
    def extract(self, document):
        if document.id == "a7":
            os.kill(os.getpid(), signal.SIGKILL)
        return super().extract(document)
claimx.pipeline.Extractor = Dies
main(["extract", "many", "-o", "claims", "-j", "1"])
"""


def test_after_a_kill_only_what_is_left_is_made(here, claimx_run, read):
    (here / "many").mkdir()
    for number in range(10):
        (here / f"many/a{number}.txt").write_text(PORT, encoding="utf-8")
    killed = subprocess.run([sys.executable, "-c", _KILLED], env=os.environ | _path(), check=False)
    assert killed.returncode == -signal.SIGKILL
    assert claimx_run("extract", "many", "-o", "claims").err == "3 written, 7 unchanged\n"
    assert read == ["a7", "a8", "a9"]


def _path():
    return {"PYTHONPATH": os.pathsep.join(os.path.abspath(folder) for folder in sys.path)}
