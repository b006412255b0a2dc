"""The folder of results: where each belongs, written only when its bytes change."""

import os
import re
from hashlib import sha256
from pathlib import Path

from ..errors import InputError, UsageError

_UNSAFE = re.compile(r'[\x00-\x1f<>:"|?*\\%]')
_LONGEST = 200  # bytes of a name; file systems take 255, with a suffix and a name in the making
_MARKS = ("schema: claimx/", '{\n  "schema": "claimx/', '{"schema":"claimx/')


class Folder:
    """Results below `root`, one file an article, named by its id."""

    def __init__(self, root: str, form: str) -> None:
        self.root, self.suffix = Path(root), f".{form}"
        self._owners: dict[str, str] = {}
        if self.root.exists() and not self.root.is_dir():
            raise UsageError(f"{root}: is a file; -o takes a folder")

    def claim(self, id: str, path: str) -> Path:
        """Return the file of the article `id` read from `path`; raise InputError if it is taken."""
        name = file_name(id)
        owner = self._owners.setdefault(name, path)
        if owner != path:
            raise InputError(
                f"{path}: would be written to the same file as {owner} ({name}{self.suffix}); "
                "rename one, name a folder above both, or (records) another --id-field"
            )
        return self.root / f"{name}{self.suffix}"

    def orphans(self) -> list[Path]:
        """Return the results below the folder whose article was not among those claimed."""
        ours = {str(self.root / f"{name}{self.suffix}") for name in self._owners}
        found = sorted(self.root.rglob(f"*{self.suffix}"), key=lambda path: path.as_posix())
        return [path for path in found if str(path) not in ours and _is_result(path)]


def file_name(id: str) -> str:
    """Return the path below a folder for an article's id; different ids give different paths."""
    parts = [_shortened(_UNSAFE.sub(_percent, part)) for part in id.split("/")]
    return "/".join(_percent_all(part) if part in ("", ".", "..") else part for part in parts)


def _shortened(part: str) -> str:
    """A name that a file system takes: a record's id may be a whole sentence."""
    whole = part.encode("utf-8", "surrogatepass")
    if len(whole) <= _LONGEST:
        return part
    digest = sha256(whole).hexdigest()[:12]
    return f"{whole[: _LONGEST - len(digest) - 1].decode('utf-8', 'ignore')}-{digest}"


def _percent(match: re.Match[str]) -> str:
    return f"%{ord(match[0]):02X}"


def _percent_all(part: str) -> str:
    return "".join(f"%{ord(char):02X}" for char in part) or "%"


def _is_result(path: Path) -> bool:
    try:
        with path.open(encoding="utf-8", errors="replace", newline="") as file:
            return file.read(64).startswith(_MARKS)
    except OSError:
        return False


def read(path: Path) -> str | None:
    """Return the text of a file, or None when there is none."""
    try:
        return path.read_bytes().decode("utf-8", "backslashreplace")
    except FileNotFoundError:
        return None
    except OSError as fault:
        raise UsageError(f"{path}: cannot be read: {fault.strerror}") from None


def write(path: Path, text: str) -> bool:
    """Make `text` the content of `path`, all at once; return whether anything had to be done."""
    data = text.encode()
    target = Path(os.path.realpath(path))  # a link stays, what it points to is replaced
    try:
        if target.is_file() and target.read_bytes() == data:
            return False
        target.parent.mkdir(parents=True, exist_ok=True)
        _replace(target, data)
    except OSError as fault:
        raise UsageError(f"{path}: cannot be written: {fault.strerror}") from None
    return True


def _replace(target: Path, data: bytes) -> None:
    """The new file stands beside the old one: only on one file system is a rename atomic."""
    beside = target.with_name(f".{target.name}.{os.getpid()}.new")
    try:
        with open(beside, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            os.chmod(beside, target.stat().st_mode & 0o7777)
        os.replace(beside, target)
    finally:
        beside.unlink(missing_ok=True)
