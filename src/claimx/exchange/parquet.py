"""Parquet files of articles, claims, figures and notes, with typed columns: pyarrow, an extra."""

from collections.abc import Mapping, Sequence
from datetime import date
from io import BytesIO
from typing import Any

from ..errors import UsageError
from . import Document, typed

_MAGIC = b"PAR1"  # begins and ends each file: https://parquet.apache.org/docs/file-format/
_MADE = b"claimx.table"  # in the metadata of a file: it is one of ours


def files(documents: Sequence[Document], texts: Mapping[str, str]) -> dict[str, bytes]:
    """Return a file for each table; raise UsageError when pyarrow is not there."""
    return {f"{name}.parquet": _file(table(name, documents)) for name in typed.TABLES}


def made(data: bytes) -> bool:
    """Whether a file is Parquet that claimx made; that of another program stays."""
    footer = int.from_bytes(data[-8:-4], "little") + 8
    return data.startswith(_MAGIC) and data.endswith(_MAGIC) and _MADE in data[-footer:]


def table(name: str, documents: Sequence[Document]) -> Any:
    """Return the table `name` as a pyarrow.Table."""
    try:
        import pyarrow as arrow
    except ImportError:
        raise UsageError("Parquet is written with pyarrow: pip install 'claimx[parquet]'") from None
    types = {
        str: arrow.string(), int: arrow.int64(), float: arrow.float64(), bool: arrow.bool_(),
        date: arrow.date32(),
    }  # fmt: skip
    columns = [(column, types[kind]) for column, kind in typed.kinds(name).items()]
    schema = arrow.schema(columns, metadata={_MADE: name})
    return arrow.Table.from_pylist(list(typed.lines(name, documents)), schema)


def _file(table: Any) -> bytes:
    from pyarrow.parquet import write_table

    out = BytesIO()
    write_table(table, out, compression="zstd")
    return out.getvalue()
