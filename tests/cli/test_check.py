import os
import shutil
import subprocess

import pytest

ARGS = ("check", "corpus", "-o", "claims")


@pytest.fixture
def extracted(here, claimx_run):
    claimx_run("extract", "corpus", "-o", "claims")
    return here


def change(here, old, new):
    path = here / "corpus/port.txt"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_nothing_changed(extracted, claimx_run):
    done = claimx_run(*ARGS)
    assert (done.status, done.out, done.err) == (0, "", "0 differ, 2 unchanged\n")


def test_a_difference_is_a_diff_and_status_1(extracted, claimx_run):
    change(extracted, "مستمر", "متوقف")
    done = claimx_run(*ARGS)
    assert done.status == 1 and done.err == "1 differ, 1 unchanged\n"
    lines = done.out.splitlines()
    assert lines[:2] == ["--- a/claims/port.yaml", "+++ b/claims/port.yaml"]
    assert "-    text: إن العمل في الميناء مستمر مع 40 عاملا" in lines
    assert "+    text: إن العمل في الميناء متوقف مع 40 عاملا" in lines


def test_checking_writes_nothing(extracted, claimx_run):
    before = (extracted / "claims/port.yaml").read_bytes()
    change(extracted, "مستمر", "متوقف")
    claimx_run(*ARGS)
    assert (extracted / "claims/port.yaml").read_bytes() == before


def test_update_accepts_and_a_second_update_writes_nothing(extracted, claimx_run):
    change(extracted, "مستمر", "متوقف")
    done = claimx_run(*ARGS, "--update")
    assert done.status == 0 and done.out.startswith("---") and "1 updated" in done.err
    before = (extracted / "claims/port.yaml").stat()
    assert claimx_run(*ARGS, "--update").err == "0 updated, 2 unchanged\n"
    assert (extracted / "claims/port.yaml").stat().st_mtime_ns == before.st_mtime_ns
    assert claimx_run(*ARGS).status == 0


@pytest.mark.skipif(not shutil.which("patch"), reason="needs patch")
def test_the_diff_can_be_applied(extracted, claimx_run):
    change(extracted, "مستمر", "متوقف")
    (extracted / "corpus/new.txt").write_text("قال السائق إن الطريق سالك.", encoding="utf-8")
    diff = claimx_run(*ARGS).out
    subprocess.run(["patch", "-p1", "-s"], input=diff.encode(), check=True, cwd=extracted)
    assert claimx_run(*ARGS).status == 0


def test_a_new_article_differs_from_nothing(extracted, claimx_run):
    (extracted / "corpus/new.txt").write_text("قال السائق إن الطريق سالك.", encoding="utf-8")
    done = claimx_run(*ARGS)
    assert done.status == 1
    assert done.out.startswith("--- /dev/null\n+++ b/claims/new.yaml\n")


def test_a_missing_last_line_end_is_a_difference(extracted, claimx_run):
    path = extracted / "claims/port.yaml"
    path.write_bytes(path.read_bytes()[:-1])
    done = claimx_run(*ARGS)
    assert done.status == 1 and "\\ No newline at end of file" in done.out


def test_orphans_are_reported_and_pruned(extracted, claimx_run):
    (extracted / "corpus/port.txt").unlink()
    (extracted / "claims/notes.yaml").write_text("mine: true\n", encoding="utf-8")
    done = claimx_run(*ARGS)
    assert done.status == 1 and "claims/port.yaml: its article is gone" in done.err
    assert "notes" not in done.err
    done = claimx_run(*ARGS, "--prune")
    assert done.status == 0 and "1 removed" in done.err
    assert not (extracted / "claims/port.yaml").exists()
    assert (extracted / "claims/notes.yaml").exists()


def test_a_single_article_makes_no_orphans(extracted, claimx_run):
    done = claimx_run("check", "corpus/port.txt", "-o", "claims", "--prune")
    assert done.status == 0 and (extracted / "claims/north/bridge.yaml").exists()


def test_unreadable_articles_are_status_3_and_nothing_is_pruned(extracted, claimx_run):
    (extracted / "corpus/port.txt").write_bytes(b"\xff")
    (extracted / "corpus/north/bridge.md").unlink()
    done = claimx_run(*ARGS, "--prune")
    assert done.status == 3 and (extracted / "claims/north/bridge.yaml").exists()


def test_results_that_are_not_utf8_differ(extracted, claimx_run):
    (extracted / "claims/port.yaml").write_bytes(b"\xff\n")
    done = claimx_run(*ARGS)
    assert done.status == 1 and "-\\xff" in done.out


def test_check_needs_a_folder_of_results(here, claimx_run):
    done = claimx_run("check", "corpus")
    assert done.status == 2 and "-o DIR" in done.err


def test_results_beside_their_articles(here, claimx_run):
    assert claimx_run("extract", "corpus", "-o", "corpus").status == 0
    assert (here / "corpus/port.yaml").exists()
    assert claimx_run("check", "corpus", "-o", "corpus").status == 0


def test_the_working_folder_changes_nothing(extracted, claimx_run):
    os.chdir(extracted / "corpus")
    assert claimx_run("check", ".", "-o", "../claims").status == 0
