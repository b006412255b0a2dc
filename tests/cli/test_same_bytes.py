"""Bytes depend on the articles and the packs, and on nothing else."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

CORPUS = Path(__file__).parents[2] / "corpus"
HERE = {"PYTHONHASHSEED": "0", "TZ": "UTC"}
# Everything differs at once: a test that fails here is worth taking apart, a run takes seconds.
ELSEWHERE = {
    "inside the folder, C locale, far east": (
        CORPUS,
        [".", "-j", "3"],
        {
            "PYTHONHASHSEED": "1",
            "LC_ALL": "C",
            "PYTHONUTF8": "0",
            "PYTHONCOERCECLOCALE": "0",
            "TZ": "Pacific/Kiritimati",
        },
    ),
    "from the root, Arabic locale, far west": (
        "/",
        [str(CORPUS), "-j", "2"],
        {"PYTHONHASHSEED": "4242", "LANG": "ar_EG.UTF-8", "LANGUAGE": "ar", "TZ": "Pacific/Niue"},
    ),
}


def extract(cwd, args, env):
    command = [sys.executable, "-m", "claimx", "extract", *args]
    done = subprocess.run(command, cwd=cwd, env=os.environ | env, capture_output=True, check=True)
    return done.stdout


@pytest.fixture(scope="module")
def expected():
    return extract(CORPUS.parent, ["corpus", "-j", "1"], HERE)


@pytest.mark.parametrize("place", ELSEWHERE)
def test_bytes_are_the_same(expected, place):
    assert extract(*ELSEWHERE[place]) == expected
