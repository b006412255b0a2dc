"""The benchmark runs, and measures what it says."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_unseen_articles_are_measured_beside_bare_tokenisation() -> None:
    command = [sys.executable, *"benchmarks/speed.py corpus --warm 4 --count 5".split()]
    command += ["--only", "unseen"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("unseen: 5 articles, ")
    assert re.search(r"^  ratio 0\.\d+, of all together 0\.\d+$", done.stdout, re.MULTILINE)
    stages = re.findall(r"^    (\w+) +[\d.]+ s", done.stdout, re.MULTILINE)
    assert stages[0] == "read" and stages[-1] == "write"
