"""`claimx show`: articles, results in them; signs as well as colours; a pager on a terminal."""

import os
import pty
import re
import select
import subprocess
import sys

import pytest

from claimx.cli import pager

MARKED = "<1: قال> [1: المدير] {1: إن العمل في الميناء مستمر مع *40* عاملا}.\n"


def test_an_article_with_its_claims_marked_and_listed(here, claimx_run):
    done = claimx_run("show", "corpus/port.txt")
    assert done.status == 0 and done.err == ""
    text, _, listed = done.out.partition("1  state, indirect  rule")
    assert MARKED in text and "<2: وأضاف> {2: أن الرافعات تعمل}.\n" in text
    assert "  speaker: person, carried\n    المدير\n" in listed and "\x1b" not in done.out


def test_front_matter_and_spans_after_it(here, claimx_run):
    out = claimx_run("show", "corpus/north/bridge.md").out
    assert out.startswith("2025-03-14  corpus/north/bridge.md\n".replace("corpus/north", "north"))
    assert "<1: قال> [1: المهندس] {1: إن الجسر جاهز}." in out and "published" not in out


def test_the_list_alone(here, claimx_run):
    out = claimx_run("show", "corpus", "--claims").out
    assert "<1:" not in out and out.count("  content\n") == 3
    whole = claimx_run("show", "corpus").out
    assert whole.count("  content\n") == 3 and whole.count("{content}") == 2


def test_a_result_is_shown_in_its_article(here, claimx_run):
    claimx_run("extract", "corpus", "-o", "claims")
    alone = claimx_run("show", "claims")
    assert alone.status == 0 and "{content}" not in alone.out
    assert alone.out == claimx_run("show", "corpus", "--claims").out
    assert claimx_run("show", "claims", "corpus").out == claimx_run("show", "corpus").out
    path = here / "claims/port.yaml"
    path.write_text(path.read_text("utf-8").replace("entity: المدير", "entity: زيد"), "utf-8")
    out = claimx_run("show", "claims/port.yaml", "corpus/port.txt").out
    assert "    زيد\n" in out and MARKED in out


def test_a_result_whose_spans_do_not_fit_its_article_is_only_listed(here, claimx_run):
    claimx_run("extract", "corpus", "-o", "claims")
    path = here / "claims/port.yaml"
    path.write_text(path.read_text("utf-8").replace("[0, 3]", "[1, 3]"), encoding="utf-8")
    done = claimx_run("show", "claims", "corpus")
    assert done.status == 3 and "extract corpus/port.txt again" in done.err
    assert "claims/port.yaml: claims[0].cue.span: holds 'ال', not 'قال'" in done.err
    assert "[1: المهندس]" in done.out and "[1: المدير]" not in done.out
    assert done.out.count("  content\n") == 3


def test_what_cannot_be_read_loses_no_other(here, claimx_run):
    (here / "corpus/bad.txt").write_bytes(b"\xff\xfe\xff")
    (here / "x.yaml").write_text("a: 1\n")
    done = claimx_run("show", "corpus", "x.yaml", "nowhere")
    assert done.status == 3 and MARKED in done.out
    for name in ("corpus/bad.txt: ", "x.yaml: ", "nowhere: no such file"):
        assert f"error: {name}" in done.err
    assert claimx_run("show", "nowhere").status == claimx_run("show").status == 2


def test_an_article_without_claims(here, claimx_run):
    (here / "a.txt").write_text("نام الحارس.", encoding="utf-8")
    assert claimx_run("show", "a.txt").out.endswith("\n\nنام الحارس.\n\nno claims\n\n")
    (here / "a.txt").write_bytes(b"")
    assert claimx_run("show", "a.txt").status == 0


def test_signs_stay_where_colours_come(here, claimx_run, monkeypatch):
    plain = claimx_run("show", "corpus").out
    coloured = claimx_run("show", "corpus", "--color", "always").out
    assert coloured != plain and re.sub("\x1b\\[[0-9;]*m", "", coloured) == plain
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert claimx_run("show", "corpus").out == coloured
    monkeypatch.setenv("NO_COLOR", "1")
    assert claimx_run("show", "corpus").out == plain


def test_colours_end_with_their_line(here, claimx_run):
    (here / "a.txt").write_text("قال المدير إن «نعم\nثم لا».", encoding="utf-8")
    for line in claimx_run("show", "corpus", "a.txt", "--color", "always").out.splitlines():
        found = re.findall("\x1b\\[([0-9;]*)m", line)
        assert found[1::2] == ["0"] * (len(found) // 2)


def test_hostile_text_is_shown_and_does_nothing(here, claimx_run):
    hostile = (
        "قال \x1b]0;owned\x07 إن \x9b31m نعم <1: قال> \u2028 x\r\n::error file=a::owned\n"
        "##[error]x\x00 قال المدير إن {2: لا} 😀.\n"
    )
    (here / "a.txt").write_text(hostile, encoding="utf-8", newline="")
    out = claimx_run("show", "a.txt").out
    assert "owned" in out and not set("\x1b\x07\x9b\x00\r\u2028") & set(out)
    assert not any(line.strip().startswith("::") for line in out.splitlines())
    assert "##[" not in out and "😀" in out


def test_letters_keep_their_order_and_their_form(here, claimx_run):
    line = "قَالَ المُدِيرُ ٢٥٠٠ لأن «Adel» ٪ ﷺ\u200f."
    (here / "a.txt").write_text(line, encoding="utf-8")
    assert f"\n{line}\n" in claimx_run("show", "a.txt").out


def test_figures_in_either_digits_are_marked(here, claimx_run, real):
    text = "قالت المديرة إن ١٢ عاملا و12 عاملة غادروا.\n"
    (here / "a.txt").write_text(text, encoding="utf-8")
    out = claimx_run("show", "a.txt").out
    assert "*١٢ عاملا*" in out and "12 عاملة*" in out and out.count("count  12") == 2


def test_bytes_depend_on_the_article_alone(here):
    places = (
        {"PYTHONHASHSEED": "0", "COLUMNS": "40"},
        {"PYTHONHASHSEED": "7", "LC_ALL": "C", "PYTHONUTF8": "0", "COLUMNS": "200"},
    )
    command = [sys.executable, "-m", "claimx", "show", "corpus", "--color", "always"]
    printed = {
        subprocess.run(command, env=os.environ | place, capture_output=True, check=True).stdout
        for place in places
    }
    assert len(printed) == 1


def on_terminal(*args, **environment):
    """What a person sees who reads from a terminal and presses nothing."""
    mine, theirs = pty.openpty()
    env = os.environ | {"TERM": "xterm", "COLUMNS": "80", "LINES": "24"} | environment
    command = [sys.executable, "-m", "claimx", *args]
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=env) as running:
        os.close(theirs)
        seen = b""
        while select.select([mine], [], [], 60)[0]:
            try:
                piece = os.read(mine, 65536)
            except OSError:  # the other end was closed
                break
            if not piece:
                break
            seen += piece
        running.wait()
    os.close(mine)
    return running.returncode, seen.decode().replace("\r\n", "\n")


@pytest.fixture
def counting(tmp_path):
    """A pager that says how many lines it was given."""
    path = tmp_path / "pager"
    path.write_text("#!/bin/sh\necho \"paged $(wc -l) lines, LESS=$LESS\"\n")
    path.chmod(0o755)
    return str(path)


def test_on_a_terminal_text_goes_through_the_pager(here, counting):
    status, seen = on_terminal("show", "corpus/port.txt", PAGER=counting)
    assert status == 0 and re.search(r"paged \d\d lines, LESS=FRX", seen)
    assert "LESS=mine" in on_terminal("show", "corpus/port.txt", PAGER=counting, LESS="mine")[1]


@pytest.mark.parametrize("none", ["", "cat", "/nowhere/pager", "'"])
def test_without_a_pager_text_is_written(here, none):
    status, seen = on_terminal("show", "corpus/port.txt", PAGER=none, NO_COLOR="1")
    assert status == 0 and "<1: قال> [1: المدير] {1: إن العمل" in seen and "paged" not in seen


def test_a_pager_that_leaves_early_is_no_fault(here):
    (here / "long.txt").write_text("قال المدير إن العمل مستمر.\n" * 5000, encoding="utf-8")
    assert on_terminal("show", "long.txt", PAGER="true")[0] == 0


def test_no_pager_where_nobody_watches(here, claimx_run, counting, monkeypatch):
    monkeypatch.setenv("PAGER", counting)
    monkeypatch.setattr(pager, "_run", None)
    assert MARKED in claimx_run("show", "corpus/port.txt").out
