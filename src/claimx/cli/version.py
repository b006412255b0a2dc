"""`claimx version`: of the code and of the packs, since output depends on both."""

from typing import TYPE_CHECKING

from . import options
from .console import Console

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

EXAMPLES = """
claimx version
claimx version --rules my-pack.yaml
"""


def version(rules: options.Rules = None) -> None:
    """Print the version, and the digest of words and rules in force.

    The same digest and the same tokenizer give the same results.
    """
    from .. import config

    Console().payload(f"{line(config.settings(rules=rules).rules)}\n")


def line(rules: tuple[str, ...] = ()) -> str:
    """Return the version line: name, version, digest, tokenizer."""
    from pathlib import Path

    from .. import __version__
    from ..pack_files import builtin, digest
    from ..text.tokens import tokenizer

    own = [Path(file) for file in rules]
    if own:
        _check(own)
    packs = digest([*builtin(), *own])
    return f"claimx {__version__} (packs sha256:{packs}, {tokenizer()} tokenizer)"


def _check(packs: "Sequence[Path]") -> None:
    """Raise PackError for a file that is no pack: its digest would say nothing."""
    from ..packs import read_pack

    for file in packs:
        read_pack(file)
