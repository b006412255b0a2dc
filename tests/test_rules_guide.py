"""docs/rules.md and docs/words.md as a reader follows them: files saved, commands run."""

import re
import shlex
from pathlib import Path

import pytest

from .cli.conftest import claimx_run  # noqa: F401 - a fixture

DOCS = Path(__file__).parent.parent / "docs"
FILES = {"yaml": "my-pack.yaml", "text": "article.txt"}
BLOCK = re.compile(r"^```(?P<kind>yaml|text|console)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(page):
    guide = (DOCS / page).read_text(encoding="utf-8")
    return [(match["kind"], match["text"]) for match in BLOCK.finditer(guide)]


@pytest.mark.parametrize(("page", "least"), [("rules.md", 5), ("words.md", 4)])
def test_guide_works_as_written(page, least, claimx_run, tmp_path, monkeypatch):  # noqa: F811
    monkeypatch.chdir(tmp_path)
    ran = 0
    for kind, text in blocks(page):
        if kind in FILES:
            Path(FILES[kind]).write_text(text, encoding="utf-8")
            continue
        command, _, shown = text.partition("\n")
        run = claimx_run(*shlex.split(command.removeprefix("$ claimx ")))
        out = run.out + run.err
        begin, cut, _ = shown.partition("...\n")
        begin = re.sub(r"\([0-9a-f]{8}\)", "(ID)", begin)
        out = re.sub(r"\([0-9a-f]{8}\)", "(ID)", out)
        assert out.startswith(begin) if cut else out == begin, f"{command}\n{out}"
        assert run.status == 0
        ran += 1
    assert ran >= least


@pytest.mark.parametrize("option", ["rules list", "rules show", "rules test", "explain", "words"])
def test_guide_names_commands_that_exist(option):
    from tools.command_page import _paths

    assert option.split() in list(_paths())
