"""The folder of results: where each belongs, written only when its bytes change."""

from pathlib import Path

from ..config import is_one_file
from ..errors import InputError, UsageError
from ..file_names import Names
from ..output import Output, Refused
from .console import Console

_MARKS = (b"schema: claimx/", b'{\n  "schema": "claimx/', b'{"schema":"claimx/')


class Folder:
    """Results below `root`, one file an article, named by its id."""

    def __init__(self, root: str, form: str, follow_links: bool = False) -> None:
        self.root, self.suffix, self.record = Path(root), f".{form}", "done"
        self.output = Output(self.root, follow_links)
        self._owners: dict[str, str] = {}
        self._names = Names()
        if is_one_file(root) or (self.root.exists() and not self.root.is_dir()):
            raise UsageError(f"{root}: is a file; -o takes a folder")

    def claim(self, id: str, path: str) -> Path:
        """Return the file of the article `id` read from `path`; raise InputError if it is taken."""
        name = self._names.of(id)
        owner = self._owners.setdefault(name, path)
        if owner != path:
            raise InputError(
                f"{path}: would be written to the same file as {owner} ({name}{self.suffix}); "
                "rename one, name a folder above both, or (records) another --id-field"
            )
        return self.root / f"{name}{self.suffix}"

    def content(self, path: Path) -> bytes | None:
        """Return the bytes of the file in `path`, None when there is none."""
        return self.output.read(path)

    def read(self, path: Path) -> str | None:
        """Return the text of the file in `path`, None when there is none."""
        data = self.content(path)
        return None if data is None else data.decode("utf-8", "backslashreplace")

    def write(self, path: Path, text: str) -> bool:
        """Make `text` the result in `path`; return whether anything had to be done.

        Raises Refused for a file that is no result, and as `Output.write` does.
        """
        old = self.output.read(path)
        if old and not old.startswith(_MARKS):
            raise Refused(
                f"{path}: is there and is no result of claimx; move it, or name another folder"
            )
        return self.output.write(path, text.encode())

    def put(self, path: Path, text: str, console: Console) -> str:
        """Write a result as `write` does; return what became of it: written, unchanged, refused."""
        try:
            return "written" if self.write(path, text) else "unchanged"
        except InputError as fault:
            console.error(str(fault))
            return "refused"

    def close(self, failed: bool) -> int:
        """Nothing is left to be done; results of articles that are gone stay."""
        return 0

    def orphans(self) -> list[Path]:
        """Return the results below the folder whose article was not among those claimed."""
        ours = {str(self.root / f"{name}{self.suffix}") for name in self._owners}
        found = sorted(self.root.rglob(f"*{self.suffix}"), key=lambda path: path.as_posix())
        return [path for path in found if str(path) not in ours and _is_result(path)]


def _is_result(path: Path) -> bool:
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return file.read(64).startswith(_MARKS)
    except OSError:
        return False
