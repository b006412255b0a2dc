import os

import pytest

from claimx.config import Settings, settings
from claimx.errors import UsageError


@pytest.fixture
def project(tmp_path, monkeypatch):
    (tmp_path / "sub").mkdir()
    monkeypatch.chdir(tmp_path)

    def write(text):
        (tmp_path / "pyproject.toml").write_text(text, encoding="utf-8")
        return tmp_path

    return write


def test_without_a_file_the_defaults_are_in_force(project):
    assert settings() == Settings()


def test_a_file_without_a_table_changes_nothing(project):
    project("[project]\nname = 'x'\n")
    assert settings() == Settings()


def test_the_command_line_wins(project):
    project("[tool.claimx]\nformat = 'json'\njobs = 3\npaths = ['corpus']\n")
    found = settings(format="jsonl", jobs=None, paths=[])
    assert (found.format, found.jobs, found.paths) == ("jsonl", 3, ("corpus",))


def test_jobs_0_on_the_command_line_wins_too(project):
    project("[tool.claimx]\njobs = 3\n")
    assert settings(jobs=0).jobs == 0


def test_paths_count_from_the_files_folder(project):
    root = project(
        "[tool.claimx]\npaths = ['corpus', '-']\noutput = 'claims'\nrules = ['my.yaml']\n"
    )
    os.chdir(root / "sub")
    found = settings()
    assert found.paths == (os.path.join("..", "corpus"), "-")
    assert found.output == os.path.join("..", "claims")
    assert found.rules == (os.path.join("..", "my.yaml"),)


def test_keys_are_written_with_hyphens(project):
    project("[tool.claimx]\ntext-field = 'body'\nwritten-only = true\n")
    assert settings().text_field == "body" and settings().written_only


def test_a_date_may_be_written_as_one(project):
    project("[tool.claimx]\npublished = 2025-03-14\n")
    assert settings().published == "2025-03-14"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("otput = 'x'", "has an unknown key 'otput'; did you mean 'output'?"),
        ("text_field = 'x'", "has an unknown key 'text_field'; did you mean 'text-field'?"),
        ("paths = 'corpus'", "paths: expected a list of strings"),
        ("rules = [1]", "rules: expected a list of strings"),
        ("jobs = 'two'", "jobs: expected a whole number, found 'two'"),
        ("jobs = true", "jobs: expected a whole number, found True"),
        ("output = 1", "output: expected a string, found 1"),
        ("format = 'xml'", "format: 'xml' is none of yaml, json, jsonl"),
    ],
)
def test_mistakes_are_named_with_the_remedy(project, text, message):
    root = project(f"[tool.claimx]\n{text}\n")
    with pytest.raises(UsageError) as raised:
        settings()
    assert message in str(raised.value)
    assert str(raised.value).startswith(str(root / "pyproject.toml"))


def test_a_negative_number_of_processes_is_wrong_usage(project):
    with pytest.raises(UsageError, match="-1 is below 0"):
        settings(jobs=-1)


def test_broken_toml_is_named(project):
    project("[tool.claimx\n")
    with pytest.raises(UsageError, match="not TOML"):
        settings()
