"""`claimx version`: of the code and of the packs, since output depends on both."""

from . import options
from .console import Console

EXAMPLES = """
claimx version
claimx version --rules my-pack.yaml
"""


def version(rules: options.Rules = None) -> None:
    """Print the version, and the digest of all words and rules in force."""
    from .. import config

    Console().payload(f"{line(config.settings(rules=rules).rules)}\n")


def line(rules: tuple[str, ...] = ()) -> str:
    """Return the version line: name, version, digest."""
    from pathlib import Path

    from .. import __version__
    from ..pipeline import Extractor

    return f"claimx {__version__} (packs sha256:{Extractor([Path(file) for file in rules]).digest})"
