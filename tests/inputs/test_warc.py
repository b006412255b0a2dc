"""Pages of web archives: each an article, what is no page passed over, damage said."""

import gzip
import io
import pickle
import sys

import pytest

from claimx.errors import InputError
from claimx.inputs import Reading, items

pytest.importorskip("warcio", reason="web archives need claimx[warc]")
pytest.importorskip("trafilatura", reason="web archives need claimx[warc]")
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

URL = "https://manara.example/7"
SENTENCE = "قال مدير الميناء سالم الرويعي إن الأرصفة الجديدة ستفتح أبوابها أمام السفن الشهر المقبل."
PAGE = f"""<html><head><title>الميناء</title>{{}}</head><body><article><h1>الميناء</h1>
<p>{SENTENCE}</p><p>{SENTENCE.replace("مدير", "رئيس")}</p></article></body></html>"""


def archive(path, *pages, packed=True):
    """Write records: each is (content type, payload), with more headers or another status."""
    with open(path, "wb") as file:
        writer = WARCWriter(file, gzip=packed)
        writer.write_record(writer.create_warcinfo_record("crawl", {"software": "test"}))
        for kind, payload, *rest in pages:
            status, more = (*rest, *("200 OK", [])[len(rest) :])
            headers = StatusAndHeaders(status, [("Content-Type", kind), *more], protocol="HTTP/1.1")
            writer.write_record(
                writer.create_warc_record(
                    URL, "response", payload=io.BytesIO(payload), http_headers=headers
                )
            )
    return path


def read(path, reading=None):
    documents, faults = [], []
    for item in items([str(path)], reading or Reading()):
        try:
            documents.append(pickle.loads(pickle.dumps(item)).read())
        except InputError as fault:
            faults.append(str(fault))
    return documents, faults


HTML = ("text/html; charset=utf-8", PAGE.format("").encode())


@pytest.mark.parametrize("packed", [True, False])
def test_each_page_is_an_article_and_nothing_else_is(tmp_path, packed):
    others = (("image/png", b"\x89PNG"), ("text/html", b"moved", "301 Moved"), ("", b""))
    path = tmp_path / ("a.warc.gz" if packed else "a.warc")
    found, faults = read(archive(path, HTML, *others, HTML, packed=packed))
    assert [(one.id, one.source) for one in found] == [
        ("a/2", f"{tmp_path.name}/{path.name}:2"), ("a/6", f"{tmp_path.name}/{path.name}:6"),
    ]  # fmt: skip
    assert SENTENCE in found[0].raw and found[0].url == URL and not faults


def test_an_archive_packed_as_a_whole_from_a_folder_and_from_standard_input(tmp_path, monkeypatch):
    path = archive(tmp_path / "a.warc", HTML, packed=False)
    packed = gzip.compress(path.read_bytes(), mtime=0)
    path.with_name("b.warc.gz").write_bytes(packed)
    assert [one.id for one in read(tmp_path)[0]] == ["a/2", "b/2"]
    monkeypatch.setattr(
        sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(packed)), encoding="utf-8")
    )
    assert [one.id for one in read("-", Reading(form="warc"))[0]] == ["stdin/2"]


def test_the_page_says_its_address_and_day_and_the_archive_only_where_it_does_not(tmp_path):
    said = """<link rel="canonical" href="https://manara.example/port">
    <meta property="article:published_time" content="2025-03-14T09:00:00Z">"""
    path = archive(tmp_path / "a.warc.gz", ("text/html", PAGE.format(said).encode()), HTML)
    (one, other), _ = read(path)
    assert (one.url, str(one.published)) == ("https://manara.example/port", "2025-03-14")
    assert (other.url, other.published) == (URL, None)  # the day of the crawl is none


@pytest.mark.parametrize(("kind", "options"), [
    ("text/html; charset=windows-1256", {}), ("text/html", {"encoding": "windows-1256"}),
])  # fmt: skip
def test_the_encoding_is_the_one_that_the_server_said(tmp_path, kind, options):
    path = archive(tmp_path / "a.warc.gz", (kind, PAGE.format("").encode("windows-1256")))
    (found,), _ = read(path, Reading(**options))
    assert SENTENCE in found.raw


def test_what_the_server_packed_is_unpacked(tmp_path):
    packed = (
        "text/html",
        gzip.compress(HTML[1], mtime=0),
        "200 OK",
        [("Content-Encoding", "gzip")],
    )
    chunks = b"%x\r\n%s\r\n0\r\n\r\n" % (len(HTML[1]), HTML[1])
    chunked = ("text/html", chunks, "200 OK", [("Transfer-Encoding", "chunked")])
    found, _ = read(archive(tmp_path / "a.warc.gz", packed, chunked))
    assert [SENTENCE in one.raw for one in found] == [True, True]


def test_a_page_that_cannot_be_read_loses_no_other(tmp_path, monkeypatch):
    monkeypatch.setenv("CLAIMX_LIMITS", "page=5000")
    packed = [("Content-Encoding", "gzip")]
    pages = (
        ("text/html", b"<p>x</p>"),
        ("text/html", gzip.compress(b" " * 10**8, mtime=0), "200 OK", packed),
        ("text/html", b""), ("text/html", gzip.compress(HTML[1], mtime=0)[:90], "200 OK", packed),
    )  # fmt: skip
    found, faults = read(archive(tmp_path / "a.warc.gz", *pages, HTML))
    assert [one.id for one in found] == ["a/6"] and len(faults) == 4
    assert "no article text was found" in faults[0] and "more than 5000 bytes" in faults[1]


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize("part", range(1, 20))
def test_an_archive_cut_short_is_said_and_what_is_before_it_kept(tmp_path, packed, part):
    path = archive(tmp_path / ("a.warc.gz" if packed else "a.warc"), *[HTML] * 4, packed=packed)
    data = path.read_bytes()
    path.write_bytes(data[: len(data) * part // 20])
    found, faults = read(path)
    assert len(faults) == 1 and faults[0].startswith(f"{path}") and "\n" not in faults[0]
    assert len(found) >= part // 5 - 1


@pytest.mark.parametrize("data", [
    b"", b"no archive", b"\x1f\x8b",
    gzip.compress(b"no archive", mtime=0), gzip.compress(b"", mtime=0),
    b"WARC/1.0\r\n", b"WARC/1.0\r\nContent-Length: -5\r\n\r\n", b"WARC/1.0\r\n\r\n" * 9,
    b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: x\r\n\r\nHTTP/1.1 200\r\n\r\n",
    b"filedesc://x 1 2 3 4\n1 0 z\n", b"\xff" * 5000,
])  # fmt: skip
@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_what_is_no_archive_is_one_error_of_one_line(tmp_path, data, name):
    (tmp_path / name).write_bytes(data)
    found, faults = read(tmp_path / name)
    assert not found and len(faults) == 1 and "\n" not in faults[0]


@pytest.mark.parametrize("at", range(3, 1800, 29))
def test_a_byte_that_is_wrong_is_an_error_or_another_text(tmp_path, at):
    path = archive(tmp_path / "a.warc", HTML, HTML, packed=False)
    data = bytearray(path.read_bytes())
    data[at] ^= 0xFF
    path.write_bytes(data)
    found, faults = read(path)
    assert found or faults


@pytest.mark.parametrize("at", range(3, 2400, 37))
def test_a_byte_of_a_packed_archive_that_is_wrong_is_said(tmp_path, at):
    path = archive(tmp_path / "a.warc.gz", HTML, HTML)
    data = bytearray(path.read_bytes())
    data[at % len(data)] ^= 0xFF
    path.write_bytes(data)
    found, faults = read(path)
    assert len(found) == 2 or faults
    assert all("\n" not in fault for fault in faults)


@pytest.mark.parametrize("answer", [
    b"\r\n", b"HTTP/2 200 \r\n\r\n", b"ICY", b"\xff\xfe\n\n", b"HTTP/1.1 200 OK\r\nContent-Type:",
    b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=\xd9\r\n: x\r\n\r\n",
    b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br\r\n\r\n\xd9\xd9",
    b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
])  # fmt: skip
def test_an_answer_that_is_odd_loses_no_other(tmp_path, answer):
    path = archive(tmp_path / "a.warc", HTML, packed=False)
    odd = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n"
    path.write_bytes(odd % (len(answer), answer) + path.read_bytes())
    found, faults = read(path)
    assert [one.id for one in found] == ["a/3"]
    assert len(faults) <= 1 and all("\n" not in fault for fault in faults)


def test_without_the_library_the_message_says_what_to_install(tmp_path, monkeypatch):
    path = archive(tmp_path / "a.warc.gz", HTML)
    monkeypatch.setitem(sys.modules, "warcio.archiveiterator", None)
    assert read(path)[1] == [f"{path}: WARC is read with warcio: pip install 'claimx[warc]'"]
