"""Files of strangers for every reader: read, or refused in a line; none hangs or crashes."""

import gzip
import json
import tempfile
from collections.abc import Callable
from pathlib import Path

from hypothesis import HealthCheck, Phase, Verbosity, given, seed, settings
from hypothesis import strategies as st

from claimx.authoring import scaffold

from .row import Row
from .runs import Run

_TEXT = "قال مدير الميناء سالم الرويعي إن 12 سفينة وصلت أمس."
_PIECES = [
    *(piece.encode() for piece in (
        "[" * 2000, "{" * 2000, "[[[[", "&a [*a, *a]", "&a", "*a", "!!set", "!!python/object",
        "<<: *a", ".nan", ".inf", "NaN", "-1", "9" * 5000, "1e999", "2025-03-14", "null", "true",
        "~", "---\n", "...", ": ", "- ", "\t", "\n", "\r", "\x00", "\x1b]0;x\x07", "::error::x",
        "\u2028", "\ufeff",
        '"', "'", "\\ud800", "<!--", "<![CDATA[", "<meta charset='undefined'>", "]]>", "&#x110000;",
        "T1\tX 5 2\tx", "R1", "#1\tAnnotatorNotes T1\t{", "=1+1", "(a|b)*", "{1,9999}", "any*",
    )),
    b"\xff\xfe", b"\xc3", b"\xed\xa0\x80", b"\x1f\x8b",
]  # fmt: skip
_LINES = 200  # of messages
_ALLOWED = frozenset((0, 1, 2, 3))

Files = dict[str, bytes]
READERS: dict[str, tuple[str, tuple[str, ...]]] = {  # the file that is changed, and who reads it
    "text": ("a.md", ("extract", "a.md")),
    "web page": ("a.html", ("extract", "a.html")),
    "JSON Lines": ("a.jsonl", ("extract", "a.jsonl")),
    "JSON": ("a.json", ("extract", "a.json", "--input-format", "json")),
    "CSV": ("a.csv", ("extract", "a.csv")),
    "gzip": ("a.txt.gz", ("extract", "a.txt.gz")),
    "settings": ("pyproject.toml", ("extract", "a.md")),
    "pack": ("pack.yaml", ("extract", "a.md", "--rules", "pack.yaml")),
    "pack, validated": ("pack.yaml", ("rules", "validate", "pack.yaml")),
    "result, validated": ("r.yaml", ("validate", "r.yaml", "--texts", "a.md")),
    "result, compared": ("r.yaml", ("diff", "r.yaml", "good.yaml")),
    "result, scored": ("r.yaml", ("score", "good.yaml", "r.yaml")),
    "result, exported": ("r.yaml", ("export", "r.yaml", "--format", "csv", "-o", "t")),
    "result in JSON": ("r.json", ("validate", "r.json")),
    "result checked against": ("out/a.yaml", ("check", "a.md", "-o", "out")),
    "brat": ("brat/a.ann", ("import", "brat", "--from", "brat")),
    "Label Studio": ("ls/tasks.json", ("import", "ls/tasks.json", "--from", "label-studio")),
}


def hostile(count: int, start: int) -> Row:
    """Change the files of every reader at random; return one row for all of them."""
    row = Row("files of strangers")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        good = _good(folder)
        for reader in READERS:
            _put(folder, good)
            _tried(reader, folder, good, count, start, row)
    return row


def _tried(reader: str, folder: Path, good: Files, count: int, start: int, row: Row) -> None:
    changed, arguments = READERS[reader]

    @seed(start)
    @settings(
        max_examples=count, deadline=None, database=None, verbosity=Verbosity.quiet,
        phases=(Phase.generate, Phase.shrink), suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(_changed(good[changed]))
    def read(data: bytes) -> None:
        row.tried += 1
        (folder / changed).write_bytes(data)
        ended = Run(arguments, folder).end()
        shown = ended.explained and "\x1b" not in ended.err and ended.err.count("\n") < _LINES
        said = f"{reader}: {data[:300]!r} {ended.status} {ended.err[-300:]}"
        assert shown and ended.status in _ALLOWED, said

    try:
        read()
    except BaseExceptionGroup as several:
        row.broken += map(str, several.exceptions)
    except AssertionError as fault:
        row.broken.append(str(fault))


@st.composite
def _changed(draw: Callable, data: bytes) -> bytes:
    """A file with one to four changes; what was compressed is changed inside too."""
    inside = data[:2] == b"\x1f\x8b" and draw(st.booleans())
    data = gzip.decompress(data) if inside else data
    for _ in range(draw(st.integers(1, 4))):
        first = draw(st.integers(0, len(data)))
        last = min(len(data), first + draw(st.sampled_from((0, 1, 2, 8, 40))))
        piece = draw(st.sampled_from(_PIECES) | st.binary(max_size=4))
        data = draw(st.sampled_from((
            data[:first] + piece + data[first:],
            data[:first] + data[last:],
            data[:first] + piece + data[last:],
            data[:last] + data[first:],
        )))  # fmt: skip
    return gzip.compress(data) if inside else data


def _good(folder: Path) -> Files:
    """Return files that every reader reads without a word."""
    page = f"<html><meta charset='utf-8'><body><article><p>{_TEXT}</p></article></body></html>"
    record = {"text": _TEXT, "id": "a"}
    files = {
        "a.md": f"---\npublished: 2025-03-14\ntitle: الميناء\n---\n{_TEXT}\n".encode(),
        "a.html": page.encode(),
        "a.jsonl": json.dumps(record, ensure_ascii=False).encode() + b"\n",
        "a.json": json.dumps([record], ensure_ascii=False).encode(),
        "a.csv": f"id,text\na,{_TEXT}\n".encode(),
        "a.txt.gz": gzip.compress(_TEXT.encode()),
        "pyproject.toml": b"[tool.claimx]\njobs = 1\nformat = 'yaml'\n",
        "pack.yaml": scaffold.pack("mine").encode(),
    }
    _put(folder, files)
    for arguments in (
        ("extract", "a.md", "-o", "out"),
        ("extract", "a.md", "-o", "out", "--format", "json"),
        ("export", "out/a.yaml", "--format", "brat", "--texts", "a.md", "-o", "brat"),
        ("export", "out/a.yaml", "--format", "label-studio", "--texts", "a.md", "-o", "ls"),
    ):
        ended = Run(arguments, folder).end()
        if ended.status != 0:
            raise RuntimeError(f"{arguments}: {ended}")
    for made in ("out/a.yaml", "brat/a.ann", "ls/tasks.json"):
        files[made] = (folder / made).read_bytes()
    result = files["out/a.yaml"]
    return files | {"r.yaml": result, "good.yaml": result, "r.json": _bytes(folder, "out/a.json")}


def _bytes(folder: Path, name: str) -> bytes:
    return (folder / name).read_bytes()


def _put(folder: Path, files: Files) -> None:
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
