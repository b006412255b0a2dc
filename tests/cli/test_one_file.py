"""All results in one file: whole, in the order of the articles, gone on with after any stop."""

import fcntl
import json
import os
import signal
import subprocess
import sys

import pytest

from .conftest import PORT


@pytest.fixture
def again(here, claimx_run, read):
    """Run `extract` into one file; gives the ids that it extracted."""

    def run(*more, paths=("corpus",), status=0, ends=""):
        read.clear()
        done = claimx_run("extract", *paths, "-o", "all.jsonl", *more)
        assert done.status == status and done.err.endswith(ends), done.err
        assert done.out == ""
        return list(read)

    return run


def aside(here):
    return sorted(os.listdir(here / ".claimx"))


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_the_file_has_what_is_printed(here, claimx_run, again, jobs):
    again("--jobs", jobs, ends="2 written, 0 unchanged\n")
    printed = claimx_run("extract", "corpus", "--format", "jsonl").out
    assert (here / "all.jsonl").read_bytes() == printed.encode()
    assert aside(here) == [".gitignore", "all.jsonl.done"]


def test_what_is_current_is_not_made_again(here, again):
    again()
    before = os.stat(here / "all.jsonl")
    assert again(ends="0 written, 2 unchanged\n") == []
    assert os.stat(here / "all.jsonl").st_ino == before.st_ino
    assert len(again("--force", ends="0 written, 2 unchanged\n")) == 2
    assert len(again("--written-only")) == 2


def test_an_article_that_comes_or_changes_has_its_place(here, claimx_run, again):
    again()
    (here / "corpus/a.txt").write_text(PORT, encoding="utf-8")
    (here / "corpus/port.txt").write_text(PORT.replace("40", "50"), encoding="utf-8")
    assert again(ends="2 written, 1 unchanged\n") == ["a", "port"]
    printed = claimx_run("extract", "corpus", "--format", "jsonl").out
    assert (here / "all.jsonl").read_bytes() == printed.encode()


def test_the_result_of_an_article_that_is_gone_is_left_out(here, again):
    again()
    (here / "corpus/port.txt").unlink()
    again(ends="0 written, 1 unchanged, 1 left out: of no article here\n")
    assert len((here / "all.jsonl").read_bytes().splitlines()) == 1


def test_an_article_that_cannot_be_read_leaves_results_where_they_are(here, again):
    feed = here / "feed.jsonl"
    whole = "".join(json.dumps({"text": f"قال المدير إن {n} سفن وصلت."}) + "\n" for n in range(3))
    feed.write_text(whole, encoding="utf-8")
    paths = ("corpus", "feed.jsonl")
    again(paths=paths)
    before = (here / "all.jsonl").read_bytes()
    feed.write_bytes(b"\xff" + whole.encode())
    again(paths=paths, status=3, ends="0 written, 2 unchanged, 1 failed\n")
    assert (here / "all.jsonl").read_bytes() == before
    feed.write_text(whole, encoding="utf-8")
    assert again(paths=paths, ends="0 written, 5 unchanged\n") == []


def test_a_line_that_was_edited_is_made_anew(here, again):
    again()
    path = here / "all.jsonl"
    whole = path.read_bytes()
    for change in (whole.replace(b"40", b"41"), whole[:-9], b"", whole + b"{}\n\xff\n"):
        path.write_bytes(change)
        again()
        assert path.read_bytes() == whole


def test_without_its_record_the_file_is_made_anew(here, again):
    again()
    whole = (here / "all.jsonl").read_bytes()
    (here / ".claimx/all.jsonl.done").unlink()
    assert len(again(ends="0 written, 2 unchanged\n")) == 2
    assert (here / "all.jsonl").read_bytes() == whole


@pytest.mark.parametrize("content", [b'{"text": "x"}\n', b"PAR1", b'{"schema":"other/1"}'])
def test_a_file_of_something_else_stays(here, again, content):
    (here / "all.jsonl").write_bytes(content)
    again(status=2, ends="all.jsonl: is there and is no file of results; move it, "
          "or name another one\n")  # fmt: skip
    assert (here / "all.jsonl").read_bytes() == content


def test_the_name_says_the_format(here, claimx_run):
    done = claimx_run("extract", "corpus", "-o", "all.jsonl", "--format", "yaml")
    assert done.status == 2 and "name a folder for --format yaml" in done.err
    assert claimx_run("figures", "corpus", "-o", "all.jsonl").status == 0
    assert claimx_run("check", "corpus", "-o", "all.jsonl").status == 2
    assert claimx_run("check", "corpus", "-o", "new.jsonl", "--update").status == 2
    (here / "folder.jsonl").mkdir()
    assert claimx_run("extract", "corpus", "-o", "folder.jsonl").status == 0
    assert (here / "folder.jsonl/port.yaml").exists()


def test_articles_of_one_id_are_told_apart(here, claimx_run):
    for name in ("a", "b"):
        (here / name).mkdir()
        (here / name / "x.txt").write_text(PORT, encoding="utf-8")
    done = claimx_run("extract", "a", "b", "-o", "all.jsonl")
    assert done.status == 2 and "b/x.txt: has the id 'x', as a/x.txt has" in done.err


def test_two_runs_do_not_write_the_file_at_once(here, claimx_run):
    claimx_run("extract", "corpus", "-o", "all.jsonl")
    before = (here / "all.jsonl").read_bytes()
    with open(here / ".claimx/all.jsonl.part", "a+b") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        done = claimx_run("extract", "corpus", "-o", "all.jsonl", "--force")
    assert done.status == 2 and "all.jsonl.part: another run is adding to it" in done.err
    assert (here / "all.jsonl").read_bytes() == before
    assert claimx_run("extract", "corpus", "-o", "all.jsonl", "--force").status == 0


def test_texts_are_saved_beside_it(here, again):
    assert len(again("--save-text", "texts")) == 2
    (here / "texts/port.txt").unlink()
    assert again("--save-text", "texts") == ["port"] and (here / "texts/port.txt").exists()


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
main(["extract", "many", "-o", "all.jsonl", "-j", "1"])
"""


@pytest.mark.parametrize("cut", [0, 5])
def test_after_a_kill_only_what_is_left_is_made(here, claimx_run, read, cut):
    (here / "many").mkdir()
    for number in range(10):
        (here / f"many/a{number}.txt").write_text(PORT, encoding="utf-8")
    path = {"PYTHONPATH": os.pathsep.join(os.path.abspath(folder) for folder in sys.path)}
    killed = subprocess.run([sys.executable, "-c", _KILLED], env=os.environ | path, check=False)
    assert killed.returncode == -signal.SIGKILL and not (here / "all.jsonl").exists()
    part = here / ".claimx/all.jsonl.part"
    part.write_bytes(part.read_bytes()[: -cut or None])
    done = claimx_run("extract", "many", "-o", "all.jsonl")
    left = ["a7", "a8", "a9"] if not cut else ["a6", "a7", "a8", "a9"]
    assert read == left and done.err == f"{len(left)} written, {10 - len(left)} unchanged\n"
    printed = claimx_run("extract", "many", "--format", "jsonl").out
    assert (here / "all.jsonl").read_bytes() == printed.encode()
    assert not part.exists()


def test_other_commands_read_the_file(here, claimx_run, again):
    again()
    assert claimx_run("validate", "all.jsonl").status == 0
    assert claimx_run("export", "all.jsonl", "--format", "csv", "-o", "tables").status == 0
