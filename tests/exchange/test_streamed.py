"""An export has few documents in memory at a time, whatever their number, in every format."""

import json
from collections.abc import Iterator
from importlib.util import find_spec
from itertools import islice

import pytest

from claimx import UsageError, exchange
from claimx.cli.gathered import Gathered
from claimx.result_files import Stored, one_by_one

from .articles import DOCUMENT, FORMATS, RAW, made, written

_LIBRARY = {"sqlite": "sqlite_utils", "parquet": "pyarrow"}


class Document(dict):
    """A document that is counted for as long as it is in memory."""

    alive = most = 0

    def __init__(self, *args):
        super().__init__(*args)
        Document.alive += 1
        Document.most = max(Document.most, Document.alive)

    def __del__(self):
        Document.alive -= 1


class Archive:
    """Documents that are made when they are asked for."""

    def __init__(self, count: int) -> None:
        self._count = count

    def __iter__(self) -> Iterator[Document]:
        for number in range(self._count):
            yield Document(DOCUMENT | {"article": DOCUMENT["article"] | {"id": f"{number:03}"}})


@pytest.mark.parametrize("form", FORMATS)
def test_few_documents_are_in_memory(form):
    if not find_spec(_LIBRARY.get(form, "json")):
        pytest.skip(f"{form} needs claimx[{form}]")
    Document.most = 0
    sizes = {}
    for name, pieces in exchange.files(form, Archive(200), lambda id: RAW):
        sizes[name] = sum(map(len, pieces()))
    assert max(sizes.values()) > 500
    assert Document.most <= 4


@pytest.mark.parametrize("form", ["json-ld", "label-studio"])
@pytest.mark.parametrize("count", [0, 1, 3])
def test_arrays_in_pieces_are_those_that_are_written_whole(form, count):
    from claimx.render.json import dump

    texts = dict.fromkeys(["000", "001", "002"], RAW)
    data = next(iter(written(form, list(Archive(count)), texts).values()))
    assert data.decode() == dump(json.loads(data))
    assert made(form, data) == (count > 0 or form == "json-ld")


def test_row_groups_of_parquet_hold_all_rows_in_order(monkeypatch):
    pytest.importorskip("pyarrow", reason="Parquet needs claimx[parquet]")
    import io

    from pyarrow.parquet import ParquetFile

    from claimx.exchange import parquet, typed

    monkeypatch.setattr(parquet, "_AT_ONCE", 3)
    monkeypatch.setattr(parquet, "_GROUP", 6)
    documents = list(Archive(5))
    data = written("parquet", documents)["claims.parquet"]
    file = ParquetFile(io.BytesIO(data))
    assert file.num_row_groups == 4 and made("parquet", data)
    assert file.read().to_pylist() == list(typed.lines("claims", documents))


def gathered(*ids):
    found = Gathered()
    for number, id in enumerate(ids):
        document = DOCUMENT | {"article": DOCUMENT["article"] | {"id": id}}
        found.add(Stored(document, f"{number}.yaml", id), f"نص {id}")
    return found


def test_documents_come_by_their_ids_as_often_as_they_are_asked_for():
    ids = ["b", "a/1", "é", "a", "ب", "\U0001f600", "\uffff", "B", "a\x00b"]
    found = gathered(*ids)
    for _ in range(2):
        assert [document["article"]["id"] for document in found] == sorted(ids)
    assert len(found) == 9 and found.text("ب") == "نص ب"
    assert next(iter(found)) == DOCUMENT | {"article": DOCUMENT["article"] | {"id": "B"}}


def test_a_second_document_about_an_article_is_refused():
    with pytest.raises(UsageError, match=r"2\.yaml and 0\.yaml are both about article 'a'"):
        gathered("a", "b", "a")


@pytest.mark.parametrize("name", ["many.jsonl", "many.json"])
def test_lines_are_read_when_they_are_asked_for(tmp_path, name):
    file = tmp_path / name
    file.write_text('{"a": 1}\n\n{"a": 2}\n{"a": \n', encoding="utf-8")
    found = one_by_one([str(file)])
    assert [stored.data for stored in islice(found, 2)] == [{"a": 1}, {"a": 2}]
    with pytest.raises(Exception, match=rf"{name}:4: not JSON"):
        next(found)
