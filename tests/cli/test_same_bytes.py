"""Bytes depend on the articles and the packs, and on nothing else."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

CORPUS = Path(__file__).parents[2] / "corpus"
HERE = {"PYTHONHASHSEED": "0", "TZ": "UTC"}
ASCII = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
# Everything differs at once: a test that fails here is worth taking apart, a run takes seconds.
ELSEWHERE = {
    "inside the folder, C locale, far east": (
        CORPUS,
        [".", "-j", "3"],
        {"PYTHONHASHSEED": "1", **ASCII, "TZ": "Pacific/Kiritimati"},
    ),
    "from the root, Arabic locale, far west": (
        "/",
        [str(CORPUS), "-j", "2"],
        {"PYTHONHASHSEED": "4242", "LANG": "ar_EG.UTF-8", "LANGUAGE": "ar", "TZ": "Pacific/Niue"},
    ),
}


WITHOUT_CAMEL_TOOLS = (
    "import sys; sys.modules['camel_tools'] = None; from claimx.cli import main; sys.exit(main())"
)


def extract(cwd, args, env, program=("-m", "claimx")):
    command = [sys.executable, *program, "extract", *args]
    done = subprocess.run(command, cwd=cwd, env=os.environ | env, capture_output=True, check=True)
    return done.stdout


@pytest.fixture(scope="module")
def expected():
    return extract(CORPUS.parent, ["corpus", "-j", "1"], HERE)


@pytest.mark.parametrize("place", ELSEWHERE)
def test_bytes_are_the_same(expected, place):
    assert extract(*ELSEWHERE[place]) == expected


def test_bytes_are_the_same_without_camel_tools(expected):
    program = ("-c", WITHOUT_CAMEL_TOOLS)
    assert extract(CORPUS.parent, ["corpus", "-j", "1"], HERE, program) == expected


def test_arabic_file_names_are_the_same_where_the_locale_has_no_arabic(tmp_path):
    (tmp_path / "أخبار").mkdir()
    (tmp_path / "أخبار/مقال.txt").write_text("قال المدير إن العمل مستمر.", encoding="utf-8")
    extract(tmp_path, ["أخبار", "-o", "نتائج"], {"LC_ALL": "C.UTF-8"})
    before = (tmp_path / "نتائج/مقال.yaml").read_bytes()
    assert "id: مقال" in before.decode() and "source: أخبار/مقال.txt" in before.decode()
    (tmp_path / "نتائج/مقال.yaml").unlink()
    extract(tmp_path, ["أخبار", "-o", "نتائج"], ASCII)
    assert [file.name for file in (tmp_path / "نتائج").glob("*.yaml")] == ["مقال.yaml"]
    assert (tmp_path / "نتائج/مقال.yaml").read_bytes() == before
