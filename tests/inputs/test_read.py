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


def test_windows_1256_is_recognised_and_the_remedy_said(tmp_path):
    message = fault(put(tmp_path, "a.txt", b"abc " + "قال المدير".encode("cp1256")))
    assert "a.txt: byte 4 (0xDE) is not UTF-8; the file looks like windows-1256" in message
    assert "iconv -f windows-1256 -t utf-8" in message


def test_iso_8859_6_is_told_apart_by_its_article(tmp_path):
    message = fault(put(tmp_path, "a.txt", "قال المدير إن العمل مستمر".encode("iso-8859-6")))
    assert "looks like iso-8859-6" in message and "iconv -f iso-8859-6" in message


def test_utf_16_is_recognised(tmp_path):
    message = fault(put(tmp_path, "a.txt", TEXT.encode("utf-16")))
    assert "looks like utf-16" in message and "iconv -f utf-16" in message


@pytest.mark.parametrize("encoding", ["utf-16be", "utf-16le"])
def test_utf_16_without_its_mark_is_recognised_though_it_is_valid_utf_8(tmp_path, encoding):
    message = fault(put(tmp_path, "a.txt", TEXT.encode(encoding)))
    assert f"looks like {encoding}; convert it: iconv -f {encoding} -t utf-8" in message


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
