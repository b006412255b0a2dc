"""`claimx extract --engine daft`: parts extracted by the workers of Daft, here or on Ray.

Daft: https://docs.daft.ai. Where its workers are is what its environment says: `DAFT_RUNNER=ray`
with `RAY_ADDRESS`, else processes of this machine. An extra, claimx[cluster].
"""

import gc
import os
import pickle
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from ..errors import Exit, UsageError, one_line
from ..processes import cores
from . import COLLECT_AT, stages
from .console import Console
from .part_files import Done, PartFiles
from .parts import Part, parts
from .progress import shown
from .reading import named, reading, stage
from .work import Job

if TYPE_CHECKING:
    from ..config import Settings

# Neither library is to tell anyone of a run, nor to draw bars of its own; set before their import.
_SILENT = {
    "DO_NOT_TRACK": "1", "DAFT_ANALYTICS_ENABLED": "0", "RAY_USAGE_STATS_ENABLED": "0",
    "DAFT_PROGRESS_BAR": "0", "RAY_TQDM": "0",
}  # fmt: skip
_TRIES = 3  # queries in a row of which none finishes a part


def write(settings: "Settings", console: Console, force: bool = False) -> int:
    """Write tables of results below the folder that the settings name; return the exit status.

    Raises UsageError where Daft is not installed, and where a part cannot be made.
    """
    files = _files(settings)
    daft = _daft()
    found, lost = parts(named(settings), files.reading)
    left = found if force else [part for part in found if not files.current(part)]
    made = _made(daft, files, left, settings.jobs, console)
    status = _told(shown(made, len(left), console, "parts"), console)
    files.remove_others(found)
    lost += (
        f"the id {id!r} is of several articles; name another field with --id-field"
        for id in (files.shared_ids() if files.reading.id_field else ())
    )
    for message in lost:
        console.error(message)
    console.status(f"{len(left)} parts written, {len(found) - len(left)} unchanged")
    return max(status, Exit.UNREADABLE if lost else Exit.DONE)


def _told(done: Iterable[Done], console: Console) -> int:
    """Say what came of articles; return the exit status."""
    counts, status = Counter(), Exit.DONE
    told: set[str] = set()
    for one in done:
        if one.end:
            raise UsageError(f"{one.part.name}: {one.end}")
        for fault in one.faults:
            console.error(fault)
        for remark, path in one.remarks.items():
            if remark not in told:
                told.add(remark)
                console.status(f"{path}: {remark}")
        status = max(status, one.exit)
        counts += Counter(results=one.results, failed=len(one.faults))
    failed = f", {counts['failed']} failed" if counts["failed"] else ""
    console.status(f"{counts['results']} results{failed}")
    return status


def _files(settings: "Settings") -> PartFiles:
    """Everything that a worker elsewhere is told; paths are those of any folder."""
    from ..config import is_one_file

    if settings.output in (None, "-") or is_one_file(settings.output):
        raise UsageError("--engine daft writes Parquet files into a folder: say -o DIR")
    read = reading(settings)
    packs = tuple(map(os.path.abspath, settings.rules))
    job = Job(stages.as_data, stage(settings), packs)
    how = repr((settings.written_only, settings.context, read))
    return PartFiles(os.path.abspath(settings.output), read, job, how)


def _daft() -> Any:
    os.environ.update(_SILENT)
    try:
        import daft
    except ImportError:
        raise UsageError("--engine daft needs Daft: pip install 'claimx[cluster]'") from None
    if daft.get_or_infer_runner_type() == "ray":
        import ray

        if not ray.is_initialized():  # its workers have an environment of their own
            silent = {"env_vars": _SILENT}
            ray.init(runtime_env=silent, log_to_driver=False, logging_level="error")
        daft.set_runner_ray(noop_if_initialized=True)
    return daft


def _made(
    daft: Any, files: PartFiles, left: list[Part], jobs: int, console: Console
) -> Iterator[Done]:
    """Yield what comes of each part, as it comes; when workers are killed, the rest once more."""
    waiting, tries = {part.name: part for part in left}, 0
    while waiting:
        try:
            for done in _run(daft, files, list(waiting.values()), jobs):
                del waiting[done.part.name]
                tries = 0
                yield done
        except Exception as fault:
            tries += 1
            said = f"workers were lost, {len(waiting)} parts are not done: {_cause(fault)}"
            if tries == _TRIES:
                raise UsageError(
                    f"{said}; each needs this claimx, the inputs under the same paths and 0.7 "
                    "GB; what was written stays, and the same command goes on from there"
                ) from None
            console.status(f"{said}; they are begun again")


def _cause(fault: Exception) -> str:
    """What a library says last, after traces of several machines; or which module they lack."""
    text = str(fault).rstrip()
    lacks = re.search(r"No module named '[^']*'", text)
    return lacks[0] if lacks else one_line(Exception(text.rpartition("\n")[2]))


def _run(daft: Any, files: PartFiles, todo: list[Part], jobs: int) -> Iterator[Done]:
    """One query: a row for each part, sent to whichever worker is free."""
    on_ray = daft.get_or_infer_runner_type() == "ray"
    workers = jobs or (_cores_of_ray() if on_ray else cores())
    call = daft.method.batch(_Worker.__call__, return_dtype=daft.DataType.binary(), batch_size=1)
    # What Daft decorates is made here, where it is known to be installed.
    kind = type("Worker", (_Worker,), {"__call__": call})
    worker = daft.cls(kind, use_process=True, max_concurrency=workers)(files)
    # Pickled here: columns of Python's objects are not sent to processes.
    rows = daft.from_pydict({"part": list(map(pickle.dumps, todo))})
    rows = rows.into_partitions(len(todo)) if on_ray else rows
    for row in rows.select(worker(rows["part"]).alias("done")).iter_rows(workers):
        yield pickle.loads(row["done"])


def _cores_of_ray() -> int:
    import ray

    return int(ray.cluster_resources().get("CPU", 1))


class _Worker:
    """A process somewhere, which loads words and rules once and is sent one part at a time."""

    def __init__(self, files: PartFiles) -> None:
        gc.set_threshold(*COLLECT_AT)
        self._files = files

    def __call__(self, parts: Iterable[bytes]) -> list[bytes]:
        return [pickle.dumps(self._files.make(pickle.loads(part))) for part in parts]
