"""Bytes to text: UTF-8 only, a leading byte-order mark set aside, line ends kept."""

import codecs

from ..errors import InputError

_ARABIC = range(0x0621, 0x0653)
# The article ال is the most frequent pair of letters, and other bytes in each encoding.
_ARTICLE = {"windows-1256": b"\xc7\xe1", "iso-8859-6": b"\xc7\xe4"}


def decoded(data: bytes, path: str) -> str:
    """Return `data` as text; raise InputError with the byte, the likely encoding and the remedy."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        # A byte-order mark is not counted by the codec.
        at = fault.start + (3 if data.startswith(codecs.BOM_UTF8) else 0)
        raise InputError(_message(data, at, path)) from None


def _message(data: bytes, at: int, path: str) -> str:
    encoding = _likely(data)
    looks = f"; the file looks like {encoding}" if encoding else ""
    name = "article" if path == "-" else path
    remedy = f"iconv -f {encoding or 'windows-1256'} -t utf-8 {name} > {name}.utf8"
    return f"{path}: byte {at} (0x{data[at]:02X}) is not UTF-8{looks}; convert it: {remedy}"


def _likely(data: bytes) -> str | None:
    """Old Arabic pages are windows-1256 or ISO-8859-6; what Windows calls Unicode is UTF-16."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    high = bytes(byte for byte in data[:4096] if byte >= 0x80)
    letters = sum(ord(char) in _ARABIC for char in high.decode("cp1256", "replace"))
    if letters * 2 <= len(high):
        return None
    return max(_ARTICLE, key=lambda name: high.count(_ARTICLE[name]))
