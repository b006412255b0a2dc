import io
import sys
from types import SimpleNamespace

import pytest

import claimx.pipeline
from claimx.cli import main, work

from .fake import FakeExtractor

PORT = "قال المدير إن العمل في الميناء مستمر مع 40 عاملا.\nوأضاف أن الرافعات تعمل.\n"
BRIDGE = "---\npublished: 2025-03-14\ntitle: الجسر\n---\nقال المهندس إن الجسر جاهز.\n"


@pytest.fixture(autouse=True)
def fake(request, monkeypatch):
    """Commands use the small extractor, unless a test asks for the fixture `real`."""
    if "real" not in request.fixturenames:
        monkeypatch.setattr(claimx.pipeline, "Extractor", FakeExtractor)
    work._extractor.cache_clear()
    loaded = claimx.pipeline.extractor.cache_info().currsize
    yield
    work._extractor.cache_clear()
    if not loaded:  # else the small one might serve other tests
        claimx.pipeline.extractor.cache_clear()


@pytest.fixture
def real():
    """Commands use the real extractor."""


@pytest.fixture
def here(tmp_path, monkeypatch):
    """A working folder with two articles in corpus/."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "corpus" / "north").mkdir(parents=True)
    (tmp_path / "corpus" / "port.txt").write_text(PORT, encoding="utf-8")
    (tmp_path / "corpus" / "north" / "bridge.md").write_text(BRIDGE, encoding="utf-8")
    return tmp_path


@pytest.fixture
def claimx_run(monkeypatch):
    """Run a command in this process; gives its status, stdout and stderr."""

    def run(*args, stdin=b""):
        out, err = _stream(), _stream()
        monkeypatch.setattr(sys, "stdout", out)
        monkeypatch.setattr(sys, "stderr", err)
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        status = main([str(arg) for arg in args])
        return SimpleNamespace(status=int(status), out=_text(out), err=_text(err))

    return run


@pytest.fixture
def read(monkeypatch):
    """The ids of the articles that were extracted since this list was last cleared."""
    seen = []

    class Watched(FakeExtractor):
        def extract(self, document):
            seen.append(document.id)
            return super().extract(document)

    monkeypatch.setattr(claimx.pipeline, "Extractor", Watched)
    return seen


def _stream():
    return io.TextIOWrapper(io.BytesIO(), encoding="ascii")


def _text(stream):
    stream.flush()
    return stream.buffer.getvalue().decode()
