"""Rows of Parquet files, a few at a time: pyarrow, an extra."""

from collections.abc import Iterator, Sequence
from typing import IO, Any

from ..errors import InputError, one_line
from ..limits import SMALL, beyond, limit
from .records import Numbered

_AT_ONCE = 16  # rows in memory: each may be an article of megabytes
_PLAIN = (str, int, float, list, dict, type(None))


def rows(file: IO[bytes], path: str, fields: Sequence[str]) -> Numbered:
    """Yield the rows of `file`, numbered from 1, with the columns that `fields` need, no others.

    A part of the file (a row group) that is damaged is one error; the parts after it are read.
    Raises InputError for a file that is no Parquet, or has no such column.
    """
    try:
        from pyarrow import ArrowException
        from pyarrow.parquet import ParquetFile
    except ImportError:
        raise InputError(
            f"{path}: Parquet is read with pyarrow: pip install 'claimx[parquet]'"
        ) from None
    try:
        table = ParquetFile(file)
        columns = _columns(table.schema_arrow.names, path, fields)
    except (ArrowException, OSError, ValueError) as fault:
        raise InputError(
            f"{path}: is no Parquet file, or a damaged one: {one_line(fault)}"
        ) from None
    start = 1
    for group in range(table.num_row_groups):
        yield from _group(table, group, columns, path, start)
        start += table.metadata.row_group(group).num_rows


def _group(table: Any, group: int, columns: list[str], path: str, start: int) -> Numbered:
    """Yield the rows of a row group, the first of which has the number `start`."""
    from pyarrow import ArrowException

    part, at = table.metadata.row_group(group), start
    try:
        if _swells(part, columns):
            yield at, InputError(f"{path}:{at}: {beyond('ratio')}")
            return
        for row in _rows(table, group, columns):
            at += 1
            yield at - 1, _record(row, f"{path}:{at - 1}")
    except (ArrowException, OSError, ValueError, MemoryError) as fault:
        end = start + part.num_rows - 1
        message = f"{path}:{at}: damaged from here to row {end}: {one_line(fault)}"
        yield at, InputError(message)


def _swells(part: Any, columns: list[str]) -> bool:
    """Whether one of the columns unpacks to more than is allowed: a page may hold gigabytes."""
    for column in map(part.column, range(part.num_columns)):
        name, most = (
            column.path_in_schema,
            max(limit("ratio") * column.total_compressed_size, SMALL),
        )
        wanted = name in columns or name.partition(".")[0] in columns
        if wanted and column.total_uncompressed_size > most:
            return True
    return False


def _columns(names: list[str], path: str, fields: Sequence[str]) -> list[str]:
    """The columns that hold `fields`; `a.b` is field b inside column a."""
    wanted = {name: name if name in names else name.partition(".")[0] for name in fields}
    for name, column in wanted.items():
        if names.count(column) != 1:
            many = "no column" if column not in names else "more than one column"
            known = ", ".join(names[:12])
            raise InputError(f"{path}: {many} {name!r}; this file has: {known}")
    return list(dict.fromkeys(wanted.values()))


def _rows(table: Any, group: int, columns: list[str]) -> Iterator[dict[str, Any]]:
    """Yield the rows of a row group, their values not yet Python's."""
    batches = table.iter_batches(_AT_ONCE, row_groups=[group], columns=columns, use_threads=False)
    for batch in batches:
        for at in range(batch.num_rows):
            yield {name: batch.column(name)[at] for name in columns}


def _record(row: dict[str, Any], path: str) -> Any:
    """Return the row as JSON would have it, or the error to be reported in its place."""
    record = {}
    for name, value in row.items():
        try:
            record[name] = _value(value)
        except UnicodeDecodeError:
            return InputError(f"{path}: column {name!r} is not UTF-8; write the table again")
        except (ValueError, TypeError, OverflowError) as fault:
            return InputError(f"{path}: column {name!r} cannot be read: {one_line(fault)}")
    return record


def _value(value: Any) -> Any:
    """Days, times and decimals as text; bytes are text too: older writers do not mark it."""
    from pyarrow.types import is_temporal

    if is_temporal(value.type):
        return value.cast("string").as_py()  # a nanosecond is none of Python's
    found = value.as_py()
    if isinstance(found, bytes):
        return found.decode()
    return found if isinstance(found, _PLAIN) else str(found)
