"""Colours on a terminal, and nowhere else."""

import io

import pytest

from claimx.cli import colour

ON = "\x1b["


class Terminal(io.StringIO):
    def isatty(self):
        return True


CASES = {
    "a file": (io.StringIO, {}, "auto", False),
    "a terminal": (Terminal, {}, "auto", True),
    "a terminal that cannot": (Terminal, {"TERM": "dumb"}, "auto", False),
    "no colours wanted": (Terminal, {"NO_COLOR": "1"}, "auto", False),
    "an empty wish is none": (Terminal, {"NO_COLOR": ""}, "auto", True),
    "colours wanted in a file": (io.StringIO, {"FORCE_COLOR": "1"}, "auto", True),
    "no wins over force": (Terminal, {"NO_COLOR": "1", "FORCE_COLOR": "1"}, "auto", False),
    "said: always": (io.StringIO, {"NO_COLOR": "1"}, "always", True),
    "said: never": (Terminal, {"FORCE_COLOR": "1"}, "never", False),
}


@pytest.mark.parametrize(("stream", "env", "when", "wanted"), CASES.values(), ids=CASES)
def test_when_colours_are_wanted(monkeypatch, stream, env, when, wanted):
    for name, value in ({"NO_COLOR": "", "FORCE_COLOR": "", "TERM": "xterm"} | env).items():
        monkeypatch.setenv(name, value)
    assert colour.wanted(stream(), when) is wanted


def test_a_line_is_painted_whole_and_ends_plain():
    text = "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-قال\n+قالت\n كما هو\n"
    painted = colour.painted(text, colour.UNIFIED)
    assert painted.split("\n")[3:6] == ["\x1b[31m-قال\x1b[0m", "\x1b[32m+قالت\x1b[0m", " كما هو"]


@pytest.mark.parametrize("said, coloured", [("always", True), ("never", False), ("auto", False)])
def test_commands_take_colour(here, claimx_run, said, coloured):
    claimx_run("extract", "corpus", "-o", "claims")
    (here / "corpus/port.txt").write_text("قال المدير إن العمل توقف.", encoding="utf-8")
    new = claimx_run("extract", "corpus").out.encode()
    check = claimx_run("check", "corpus", "-o", "claims", "--color", said)
    diff = claimx_run("diff", "claims", "-", "--color", said, stdin=new)
    assert (ON in check.out, ON in diff.out) == (coloured, coloured)
    as_yaml = claimx_run("diff", "claims", "-", "--format", "yaml", "--color", said, stdin=new)
    assert ON not in as_yaml.out


def test_results_never_have_colours(here, claimx_run, monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert ON not in claimx_run("extract", "corpus").out
    assert claimx_run("extract", "gone").err.startswith(f"{ON}1;31merror: \x1b[0mgone: no such")


def test_what_an_article_holds_is_escaped_before_it_is_painted(here, claimx_run):
    (here / "corpus/port.txt").write_text("قال المدير إن \x1b[31mالعمل توقف.", encoding="utf-8")
    out = claimx_run("check", "corpus", "-o", "claims", "--color", "always").out
    assert "\x1b[31mالعمل" not in out
