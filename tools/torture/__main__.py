"""Run everything and print the table that docs/reliability.md carries."""

import argparse
import os
import random
import sys
from collections.abc import Iterator
from functools import partial

from . import files, growth, hostile, texts
from .row import Row


def main() -> int:
    """Print the table and what broke; status 1 if anything did."""
    options = argparse.ArgumentParser(prog="python -m tools.torture", description=__doc__)
    options.add_argument("paths", nargs="*", default=["corpus"], help="articles [corpus]")
    options.add_argument("--text-field", help="field of a record that holds the text")
    options.add_argument("--every", type=int, default=1, help="take every n-th article [1]")
    options.add_argument("--mutated", type=int, default=100_000, help="texts [100000]")
    options.add_argument("--truncated", type=int, default=5_000, help="texts [5000]")
    options.add_argument("--sentences", type=int, help="repeated [every example of the rules]")
    options.add_argument("--kills", type=int, default=100, help="of each command [100]")
    options.add_argument("--hostile", type=int, default=1_000, help="files of each reader [1000]")
    options.add_argument("--start", type=int, default=0, help="another one tries other texts [0]")
    options.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    options.add_argument("--only", default="", help="rows whose name has this")
    options.add_argument("--without", default="|", help="no rows whose name has this")
    rows = list(tortured(options.parse_args()))
    print("| what | tried | broke |\n|---|---:|---:|")
    for row in rows:
        print(f"| {row.what} | {row.tried:,} | {len(row.broken)} |")
    for row in rows:
        for message in row.broken[:20]:
            print(f"{row.what}: {message}", file=sys.stderr)
    return int(any(row.broken for row in rows))


def tortured(options: argparse.Namespace) -> Iterator[Row]:
    """Yield the rows of the table, each when it is done."""
    chance = random.Random(options.start)
    found = partial(texts.articles, options.paths, options.text_field, options.every)
    jobs = options.jobs
    pieces = texts.passages(found(), 20_000)
    every = {
        "articles": lambda: texts.whole(found(), jobs),
        "mutated": lambda: texts.in_parts(
            partial(texts.mutations, pieces), options.mutated, options.start, jobs
        ),
        "truncated": lambda: texts.in_parts(
            partial(texts.truncations, pieces), options.truncated, options.start, jobs
        ),
        "growth": lambda: growth.growth(_spread(growth.examples(), options.sentences)),
        **{
            f"kills {name}": partial(files.kills, name, options.kills, chance)
            for name in files.COMMANDS
        },
        **{
            f"disks {name}": partial(files.full_disks, name, options.kills, chance)
            for name in files.COMMANDS
        },
        "disks small": lambda: files.small_disks(options.kills, chance),
        "writers": lambda: files.two_writers(options.kills // 4),
        "signals": lambda: files.signals(options.kills, chance),
        "hostile": lambda: hostile.hostile(options.hostile, options.start),
    }
    for name, run in every.items():
        if options.only not in name or options.without in name:
            continue
        if (row := run()) is not None:
            print(f"{row.what}: {row.tried} tried, {len(row.broken)} broke", file=sys.stderr)
            yield row


def _spread(things: list[str], count: int | None) -> list[str]:
    """So many of the things, from all over; all of them when no number is given."""
    return things[:: max(1, len(things) // count)] if count else things


if __name__ == "__main__":
    sys.exit(main())
