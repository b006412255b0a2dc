"""The same thing as told by different articles and speakers: claims, persons and figures.

Importing it raises UsageError where rapidfuzz is not installed.
"""

from ..errors import UsageError

try:
    import rapidfuzz  # noqa: F401
except ImportError:
    needs = "articles are compared with rapidfuzz: pip install 'claimx[compare]'"
    raise UsageError(needs) from None

from .compare import DAYS, compare
from .model import Comparison
from .said import Told

__all__ = ["DAYS", "Comparison", "Told", "compare"]
