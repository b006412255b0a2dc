"""Articles from Parquet files: rows are records, and a damaged part loses no other."""

import gzip
import io
import sys
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from claimx.errors import InputError
from claimx.inputs import Reading, items

pa = pytest.importorskip("pyarrow", reason="Parquet needs claimx[parquet]")
pq = pytest.importorskip("pyarrow.parquet", reason="Parquet needs claimx[parquet]")

TEXT = "قال المدير إن الجسر جاهز."
READING = Reading(text_field="body")


def written(path, columns, **how):
    pq.write_table(pa.table(columns), path, **how)
    return path


def read(path, reading=READING):
    """The documents that were read, and the messages about those that were not."""
    documents, faults = [], []
    for item in items([str(path)], reading):
        try:
            documents.append(item.read())
        except InputError as fault:
            faults.append(str(fault))
    return documents, faults


def test_one_article_a_row_with_what_its_columns_say(tmp_path):
    columns = {
        "body": [TEXT, None, "نفت الوزيرة ذلك."],
        "id": [5, 6, 7],
        "day": [date(2025, 3, 14), None, date(2025, 3, 15)],
        "site": ["منارة", "", None],
        "picture": [b"\xff" * 9] * 3,
    }
    path = written(tmp_path / "a.parquet", columns)
    kept = (("site", "outlet"),)
    reading = Reading(text_field="body", id_field="id", published_field="day", kept=kept)
    found, faults = read(path, reading)
    assert [(one.id, str(one.published), one.outlet) for one in found] == [
        ("5", "2025-03-14", "منارة"), ("7", "2025-03-15", None),
    ]  # fmt: skip
    assert faults == [f"{path}:2: field 'body' is not text; name another with --text-field"]
    assert found[0].raw == TEXT and found[1].source == f"{tmp_path.name}/a.parquet:3"


@pytest.mark.parametrize("days", [
    pa.array([datetime(2025, 3, 14, 9, tzinfo=UTC)], pa.timestamp("us", "UTC")),
    pa.array([1741942800123456789], pa.timestamp("ns")),
    pa.array(["2025-03-14T09:00:00Z"]),
    pa.array(["2025-03-14"]).dictionary_encode(),
    pa.array([date(2025, 3, 14)], pa.date64()),
])  # fmt: skip
def test_a_day_in_every_type_that_writers_give_it(tmp_path, days):
    path = written(tmp_path / "a.parquet", {"body": [TEXT], "day": days})
    (found,), _ = read(path, Reading(text_field="body", published_field="day"))
    assert found.published == date(2025, 3, 14)


@pytest.mark.parametrize("ids", [[Decimal("12")], [b"12"], [12], ["12"], [12.0]])
def test_an_id_in_every_type_that_writers_give_it(tmp_path, ids):
    path = written(tmp_path / "a.parquet", {"body": [TEXT], "id": ids})
    (found,), _ = read(path, Reading(text_field="body", id_field="id"))
    assert found.id == "12"


@pytest.mark.parametrize("kind", [
    pa.string(), pa.large_string(), pa.string_view(), pa.binary(),
    pa.dictionary(pa.int8(), pa.string()),
])  # fmt: skip
def test_a_text_in_every_type_that_writers_give_it(tmp_path, kind):
    path = written(tmp_path / "a.parquet", {"body": pa.array([TEXT]).cast(kind)})
    assert [one.raw for one in read(path)[0]] == [TEXT]


def test_a_field_inside_a_column_and_a_column_with_a_point_in_its_name(tmp_path):
    path = written(tmp_path / "a.parquet", {"a": [{"text": TEXT, "more": 1}], "b.id": ["x"]})
    (found,), _ = read(path, Reading(text_field="a.text", id_field="b.id"))
    assert (found.raw, found.id) == (TEXT, "x")


def test_in_a_folder_packed_and_from_standard_input(tmp_path, monkeypatch):
    path = written(tmp_path / "a.parquet", {"body": [TEXT]})
    (tmp_path / "b.parquet.gz").write_bytes(gzip.compress(path.read_bytes()))
    assert [one.id for one in read(tmp_path)[0]] == ["a/1", "b/1"]
    monkeypatch.setattr(
        sys, "stdin", io.TextIOWrapper(io.BytesIO(path.read_bytes()), encoding="utf-8")
    )
    (found,), _ = read("-", Reading(form="parquet", text_field="body"))
    assert found.raw == TEXT


@pytest.mark.parametrize(("columns", "message"), [
    ({"text": [TEXT]}, "no column 'body'; this file has: text"),
    ({}, "no column 'body'; this file has: "),
    ({"body": [3]}, "field 'body' is not text; name another with --text-field"),
    ({"body": [[TEXT]]}, "field 'body' is not text; name another with --text-field"),
    ({"body": [b"\xd9"]}, "column 'body' is not UTF-8; write the table again"),
])  # fmt: skip
def test_what_is_no_text_is_said(tmp_path, columns, message):
    path = written(tmp_path / "a.parquet", columns)
    assert read(path)[1][0].endswith(f": {message}")


def test_two_columns_of_one_name(tmp_path):
    table = pa.Table.from_arrays([pa.array([TEXT])] * 2, ["body", "body"])
    pq.write_table(table, tmp_path / "a.parquet")
    assert "more than one column 'body'" in read(tmp_path / "a.parquet")[1][0]


def test_a_text_beyond_the_bound_loses_no_other_row(tmp_path, monkeypatch):
    monkeypatch.setenv("CLAIMX_LIMITS", "article=100")
    path = written(tmp_path / "a.parquet", {"body": [TEXT, TEXT * 100, TEXT]})
    found, (fault,) = read(path)
    assert [one.id for one in found] == ["a/1", "a/3"]
    assert "more than 100 characters" in fault


def test_a_part_that_swells_is_refused_and_the_others_are_read(tmp_path):
    texts = [TEXT, "\u0627" * 10_000_000, TEXT]
    columns = {"body": texts, "other": texts[::-1]}
    path = written(tmp_path / "a.parquet", columns, row_group_size=1, compression="zstd")
    found, (fault,) = read(path)
    assert [one.id for one in found] == ["a/1", "a/3"]
    assert fault.startswith(f"{path}:2: more than 200 times its size")


def test_a_damaged_part_loses_no_other(tmp_path):
    columns = {"body": [f"{TEXT} {number}" for number in range(300)]}
    path = written(tmp_path / "a.parquet", columns, row_group_size=100, compression="gzip")
    data = bytearray(path.read_bytes())
    start = pq.read_metadata(path).row_group(1).column(0).data_page_offset
    data[start : start + 200] = b"\xff" * 200
    path.write_bytes(data)
    found, (fault,) = read(path)
    assert [one.id for one in found] == [f"a/{n}" for n in [*range(1, 101), *range(201, 301)]]
    assert fault.startswith(f"{path}:101: damaged from here to row 200: ")


@pytest.mark.parametrize("keep", range(0, 1000, 9))
def test_a_file_cut_short_is_an_error_of_one_line(tmp_path, keep):
    path = written(tmp_path / "a.parquet", {"body": [TEXT] * 20})
    path.write_bytes(path.read_bytes()[:-1][:keep])
    found, (fault,) = read(path)
    assert not found and "\n" not in fault
    assert fault.startswith(f"{path}: is no Parquet file, or a damaged one: ")


@pytest.mark.parametrize("at", range(4, 600, 7))
def test_a_byte_that_is_wrong_is_an_error_or_another_text(tmp_path, at):
    path = written(tmp_path / "a.parquet", {"body": [TEXT] * 20})
    data = bytearray(path.read_bytes())
    data[-at] ^= 0xFF
    path.write_bytes(data)
    found, faults = read(path)
    assert found or faults
    assert all("\n" not in fault for fault in faults)


def test_without_the_library_the_message_says_what_to_install(tmp_path, monkeypatch):
    path = written(tmp_path / "a.parquet", {"body": [TEXT]})
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    assert read(path)[1] == [f"{path}: Parquet is read with pyarrow: pip install 'claimx[parquet]'"]
