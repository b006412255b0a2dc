"""`make torture` in small: that it passes, and that it sees what it is there to see."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import strategies as st
from tools.torture import files, growth, invariants, texts
from tools.torture.row import Row

from .samples import FIGURE, RESULT

ROOT = Path(__file__).parents[1]
TEXT = "قال المدير إن 40 عاملا عادوا. وأضاف أن العمل بدأ."
SMALL = (
    "--every", "16", "--mutated", "50", "--truncated", "50", "--sentences", "5", "--kills", "1",
    "--jobs", "1", "--without", "hostile",
)  # fmt: skip


@pytest.mark.skipif(sys.platform != "linux", reason="runs are forked")
def test_a_little_of_everything_breaks_nothing():
    command = [sys.executable, "-m", "tools.torture", "corpus", *SMALL]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "| mutated texts | 50 | 0 |" in done.stdout


def test_a_sound_result_passes():
    invariants.check(TEXT, schema=True)


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        (replace(RESULT, figures=(FIGURE, FIGURE)), "span 30, 47"),
        (replace(RESULT, claims=RESULT.claims[::-1]), "text order"),
        (replace(RESULT, claims=(replace(RESULT.claims[0], within="3c9e5a1f"),)), "no tree"),
    ],
)
def test_an_unsound_result_does_not(monkeypatch, broken, said):
    if said != "span 30, 47":
        monkeypatch.setattr(invariants, "_spans", lambda result, text: None)

    class Broken:
        def extract(self, document):
            return broken

    monkeypatch.setattr(invariants, "extractor", Broken)
    with pytest.raises(AssertionError, match=said):
        invariants.check(TEXT)


def test_what_breaks_is_made_small(monkeypatch):
    def check(text):
        assert "ك" not in text

    monkeypatch.setattr(texts, "check", check)
    row = texts.survive("texts", st.text("ابتثك", max_size=50), 200, 0)
    (message,) = row.broken
    assert message.endswith("'ك'") and row.tried


def test_growth_sees_a_square(monkeypatch):
    class Square:
        def extract(self, document):
            for _ in document.raw:
                for _ in document.raw:
                    pass

    assert growth.grows_evenly("قال المدير إن العمل بدأ.", 40)
    monkeypatch.setattr(growth, "extractor", Square)
    assert not growth.grows_evenly("قال المدير.", 40)


def test_a_torn_file_is_seen(tmp_path):
    stage = files.Stage(tmp_path, (), "out", {"out/a": b"old"}, {"out/a": b"new", "out/b": b"b"})
    stage.begin()
    assert not stage.torn() and stage.unfinished() == "out/b, out/a, out/b"
    (tmp_path / "out/a").write_bytes(b"ne")
    assert stage.torn() == "out/a is torn"
    (tmp_path / "out/a").unlink()
    assert stage.torn() == "out/a is gone"


def test_a_row_counts_what_was_tried_and_keeps_what_broke():
    row = Row("texts")
    row.note(True, "one")
    row.note(False, "two")
    assert (row.tried, row.broken) == (2, ["two"])
