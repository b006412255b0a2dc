"""Pages made from the code are current, and every command is documented with examples."""

import re
from pathlib import Path

import pytest
import typer
from tools import generate
from tools.command_page import _help, _paths

from claimx.cli.app import app

ROOT = Path(__file__).parents[1]
COMMANDS = [path for path in _paths() if path]


@pytest.mark.parametrize("path", generate.generated(), ids=lambda path: path.name)
def test_generated_files_are_current(path):
    assert path.read_text(encoding="utf-8") == generate.generated()[path], "run: make docs"


def test_generated_pages_say_so_in_their_first_line():
    for path in generate.generated():
        if path.suffix == ".md":
            assert "Generated" in path.read_text(encoding="utf-8").partition("\n")[0]


@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
def test_every_command_has_help_that_ends_with_examples(path):
    command = typer.main.get_command(app)
    for name in path:
        command = command.commands[name]
    assert command.help
    if not hasattr(command, "commands"):
        examples = (command.epilog or "").splitlines()[2:]
        assert examples and any(
            line.strip().startswith("claimx") or "| claimx" in line for line in examples
        )


@pytest.mark.parametrize("path", [path for path in _paths() if path in ([], ["rules"])], ids=str)
def test_the_list_of_commands_cuts_no_summary_short(path):
    listed = _help(path).partition("Commands:\n")[2].partition("\n\n")[0]
    assert len(listed.splitlines()) > 3 and "..." not in listed, listed


@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
def test_every_option_has_help(path):
    command = typer.main.get_command(app)
    for name in path:
        command = command.commands[name]
    for option in command.params:
        assert getattr(option, "help", None), f"{' '.join(path)} {option.name}"


def test_modules_and_data_that_the_design_names_exist():
    source = ROOT / "src/claimx"
    named = re.findall(
        r"`([a-z_0-9/-]+/[a-z_0-9-]*(?:\.py|\.yaml)?)`",
        (ROOT / "docs/design.md").read_text("utf-8"),
    )
    missing = [
        name
        for name in named
        if not any((base / name).exists() for base in (source, source / "claims"))
    ]
    assert named and not missing
