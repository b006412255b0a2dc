"""Bytes to text: UTF-8 or an encoding that is named; no leading byte-order mark, line ends kept."""

import codecs
from contextlib import suppress
from typing import TYPE_CHECKING

from ..errors import InputError, UsageError

if TYPE_CHECKING:
    from email.message import Message

_ARABIC = ["cp1256", "iso8859_6", "utf_16", "utf_16_le", "utf_16_be", "utf_32", "cp720"]
_NAMES = {"cp1256": "windows-1256", "iso8859_6": "iso-8859-6", "cp720": "cp720"}
# Codecs of Python for its own use: https://docs.python.org/3/library/codecs.html
_NO_FILES = {
    "charmap", "idna", "mbcs", "oem", "punycode", "raw-unicode-escape", "undefined",
    "unicode-escape",
}  # fmt: skip
_SAMPLE = 100_000  # bytes that tell the encoding
_TELLING = 16  # bytes that are enough to know UTF-16 by
_LETTERS = frozenset(map(chr, range(0x0621, 0x0653)))
# Files that are no text, by how they begin, and what to do with them.
_OTHERS = (
    (b"%PDF-", "a PDF", "save its text as .txt (pdftotext)"),
    (b"PK\x03\x04", "a Word document or a ZIP file", "save its text as .txt"),
    (b"\xd0\xcf\x11\xe0", "an old Office document", "save its text as .txt"),
    (b"{\\rtf", "an RTF document", "save its text as .txt"),
    (b"\x89PNG", "a picture", "claimx reads text"),
    (b"\xff\xd8\xff", "a picture", "claimx reads text"),
)


def known_encoding(name: str) -> str:
    """Return `name` when Python knows it for an encoding of text; raise UsageError otherwise."""
    if not is_encoding(name):
        raise UsageError(
            f"encoding: {name!r} is no encoding of text; such are windows-1256, iso-8859-6, utf-16"
        )
    return name


def is_encoding(name: str) -> bool:
    """Whether Python knows `name` for an encoding that files are written in."""
    try:
        with suppress(UnicodeError):
            b"text".decode(name)
        return codecs.lookup(name).name not in _NO_FILES
    except LookupError:
        return False


def said_encoding(kind: "Message") -> str | None:
    """Return the encoding that the head of a message names, None when Python does not know it."""
    said = kind.get_param("charset")
    return said if isinstance(said, str) and is_encoding(said) else None


class Damaged(InputError):
    """A few bytes are not UTF-8, as all around them is."""


def decoded(data: bytes, path: str, encoding: str | None = None, begin: int = 0) -> str:
    """Return `data` as text; `encoding` is that of what is not UTF-8, `begin` its place in a file.

    Raises InputError with the byte, the likely encoding and the remedy.
    """
    for beginning, kind, remedy in _OTHERS:
        if data.startswith(beginning):
            raise InputError(f"{path}: is {kind}, which is not read; {remedy}")
    wide = _wide(data[:4096])
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        # A byte-order mark is not counted by the codec.
        at = fault.start + (3 if data.startswith(codecs.BOM_UTF8) else 0)
        if encoding:
            return _in_encoding(data, path, encoding)
        kind = Damaged if _is_damaged(data) else InputError
        raise kind(f"{path}: {_message(data, at, begin)}") from None
    if wide and encoding:
        return _in_encoding(data, path, encoding)
    if wide:
        raise InputError(f"{path}: the file looks like {wide}; {_remedy(wide)}")
    return text


def _in_encoding(data: bytes, path: str, encoding: str) -> str:
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as fault:
        byte = f"byte {fault.start} (0x{data[fault.start]:02X})"
        remedy = _remedy(_likely(data)) if _likely(data) else "save the file as UTF-8"
        raise InputError(f"{path}: {byte} is neither UTF-8 nor {encoding}; {remedy}") from None


def _wide(data: bytes) -> str | None:
    """Arabic in UTF-16 without its mark is valid UTF-8: every letter begins or ends with byte 6."""
    if len(data) < _TELLING or data.count(6) * 4 <= len(data):
        return None
    return "utf-16be" if data[::2].count(6) >= data[1::2].count(6) else "utf-16le"


def _message(data: bytes, at: int, begin: int) -> str:
    byte = f"byte {begin + at} (0x{data[at]:02X}) is not UTF-8"
    if _is_damaged(data):
        if at >= len(data) - 3 and not data.endswith(b"\n"):
            return "the file is UTF-8 but ends in the middle of a letter (cut short); copy it again"
        return f"{byte}, though the text around it is; repair the file or copy it again"
    encoding = _likely(data)
    if encoding is None:
        return f"{byte}; save the file as UTF-8, or say what it is with --encoding"
    return f"{byte}; the file looks like {encoding}; {_remedy(encoding)}"


def _is_damaged(data: bytes) -> bool:
    """Whether it is UTF-8 but for a few bytes: in another encoding no Arabic letters would come."""
    text = data.decode("utf-8", "replace")
    return sum(char in _LETTERS for char in text) > 2 * text.count("\ufffd")


def _remedy(encoding: str) -> str:
    return f"say --encoding {encoding}"


def _likely(data: bytes) -> str | None:
    """Old Arabic pages are windows-1256 or ISO-8859-6; what Windows calls Unicode is UTF-16."""
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return "utf-32"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE], cp_isolation=_ARABIC).best()
    return None if best is None else _NAMES.get(best.encoding, best.encoding.replace("_", "-"))
