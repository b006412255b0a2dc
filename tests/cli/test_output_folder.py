"""What `-o` and `--save-text` may write to, through the commands."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def linked(here):
    """A folder of results with a link that leads out of it."""
    (here / "claims").mkdir()
    (here / "secret.yaml").write_text("schema: claimx/1\nkey: secret\n", encoding="utf-8")
    (here / "claims/port.yaml").symlink_to(here / "secret.yaml")
    return here


@pytest.mark.parametrize("command", ["extract", "figures", "check", "check --update"])
def test_a_link_out_of_the_folder_is_an_error_of_one_article(linked, claimx_run, command):
    done = claimx_run(*command.split(), "corpus", "-o", "claims")
    assert done.status == 3 and "claims/port.yaml: a link leads out of claims" in done.err
    assert done.err.count("error:") == 1 and "secret" not in done.out
    assert (linked / "secret.yaml").read_text(encoding="utf-8").endswith("secret\n")
    assert (linked / "claims/north/bridge.yaml").exists() is (command != "check")


def test_a_link_out_of_the_folder_can_be_followed(linked, claimx_run):
    done = claimx_run("extract", "corpus", "-o", "claims", "--follow-links")
    assert done.status == 0 and (linked / "claims/port.yaml").is_symlink()
    assert "secret" not in (linked / "secret.yaml").read_text(encoding="utf-8")


def test_no_setting_of_a_project_follows_links(linked, claimx_run):
    (linked / "pyproject.toml").write_text("[tool.claimx]\nfollow-links = true\n")
    done = claimx_run("check", "corpus", "-o", "claims")
    assert done.status == 2 and "unknown key 'follow-links'" in done.err
    for name in ("action.yml", ".pre-commit-hooks.yaml"):
        assert "follow" not in (ROOT / name).read_text(encoding="utf-8")


def test_a_pipe_in_the_folder_of_results_does_not_hang(here, claimx_run):
    (here / "claims").mkdir()
    os.mkfifo(here / "claims/port.yaml")
    for command in ("extract", "check"):
        done = claimx_run(command, "corpus", "-o", "claims")
        assert done.status == 3 and "port.yaml: is a pipe or a device" in done.err
    assert (here / "claims/port.yaml").is_fifo()


def test_a_file_in_the_folder_that_is_no_result_is_not_replaced(here, claimx_run):
    (here / "corpus/port.yaml").write_text("key: value\n", encoding="utf-8")
    done = claimx_run("extract", "corpus", "-o", "corpus")
    assert done.status == 3 and "port.yaml: is there and is no result of claimx" in done.err
    assert done.err.endswith("1 written, 0 unchanged, 1 not written\n")
    assert (here / "corpus/port.yaml").read_text(encoding="utf-8") == "key: value\n"


@pytest.mark.parametrize("folder", ["corpus", "corpus/north", "corpus/texts", "link"])
def test_texts_are_not_saved_among_the_articles(here, claimx_run, folder):
    (here / "link").symlink_to("corpus")
    done = claimx_run("extract", "corpus", "-o", "claims", "--save-text", folder)
    assert done.status == 2 and f"--save-text {folder}: is inside the folder" in done.err
    assert not (here / "corpus/texts").exists() and not (here / "claims").exists()


def test_a_saved_text_does_not_replace_its_article(here, claimx_run):
    path = here / "corpus/bom.txt"
    path.write_bytes(b"\xef\xbb\xbf" + "قال المدير إن العمل مستمر.".encode())
    done = claimx_run("extract", "corpus/bom.txt", "--save-text", "corpus")
    assert done.status == 3 and "corpus/bom.txt: is the article itself" in done.err
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")


def test_records_whose_ids_differ_in_case_have_two_files(here, claimx_run):
    lines = [f'{{"text": "قال المدير إن العمل مستمر.", "id": "{id}"}}' for id in ("Port", "port")]
    (here / "feed.jsonl").write_text("\n".join(lines), encoding="utf-8")
    args = ("feed.jsonl", "--id-field", "id", "-o", "claims")
    assert claimx_run("extract", *args).status == 0
    assert sorted(path.name for path in (here / "claims").glob("*.yaml")) == [
        "%70%6F%72%74.yaml", "Port.yaml",
    ]  # fmt: skip
    assert claimx_run("check", *args).status == 0
