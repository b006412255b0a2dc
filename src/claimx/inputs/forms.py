"""Which file name means which form of input."""

from pathlib import PurePath

SUFFIXES = {
    ".txt": "text",
    ".md": "text",
    ".html": "html",
    ".htm": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "json",
    ".csv": "csv",
    ".parquet": "parquet",
    ".warc": "warc",
}
FORMS = tuple(dict.fromkeys(SUFFIXES.values()))
RECORDS = frozenset({"jsonl", "json", "csv", "parquet"})
SEVERAL = RECORDS | {"warc"}  # forms of files that hold several articles


def form_of(name: str) -> str | None:
    """Return the form that the suffix of `name` stands for, `.gz` set aside, or None."""
    return SUFFIXES.get(PurePath(name.lower().removesuffix(".gz")).suffix)


def stem(path: str) -> str:
    """Return a POSIX path without the suffix that says its form (`a/b.txt.gz` is `a/b`)."""
    bare = path[:-3] if path.lower().endswith(".gz") else path
    suffix = PurePath(bare).suffix
    return bare[: -len(suffix)] if suffix.lower() in SUFFIXES else bare
