"""Parquet files of articles, claims, figures and notes, with typed columns: pyarrow, an extra."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from io import SEEK_END, RawIOBase
from itertools import chain, islice
from typing import Any, BinaryIO

from ..errors import UsageError
from . import Document, Documents, File, Text, typed

_MAGIC = b"PAR1"  # begins and ends each file: https://parquet.apache.org/docs/file-format/
_MADE = b"claimx.table"  # in the metadata of a file: it is one of ours
_GROUP = 1 << 16  # rows of a row group, which is in memory as a whole
_AT_ONCE = 1 << 10  # rows that are Python's at a time


def files(documents: Documents, text: Text) -> Iterator[File]:
    """Yield a file for each table; raise UsageError when pyarrow is not there."""
    _arrow()
    for name in typed.TABLES:
        yield f"{name}.parquet", partial(_pieces, name, documents)


def made(file: BinaryIO) -> bool:
    """Whether a file is Parquet that claimx made; that of another program stays."""
    begins = file.read(len(_MAGIC)) == _MAGIC
    size = file.seek(0, SEEK_END)
    file.seek(max(size - 8, 0))
    footer = int.from_bytes(file.read(4), "little") + 8
    ends = file.read() == _MAGIC
    file.seek(max(size - footer, 0))
    return begins and ends and _MADE in file.read()


def table(name: str, documents: Iterable[Document]) -> Any:
    """Return the table `name` as a pyarrow.Table."""
    arrow, schema = _arrow(), _schema(name)
    return arrow.Table.from_batches(_batches(typed.lines(name, documents), schema), schema)


def _arrow() -> Any:
    try:
        import pyarrow
    except ImportError:
        raise UsageError("Parquet is written with pyarrow: pip install 'claimx[parquet]'") from None
    return pyarrow


def _schema(name: str) -> Any:
    arrow = _arrow()
    types = {
        str: arrow.string(), int: arrow.int64(), float: arrow.float64(), bool: arrow.bool_(),
        date: arrow.date32(),
    }  # fmt: skip
    columns = [(column, types[kind]) for column, kind in typed.kinds(name).items()]
    return arrow.schema(columns, metadata={_MADE: name})


def _batches(lines: Iterator[dict[str, Any]], schema: Any) -> Iterator[Any]:
    arrow = _arrow()
    while some := list(islice(lines, _AT_ONCE)):
        yield arrow.RecordBatch.from_pylist(some, schema)


def _pieces(name: str, documents: Iterable[Document]) -> Iterator[bytes]:
    """Yield the file of a table, a row group at a time."""
    from pyarrow.parquet import ParquetWriter

    arrow, schema, sink = _arrow(), _schema(name), _Sink()
    batches = _batches(typed.lines(name, documents), schema)
    with ParquetWriter(sink, schema, compression="zstd") as writer:
        groups = iter(lambda: list(islice(batches, _GROUP // _AT_ONCE)), [])
        for group in chain([next(groups, [])], groups):  # one where there are no rows, too
            writer.write_table(arrow.Table.from_batches(group, schema).combine_chunks())
            yield from sink.taken()
    yield from sink.taken()


class _Sink(RawIOBase):
    """A file of which what was written can be taken away."""

    def __init__(self) -> None:
        self._pieces, self._size = [], 0

    def writable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._size

    def write(self, data: Any) -> int:
        self._pieces.append(bytes(data))
        self._size += len(data)
        return len(data)

    def taken(self) -> list[bytes]:
        found, self._pieces = self._pieces, []
        return found
