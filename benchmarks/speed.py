"""Speed of the whole run against bare camel-tools tokenisation of the same articles.

    python benchmarks/speed.py [FOLDER …] [--runs N]

One process, rules warm: each round tokenises all articles with `simple_word_tokenize`, then
extracts them and writes YAML; the ratio of the two is taken within a round, since machines drift.
"""

import argparse
import statistics
import time
from pathlib import Path

from camel_tools.tokenizers.word import simple_word_tokenize

from claimx.pipeline import extractor
from claimx.render.yaml import render
from claimx.text.document import document


def main() -> None:
    """Print megabytes a second of both and the ratio, as medians over the rounds."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("folders", nargs="*", default=["corpus"])
    options.add_argument("--runs", type=int, default=5)
    arguments = options.parse_args()
    texts = [path.read_bytes().decode() for path in _articles(arguments.folders)]
    size = sum(len(text.encode()) for text in texts) / 1e6
    engine = extractor()
    _extract(engine, texts[: len(texts) // 4 + 1])
    rounds = [
        (_timed(_tokenise, texts), _timed(_extract, engine, texts)) for _ in range(arguments.runs)
    ]
    bare = statistics.median(first for first, _ in rounds)
    whole = statistics.median(second for _, second in rounds)
    ratio = statistics.median(first / second for first, second in rounds)
    print(f"{len(texts)} articles, {size:.2f} MB, {arguments.runs} rounds, medians")
    print(f"bare tokenisation  {size / bare:6.2f} MB/s")
    print(f"claimx, to YAML    {size / whole:6.2f} MB/s")
    print(f"ratio              {ratio:6.2f}")


def _articles(folders: list[str]) -> list[Path]:
    return sorted(path for folder in folders for path in Path(folder).rglob("*.txt"))


def _tokenise(texts: list[str]) -> None:
    for text in texts:
        simple_word_tokenize(text)


def _extract(engine, texts: list[str]) -> None:
    for text in texts:
        render(engine.extract(document(text)))


def _timed(work, *arguments) -> float:
    start = time.perf_counter()
    work(*arguments)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
