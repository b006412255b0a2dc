"""Lines of a file as they are read: an archive of JSON Lines is larger than the memory there is."""

import gzip
import zlib
from collections.abc import Iterator
from typing import IO

from ..errors import InputError
from ..limits import SMALL, beyond, limit
from .decode import Damaged, decoded
from .read import opened


def lines(path: str) -> Iterator[str | InputError]:
    """Yield the lines of a UTF-8 file (- is standard input), gzipped or not, without line ends.

    One that is damaged is an error in its place. Raises InputError where nothing more can be read:
    in another encoding, in a gzip file that is damaged or holds more than is allowed.
    """
    begin = 0
    with opened(path) as file:
        for number, line in enumerate(_lines(file, path), 1):
            try:
                yield decoded(line, f"{path}:{number}", begin=begin).removesuffix("\n")
            except Damaged as fault:
                yield fault
            begin += len(line)


def _lines(file: IO[bytes], path: str) -> Iterator[bytes]:
    most, size = limit("unpacked"), 0
    try:
        while line := file.readline(most + 1):
            size += len(line)
            if len(line) > most:
                raise InputError(f"{path}: {beyond('unpacked')}")
            if isinstance(file, gzip.GzipFile) and size > SMALL:
                _check_ratio(file, path, size)
            yield line
    except (EOFError, zlib.error, gzip.BadGzipFile):
        raise InputError(f"{path}: the gzip file is damaged or cut short; copy it again") from None
    except OSError as fault:
        raise InputError(f"{path}: cannot be read: {fault.strerror}") from None


def _check_ratio(file: gzip.GzipFile, path: str, size: int) -> None:
    """Raise InputError when so many bytes are too many for what was read of a gzip file."""
    packed = file.fileobj
    if packed.seekable():
        most, bound = limit("ratio") * packed.tell(), "ratio"
    else:  # a pipe, of which nobody knows how much was read
        most, bound = limit("unpacked"), "unpacked"
    if size > most:
        raise InputError(f"{path}: {beyond(bound)}")
