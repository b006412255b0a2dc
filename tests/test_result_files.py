import json

import pytest

from claimx.errors import InputError, UsageError
from claimx.render import FORMATS, renderer
from claimx.render.plain import plain
from claimx.render.stream import stream
from claimx.result_files import by_id, comparable, stored

from .samples import RESULT


@pytest.mark.parametrize("form", FORMATS)
def test_what_extract_writes_is_read_back(tmp_path, form):
    path = tmp_path / f"all.{form}"
    path.write_text("".join(stream([renderer(form)(RESULT)] * 2, form)), encoding="utf-8")
    assert [document.data for document in stored([str(path)])] == [plain(RESULT)] * 2


def test_folders_are_read_in_path_order(tmp_path):
    for name in ["b.yaml", "a/c.json", "a.yaml", "notes.txt"]:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("{}", encoding="utf-8")
    assert [document.name for document in stored([str(tmp_path)])] == ["a", "a/c", "b"]


def test_the_id_is_the_articles_or_the_files_name(tmp_path):
    (tmp_path / "x.yaml").write_text("article: {id: north/y}", encoding="utf-8")
    (tmp_path / "z.yaml").write_text("article:\n", encoding="utf-8")
    assert [document.id for document in stored([str(tmp_path)])] == ["north/y", "z"]


def test_dates_are_text(tmp_path):
    path = tmp_path / "x.yaml"
    path.write_text("article: {published: 2025-03-14}", encoding="utf-8")
    assert stored([str(path)])[0].data["article"]["published"] == "2025-03-14"


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("x.yaml", b"a: [1\nb: 2", "x.yaml:2:"),
        ("x.yaml", b"\xff", "byte 0 is not UTF-8"),
        ("x.json", b'{"a":\n', "x.json:2:1: not JSON"),
        ("x.jsonl", b'{"a": 1}\n{\n', "x.jsonl:2: not JSON"),
        ("x.yaml", b"a: \x00", "not YAML"),
    ],
)
def test_files_that_are_not_data_are_named_with_the_place(tmp_path, name, content, message):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(InputError, match=message):
        stored([str(tmp_path / name)])


def test_a_missing_path_is_wrong_usage():
    with pytest.raises(UsageError, match="no such file"):
        stored(["nowhere"])


def test_a_folder_that_cannot_be_searched_is_not_empty(tmp_path, monkeypatch):
    def closed(path):
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr("os.scandir", closed)
    with pytest.raises(InputError, match="cannot be searched: Permission denied"):
        stored([str(tmp_path)])


def test_one_id_twice_is_wrong_usage(tmp_path):
    for name in ["a.json", "b.json"]:
        (tmp_path / name).write_text(json.dumps(plain(RESULT)), encoding="utf-8")
    with pytest.raises(UsageError, match="both about article 'port'"):
        by_id(stored([str(tmp_path)]))


SAID = {"text": "قال", "span": [0, 3]}


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("some text", "no list of claims"),
        ({"figures": []}, "no list of claims"),
        ({"claims": 5}, "no list of claims"),
        ({"claims": [], "figures": {}}, "figures is no list"),
        ({"claims": [5]}, r"claims\[0\] has no fields"),
        (
            {"claims": [{"cue": SAID, "content": SAID, "speaker": 5}]},
            r"claims\[0\]\.speaker has no fields",
        ),
        ({"claims": [{"cue": SAID}]}, r"claims\[0\]\.content needs text: and span"),
        ({"claims": [], "figures": [5]}, r"figures\[0\] needs text"),
        ({"claims": [], "figures": [SAID | {"span": [0]}]}, r"figures\[0\] needs text"),
        ({"claims": [], "figures": [SAID | {"text": 865}]}, r"figures\[0\] needs text"),
    ],
)
def test_what_cannot_be_compared_is_named(tmp_path, data, message):
    (tmp_path / "x.json").write_text(json.dumps([data]), encoding="utf-8")
    with pytest.raises(InputError, match=f"x.json: .*{message}"):
        comparable([str(tmp_path)])


def test_gold_made_by_hand_may_leave_out_what_is_not_compared(tmp_path):
    claim = {"cue": SAID, "content": SAID, "speaker": None}
    (tmp_path / "x.json").write_text(json.dumps({"claims": [claim]}), encoding="utf-8")
    (tmp_path / "y.yaml").write_text("claims:\n", encoding="utf-8")
    assert len(comparable([str(tmp_path)])) == 2
