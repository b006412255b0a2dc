"""Bytes to text: UTF-8 only, a leading byte-order mark set aside, line ends kept."""

import codecs

from ..errors import InputError

_ARABIC = range(0x0621, 0x0653)
_TELLING = 16  # bytes that are enough to know UTF-16 by
# The article ال is the most frequent pair of letters, and other bytes in each encoding.
_ARTICLE = {"windows-1256": b"\xc7\xe1", "iso-8859-6": b"\xc7\xe4"}


def decoded(data: bytes, path: str) -> str:
    """Return `data` as text; raise InputError with the byte, the likely encoding and the remedy."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        # A byte-order mark is not counted by the codec.
        at = fault.start + (3 if data.startswith(codecs.BOM_UTF8) else 0)
        raise InputError(_message(data, at, path)) from None
    if wide := _wide(data[:4096]):
        raise InputError(f"{path}: the file looks like {wide}; {_remedy(wide, path)}")
    return text


def _wide(data: bytes) -> str | None:
    """Arabic in UTF-16 without its mark is valid UTF-8: every letter begins or ends with byte 6."""
    if len(data) < _TELLING or data.count(6) * 4 <= len(data):
        return None
    return "utf-16be" if data[::2].count(6) >= data[1::2].count(6) else "utf-16le"


def _message(data: bytes, at: int, path: str) -> str:
    encoding = _likely(data)
    looks = f"; the file looks like {encoding}" if encoding else ""
    remedy = _remedy(encoding or "windows-1256", path)
    return f"{path}: byte {at} (0x{data[at]:02X}) is not UTF-8{looks}; {remedy}"


def _remedy(encoding: str, path: str) -> str:
    name = "article" if path == "-" else path
    return f"convert it: iconv -f {encoding} -t utf-8 {name} > {name}.utf8"


def _likely(data: bytes) -> str | None:
    """Old Arabic pages are windows-1256 or ISO-8859-6; what Windows calls Unicode is UTF-16."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    high = bytes(byte for byte in data[:4096] if byte >= 0x80)
    letters = sum(ord(char) in _ARABIC for char in high.decode("cp1256", "replace"))
    if letters * 2 <= len(high):
        return None
    return max(_ARTICLE, key=lambda name: high.count(_ARTICLE[name]))
