"""The user's cache folder: files named by what they were made from, never seen half written."""

import os
import tempfile
from pathlib import Path

_KEPT = 4


def path(digest: str) -> Path:
    """Return where a lexicon made from what `digest` stands for is kept."""
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    folder = (Path(base) if base else Path.home() / ".cache") / "claimx"
    return folder / f"lexicon-{digest}.bin"


def keep(path: Path, data: bytes) -> None:
    """Write a file and drop the oldest beside it; where nothing can be written, do nothing.

    It is moved into place when complete, so two processes may write it at once.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(data)
        os.replace(file.name, path)
        kept = sorted(path.parent.glob("lexicon-*.bin"), key=lambda one: one.stat().st_mtime)
        for old in kept[:-_KEPT]:  # of older versions and other installations
            old.unlink(missing_ok=True)
    except OSError:
        return
