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
    ".xml": "feed",
    ".rss": "feed",
    ".atom": "feed",
}
FORMS = (*dict.fromkeys(SUFFIXES.values()), "list")
RECORDS = frozenset({"jsonl", "json", "csv", "parquet"})
NAMED = frozenset({"list", "feed", "web"})  # forms of what names articles that are elsewhere
SEVERAL = RECORDS | NAMED | {"warc"}  # forms of files that hold several articles
PAGES = ("text/html", "application/xhtml+xml")  # media types of web pages


def form_of(name: str) -> str | None:
    """Return the form that the suffix of `name` stands for, `.gz` set aside, or None."""
    return SUFFIXES.get(PurePath(name.lower().removesuffix(".gz")).suffix)


def is_address(path: str) -> bool:
    """Whether a path is an address of the web."""
    return path[:8].lower().startswith(("http://", "https://"))


def name_of(url: str) -> str:
    """Return the id of the page at an address: https://a.example/b is a.example/b."""
    return url.partition("://")[2].partition("#")[0]


def stem(path: str) -> str:
    """Return a POSIX path without the suffix that says its form (`a/b.txt.gz` is `a/b`)."""
    bare = path[:-3] if path.lower().endswith(".gz") else path
    suffix = PurePath(bare).suffix
    return bare[: -len(suffix)] if suffix.lower() in SUFFIXES else bare
