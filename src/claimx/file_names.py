"""Ids of articles as file names that every file system takes, different ids as different names."""

import re
import unicodedata
from hashlib import sha256

_UNSAFE = re.compile('[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff<>:"|?*\\\\%]')
_DEVICE = re.compile(
    r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?: *\..*| *)", re.I | re.S
)
_LONGEST = 200  # bytes of a name; file systems take 255, with a suffix


def file_name(id: str) -> str:
    """Return the path below a folder for an article's id; no id leads out of the folder."""
    return "/".join(map(_part, id.split("/")))


class Names:
    """The files of articles in one folder: no two ids have names that a file system confuses."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def of(self, id: str) -> str:
        """Return the path of the file for `id`, the same each time it is asked for."""
        name = file_name(id)
        taken = self._known.setdefault(alike(name), name)
        return name if taken == name else told_apart(name)


def told_apart(name: str) -> str:
    """Return the path `name` with every letter as a code: another name where letters are alike."""
    spelled = "".join(_encoded(char) if char.isalpha() else char for char in name)
    return "/".join(map(_shortened, spelled.split("/")))


def alike(name: str) -> str:
    """Return what is the same for names that some file systems take for one.

    Those of Windows and macOS do not tell Port from port, nor أ in one code point from أ in two.
    """
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _part(part: str) -> str:
    if part in ("", ".", ".."):
        return "".join(map(_encoded, part)) or "%"
    name = _UNSAFE.sub(_code, part)
    if name[-1] in ". ":  # Windows drops them
        name = name[:-1] + _encoded(name[-1])
    if _DEVICE.fullmatch(name):  # which Windows opens in place of a file
        name = _encoded(name[0]) + name[1:]
    return _shortened(name)


def _shortened(part: str) -> str:
    """A name that a file system takes: a record's id may be a whole sentence."""
    whole = part.encode("utf-8", "surrogatepass")
    if len(whole) <= _LONGEST:
        return part
    digest = sha256(whole).hexdigest()[:12]
    return f"{whole[: _LONGEST - len(digest) - 1].decode('utf-8', 'ignore')}-{digest}"


def _code(match: re.Match[str]) -> str:
    return _encoded(match[0])


def _encoded(char: str) -> str:
    """As in a URL: two digits a byte, so that no two names run together."""
    return "".join(f"%{byte:02X}" for byte in char.encode("utf-8", "surrogatepass"))
