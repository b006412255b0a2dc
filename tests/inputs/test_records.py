import csv
import gzip
import io
import json
import pickle

import pytest

from claimx.errors import InputError
from claimx.inputs import Reading, items

ARTICLES = [
    {"id": "أ-1", "body": "قال المدير إن الجسر جاهز.", "day": "2025-03-14T09:00:00Z"},
    {"id": "b/2", "body": 'قالت الوزيرة: «نعم».\r\nسطر، "ثان".', "day": None},
]


def written(tmp_path, form, records=ARTICLES):
    path = tmp_path / f"feed.{form}"
    if form == "csv":
        out = io.StringIO(newline="")
        rows = csv.DictWriter(out, records[0])
        rows.writeheader()
        rows.writerows(records)
        path.write_text("\ufeff" + out.getvalue(), encoding="utf-8", newline="")
    elif form == "json":
        path.write_text(json.dumps(records), encoding="utf-8")
    else:
        path.write_text("\n\n".join(map(json.dumps, records)) + "\n", encoding="utf-8")
    return path


def faults(path, **reading):
    found = []
    for item in items([str(path)], Reading(**reading)):
        try:
            item.read()
        except InputError as fault:
            found.append(str(fault))
    return found


@pytest.mark.parametrize("form", ["jsonl", "json", "csv"])
@pytest.mark.parametrize("packed", [False, True])
def test_one_article_a_record(tmp_path, form, packed):
    path = written(tmp_path, form)
    if packed:
        path.with_name(path.name + ".gz").write_bytes(gzip.compress(path.read_bytes()))
        path = path.with_name(path.name + ".gz")
    reading = Reading(text_field="body", id_field="id", published_field="day")
    found = [item.read() for item in items([str(path)], reading)]
    assert [document.raw for document in found] == [record["body"] for record in ARTICLES]
    assert [document.id for document in found] == ["أ-1", "b/2"]
    assert [str(document.published) for document in found] == ["2025-03-14", "None"]


def test_without_an_id_field_records_are_numbered(tmp_path):
    found = list(items([str(written(tmp_path, "json"))], Reading(text_field="body")))
    assert [item.id for item in found] == ["feed/1", "feed/2"]
    assert found[1].source == f"{tmp_path.name}/feed.json:2"


def test_the_digest_is_that_of_a_file_with_the_same_text(tmp_path):
    (tmp_path / "a.txt").write_bytes(ARTICLES[0]["body"].encode())
    (file,) = items([str(tmp_path / "a.txt")], Reading())
    record = next(iter(items([str(written(tmp_path, "jsonl"))], Reading(text_field="body"))))
    assert record.read().sha256 == file.read().sha256


def test_a_field_inside_a_field(tmp_path):
    path = written(tmp_path, "json", [{"article": {"text": "نص"}}])
    (item,) = items([str(path)], Reading(text_field="article.text"))
    assert item.read().raw == "نص"


def test_a_byte_order_mark_in_a_field_is_not_part_of_the_text(tmp_path):
    path = written(tmp_path, "jsonl", [{"text": "\ufeffنص"}])
    (item,) = items([str(path)], Reading())
    assert item.read().raw == "نص"


def test_one_bad_line_leaves_the_others(tmp_path):
    path = tmp_path / "feed.jsonl"
    path.write_text('{"text": "أ"}\n{"text": \n{"text": "ب"}\n', encoding="utf-8")
    assert len(list(items([str(path)], Reading()))) == 3
    (message,) = faults(path)
    assert message.startswith(f"{path}:2: not JSON:")


@pytest.mark.parametrize(
    ("record", "message"),
    [
        ({"body": "نص", "id": 1}, "no field 'text'; this record has: body, id"),
        ({"text": 5}, "field 'text' is not text; name another with --text-field"),
        ({"text": "\ud800"}, "holds half of a surrogate pair"),
        ("نص", "the record is not an object"),
    ],
)
def test_bad_records_say_what_to_do(tmp_path, record, message):
    (found,) = faults(written(tmp_path, "jsonl", [record]))
    assert message in found and "feed.jsonl:1" in found


def test_json_that_is_not_json_is_one_fault(tmp_path):
    path = tmp_path / "feed.json"
    path.write_text("{", encoding="utf-8")
    assert len(faults(path)) == 1


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_may_be_delimited_as_excel_does_it(tmp_path, delimiter):
    path = tmp_path / "feed.csv"
    path.write_text(delimiter.join(["id", "text"]) + "\n" + delimiter.join(["a", '"نعم؛ كلا, لا"']))
    (item,) = items([str(path)], Reading(id_field="id"))
    assert (item.id, item.read().raw) == ("a", "نعم؛ كلا, لا")


def test_csv_that_is_broken_says_the_line(tmp_path):
    path = tmp_path / "feed.csv"
    path.write_text('text\nنص\n"لم يغلق\n', encoding="utf-8")
    (message,) = faults(path)
    assert ": not CSV: unexpected end" in message


def test_long_csv_fields_are_read(tmp_path):
    path = written(tmp_path, "csv", [{"text": "كلمة " * 100_000}])
    assert faults(path) == []


def test_record_files_in_wrong_encoding_are_one_fault(tmp_path):
    path = tmp_path / "feed.csv"
    path.write_bytes("text\nقال".encode("cp1256"))
    (message,) = faults(path)
    assert "windows-1256" in message


def test_items_can_be_sent_to_another_process(tmp_path):
    for item in items([str(written(tmp_path, "json"))], Reading(text_field="body")):
        assert pickle.loads(pickle.dumps(item)).read() == item.read()
