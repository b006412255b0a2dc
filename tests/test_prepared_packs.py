"""Packs that were kept in a file are those that were read, whoever wrote the file and where."""

import pickle
import re
import subprocess
import sys

import pytest

from claimx import prepared_packs, strict_yaml
from claimx.errors import PackError
from claimx.packs import read_packs
from claimx.pipeline import Extractor
from claimx.rules.expressions import restored
from claimx.rules.match import Matcher
from claimx.text.document import document

PACK = """
pack: mine
words:
- class: role
  entries: [{word: نوخذة, gender: m}]
rules:
- id: mine
  why: لا بد منها
  steps: ["(cue: cue-verb)", "(speaker: role)"]
"""
TEXT = "قال النوخذة إن البحر هادئ. وأضاف أن 12 سفينة غادرت أمس."


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A cache folder with the lexicon alone."""
    lexicon = prepared_packs.compiled.builtin()
    monkeypatch.setattr(prepared_packs.compiled, "builtin", lambda: lexicon)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path / "claimx"


@pytest.fixture
def pack(tmp_path):
    file = tmp_path / "mine.yaml"
    file.write_text(PACK, encoding="utf-8")
    return file


def said(rule):
    steps = [(step.text, step.node, step.place) for step in rule.steps]
    return (rule.id, rule.why, steps, rule.options, rule.examples, rule.counterexamples,
            rule.place, rule.foreign, rule.asks, rule.captures)  # fmt: skip


def test_kept_packs_say_what_the_yaml_says(folder, pack, monkeypatch):
    Extractor([pack])
    monkeypatch.setattr(prepared_packs, "read_packs", None)
    kept, read = Extractor([pack]).packs, read_packs([pack])
    assert [said(rule) for rule in kept.rules] == [said(rule) for rule in read.rules]
    assert kept.files == read.files
    assert [one.word for one in kept.entries] == ["نوخذة"]


def test_kept_expressions_are_those_that_would_be_compiled():
    packs, lexicon = prepared_packs.prepared()
    for rule, anchor in packs.anchored:
        one = prepared_packs.with_expressions(rule, lexicon.codes, anchor)
        for expression in (one.after, one.before):
            assert restored(expression.kept) == re.compile(expression.kept[0])
            assert expression.kept[1], "another Python: see how its re compiles"


def test_an_expression_without_code_is_compiled():
    assert restored(("a+", b"", ())) == re.compile("a+")


def test_results_are_the_same_from_the_file(folder, pack, monkeypatch):
    made = Extractor([pack]).extract(document(TEXT))
    monkeypatch.setattr(prepared_packs, "read_packs", None)
    assert Extractor([pack]).extract(document(TEXT)) == made


def test_a_changed_pack_is_read_anew(folder, pack):
    Extractor([pack])
    pack.write_text(PACK.replace("نوخذة", "ربان"), encoding="utf-8")
    assert [one.word for one in Extractor([pack]).packs.entries] == ["ربان"]


def test_a_changed_limit_is_asked_for(folder, pack, monkeypatch):
    Extractor([pack])
    monkeypatch.setenv("CLAIMX_LIMITS", "pattern=1")
    with pytest.raises(PackError):
        Extractor([pack])


@pytest.mark.parametrize("damage", [b"", b"no packs", "half"])
def test_a_damaged_file_is_made_anew(folder, damage):
    prepared_packs.prepared()
    (file,) = folder.iterdir()
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2] if damage == "half" else damage)
    assert len(prepared_packs.prepared()[0].claims) == len(read_packs().claims)
    assert len(file.read_bytes()) > len(whole) // 2


def test_a_pack_from_a_pipe_is_read_once(folder, pack):
    script = "import sys; from pathlib import Path; from claimx.pipeline import Extractor;"
    script += "print(len(Extractor([Path('/dev/stdin')]).packs.entries))"
    with subprocess.Popen(["cat", pack], stdout=subprocess.PIPE) as cat:
        run = [sys.executable, "-c", script]
        assert subprocess.check_output(run, stdin=cat.stdout, text=True) == "1\n"


def test_what_was_prepared_for_other_classes_is_not_used():
    packs, lexicon = prepared_packs.prepared()
    rule, anchor = next(iter(packs.anchored))
    assert Matcher(rule, dict(lexicon.codes), anchor).after.groups
    assert Matcher(rule, dict(lexicon.codes), anchor)._prepared.after is None


def test_a_place_in_the_package_is_kept_without_its_folder(monkeypatch):
    place = read_packs().claims[0].place
    kept = pickle.dumps(place)
    assert pickle.loads(kept) == place
    monkeypatch.setattr(strict_yaml, "_PACKAGE", "/elsewhere/")
    assert pickle.loads(kept).file.startswith("/elsewhere/rules/packs/")
