"""Speed, each measure beside bare tokenisation (camel-tools, if installed) of the same texts.

    python benchmarks/speed.py [PATH …] [--text-field NAME] [--warm N] [--count N] [--only …]

Measures, all in CPU seconds, since other programs come and go; medians of what was done in turns:

    unseen   articles that this process has not read, each once, after `--warm` others, by stage
    start    a process of its own: `version`, one short article, fifty articles
    growth   one article of ever more text, 1 KB to 1 MB: seconds a megabyte, of each stage
    memory   after every thousand articles
    jobs     a folder of `--count` articles by one process and by one a core, in seconds that pass
"""

import argparse
import gc
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from random import Random
from statistics import median

from claimx.cli import COLLECT_AT
from claimx.cli.laps import Laps
from claimx.inputs import Reading, items
from claimx.pipeline import extractor
from claimx.render.yaml import render
from claimx.text.document import document
from claimx.text.tokens import _tokenizer

BLOCK = 50  # articles between two looks at the clock
RUNS = 5
SIZES = (1, 4, 16, 64, 256, 1024)  # kilobytes
CLAIMX = (sys.executable, "-m", "claimx")
BARE = "import sys\nfrom claimx.text.tokens import _tokenizer\nfor path in sys.argv[1:]:\n"
BARE += "    _tokenizer()(open(path, encoding='utf-8').read())"


def unseen(texts: list[str], warm: int) -> None:
    """Articles that were not read before, in blocks."""
    for text in texts[:warm]:
        _extract(text, Laps())
    _tokenise(texts[:warm])  # the import of camel-tools is no part of the measure
    laps, ratios, bare, whole, size = Laps(time.process_time), [], 0.0, 0.0, 0
    rest = iter(texts[warm:])
    while block := list(islice(rest, BLOCK)):
        first, second = _cpu(_tokenise, block), _cpu(_extract_all, block, laps)
        ratios.append(first / second)
        bare, whole, size = bare + first, whole + second, size + _size(block)
    print(f"unseen: {len(texts) - warm} articles, {size / 1e6:.2f} MB, after {warm} others")
    print(f"  tokenisation {size / bare / 1e6:.2f} MB/s, claimx {size / whole / 1e6:.2f} MB/s")
    print(f"  ratio {median(ratios):.3f}, of all together {bare / whole:.3f}")
    print("".join(f"    {line}\n" for line in laps.table().splitlines()), end="")


def start(texts: list[str]) -> None:
    """Processes of their own, the first of which warms the caches of the system."""
    with tempfile.TemporaryDirectory() as folder:
        paths = list(_written(texts[:50], folder))
        short = min(paths, key=lambda path: os.path.getsize(path))
        tasks: dict[str, tuple[str, ...]] = {
            "bare tokenisation of one": (sys.executable, "-c", BARE, short),
            "version": (*CLAIMX, "version"),
            "one short article": (*CLAIMX, "extract", short),
            "bare tokenisation of 50": (sys.executable, "-c", BARE, *paths),
            "50 articles": (*CLAIMX, "extract", "--jobs", "1", *paths),
        }
        rounds = [{name: _child(task) for name, task in tasks.items()} for _ in range(RUNS + 1)]
    print("start: CPU seconds of a process")
    for name in tasks:
        print(f"  {name:26}{median(one[name] for one in rounds[1:]):6.2f}")


def growth(texts: list[str]) -> None:
    """One article of many: what a stage needs a megabyte does not depend on its length."""
    whole = "\n".join(texts)
    rows = {}
    for size in (SIZES[0], *SIZES):  # the first for what is remembered of words
        text = whole.encode()[: size * 1024].decode(errors="ignore")
        laps = Laps(time.process_time)
        repeated = max(1, 64 // size)
        bare = _cpu(lambda text=text, times=repeated: [_tokenise([text]) for _ in range(times)])
        _extract(text, Laps())
        laps = Laps(time.process_time)
        for _ in range(repeated):
            _extract(text, laps)
        done = _size([text]) * repeated / 1e6
        rows[size] = {"bare": bare / done} | {name: took / done for name, took in laps.items()}
    print("growth: CPU seconds a megabyte, of articles read before, by kilobytes")
    print("  " + " " * 14 + "".join(f"{size:8}" for size in SIZES))
    for name in rows[SIZES[-1]]:
        print(f"  {name:14}" + "".join(f"{rows[size].get(name, 0):8.2f}" for size in SIZES))


def memory(texts: list[str]) -> None:
    """Megabytes that the process holds, while articles pass that were not read before."""
    print("memory: MB after so many articles")
    for number, text in enumerate(texts):
        if number % 1000 == 0:
            print(f"  {number:8}{_held():8.0f}", flush=True)
        _extract(text, Laps())
    print(f"  {len(texts):8}{_held():8.0f}")


def jobs(texts: list[str]) -> None:
    """The command over a folder; more processes help only where there are idle cores."""
    with tempfile.TemporaryDirectory() as folder:
        list(_written(texts, folder))
        task = (*CLAIMX, "extract", folder, "--jobs")
        rounds = [[_passed((*task, number)) for number in ("1", "0")] for _ in range(3)]
    one, many = (median(times) for times in zip(*rounds, strict=True))
    faster = median(first / second for first, second in rounds)
    print(f"jobs: {len(texts)} articles, 1 process {one:.1f} s, one a core {many:.1f} s")
    print(f"  {faster:.2f} times as fast with {os.cpu_count()} cores")


def _extract(text: str, laps: Laps) -> None:
    engine = extractor().watched(laps)
    laps("between")
    article = document(text)
    laps("read")
    result = engine.extract(article)
    render(result)
    laps("write")
    laps.pop("between")


def _extract_all(texts: Iterable[str], laps: Laps) -> None:
    for text in texts:
        _extract(text, laps)


def _tokenise(texts: Iterable[str]) -> None:
    for text in texts:
        _tokenizer()(text)


def _cpu(work: Callable[..., object], *arguments: object) -> float:
    begun = time.process_time()
    work(*arguments)
    return time.process_time() - begun


def _child(command: tuple[str, ...]) -> float:
    """CPU seconds of a process, with those of its children."""
    before = os.times()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = os.times()
    return sum(after[2:4]) - sum(before[2:4])


def _passed(command: tuple[str, ...]) -> float:
    begun = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begun


def _held() -> float:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def _size(texts: Iterable[str]) -> int:
    return sum(len(text.encode()) for text in texts)


def _written(texts: Iterable[str], folder: str) -> Iterator[str]:
    for number, text in enumerate(texts):
        path = Path(folder, f"{number:06}.txt")
        path.write_text(text, encoding="utf-8", newline="")
        yield str(path)


def main() -> None:
    """Print the measures."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("paths", nargs="*", default=["corpus"])
    options.add_argument("--text-field", default=None)
    options.add_argument("--warm", type=int, default=1500)
    options.add_argument("--count", type=int, default=500)
    options.add_argument("--only", default="unseen,start,growth")
    chosen = options.parse_args()
    extractor()
    gc.set_threshold(*COLLECT_AT)  # as the command does
    gc.freeze()
    found = items(chosen.paths, Reading(text_field=chosen.text_field))
    if isinstance(found, list):
        Random(0).shuffle(found)  # a folder is sorted: outlet after outlet
    texts = [item.read().raw for item in islice(found, chosen.warm + chosen.count)]
    warm = min(chosen.warm, len(texts) // 2)
    measures = {
        "unseen": lambda: unseen(texts, warm),
        "start": lambda: start(texts),
        "growth": lambda: growth(texts),
        "memory": lambda: memory(texts),
        "jobs": lambda: jobs(texts[: chosen.count]),
    }
    for name in chosen.only.split(","):
        measures[name]()


if __name__ == "__main__":
    main()
