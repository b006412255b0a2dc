"""The compiled lexicon says what the YAML says, whoever made it and however often."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from claimx.lexicon import compiled, entries

ROOT = Path(__file__).parents[2]
LOAD = "from claimx.lexicon import compiled; print(len(compiled.builtin().entries))"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An empty cache folder."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path / "claimx"


@pytest.fixture
def few(monkeypatch):
    """A lexicon of one small file."""
    files = [path for path in entries.files() if path.name == "weekdays.yaml"]
    monkeypatch.setattr(entries, "files", lambda: files)
    return files


def said(lexicon):
    return [(one.word, one.classes, one.features) for one in lexicon.entries], lexicon.stems


def test_file_says_what_the_yaml_says():
    assert said(compiled.builtin()) == said(compiled.made_of(entries.builtin()))


def test_lexicon_is_made_once_and_kept(folder, few, monkeypatch):
    made = said(compiled.builtin())
    monkeypatch.setattr(compiled, "made_of", None)
    assert said(compiled.builtin()) == made
    assert len(list(folder.iterdir())) == 1


def test_lexicon_is_made_anew_when_a_file_changes(folder, few, tmp_path):
    compiled.builtin()
    more = tmp_path / "more.yaml"
    more.write_text("class: place\nabout: x\nentries: [شامخة]\n", encoding="utf-8")
    few.append(more)
    assert "شامخة" in {entry.word for entry in compiled.builtin().entries}
    more.write_text("class: place\nabout: x\nentries: [راسخة]\n", encoding="utf-8")
    assert "شامخة" not in {entry.word for entry in compiled.builtin().entries}


@pytest.mark.parametrize("damage", [b"", b"no lexicon", "half"])
def test_damaged_file_is_made_anew(folder, few, damage):
    made = said(compiled.builtin())
    (file,) = folder.iterdir()
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2] if damage == "half" else damage)
    assert said(compiled.builtin()) == made
    assert file.read_bytes() == whole


def test_shipped_file_that_is_not_current_is_passed_over(folder, few, tmp_path, monkeypatch):
    shipped = tmp_path / "lexicon.bin"
    monkeypatch.setattr(compiled, "SHIPPED", shipped)
    compiled.build(shipped)
    compiled.builtin()
    assert not folder.exists()
    few.append(next(path for path in entries.files() if path.name == "weekdays.yaml"))
    assert len(compiled.builtin().entries) == 2 * len(entries.load(few[:1]))


def test_without_a_folder_to_write_to_the_lexicon_is_made_all_the_same(few, tmp_path, monkeypatch):
    file = tmp_path / "file"
    file.touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(file))
    assert compiled.builtin().entries


def test_only_few_files_of_other_versions_are_kept(folder, few):
    folder.mkdir()
    for number in range(20):
        (folder / f"lexicon-{number}.bin").touch()
    compiled.builtin()
    assert len(list(folder.iterdir())) < 20


def test_two_processes_may_make_it_at_once(folder):
    run = [sys.executable, "-c", LOAD]
    both = [subprocess.Popen(run, stdout=subprocess.PIPE) for _ in range(2)]
    counts = [int(one.communicate()[0]) for one in both]
    assert counts == [len(compiled.builtin().entries)] * 2
    assert [file.suffix for file in folder.iterdir()] == [".bin"]


def test_built_package_carries_it(folder, tmp_path):
    built = tmp_path / "built"
    build = [sys.executable, "setup.py", "-q", "build_py", "--build-lib", str(built)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    there = {**os.environ, "PYTHONPATH": str(built)}
    where = f"{LOAD}; print(compiled.HERE)"
    run = [sys.executable, "-c", where]
    found = subprocess.run(run, env=there, cwd=tmp_path, check=True, capture_output=True, text=True)
    count, here = found.stdout.split()
    assert Path(here).is_relative_to(built)
    assert int(count) == len(entries.builtin())
    assert not folder.exists()
