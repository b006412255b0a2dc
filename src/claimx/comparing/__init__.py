"""The same thing as told by different articles and speakers: claims, persons and figures."""

from .compare import DAYS, compare
from .model import Comparison
from .said import Told

__all__ = ["DAYS", "Comparison", "Told", "compare"]
