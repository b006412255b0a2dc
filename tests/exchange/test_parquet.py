"""Typed tables: as Parquet and as the data frames of three libraries."""

import io
import json
import sys
from datetime import date

import pytest

import claimx
from claimx import UsageError
from claimx.exchange import frames, typed
from claimx.exchange.built import built

from .articles import DOCUMENT, made, written

RESULT = built(DOCUMENT, "sample")
LIBRARIES = {"pandas": "pandas", "polars": "polars", "arrow": "pyarrow"}


def needs(library):
    return pytest.importorskip(LIBRARIES[library], reason="frames need claimx[frames]")


def plain(frame):
    """The rows of any library's table, what is missing None."""
    if hasattr(frame, "to_pylist"):
        return frame.to_pylist()
    if hasattr(frame, "to_dicts"):
        return frame.to_dicts()
    import pandas

    lines = frame.astype(object).where(frame.notna(), None).to_dict("records")
    day = pandas.Timestamp
    return [{k: v.date() if isinstance(v, day) else v for k, v in one.items()} for one in lines]


@pytest.mark.parametrize("table", typed.TABLES)
@pytest.mark.parametrize("library", LIBRARIES)
def test_a_frame_has_the_rows_of_the_table(library, table):
    needs(library)
    found = claimx.frame([RESULT, RESULT], table, library)
    lines = list(typed.lines(table, [DOCUMENT, DOCUMENT]))
    assert lines and plain(found) == lines


@pytest.mark.parametrize("table", typed.TABLES)
@pytest.mark.parametrize("library", LIBRARIES)
def test_without_results_the_columns_have_their_types_still(library, table):
    needs(library)
    types = [claimx.frame(some, table, library).dtypes if library != "arrow"
             else claimx.frame(some, table, library).schema for some in ([], [RESULT])]  # fmt: skip
    assert list(types[0]) == list(types[1]) and len(types[0]) == len(typed.TABLES[table][0])


@pytest.mark.parametrize("library", LIBRARIES)
def test_what_no_type_holds_is_missing(library):
    needs(library)
    document = json.loads(json.dumps(DOCUMENT))
    document["article"]["published"] = "2025-99-99"
    document["figures"][0] |= {"value": 10**400, "at_least": 10**30}
    found = plain(frames.frame("figures", [document], library))
    assert {row["published"] for row in found} == {None}
    (row,) = [row for row in found if row["at_least"]]
    assert (row["value"], row["number"]) == (str(10**400), None)
    assert row["at_least"] == pytest.approx(1e30)


def test_the_files_have_typed_columns_and_the_same_bytes():
    pytest.importorskip("pyarrow", reason="Parquet needs claimx[parquet]")
    from pyarrow.parquet import read_table

    files = written("parquet", [DOCUMENT])
    assert list(files) == [f"{name}.parquet" for name in typed.TABLES]
    claims = read_table(io.BytesIO(files["claims.parquet"]))
    assert claims.to_pylist() == list(typed.lines("claims", [DOCUMENT]))
    types = {name: str(claims.schema.field(name).type) for name in ("published", "cue_start")}
    assert types == {"published": "date32[day]", "cue_start": "int64"}
    assert files == written("parquet", [DOCUMENT])


def test_a_file_of_another_program_is_told_from_ours():
    arrow = pytest.importorskip("pyarrow", reason="Parquet needs claimx[parquet]")
    from pyarrow.parquet import write_table

    out = io.BytesIO()
    write_table(arrow.table({"claimx": ["claimx.table"]}), out, write_statistics=False)
    assert not made("parquet", out.getvalue())
    files = written("parquet", [DOCUMENT]) | written("parquet", [])
    assert all(made("parquet", data) for data in files.values())
    for data in (b"", b"PAR1", b"claimx.table", files["claims.parquet"][:-9]):
        assert not made("parquet", data)


def test_without_the_libraries_the_message_says_what_to_install(monkeypatch):
    for module in LIBRARIES.values():
        monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(UsageError, match=r"pip install 'claimx\[parquet\]'"):
        written("parquet", [DOCUMENT])
    with pytest.raises(UsageError, match=r"pandas, polars or pyarrow.*'claimx\[frames\]'"):
        claimx.frame([RESULT])
    with pytest.raises(UsageError, match=r"polars, which is not here"):
        claimx.frame([RESULT], library="polars")


def test_a_table_or_library_that_there_is_not():
    with pytest.raises(UsageError, match="'claim' is none of articles, claims, figures, notes"):
        claimx.frame([RESULT], "claim")
    with pytest.raises(UsageError, match="'dask' is none of pandas, polars, arrow"):
        claimx.frame([RESULT], library="dask")


def test_the_day_is_a_day():
    document = json.loads(json.dumps(DOCUMENT))
    document["article"]["published"] = "2025-03-14"
    (row, *_) = typed.lines("claims", [document])
    assert row["published"] == date(2025, 3, 14)
