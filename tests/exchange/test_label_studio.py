import json
import re

import pytest

from claimx import exchange
from claimx.errors import InputError

from .articles import DOCUMENT, RAW, RESULT, written


@pytest.fixture
def tasks():
    return json.loads(written("label-studio", [DOCUMENT])["tasks.json"])


def read(tmp_path, tasks):
    path = tmp_path / "export.json"
    path.write_text(json.dumps(tasks), encoding="utf-8")
    return exchange.read("label-studio", str(path), {})


def test_a_round_trip_changes_nothing(tmp_path, tasks):
    assert read(tmp_path, tasks) == [RESULT]


def test_annotations_win_over_predictions(tmp_path, tasks):
    (task,) = tasks
    kept = [
        item for item in task["predictions"][0]["result"] if not item.get("id", "").startswith("r4")
    ]
    kept = [item for item in kept if item.get("from_id") != "r4"]
    cancelled = {"result": [], "was_cancelled": True}
    task["annotations"] = [{"result": kept}, cancelled]
    (result,) = read(tmp_path, tasks)
    assert result.claims == RESULT.claims[:3]


def test_a_style_that_was_chosen_is_the_style(tmp_path, tasks):
    for item in tasks[0]["predictions"][0]["result"]:
        if item["type"] == "choices" and item["id"] == "r1":
            item["value"]["choices"] = ["mixed"]
    assert read(tmp_path, tasks)[0].claims[0].style == "mixed"


def test_places_are_found_again_by_their_words(tmp_path, tasks):
    for item in tasks[0]["predictions"][0]["result"]:
        if item["type"] != "relation":  # as if each line end and emoji had counted otherwise
            item["value"]["start"] += 2
            item["value"]["end"] += 2
    assert read(tmp_path, tasks) == [RESULT]


def test_the_configuration_has_every_label(tasks):
    config = written("label-studio", [DOCUMENT])["config.xml"].decode()
    used = {
        label
        for item in tasks[0]["predictions"][0]["result"]
        if item["type"] == "labels"
        for label in item["value"]["labels"]
    }
    assert used <= set(re.findall(r'<Label value="(\w+)"', config))


def test_every_region_holds_its_text(tasks):
    for item in tasks[0]["predictions"][0]["result"]:
        if item["type"] != "relation":
            value = item["value"]
            assert RAW[value["start"] : value["end"]] == value["text"]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda task: task.pop("data"), "not a task that claimx exported"),
        (lambda task: task["data"].update(text=5), "not in the text|not a task"),
        (lambda task: task["data"].update(article=5), "not a task that claimx exported"),
        (lambda task: task.update(annotations=5), "not a task that claimx exported"),
        (lambda task: task.update(annotations=[5]), "not a task that claimx exported"),
        (
            lambda task: task["predictions"][0]["result"][0]["value"].update(labels=["Claims"]),
            "unknown label 'Claims'; did you mean 'Claim'",
        ),
        (
            lambda task: task["predictions"][0]["result"][0]["value"].update(text=None, end=9999),
            "0 to 9999 is no range of the text",
        ),
        (lambda task: task["predictions"][0]["result"].pop(5), "not a task|no relation"),
        (
            lambda task: task["predictions"][0]["result"][0]["value"].update(text="غير موجود"),
            "is not in the text",
        ),
    ],
)
def test_what_cannot_be_understood_is_named(tmp_path, tasks, change, message):
    change(tasks[0])
    with pytest.raises(InputError, match=message):
        read(tmp_path, tasks)


def test_a_file_that_is_not_json_is_named(tmp_path):
    path = tmp_path / "x.json"
    path.write_text("{", encoding="utf-8")
    with pytest.raises(InputError, match="not JSON"):
        exchange.read("label-studio", str(path), {})
