"""The Parquet files of parts: made, known to be current, and removed when they are of no part.

They are called as the files of data sets are, `claims/feed-00000-of-00004.parquet`, so that readers
take each of the folders `articles`, `claims`, `figures` and `notes` for one table.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from .. import exchange
from ..errors import ClaimxError, Exit, bug
from ..exchange import Document, typed
from ..inputs import Reading
from ..output import Output
from ..result_files import Stored
from .console import Console
from .gathered import Gathered
from .parts import Part
from .record import ASIDE, Record
from .work import Job, run

UNREADABLE = "unreadable"  # the code of a note on an article that there is no result of
_OF_PART = re.compile(r"-\d{5}-of-\d{5}(?=\.)")


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a part: how many results, what was said of articles, or what ended it.

    `remarks` are those that were made, each with the path of the first article it was made of.
    """

    part: Part
    results: int = 0
    faults: tuple[str, ...] = ()
    remarks: Mapping[str, str] = field(default_factory=dict)
    exit: Exit = Exit.DONE
    end: str = ""


@dataclass(frozen=True, slots=True)
class PartFiles:
    """Files below the folder `root`; `job` makes a result as plain data.

    `how` is what results depend on besides articles, words and rules.
    """

    root: str
    reading: Reading
    job: Job
    how: str

    def current(self, part: Part) -> bool:
        """Whether nothing need be made: each file has the bytes that were made of this part."""
        record, output = self._record(part), Output(Path(self.root))
        read = (output.read(self._path(table, part)) for table in typed.TABLES)
        return all(map(record.has, [part.stamp] * 4, typed.TABLES, read))

    def make(self, part: Part) -> Done:
        """Extract the articles of a part and write its files; raise nothing.

        An article without a result is a note. What was written before under the names is replaced
        file by file, and is not current until all are.
        """
        try:
            with closing(Gathered()) as found:
                return self._made(part, found)
        except ClaimxError as fault:
            return Done(part, exit=fault.exit, end=str(fault))
        except Exception as fault:
            return Done(part, exit=Exit.BUG, end=bug(fault))

    def remove_others(self, parts: Iterable[Part]) -> None:
        """Remove the files that these places had when there were more parts of them, or fewer."""
        names = {part.name for part in parts}
        stems = {_OF_PART.sub("", f"{name}.") for name in names}
        for path in chain.from_iterable(
            (Path(self.root) / folder).glob("*-of-*") for folder in (*typed.TABLES, ASIDE)
        ):
            name, _, suffix = path.name.rpartition(".")
            if name not in names and _OF_PART.sub("", f"{name}.") in stems and suffix in _SUFFIXES:
                path.unlink(missing_ok=True)

    def shared_ids(self) -> list[str]:
        """Return the ids, sorted, that several articles in these tables have."""
        from pyarrow import dataset

        folder = Path(self.root, "articles")
        ids = dataset.dataset(folder, format="parquet").to_table(columns=["id"])["id"]
        return sorted(one["values"] for one in ids.value_counts().to_pylist() if one["counts"] > 1)

    def _made(self, part: Part, found: Gathered) -> Done:
        failed: dict[str, Document] = {}
        remarks: dict[str, str] = {}
        status = Exit.DONE
        for outcome in run(part.items(self.reading), self.job, 1):
            status = max(status, outcome.exit)
            for remark in outcome.remarks:
                remarks.setdefault(remark, outcome.item.path)
            if outcome.fault:
                failed[outcome.fault] = _noted(outcome.item.id, outcome.fault)
            else:
                found.add(Stored(outcome.value, outcome.item.path, outcome.item.id))
        self._write(part, found, list(failed.values()))
        return Done(part, len(found), tuple(failed), remarks, status)

    def _write(self, part: Part, found: Gathered, failed: list[Document]) -> None:
        record, output = self._record(part), Output(Path(self.root))
        for table, pieces in _tables(found, failed):
            path = self._path(table, part)
            output.write_pieces(path, pieces)
            record.add(part.stamp, table, output.read(path))

    def _path(self, table: str, part: Part) -> Path:
        return Path(self.root, table, f"{part.name}.parquet")

    def _record(self, part: Part) -> Record:
        how, output = f"{self.how} {part.index}", Output(Path(self.root))
        return Record(output, how, self.job.packs, Console(quiet=True), f"{part.name}.done")


_SUFFIXES = ("parquet", "done")


def _tables(found: Gathered, failed: list[Document]) -> Iterator[tuple[str, "exchange.Pieces"]]:
    """Yield each table with the content of its file; the failed articles have notes alone."""
    noted = _Both(found, failed)
    of_all = dict(exchange.files("parquet", noted, found.text))
    for name, pieces in exchange.files("parquet", found, found.text):
        table = name.removesuffix(".parquet")
        yield table, of_all[name] if table == "notes" else pieces


def _noted(id: str, message: str) -> Document:
    return {"article": {"id": id}, "notes": [{"code": UNREADABLE, "message": message}]}


@dataclass(frozen=True, slots=True)
class _Both:
    """Two collections of documents, to be gone through again and again."""

    found: Iterable[Document]
    failed: Iterable[Document]

    def __iter__(self) -> Iterator[Document]:
        return chain(self.found, self.failed)
