import io
import re
import sys
from itertools import count

import pytest

from claimx.cli import progress
from claimx.cli.console import Console, Kind
from claimx.cli.progress import shown


class Terminal(io.StringIO):
    def isatty(self):
        return True


def watched(monkeypatch, total, console=None, things=(1, 2, 3)):
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    assert list(shown(things, total, console or Console())) == list(things)
    return terminal.getvalue()


def test_a_bar_is_shown_on_a_terminal(monkeypatch):
    monkeypatch.setenv("TERM", "xterm")
    assert "articles" in watched(monkeypatch, 3)


def test_the_bar_tells_rate_and_remaining_time_as_articles_come(monkeypatch):
    monkeypatch.setenv("TERM", "xterm")
    clock = iter(range(100))
    monkeypatch.setattr(progress, "monotonic", lambda: next(clock))
    said = watched(monkeypatch, 4, things=(1, 2, 3, 4))
    assert [f"{number}/4" in said for number in (1, 2, 3, 4)] == [True] * 4
    assert "1.0/s" in said and re.search(r"\d:\d\d|--:--", said)


def test_no_bar_for_one_article_or_when_quiet(monkeypatch):
    assert watched(monkeypatch, 1, things=(1,)) == ""
    assert watched(monkeypatch, 3, Console(quiet=True)) == ""


def test_no_bar_where_a_line_cannot_be_written_anew(monkeypatch):
    monkeypatch.setenv("TERM", "dumb")
    assert watched(monkeypatch, 3) == ""


def test_no_colours_ever(monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[3" not in watched(monkeypatch, 3)


def test_no_bar_in_a_pipe(monkeypatch):
    pipe = io.StringIO()
    monkeypatch.setattr(sys, "stderr", pipe)
    assert list(shown([1, 2], 2, Console())) == [1, 2] and pipe.getvalue() == ""


def test_kinds_of_lines():
    quiet, verbose = Console(quiet=True), Console(verbose=True)
    assert [quiet.allows(kind) for kind in Kind] == [True, True, True, False, False]
    assert [verbose.allows(kind) for kind in Kind] == [True] * 5


LINES = {
    2000: ["40 of 2000 articles, 0.7/s, 0:49:00 left", "80 of 2000 articles, 0.7/s, 0:48:00 left"],
    200_000: ["40 of 200000 articles, 0.7/s, 3 days, 11:19:00 left",
              "80 of 200000 articles, 0.7/s, 3 days, 11:18:00 left"],
    None: ["40 articles, 0.7/s", "80 articles, 0.7/s"],
}  # fmt: skip


@pytest.mark.parametrize(("total", "lines"), LINES.items(), ids=str)
def test_the_log_of_a_long_run_has_a_line_a_minute(monkeypatch, total, lines):
    log, clock = io.StringIO(), count(step=1.5)
    monkeypatch.setattr(sys, "stderr", log)
    monkeypatch.setattr(progress, "monotonic", lambda: next(clock))
    assert list(shown(range(100), total, Console())) == list(range(100))
    assert log.getvalue().splitlines() == lines
    list(shown(range(100), total, Console(quiet=True)))
    assert log.getvalue().splitlines() == lines
