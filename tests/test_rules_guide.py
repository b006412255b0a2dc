"""docs/rules.md as a reader would follow it: every pack is saved, every command is run."""

import re
import shlex
from pathlib import Path

import pytest

from .cli.conftest import claimx_run  # noqa: F401 - a fixture

GUIDE = (Path(__file__).parent.parent / "docs" / "rules.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```(?P<kind>yaml|console)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks():
    return [(match["kind"], match["text"]) for match in BLOCK.finditer(GUIDE)]


def test_guide_works_as_written(claimx_run, tmp_path, monkeypatch):  # noqa: F811
    monkeypatch.chdir(tmp_path)
    ran = 0
    for kind, text in blocks():
        if kind == "yaml":
            Path("my-pack.yaml").write_text(text, encoding="utf-8")
            continue
        command, _, shown = text.partition("\n")
        run = claimx_run(*shlex.split(command.removeprefix("$ claimx ")))
        out = run.out + run.err
        begin, cut, _ = shown.partition("...\n")
        begin = re.sub(r"\([0-9a-f]{8}\)", "(ID)", begin)
        out = re.sub(r"\([0-9a-f]{8}\)", "(ID)", out)
        assert out.startswith(begin) if cut else out == begin, command
        assert run.status == 0
        ran += 1
    assert ran >= 5


@pytest.mark.parametrize("option", ["rules list", "rules show", "rules test", "explain"])
def test_guide_names_commands_that_exist(option):
    from tools.command_page import _paths

    assert option.split() in list(_paths())
