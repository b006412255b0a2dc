import csv
import gzip
import io
import json
import os
import pickle
import threading

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


LINE = '{"text": "قال المدير إن العمل مستمر."}\n'.encode()


def outcomes(path):
    """The number of articles, and the messages, in their order."""
    found = []
    for item in items([str(path)], Reading()):
        try:
            item.read()
            found.append("article")
        except InputError as fault:
            found.append(str(fault))
    return found


def test_a_damaged_line_leaves_the_others(tmp_path):
    path = tmp_path / "feed.jsonl"
    path.write_bytes(
        LINE + LINE.replace("م".encode(), b"\xff", 1) + LINE + LINE[: LINE.index("م".encode()) + 1]
    )
    first, damaged, third, cut = outcomes(path)
    assert (first, third) == ("article", "article")
    at = len(LINE) + LINE.index("م".encode())
    assert damaged.startswith(f"{path}:2: byte {at} (0xFF) is not UTF-8, though the text around it")
    assert cut.startswith(f"{path}:4: the file is UTF-8 but ends in the middle of a letter")


def test_a_file_in_another_encoding_is_one_error(tmp_path):
    path = tmp_path / "feed.jsonl"
    path.write_bytes((LINE * 3).decode().encode("windows-1256"))
    (message,) = outcomes(path)
    assert message.startswith(f"{path}:1: byte 10 ") and "--encoding windows-1256" in message
    assert len(list(items([str(path)], Reading(encoding="windows-1256")))) == 3


def test_what_comes_before_the_damage_of_a_gzip_file_is_read(tmp_path):
    path = tmp_path / "feed.jsonl.gz"
    lines = b"".join(LINE.replace(b"text", b"text%d" % n) for n in range(9000))
    path.write_bytes(gzip.compress(LINE + lines, 0)[:-500])
    found = outcomes(path)
    assert found[0] == "article" and "damaged or cut short" in found[-1] and len(found) > 8000


@pytest.mark.parametrize(
    ("limits", "content", "message"),
    [("unpacked=99", LINE * 2 + b" " * 100, "bytes that a"), ("", b"\n" * 20_000_000, "ratio=400")],
)
def test_lines_are_bounded(tmp_path, monkeypatch, limits, content, message):
    monkeypatch.setenv("CLAIMX_LIMITS", limits)
    path = tmp_path / "feed.jsonl.gz"
    path.write_bytes(gzip.compress(content, 9))
    assert message in outcomes(path)[-1]


def test_lines_are_read_as_they_are_asked_for(tmp_path):
    """A pipe whose writer waits for the first article before it writes the second."""
    os.mkfifo(tmp_path / "feed.jsonl")
    got = threading.Event()

    def write():
        with open(tmp_path / "feed.jsonl", "wb", buffering=0) as pipe:
            pipe.write(LINE)
            got.wait(10)
            pipe.write(LINE)

    writer = threading.Thread(target=write)
    writer.start()
    found = iter(items([str(tmp_path / "feed.jsonl")], Reading(form="jsonl")))
    next(found)
    assert not got.is_set()
    got.set()
    assert len(list(found)) == 1
    writer.join()


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


def test_fields_that_are_kept_of_an_article(tmp_path):
    record = {
        "text": "نص",
        "u": "https://a.example/1",
        "by": ["سمر الخطيب", "فادي نجم"],
        "head": "عنوان\n",
    }
    kept = (("u", "url"), ("by", "author"), ("head", "title"))
    (item,) = items([str(written(tmp_path, "jsonl", [record]))], Reading(kept=kept))
    made = item.read()
    assert (made.url, made.author, made.title) == (record["u"], "سمر الخطيب، فادي نجم", "عنوان")


IDS = {
    "a whole number": (5, "5"),
    "a number as some programs write it": (5.0, "5"),
    "null": (None, "feed/1"),
    "empty": (" ", "feed/1"),
}


@pytest.mark.parametrize(("given", "id"), IDS.values(), ids=IDS)
def test_ids(tmp_path, given, id):
    path = written(tmp_path, "jsonl", [{"text": "نص", "n": given}])
    (item,) = items([str(path)], Reading(id_field="n"))
    assert item.id == id
    numbered = "field 'n' is empty; such records are numbered"
    assert item.read().remarks == ((numbered,) if id == "feed/1" else ())


@pytest.mark.parametrize("given", [True, [1], {"n": 1}])
def test_what_is_no_id_is_a_fault(tmp_path, given):
    (message,) = faults(written(tmp_path, "jsonl", [{"text": "نص", "n": given}]), id_field="n")
    assert "feed.jsonl:1: field 'n' is no id but" in message


def test_an_id_that_comes_again_is_a_fault_of_the_later_record(tmp_path):
    records = [{"text": text, "n": 7} for text in ("أول", "ثان")]
    (message,) = faults(written(tmp_path, "jsonl", records), id_field="n")
    assert message.startswith(f"{tmp_path}/feed.jsonl:3: the id '7' is that of")


MARKUP = """<p>قال المدير:&nbsp;<q>لن <b>نغلق</b> المصنع</q>، ثم&#8207; غادر مع
30<sup>*</sup> نائبا.</p><script>x()</script><p>وأضاف: &laquo;نعم&raquo;.<br/>انتهى.</p>"""
TEXT_OF_IT = "قال المدير:\xa0«لن نغلق المصنع»، ثم\u200f غادر مع 30* نائبا.\nوأضاف: «نعم».\nانتهى."


def test_a_field_of_html_is_read_as_its_text(tmp_path):
    path = written(tmp_path, "jsonl", [{"body": MARKUP}])
    (item,) = items([str(path)], Reading(html_field="body"))
    assert item.read().raw == TEXT_OF_IT and item.read().remarks == ()


def test_html_in_a_field_of_text_is_told(tmp_path):
    path = written(tmp_path, "jsonl", [{"body": MARKUP}, {"body": "قال <المدير> إن 3 < 5 & نعم."}])
    marked, plain = items([str(path)], Reading(text_field="body"))
    assert marked.read().raw == MARKUP and plain.read().remarks == ()
    assert marked.read().remarks == ("field 'body' holds HTML; --html-field body reads its text",)
