import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimx.cli.folder import Folder, file_name, read, write
from claimx.errors import InputError, UsageError

IDS = st.text(
    alphabet=st.sampled_from("a./%:2?E\\أ") | st.characters(exclude_categories=["Cs"]), max_size=8
)


@pytest.mark.parametrize(
    ("id", "name"),
    [
        ("north/port", "north/port"),
        ("أ-1", "أ-1"),
        ("http://x.y/z?a=1", "http%3A/%/x.y/z%3Fa=1"),
        ("../up", "%2E%2E/up"),
        ("", "%"),
        ("a%b", "a%25b"),
    ],
)
def test_ids_become_file_names(id, name):
    assert file_name(id) == name


def test_an_id_as_long_as_a_sentence_has_a_file(tmp_path):
    long = "قال الوزير إن الجسر سيفتح " * 20
    assert Folder(str(tmp_path), "yaml").claim(long, "feed.jsonl") is not None
    write(tmp_path / f"{file_name(long)}.yaml", "schema: claimx/1\n")
    assert file_name(long) != file_name(long + "غدا")


@given(IDS, IDS)
def test_different_ids_have_different_files(one, other):
    assert (file_name(one) == file_name(other)) is (one == other)


@given(IDS)
def test_no_id_leads_out_of_the_folder(id):
    inside = os.path.normpath(os.path.join("/claims", file_name(id) + ".yaml"))
    assert inside.startswith("/claims/")


def test_a_file_that_two_articles_want_is_given_to_the_first(tmp_path):
    folder = Folder(str(tmp_path), "yaml")
    assert folder.claim("a", "x/a.txt") == folder.claim("a", "x/a.txt") == tmp_path / "a.yaml"
    with pytest.raises(InputError, match=r"x/a\.md: would be written to the same file as x/a\.txt"):
        folder.claim("a", "x/a.md")


def test_a_failed_write_leaves_the_old_file_and_nothing_beside_it(tmp_path, monkeypatch):
    path = tmp_path / "a.yaml"
    write(path, "old")

    def full(*args):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UsageError, match="No space left"):
        write(path, "new")
    assert read(path) == "old" and os.listdir(tmp_path) == ["a.yaml"]


def test_a_write_is_never_seen_half_done(tmp_path, monkeypatch):
    path = tmp_path / "a.yaml"
    write(path, "old")
    seen = []
    replace = os.replace
    monkeypatch.setattr(os, "replace", lambda *a: (seen.append(read(path)), replace(*a)))
    write(path, "new")
    assert seen == ["old"] and read(path) == "new"


def test_nothing_to_read_is_none(tmp_path):
    assert read(tmp_path / "nowhere") is None
