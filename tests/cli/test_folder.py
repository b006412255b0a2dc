import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimx.cli.folder import Folder
from claimx.errors import InputError
from claimx.file_names import file_name, told_apart
from claimx.output import Refused

IDS = st.text(
    alphabet=st.sampled_from("aA./%:2?E\\أ conul") | st.characters(exclude_categories=["Cs"]),
    max_size=8,
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
        ("north./port ", "north%2E/port%20"),
        ("CON", "%43ON"),
        ("aux.2024/nul .x", "%61ux.2024/%6Eul .x"),
        ("com1", "%63om1"),
        ("lpt¹.a", "%6Cpt¹.a"),
        ("console", "console"),
        ("com10", "com10"),
        ("a\x1b[31m\x9b", "a%1B[31m%C2%9B"),
        ("a\u2028b", "a%E2%80%A8b"),
        ("\ud800", "%ED%A0%80"),
    ],
)
def test_ids_become_file_names(id, name):
    assert file_name(id) == name


def test_an_id_as_long_as_a_sentence_has_a_file(tmp_path):
    long = "قال الوزير إن الجسر سيفتح " * 20
    assert Folder(str(tmp_path), "yaml").claim(long, "feed.jsonl") is not None
    Folder(str(tmp_path), "yaml").write(tmp_path / f"{file_name(long)}.yaml", "schema: claimx/1\n")
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


@given(IDS, IDS)
def test_different_ids_are_different_where_letters_are_codes(one, other):
    names = [told_apart(file_name(id)) for id in (one, other)]
    assert (names[0].casefold() == names[1].casefold()) is (one == other)


@pytest.mark.parametrize(
    ("first", "second", "name"),
    [
        ("Port", "port", "%70%6F%72%74"),
        ("port", "Port", "%50%6F%72%74"),
        ("a/X1", "A/x1", "%41/%781"),
        ("\u0623", "\u0627\u0654", "%D8%A7\u0654"),
    ],
)
def test_ids_that_some_file_systems_take_for_one_have_two_files(tmp_path, first, second, name):
    folder = Folder(str(tmp_path), "yaml")
    assert folder.claim(first, "1") == tmp_path / f"{first}.yaml"
    assert folder.claim(second, "2") == tmp_path / f"{name}.yaml"
    assert folder.claim(first, "1") == tmp_path / f"{first}.yaml"
    assert folder.claim(second, "2") == tmp_path / f"{name}.yaml"


def test_a_file_that_is_no_result_is_left(tmp_path):
    folder, path = Folder(str(tmp_path), "yaml"), tmp_path / "settings.yaml"
    path.write_text("key: value\n", encoding="utf-8")
    with pytest.raises(Refused, match=r"settings\.yaml: is there and is no result of claimx"):
        folder.write(path, "schema: claimx/1\n")
    assert path.read_text(encoding="utf-8") == "key: value\n"
    path.write_text("", encoding="utf-8")  # what a full disk left: nothing is lost
    assert folder.write(path, "schema: claimx/1\n")
