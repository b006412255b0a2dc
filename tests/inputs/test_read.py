import gzip
import hashlib
import io
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimx.errors import InputError
from claimx.inputs import Reading, items

TEXT = 'قال المدير: "نعم".\r\nوأضاف أن العمل مستمر.\n'


def read(path, **reading):
    (item,) = items([str(path)], Reading(**reading))
    return item.read()


def fault(path, **reading):
    (item,) = items([str(path)], Reading(**reading))
    with pytest.raises(InputError) as raised:
        item.read()
    return str(raised.value)


def put(folder, name, data):
    path = folder / name
    path.write_bytes(data)
    return path


def test_text_keeps_its_line_ends(tmp_path):
    assert read(put(tmp_path, "a.txt", TEXT.encode())).raw == TEXT


def test_a_byte_order_mark_is_not_part_of_the_text_but_of_the_bytes(tmp_path):
    data = b"\xef\xbb\xbf" + TEXT.encode()
    document = read(put(tmp_path, "a.txt", data))
    assert document.raw == TEXT
    assert document.sha256 == hashlib.sha256(data).hexdigest()


def test_gzip_is_unpacked_and_the_digest_is_of_what_was_inside(tmp_path):
    packed = read(put(tmp_path, "a.txt.gz", gzip.compress(TEXT.encode())))
    plain = read(put(tmp_path, "b.txt", TEXT.encode()))
    assert (packed.raw, packed.sha256, packed.id) == (plain.raw, plain.sha256, "a")


def test_front_matter_is_read_and_counted(tmp_path):
    raw = f"---\ntitle: عنوان\npublished: 2025-03-14\n---\n{TEXT}"
    document = read(put(tmp_path, "a.md", raw.encode()))
    assert document.raw == raw and document.title == "عنوان"
    assert document.raw[document.body :] == TEXT


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_the_same_bytes_give_the_same_text_from_a_file_and_from_stdin(tmp_path_factory, text):
    data = text.encode()
    path = put(tmp_path_factory.getbasetemp(), "same.txt", data)
    try:
        from_file = read(path).raw
    except InputError:  # random text may begin like broken front matter
        return
    before, sys.stdin = sys.stdin, io.TextIOWrapper(io.BytesIO(data), encoding="utf-8")
    try:
        assert read("-").raw == from_file
    finally:
        sys.stdin = before


ENCODINGS = ["windows-1256", "iso-8859-6", "utf-16", "utf-16be", "utf-16le", "utf-32"]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("repeated", [1, 50])
def test_the_encoding_that_is_recognised_reads_the_file(tmp_path, encoding, repeated):
    """UTF-16 without its mark is valid UTF-8 and no text all the same."""
    text = "قال المدير: إن العمل مستمر في الميناء.\r\n" * repeated
    path = put(tmp_path, "a.txt", text.encode(encoding))
    message = fault(path)
    assert f"looks like {encoding}; say --encoding {encoding}" in message
    document = read(path, encoding=message.rpartition(" ")[2])
    assert document.raw == text
    assert document.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_what_is_utf_8_is_read_as_that_whatever_encoding_is_said(tmp_path):
    assert read(put(tmp_path, "a.txt", TEXT.encode()), encoding="windows-1256").raw == TEXT


def test_what_is_not_in_the_encoding_that_is_said_is_a_fault(tmp_path):
    path = put(tmp_path, "a.txt", "قال المدير إن العمل مستمر".encode("windows-1256"))
    message = fault(path, encoding="ascii")
    assert "a.txt: byte 0" in message and "is neither UTF-8 nor ascii; say --encoding" in message


@pytest.mark.parametrize("cut", [1, 12])
def test_utf_8_that_is_cut_short_is_called_that(tmp_path, cut):
    message = fault(put(tmp_path, "a.txt", "قال المدير إن العمل مستمر".encode()[:-cut]))
    assert message.endswith("ends in the middle of a letter (cut short); copy it again")


def test_utf_8_that_is_damaged_is_not_called_another_encoding(tmp_path):
    data = bytearray(TEXT.encode())
    data[5] = 0xFF
    message = fault(put(tmp_path, "a.txt", bytes(data)))
    assert "byte 4 (0xD9) is not UTF-8, though the text around it is; repair the file" in message


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"%PDF-1.7\n\xe2\xe3", "is a PDF, which is not read; save its text as .txt"),
        (b"PK\x03\x04\x14\x00", "is a Word document or a ZIP file, which is not read"),
        (b"\xd0\xcf\x11\xe0\xa1", "is an old Office document"),
        ("<?xml version='1.0'?><rss><item>قال</item></rss>".encode(), "--input-format feed"),
        ("<rss><item>قال المدير</item></rss>".encode(), "--input-format feed"),
        ("\n<!DOCTYPE html><p>قال المدير</p>".encode(), "is a web page; name it .html"),
    ],
)
def test_what_is_no_plain_text_is_named(tmp_path, data, message):
    for name in ("a.txt", "a.doc", "a.pdf"):
        found = fault(put(tmp_path, name, data))
        assert message in found and "encoding" not in found


def test_the_byte_offset_counts_the_byte_order_mark(tmp_path):
    assert "byte 4 (0xFF)" in fault(put(tmp_path, "a.txt", b"\xef\xbb\xbfa\xff"))


def test_a_cut_gzip_file_is_a_fault(tmp_path):
    whole = gzip.compress(TEXT.encode())
    assert "damaged or cut short" in fault(put(tmp_path, "a.txt.gz", whole[:-6]))
    assert "damaged or cut short" in fault(put(tmp_path, "b.txt.gz", whole[:12] + b"????????"))


def test_a_file_that_went_away_is_a_fault(tmp_path):
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone")
    assert "a.txt: cannot be read: No such file" in fault(tmp_path / "a.txt")


def test_broken_front_matter_is_a_fault_with_the_path_as_given(tmp_path):
    path = put(tmp_path, "a.txt", b"---\npublished: yesterday\n---\n")
    assert fault(path).startswith(f"{path}: published: yesterday is not a date")


def test_a_folder_without_articles_is_a_fault_that_says_what_is_read(tmp_path):
    (tmp_path / "notes.doc").touch()
    message = fault(tmp_path)
    assert "no articles in this folder" in message and ".txt" in message


def test_an_empty_file_is_an_article(tmp_path):
    assert read(put(tmp_path, "a.txt", b"")).raw == ""
