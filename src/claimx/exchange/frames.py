"""Tables of results as data frames of the library that is installed."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, Literal

from ..errors import UsageError
from . import Document, parquet, typed

Library = Literal["pandas", "polars", "arrow"]
Name = Literal["articles", "claims", "figures", "notes"]


def frame(name: str, documents: Sequence[Document], library: str | None = None) -> Any:
    """Return the table `name`, of the first library that is installed where none is named."""
    if name not in typed.TABLES:
        raise UsageError(f"table: {name!r} is none of {', '.join(typed.TABLES)}")
    if library is not None and library not in _MAKERS:
        raise UsageError(f"library: {library!r} is none of {', '.join(_MAKERS)}")
    for one in (library,) if library else _MAKERS:
        try:
            return _MAKERS[one](name, documents)
        except (ImportError, UsageError):
            continue
    missing = library or "pandas, polars or pyarrow"
    raise UsageError(f"a frame needs {missing}, which is not here: pip install 'claimx[frames]'")


def _pandas(name: str, documents: Sequence[Document]) -> Any:
    """Columns that can have nothing in them: whole numbers stay whole beside what is missing."""
    import pandas

    types = {
        str: "string", int: "Int64", float: "Float64", bool: "boolean", date: "datetime64[s]"
    }  # fmt: skip
    lines = list(typed.lines(name, documents))
    return pandas.DataFrame({
        column: pandas.Series([line[column] for line in lines], dtype=types[kind])
        for column, kind in typed.kinds(name).items()
    })  # fmt: skip


def _polars(name: str, documents: Sequence[Document]) -> Any:
    import polars

    types = {
        str: polars.String, int: polars.Int64, float: polars.Float64, bool: polars.Boolean,
        date: polars.Date,
    }  # fmt: skip
    schema = {column: types[kind] for column, kind in typed.kinds(name).items()}
    return polars.DataFrame(list(typed.lines(name, documents)), schema)


_MAKERS: dict[str, Callable[[str, Sequence[Document]], Any]] = {
    "pandas": _pandas, "polars": _polars, "arrow": parquet.table,
}  # fmt: skip
