import errno
import os

import pytest

from claimx.errors import UsageError
from claimx.inputs import Reading
from claimx.inputs.find import find
from claimx.inputs.forms import form_of, stem


@pytest.fixture
def corpus(tmp_path, monkeypatch):
    for name in ["b.txt", "a/z.md", "a.txt", "a/b.txt.gz", "page.html", "feed.jsonl", "x.yaml"]:
        path = tmp_path / "corpus" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    (tmp_path / "corpus/.git").mkdir()
    (tmp_path / "corpus/.git/c.txt").touch()
    (tmp_path / "corpus/.hidden.txt").touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path / "corpus"


def test_folders_are_searched_and_sorted_by_posix_path(corpus):
    found = find(["corpus"], Reading())
    names = ["a.txt", "a/b.txt.gz", "a/z.md", "b.txt", "page.html"]
    assert [place.path for place in found] == [f"corpus/{name}" for name in names]
    assert [place.id for place in found] == ["a", "a/b", "a/z", "b", "page"]
    assert [place.form for place in found] == ["text", "text", "text", "text", "html"]


def test_record_files_are_found_when_the_text_field_is_said(corpus):
    assert "feed" in [place.id for place in find(["corpus"], Reading(text_field="body"))]


@pytest.mark.parametrize("given", ["corpus", "corpus/", "./corpus", "corpus/a/.."])
def test_the_source_does_not_depend_on_how_the_folder_is_written(corpus, given):
    assert find([given], Reading())[0].source == "corpus/a.txt"


def test_the_source_does_not_depend_on_the_working_folder(corpus, monkeypatch):
    outside = [(place.id, place.source) for place in find(["corpus"], Reading())]
    monkeypatch.chdir(corpus)
    assert [(place.id, place.source) for place in find(["."], Reading())] == outside
    assert [(place.id, place.source) for place in find([str(corpus)], Reading())] == outside


def test_a_file_counts_as_given_with_its_folder(corpus):
    (place,) = find(["corpus/a.txt"], Reading())
    assert (place.id, place.source) == ("a", "corpus/a.txt")


def test_paths_keep_the_order_they_are_given_in(corpus):
    assert [p.id for p in find(["corpus/b.txt", "-", "corpus/a.txt"], Reading())] == [
        "b", "stdin", "a",
    ]  # fmt: skip


def test_a_path_that_does_not_exist_is_an_error_at_once(corpus):
    with pytest.raises(UsageError, match=r"corpus/nope\.txt: no such file or folder"):
        find(["corpus/nope.txt"], Reading())


def test_one_path_that_does_not_exist_leaves_the_others(corpus):
    here, missing = find(["corpus/a.txt", "corpus/nope.txt"], Reading())
    assert not here.fault
    assert missing.fault == "corpus/nope.txt: no such file or folder; check the spelling"


def test_standard_input_can_be_named_once():
    with pytest.raises(UsageError, match="only once"):
        find(["-", "-"], Reading())


def test_records_on_standard_input_need_their_format():
    with pytest.raises(UsageError, match="say --input-format jsonl, json, csv or parquet"):
        find(["-"], Reading(text_field="body"))
    assert find(["-"], Reading(text_field="body", form="csv"))[0].form == "csv"


def test_a_file_of_another_suffix_is_read_when_it_is_named(corpus):
    (place,) = find(["corpus/x.yaml"], Reading())
    assert (place.id, place.form) == ("x.yaml", "text")


def test_the_input_format_wins_over_the_suffix(corpus):
    (place,) = find(["corpus/a.txt"], Reading(form="html"))
    assert place.form == "html"


def test_a_pipe_in_a_folder_is_not_waited_for(corpus):
    os.mkfifo(corpus / "pipe.txt")
    faults = [place.fault for place in find(["corpus"], Reading()) if place.fault]
    assert faults == [
        "corpus/pipe.txt: is a pipe or a device, which may never end; name it by itself to read it"
    ]
    assert not find(["corpus/pipe.txt"], Reading())[0].fault


def test_a_folder_that_cannot_be_searched_is_a_fault(corpus, monkeypatch):
    """Else its articles would seem to be gone, and `check --prune` would remove their results."""
    monkeypatch.setattr(os, "scandir", refusing(os.scandir, corpus / "a"))
    faults = [place.fault for place in find(["corpus"], Reading()) if place.fault]
    assert faults == ["corpus/a: this folder cannot be searched: Permission denied"]


def refusing(scan, folder):
    """The folders of a machine where one is closed: the tests may run as root."""

    def scandir(path):
        if os.path.abspath(path) == str(folder):
            raise PermissionError(errno.EACCES, "Permission denied", path)
        return scan(path)

    return scandir


def test_a_folder_without_articles_says_so(tmp_path):
    (place,) = find([str(tmp_path)], Reading(form="csv"))
    assert place.fault.startswith(f"{tmp_path}: no articles in this folder")


def test_file_names_that_are_not_utf8_do_not_break_output(tmp_path):
    (tmp_path / "caf\udce9.txt").touch()
    (place,) = find([str(tmp_path)], Reading())
    assert place.id == "caf\ufffd" and place.path.endswith("caf\udce9.txt")


@pytest.mark.parametrize(
    ("name", "form", "bare"),
    [
        ("a.TXT", "text", "a"),
        ("a.b.md", "text", "a.b"),
        ("a.jsonl.gz", "jsonl", "a"),
        ("مقال.txt", "text", "مقال"),
        ("a.tar.gz", None, "a.tar"),
        ("a", None, "a"),
        ("v1.2/a", None, "v1.2/a"),
    ],
)
def test_suffixes(name, form, bare):
    assert (form_of(name), stem(name)) == (form, bare)
